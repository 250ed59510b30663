"""The pack's texts in English, a family each, with the keys of the modules one folder up.

PHRASES puts the English beside the Chinese it stands for; PAGES are the rules' manual pages by code.
"""

from baolint.messages.page import Page
from baolint_rules.messages.en.balance import MESSAGES as BALANCE
from baolint_rules.messages.en.basis import PHRASES as BASIS
from baolint_rules.messages.en.contact import MESSAGES as CONTACT
from baolint_rules.messages.en.crossdoc import MESSAGES as CROSSDOC
from baolint_rules.messages.en.dates import MESSAGES as DATES
from baolint_rules.messages.en.links import MESSAGES as LINKS
from baolint_rules.messages.en.narrative import MESSAGES as NARRATIVE
from baolint_rules.messages.en.pages_figures import PAGES as OF_FIGURES
from baolint_rules.messages.en.pages_form import PAGES as OF_FORM
from baolint_rules.messages.en.pages_marks import PAGES as OF_MARKS
from baolint_rules.messages.en.pages_text import PAGES as OF_TEXT
from baolint_rules.messages.en.pages_words import PAGES as OF_WORDS
from baolint_rules.messages.en.privacy import MESSAGES as PRIVACY
from baolint_rules.messages.en.structure import MESSAGES as STRUCTURE
from baolint_rules.messages.en.tables import MESSAGES as TABLES
from baolint_rules.messages.en.typography import MESSAGES as TYPOGRAPHY
from baolint_rules.messages.en.wording import MESSAGES as WORDING
from baolint_rules.messages.en.words import PHRASES as WORDS

__all__ = ["MESSAGES", "PAGES", "PHRASES"]

MESSAGES: dict[str, tuple[str, str]] = {
    **STRUCTURE, **TABLES, **BALANCE, **NARRATIVE, **DATES, **CONTACT, **WORDING, **PRIVACY,
    **LINKS, **TYPOGRAPHY, **CROSSDOC,
}  # fmt: skip
PHRASES: dict[str, str] = {**WORDS, **BASIS}
PAGES: dict[str, Page] = {**OF_FORM, **OF_FIGURES, **OF_TEXT, **OF_MARKS, **OF_WORDS}
