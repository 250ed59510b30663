"""Rules of family P: personal data that must not be published. Masked values are legal."""

from baolint.rules.rule import Rule
from baolint_rules.privacy.bank_card_number import BankCardNumber
from baolint_rules.privacy.home_address import HomeAddress
from baolint_rules.privacy.identity_number import IdentityNumber
from baolint_rules.privacy.person_with_sensitive_fact import PersonWithSensitiveFact
from baolint_rules.privacy.personal_mobile import PersonalMobile
from baolint_rules.privacy.private_account import PrivateAccount
from baolint_rules.privacy.travel_document_number import TravelDocumentNumber
from baolint_rules.privacy.vehicle_plate import VehiclePlate

RULES: tuple[type[Rule], ...] = (
    IdentityNumber,
    PersonalMobile,
    BankCardNumber,
    TravelDocumentNumber,
    HomeAddress,
    VehiclePlate,
    PrivateAccount,
    PersonWithSensitiveFact,
)
