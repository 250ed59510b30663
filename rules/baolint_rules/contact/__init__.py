"""Rules of family C: how to reach the office."""

from baolint.rules.rule import Rule
from baolint_rules.contact.area_code_mismatch import AreaCodeMismatch
from baolint_rules.contact.incomplete_contact import IncompleteContact
from baolint_rules.contact.invalid_email import InvalidEmail
from baolint_rules.contact.invalid_phone import InvalidPhone
from baolint_rules.contact.invalid_postcode import InvalidPostcode
from baolint_rules.contact.missing_contact import MissingContact

RULES: tuple[type[Rule], ...] = (
    MissingContact,
    InvalidPhone,
    AreaCodeMismatch,
    InvalidEmail,
    InvalidPostcode,
    IncompleteContact,
)
