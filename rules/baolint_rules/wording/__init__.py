"""Rules of family W: words that must not stand in a report, marks, residue of drafts."""

from baolint.rules.rule import Rule
from baolint_rules.wording.absolute_claim import AbsoluteClaim
from baolint_rules.wording.classification_mark import ClassificationMark
from baolint_rules.wording.discriminatory_term import DiscriminatoryTerm
from baolint_rules.wording.draft_mark import DraftMark
from baolint_rules.wording.injected_content import InjectedContent
from baolint_rules.wording.misspelling import Misspelling
from baolint_rules.wording.nonstandard_official_term import NonstandardOfficialTerm
from baolint_rules.wording.placeholder_residue import PlaceholderResidue
from baolint_rules.wording.sensitive_word import SensitiveWord
from baolint_rules.wording.superseded_institution import SupersededInstitution
from baolint_rules.wording.superseded_law import SupersededLaw
from baolint_rules.wording.wrong_country_or_institution_name import WrongCountryOrInstitutionName
from baolint_rules.wording.wrong_document_number import WrongDocumentNumber
from baolint_rules.wording.wrong_law_title import WrongLawTitle

RULES: tuple[type[Rule], ...] = (
    SensitiveWord,
    ClassificationMark,
    SupersededInstitution,
    NonstandardOfficialTerm,
    DiscriminatoryTerm,
    PlaceholderResidue,
    Misspelling,
    AbsoluteClaim,
    WrongLawTitle,
    InjectedContent,
    WrongCountryOrInstitutionName,
    DraftMark,
    WrongDocumentNumber,
    SupersededLaw,
)
