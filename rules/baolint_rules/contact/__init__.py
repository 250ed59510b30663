"""Rules of family C."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
