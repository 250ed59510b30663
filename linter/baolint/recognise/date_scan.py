"""Where in a text dates and years may stand: one pattern, one pass.

The pattern is written in Chinese and coded before it is compiled, as is the text before it is
scanned: its marks become characters below 256, whose sets compile and match many times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from baolint.document.expressions import expression
from baolint.document.folding import Folding

_FOLD = Folding(
    str.maketrans(
        {
            **{chr(0xFF10 + digit): chr(0x30 + digit) for digit in range(10)},
            **dict.fromkeys("\t\n\r\v\f\xa0\u1680\u202f\u205f\u3000", " "),
            **{chr(code): " " for code in range(0x2000, 0x2010)},
            **dict.fromkeys("\u2060\ufeff\xad", " "),
            **dict.fromkeys("—–―－−‐‑", "-"),
            **dict.fromkeys("～〜∼", "~"),
            **dict.fromkeys("ＯοΟоО", "O"),
            "．": ".",
            "／": "/",
            "◯": "○",
        }
    )
)
"""One character for one, so that offsets stay."""

_B = "[ ]{0,6}+"
_DIGIT = "[〇○零Oo0一二三四五六七八九]"
_YEAR = "(?:1[ ]?9|2[ ]?0)[ ]?[0-9][ ]?[0-9](?![ ]?[0-9])"
_YEAR_CHINESE = f"[一二][ ]?[〇○零Oo0九][ ]?{_DIGIT}[ ]?{_DIGIT}"
_NUMBER = "(?:[0-9](?:[ ]?[0-9])?|[0-9]{3}|[元正一二三四五六七八九十廿]{1,3})"
_TO = "(?:至|到|~|--?)"
_SKIP = (
    "《(?:[^《》]|《[^《》]{0,100}》){0,200}+》|〔[^〔〕]{0,20}〕|﹝[^﹝﹞]{0,20}﹞|"
    r"[\[［][0-9]{4}[\]］]|https?:[!-~]++|www\.[!-~]++"
)
_NUMERIC = rf"""
    (?<![0-9A-Za-z/_])(?<![0-9A-Za-z][-.])
    (?P<ny>(?:19|20)[0-9]{{2}})[ ]?(?P<sep>[-./])[ ]?(?P<nm>[0-9]{{1,2}})[ ]?(?P=sep)[ ]?
    (?P<nd>[0-9]{{1,2}})(?:(?![0-9A-Za-z@])|(?=[0-9]{{2}}:[0-9]{{2}}))
    (?:{_B}起?{_B}{_TO}{_B}
       (?:(?P<ny2>(?:19|20)[0-9]{{2}})[ ]?(?P=sep)[ ]?)?
       (?P<nm2>[0-9]{{1,2}})[ ]?(?P=sep)[ ]?(?P<nd2>[0-9]{{1,2}})(?![0-9A-Za-z@])
      |(?!(?P=sep)[0-9]))"""
_DAMAGED = """
    (?<![0-9])(?P<dy>(?:19|20)[0-9]{2})
     (?:[0-9]{1,2}[ ]?月(?:[ ]?[0-9]{1,4}[ ]?日?)?
       |[0-9]{2,4}[ ]?日
       |[ ]?年[ ]?[0-9]{1,4}[ ]?日)
    |(?<=[至到~-])[0-9]{3,4}[ ]?日"""
_MONTHS = rf"""
    (?<![0-9])(?P<ry>{_YEAR}){_B}年{_B}(?P<rm>[0-9]{{1,2}})(?P<rend>[ ]?月?)份?[ ]?{_TO}[ ]?
    (?P<rm2>[0-9]{{1,2}})[ ]?月(?![ ]?[0-9]{{1,2}}[ ]?[日号])"""
_WRITTEN = rf"""
    (?<![0-9])(?:(?P<y>{_YEAR}|[0-9]{{2,5}}|{_YEAR_CHINESE}){_B}年{_B})?(?P<m>{_NUMBER}){_B}月
    (?:{_B}(?P<d>{_NUMBER}){_B}[日号]
      |{_B}(?P<bare>[0-9]{{1,2}})(?={_B}(?:[止起至到,，。；;)）]|$)))?"""
_BARE_YEAR = f"(?<![0-9])(?P<only>{_YEAR}|{_YEAR_CHINESE}){_B}年(?:{_B}度)?"
_ALL = (
    rf"(?=[0-9《〔﹝\[［hw一二三四五六七八九十元正])(?:(?P<skip>{_SKIP})|{_NUMERIC}"
    rf"|(?P<damaged>{_DAMAGED})|{_MONTHS}|{_WRITTEN}|{_BARE_YEAR})"
)
_KINDS = (
    ("skip", ""),
    ("m", "written"),
    ("only", "year"),
    ("ny", "numeric"),
    ("damaged", "damaged"),
    ("ry", "months"),
)
_MARKS = "年月日号份度起至到止自《》〔〕﹝﹞［］〇○零一二三四五六七八九十廿元正，。；）"
_CODE = Folding(
    str.maketrans(
        {
            **{chr(code): "?" for code in range(0x80, 0x100)},
            **{mark: chr(0xC0 + number) for number, mark in enumerate(_MARKS)},
        }
    )
)
_NUMERIC_DATE = expression("[0-9０-９][ ]?[-./—–―－−‐‑．／][ ]?[0-9０-９]")
_SCAN = expression(_ALL.translate(_CODE), re.VERBOSE)


class Hit:
    """A stretch of a folded text that the pattern found, and the parts of it by name.

    `kind` is numeric (2023-1-1), damaged, months (2023年1—12月), written (2023年1月1日, 1月1日, of
    which the day may be missing) or year.
    """

    __slots__ = ("_match", "kind", "string")

    def __init__(self, match: re.Match[str], string: str, kind: str) -> None:
        self._match = match
        self.string = string
        self.kind = kind

    def get(self, name: str) -> str | None:
        """Give a part as it stands in the text, None where it is missing."""
        start, end = self._match.span(name)
        return self.string[start:end] if start >= 0 else None

    def start(self, name: str | int = 0) -> int:
        return self._match.start(name)

    def end(self, name: str | int = 0) -> int:
        return self._match.end(name)


def fold(string: str) -> str:
    """Give the string with plain digits, dashes and blanks; offsets stay as they are."""
    return string.translate(_FOLD)


@lru_cache(512)
def scan(string: str) -> tuple[Hit, ...]:
    """Give whatever may be a date or a year, in order; titles, numbers and addresses are passed."""
    # most paragraphs have none: that is told at once
    if not ("年" in string or "月" in string or "日" in string or _NUMERIC_DATE.search(string)):
        return ()
    return tuple(_scanned(string))


def _scanned(string: str) -> Iterator[Hit]:
    folded = fold(string)
    for match in _SCAN.finditer(folded.translate(_CODE)):
        for name, kind in _KINDS:
            if match[name] is not None:
                if kind:
                    yield Hit(match, folded, kind)
                break
