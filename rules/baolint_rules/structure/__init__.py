"""Rules of family S: title, sections, headings."""

from baolint.rules.rule import Rule
from baolint_rules.structure.broken_heading_numbering import BrokenHeadingNumbering
from baolint_rules.structure.duplicate_section import DuplicateSection
from baolint_rules.structure.empty_section import EmptySection
from baolint_rules.structure.missing_section import MissingSection
from baolint_rules.structure.missing_title import MissingTitle
from baolint_rules.structure.nonstandard_section_title import NonstandardSectionTitle
from baolint_rules.structure.section_out_of_order import SectionOutOfOrder

RULES: tuple[type[Rule], ...] = (
    MissingSection,
    SectionOutOfOrder,
    NonstandardSectionTitle,
    DuplicateSection,
    EmptySection,
    BrokenHeadingNumbering,
    MissingTitle,
)
