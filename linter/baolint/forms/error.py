"""A profile that cannot be used: said by file, line and key."""

from __future__ import annotations

from baolint.messages.phrase import listed


class ProfileError(Exception):
    """A fault of a profile; the message is Chinese and complete: 文件:行: 键: 问题.

    `file` is the profile's name, `line` counts from 1 (0 where no line can be named), `key` is the
    dotted key at fault (empty for the file as a whole), `reason` the fault alone.
    """

    def __init__(self, file: str, line: int, key: str, reason: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(listed(": ", [part for part in (place, key, reason) if part]))
        self.file = file
        self.line = line
        self.key = key
        self.reason = reason
