"""Rules of family S: title, sections, headings."""

from baolint.rules.rule import Rule
from baolint_rules.structure.agency_mismatch import AgencyMismatch
from baolint_rules.structure.broken_enumeration import BrokenEnumeration
from baolint_rules.structure.broken_heading_numbering import BrokenHeadingNumbering
from baolint_rules.structure.duplicate_section import DuplicateSection
from baolint_rules.structure.empty_section import EmptySection
from baolint_rules.structure.missing_fee_statement import MissingFeeStatement
from baolint_rules.structure.missing_government_review import MissingGovernmentReview
from baolint_rules.structure.missing_legal_basis import MissingLegalBasis
from baolint_rules.structure.missing_overview_topic import MissingOverviewTopic
from baolint_rules.structure.missing_section import MissingSection
from baolint_rules.structure.missing_title import MissingTitle
from baolint_rules.structure.nonstandard_section_title import NonstandardSectionTitle
from baolint_rules.structure.nonstandard_title import NonstandardTitle
from baolint_rules.structure.problems_without_measures import ProblemsWithoutMeasures
from baolint_rules.structure.section_list_mismatch import SectionListMismatch
from baolint_rules.structure.section_out_of_order import SectionOutOfOrder
from baolint_rules.structure.superseded_basis import SupersededBasis
from baolint_rules.structure.unexpected_section import UnexpectedSection

RULES: tuple[type[Rule], ...] = (
    MissingSection,
    SectionOutOfOrder,
    NonstandardSectionTitle,
    DuplicateSection,
    EmptySection,
    BrokenHeadingNumbering,
    MissingTitle,
    MissingOverviewTopic,
    MissingLegalBasis,
    MissingFeeStatement,
    UnexpectedSection,
    ProblemsWithoutMeasures,
    AgencyMismatch,
    SupersededBasis,
    SectionListMismatch,
    BrokenEnumeration,
    NonstandardTitle,
    MissingGovernmentReview,
)
