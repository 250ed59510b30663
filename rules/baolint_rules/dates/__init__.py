"""Rules of family D: dates, years, the statistics period, the signature's date."""

from baolint.rules.rule import Rule
from baolint_rules.dates.future_date import FutureDate
from baolint_rules.dates.impossible_date import ImpossibleDate
from baolint_rules.dates.incomplete_period import IncompletePeriod
from baolint_rules.dates.late_publication import LatePublication
from baolint_rules.dates.missing_period import MissingPeriod
from baolint_rules.dates.missing_signature_date import MissingSignatureDate
from baolint_rules.dates.nonstandard_date import NonstandardDate
from baolint_rules.dates.reversed_range import ReversedRange
from baolint_rules.dates.signed_too_early import SignedTooEarly
from baolint_rules.dates.stale_year import StaleYear
from baolint_rules.dates.year_mismatch import YearMismatch

RULES: tuple[type[Rule], ...] = (
    ImpossibleDate,
    ReversedRange,
    IncompletePeriod,
    YearMismatch,
    StaleYear,
    MissingSignatureDate,
    SignedTooEarly,
    LatePublication,
    FutureDate,
    MissingPeriod,
    NonstandardDate,
)
