"""A lexicon that cannot be used: said by file, line and key."""

from __future__ import annotations

from baolint.messages.lexicons import LEXICON
from baolint.messages.phrase import Phrase, listed


class LexiconError(Exception):
    """A fault of a lexicon; the message is Chinese and complete: 文件:行: 键: 问题.

    `file` is the lexicon's path, `line` counts from 1 (0 where no line can be named), `key` is the
    key at fault (empty for the file as a whole), `fault` names the text and `reason` is it, filled.
    """

    def __init__(self, file: str, line: int, key: str, fault: str, **values: object) -> None:
        reason = Phrase(LEXICON[fault], **values)
        place = f"{file}:{line}" if line else file
        super().__init__(listed(": ", [part for part in (place, key, reason) if part]))
        self.file = file
        self.line = line
        self.key = key
        self.fault = fault
        self.reason = reason
