"""Rules of family B."""

from baolint.rules.rule import Rule

RULES: tuple[type[Rule], ...] = ()
