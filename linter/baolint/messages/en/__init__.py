"""The engine's texts in English; imported only where English is asked for.

Findings (MESSAGES) have the keys of the modules of the same names one folder up. PHRASES puts the
English beside the Chinese it stands for, PAGES are the manual pages of the engine's own rules.
"""

from baolint.messages.en.cli import PHRASES as CLI
from baolint.messages.en.data import MESSAGES as DATA
from baolint.messages.en.docx import MESSAGES as DOCX
from baolint.messages.en.engine import MESSAGES as ENGINE
from baolint.messages.en.faults import PHRASES as FAULTS
from baolint.messages.en.limits import MESSAGES as LIMITS
from baolint.messages.en.office import MESSAGES as OFFICE
from baolint.messages.en.pages import PAGES
from baolint.messages.en.pdf import MESSAGES as PDF
from baolint.messages.en.readers import MESSAGES as READERS
from baolint.messages.en.reporters import PHRASES as REPORTERS
from baolint.messages.en.words import PHRASES as WORDS
from baolint.messages.en.xlsx import MESSAGES as XLSX

__all__ = ["MESSAGES", "PAGES", "PHRASES"]

MESSAGES: dict[str, tuple[str, str]] = {
    **ENGINE, **READERS, **DOCX, **XLSX, **OFFICE, **PDF, **DATA, **LIMITS,
}  # fmt: skip
PHRASES: dict[str, str] = {**WORDS, **FAULTS, **REPORTERS, **CLI}
