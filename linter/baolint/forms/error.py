"""A file of the user's that cannot be used, above all a profile: said by file, line and key."""

from __future__ import annotations

from baolint.messages.phrase import listed

NESTED = "exceeded maximum nesting depth"
"""What the parser says of YAML nested deeper than it goes itself, long past our own bounds."""


class FileError(Exception):
    """A fault of a profile, lexicon or configuration; the message is complete: 文件:行: 键: 问题.

    `file` is its name or path, `line` counts from 1 (0 where no line can be named), `key` is the
    dotted key at fault (empty for the file as a whole), `reason` the fault alone.
    """

    def __init__(self, file: str, line: int, key: str, reason: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(listed(": ", [part for part in (place, key, reason) if part]))
        self.file = file
        self.line = line
        self.key = key
        self.reason = reason


class ProfileError(FileError):
    """A fault of a profile."""
