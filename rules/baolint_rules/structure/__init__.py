"""Rules of family S."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
