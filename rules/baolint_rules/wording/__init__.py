"""Rules of family W: words that must not stand in a report, marks, residue of drafts."""

from baolint.rules.rule import Rule
from baolint_rules.wording.classification_mark import ClassificationMark
from baolint_rules.wording.placeholder_residue import PlaceholderResidue
from baolint_rules.wording.sensitive_word import SensitiveWord

RULES: tuple[type[Rule], ...] = (
    SensitiveWord,
    ClassificationMark,
    PlaceholderResidue,
)
