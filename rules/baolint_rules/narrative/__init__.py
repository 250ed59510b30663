"""Rules of family N: what the text says in numbers, held against the tables and against itself."""

from baolint.rules.rule import Rule
from baolint_rules.narrative.text_table_mismatch import TextTableMismatch

RULES: tuple[type[Rule], ...] = (TextTableMismatch,)
