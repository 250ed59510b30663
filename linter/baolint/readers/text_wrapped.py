"""Which lines of a text go on in the next one: texts taken from PDF files wrap at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baolint.readers.text_rows import Line

FEWEST = 4
"""Full lines that end within a sentence; with fewer nothing says that the text is wrapped."""
SHORTEST = 20
"""Characters of a line that can be full."""
LONGEST = 120
"""Characters of the longest line that a page can show."""
SLACK = 3
"""Characters by which a full line may be shorter than the longest: no mark begins a line."""
_GAP = re.compile(r"\S[ \t\u3000]{3,}\S|[|｜\t]|(?:\s[0-9]+){2,}\s*\Z")
"""What parts the cells of a line: a run of blanks, a separator, or figures at its end."""
_ENDED = tuple("。！？；：!?;:…”）)》")
_HEAD = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[、）)]|[0-9]{1,2}[.、．](?![0-9])")


class Wrapping:
    """The width at which a text is wrapped, in characters and on paper; 0 where it is not."""

    __slots__ = ("_chars", "_width")

    def __init__(self, lines: Sequence[Line]) -> None:
        prose = [line.string.rstrip() for line in lines if _is_prose(line)]
        self._chars = _limit(prose, [len(string) for string in prose], SLACK)
        self._width = _limit(prose, [_width(string) for string in prose], 2 * SLACK)

    def goes_on(self, first: Line, line: Line, after: Line) -> bool:
        """Tell whether a line goes on in the one right below it; `first` begins its paragraph.

        A paragraph's first line stands further in than the others; where it does not, a sentence
        that is at its end ends the paragraph.
        """
        if not self._chars and not self._width:
            return False
        if not _is_prose(line) or not _is_flowing(after) or _HEAD.match(after.string.strip()):
            return False
        string = line.string.rstrip()
        full = (self._chars and len(string) >= self._chars - SLACK) or (
            self._width and _width(string) >= self._width - 2 * SLACK
        )
        if not full:
            return False
        inset = _indent(first) - _indent(after)
        return inset > 0 or (inset == 0 and not string.endswith(_ENDED))


def _is_flowing(line: Line) -> bool:
    return line.kind == "text" and not _GAP.search(line.string.strip())


def _is_prose(line: Line) -> bool:
    return len(line.string.strip()) >= SHORTEST and _is_flowing(line)


def _limit(prose: Sequence[str], sizes: Sequence[int], slack: int) -> int:
    """Give the size of the longest line if enough lines are as long and end within a sentence."""
    most = max(sizes, default=0)
    full = [
        string
        for string, size in zip(prose, sizes, strict=True)
        if size >= most - slack and not string.endswith(_ENDED)
    ]
    return most if len(full) >= FEWEST and max(map(len, full)) <= LONGEST else 0


def _width(string: str) -> int:
    """Give the width on paper, in halves of a Chinese character."""
    return sum(1 if char < "\u2000" else 2 for char in string)


def _indent(line: Line) -> int:
    string = line.string
    return _width(string[: len(string) - len(string.lstrip())])
