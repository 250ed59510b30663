"""Rules of family C: how to reach the office."""

from baolint.rules.rule import Rule
from baolint_rules.contact.area_code_mismatch import AreaCodeMismatch
from baolint_rules.contact.incomplete_contact import IncompleteContact
from baolint_rules.contact.invalid_email import InvalidEmail
from baolint_rules.contact.invalid_phone import InvalidPhone
from baolint_rules.contact.invalid_postcode import InvalidPostcode
from baolint_rules.contact.missing_contact import MissingContact
from baolint_rules.contact.non_government_website import NonGovernmentWebsite
from baolint_rules.contact.out_of_region_contact import OutOfRegionContact
from baolint_rules.contact.personal_contact_channel import PersonalContactChannel

RULES: tuple[type[Rule], ...] = (
    MissingContact,
    InvalidPhone,
    AreaCodeMismatch,
    InvalidEmail,
    InvalidPostcode,
    IncompleteContact,
    NonGovernmentWebsite,
    PersonalContactChannel,
    OutOfRegionContact,
)
