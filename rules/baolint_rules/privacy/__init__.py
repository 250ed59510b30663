"""Rules of family P: personal data that must not be published. Masked values are legal."""

from baolint.rules.rule import Rule
from baolint_rules.privacy.bank_card_number import BankCardNumber
from baolint_rules.privacy.identity_number import IdentityNumber
from baolint_rules.privacy.personal_mobile import PersonalMobile

RULES: tuple[type[Rule], ...] = (IdentityNumber, PersonalMobile, BankCardNumber)
