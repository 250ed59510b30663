"""A paragraph brought to one form before its sentences are read, each character with its origin."""

from __future__ import annotations

import re
from bisect import bisect_right

from baolint.document.expressions import expression
from baolint.document.folding import Folding
from baolint.document.text import Span

_WIDE = Folding(
    {
        **{0xFF10 + digit: 0x30 + digit for digit in range(10)},
        **{
            ord(one): other
            for one, other in zip(
                "．％﹪＋－—–～〜；：！？（）“”\u3000\u00a0\t\u2002\u2003\u2009\r﹝﹞",
                '.%%+---~~;:!?()""       〔〕',
                strict=True,
            )
        },
    }
)
"""Half-width digits and marks, one kind of blank. The commas ，and , stay apart: one parts clauses,
the other groups digits."""
_CHANGED = expression(
    "(?P<gap> +|[\u200b-\u200f\u2060\ufeff\u00ad]+)|《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)?》|〔[^〔〕\n]*〕"
    "|(?<![0-9.])(?P<year>(?:19|20)[0-9]{2}) ?年(?:度(?!假))?"
)
RELATIVE = {-1: "上年", 0: "本年", 1: "下年"}
OTHER_YEAR = "某年"


class Prose:
    """The text of a paragraph as it is read.

    Blanks are left out (but for one between two digits), what stands in 《》 or 〔〕 is left out, and
    a year is replaced by what it is to the report's year: 上年, 本年, 下年, 某年. `at` leads back.
    """

    __slots__ = ("_from", "_source", "_to", "text")

    def __init__(self, string: str, year: int | None = None) -> None:
        wide = string.translate(_WIDE)
        kept: list[str] = []
        self._from, self._to = [0], [0]
        self._source = len(string)
        at = length = 0
        for match in _CHANGED.finditer(wide):
            new = _replaced(wide, match, year)
            kept.append(wide[at : match.start()])
            length += match.start() - at
            if new:
                # a replaced stretch is taken whole: its characters all lead back to its start
                for _ in new:
                    self._from.append(length)
                    self._to.append(match.start())
                    length += 1
                kept.append(new)
            at = match.end()
            self._from.append(length)
            self._to.append(at)
        kept.append(wide[at:])
        self.text = "".join(kept)

    def at(self, start: int, end: int) -> Span:
        """Give the stretch of the paragraph that text[start:end], not empty, was read from."""
        return Span(self._back(start), self._back(end - 1) + 1)

    def before(self, index: int) -> int:
        """Give the offset in the paragraph at which a character of the text stands, or its end."""
        return self._back(index) if index < len(self.text) else self._source

    def _back(self, index: int) -> int:
        piece = bisect_right(self._from, index) - 1
        return self._to[piece] + index - self._from[piece]


def _replaced(wide: str, match: re.Match[str], year: int | None) -> str:
    if match["year"]:
        return RELATIVE.get(int(match["year"]) - year, OTHER_YEAR) if year else OTHER_YEAR
    if match["gap"]:
        before, behind = (
            wide[match.start() - 1 : match.start()],
            wide[match.end() : match.end() + 1],
        )
        return " " if before.isdigit() and behind.isdigit() else ""
    return match[0][0] + match[0][-1]
