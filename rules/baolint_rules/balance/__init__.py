"""Rules of family B: the figures of the tables against one another."""

from baolint.rules.rule import Rule
from baolint_rules.balance.all_zero_return import AllZeroReturn
from baolint_rules.balance.applicant_sum_mismatch import ApplicantSumMismatch
from baolint_rules.balance.broken_relation import BrokenRelation
from baolint_rules.balance.implausible_combination import ImplausibleCombination
from baolint_rules.balance.litigation_sum_mismatch import LitigationSumMismatch
from baolint_rules.balance.negative_stock import NegativeStock
from baolint_rules.balance.outcome_sum_mismatch import OutcomeSumMismatch
from baolint_rules.balance.request_flow_imbalance import RequestFlowImbalance
from baolint_rules.balance.review_sum_mismatch import ReviewSumMismatch
from baolint_rules.balance.subtotal_mismatch import SubtotalMismatch

RULES: tuple[type[Rule], ...] = (
    RequestFlowImbalance,
    OutcomeSumMismatch,
    ApplicantSumMismatch,
    ReviewSumMismatch,
    LitigationSumMismatch,
    AllZeroReturn,
    SubtotalMismatch,
    NegativeStock,
    ImplausibleCombination,
    BrokenRelation,
)
