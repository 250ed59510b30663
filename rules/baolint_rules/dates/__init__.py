"""Rules of family D."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
