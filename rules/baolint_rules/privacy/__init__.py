"""Rules of family P."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
