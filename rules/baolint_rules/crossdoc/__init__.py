"""Rules of family X: reports held against last year's, other copies of themselves, those below."""

from baolint.rules.rule import Rule
from baolint_rules.crossdoc.carry_over_mismatch import CarryOverMismatch
from baolint_rules.crossdoc.copied_text import CopiedText
from baolint_rules.crossdoc.inconsistent_set import InconsistentSet
from baolint_rules.crossdoc.roll_up_mismatch import RollUpMismatch
from baolint_rules.crossdoc.stock_roll_forward_mismatch import StockRollForwardMismatch
from baolint_rules.crossdoc.unchanged_figures import UnchangedFigures

RULES: tuple[type[Rule], ...] = (
    CarryOverMismatch,
    StockRollForwardMismatch,
    CopiedText,
    InconsistentSet,
    RollUpMismatch,
    UnchangedFigures,
)
