"""Rules of family F: punctuation, blanks, paragraphs, and what converters and drafts left behind."""

from baolint.rules.rule import Rule
from baolint_rules.typography.broken_paragraph import BrokenParagraph
from baolint_rules.typography.export_damage import ExportDamage

RULES: tuple[type[Rule], ...] = (
    BrokenParagraph,
    ExportDamage,
)
