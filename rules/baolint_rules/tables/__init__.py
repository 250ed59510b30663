"""Rules of family T: the shape and the cells of the statutory tables."""

from baolint.rules.rule import Rule
from baolint_rules.tables.blank_cell import BlankCell
from baolint_rules.tables.decorated_number import DecoratedNumber
from baolint_rules.tables.duplicate_row import DuplicateRow
from baolint_rules.tables.empty_table import EmptyTable
from baolint_rules.tables.invalid_number import InvalidNumber
from baolint_rules.tables.misplaced_header import MisplacedHeader
from baolint_rules.tables.missing_caption_row import MissingCaptionRow
from baolint_rules.tables.missing_column import MissingColumn
from baolint_rules.tables.missing_row import MissingRow
from baolint_rules.tables.missing_table import MissingTable
from baolint_rules.tables.misspelled_label import MisspelledLabel
from baolint_rules.tables.non_numeric_mark import NonNumericMark
from baolint_rules.tables.nonstandard_label import NonstandardLabel
from baolint_rules.tables.ragged_row import RaggedRow
from baolint_rules.tables.superseded_form import SupersededForm
from baolint_rules.tables.suspicious_magnitude import SuspiciousMagnitude
from baolint_rules.tables.unauthorised_regulation import UnauthorisedRegulation
from baolint_rules.tables.unrecoverable_table import UnrecoverableTable

RULES: tuple[type[Rule], ...] = (
    MissingTable,
    MissingRow,
    MissingColumn,
    MisspelledLabel,
    RaggedRow,
    BlankCell,
    NonNumericMark,
    InvalidNumber,
    DuplicateRow,
    SupersededForm,
    UnrecoverableTable,
    MissingCaptionRow,
    EmptyTable,
    MisplacedHeader,
    NonstandardLabel,
    DecoratedNumber,
    SuspiciousMagnitude,
    UnauthorisedRegulation,
)
