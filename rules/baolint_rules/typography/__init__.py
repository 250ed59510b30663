"""Rules of family F: punctuation, blanks, paragraphs, and what converters and drafts left behind."""

from baolint.rules.rule import Rule
from baolint_rules.typography.broken_paragraph import BrokenParagraph
from baolint_rules.typography.export_damage import ExportDamage
from baolint_rules.typography.halfwidth_punctuation import HalfwidthPunctuation
from baolint_rules.typography.heading_punctuation import HeadingPunctuation
from baolint_rules.typography.leftover_revision import LeftoverRevision
from baolint_rules.typography.mixed_brackets import MixedBrackets
from baolint_rules.typography.numeral_style import NumeralStyle
from baolint_rules.typography.repeated_word_or_mark import RepeatedWordOrMark
from baolint_rules.typography.stray_space import StraySpace
from baolint_rules.typography.unpaired_mark import UnpairedMark

RULES: tuple[type[Rule], ...] = (
    HalfwidthPunctuation,
    MixedBrackets,
    StraySpace,
    BrokenParagraph,
    RepeatedWordOrMark,
    UnpairedMark,
    NumeralStyle,
    LeftoverRevision,
    ExportDamage,
    HeadingPunctuation,
)
