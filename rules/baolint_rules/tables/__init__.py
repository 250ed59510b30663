"""Rules of family T."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
