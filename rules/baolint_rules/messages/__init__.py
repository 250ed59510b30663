"""The texts of all findings, a family each; keys are a code or a code with a case (`T206.forced`)."""

from baolint_rules.messages.balance import MESSAGES as BALANCE
from baolint_rules.messages.contact import MESSAGES as CONTACT
from baolint_rules.messages.crossdoc import MESSAGES as CROSSDOC
from baolint_rules.messages.dates import MESSAGES as DATES
from baolint_rules.messages.links import MESSAGES as LINKS
from baolint_rules.messages.narrative import MESSAGES as NARRATIVE
from baolint_rules.messages.privacy import MESSAGES as PRIVACY
from baolint_rules.messages.structure import MESSAGES as STRUCTURE
from baolint_rules.messages.tables import MESSAGES as TABLES
from baolint_rules.messages.typography import MESSAGES as TYPOGRAPHY
from baolint_rules.messages.wording import MESSAGES as WORDING

MESSAGES: dict[str, tuple[str, str]] = {
    **STRUCTURE, **TABLES, **BALANCE, **NARRATIVE, **DATES, **CONTACT, **WORDING, **PRIVACY,
    **LINKS, **TYPOGRAPHY, **CROSSDOC,
}  # fmt: skip
