"""Rules of family W."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
