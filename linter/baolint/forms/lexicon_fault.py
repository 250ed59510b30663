"""A lexicon that cannot be used: said by file, line and key."""

from __future__ import annotations

from baolint.forms.error import FileError
from baolint.messages.lexicons import LEXICON
from baolint.messages.phrase import Phrase


class LexiconError(FileError):
    """A fault of a lexicon; `fault` names the text that `reason` is, filled."""

    def __init__(self, file: str, line: int, key: str, fault: str, **values: object) -> None:
        super().__init__(file, line, key, Phrase(LEXICON[fault], **values))
        self.fault = fault
