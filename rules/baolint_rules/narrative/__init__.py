"""Rules of family N: what the text says in numbers, held against the tables and against itself."""

from baolint.rules.rule import Rule
from baolint_rules.narrative.change_rate_mismatch import ChangeRateMismatch
from baolint_rules.narrative.enumeration_sum_mismatch import EnumerationSumMismatch
from baolint_rules.narrative.fee_contradiction import FeeContradiction
from baolint_rules.narrative.missing_number import MissingNumber
from baolint_rules.narrative.percentage_mismatch import PercentageMismatch
from baolint_rules.narrative.text_contradiction import TextContradiction
from baolint_rules.narrative.text_table_mismatch import TextTableMismatch
from baolint_rules.narrative.unit_error import UnitError
from baolint_rules.narrative.unmentioned_fee_notice import UnmentionedFeeNotice

RULES: tuple[type[Rule], ...] = (
    TextTableMismatch,
    EnumerationSumMismatch,
    PercentageMismatch,
    ChangeRateMismatch,
    TextContradiction,
    FeeContradiction,
    MissingNumber,
    UnitError,
    UnmentionedFeeNotice,
)
