"""Document numbers with a part missing or in the wrong place: 函2021〔30〕号, 函〔2021〕30文件."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression

_OPEN, _CLOSE = "[〔\\[【（﹝]", "[〕\\]】）﹞]"
_CENTRAL = ("国办公开办函", "国办公开办", "国办发", "国办函", "国办秘函", "国发", "国函", "中办发")
_SENDERS = (*_CENTRAL, "发", "函", "府办", "政办", "办字", "府字", "政字", "办规", "府规")
_BEGUN = '[发函办字规](?=[〔\\[【（﹝〈<{《"第]?[0-9])'
"""Where a number may begin: behind who sends it."""
_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
_NUMBER = "第?(?P<number>[0-9]{1,4})"
_ANYBODYS = (
    f"{_OPEN}{_YEAR}{_CLOSE}{_NUMBER}(?=文件|通知|要求|精神|规定)",
    f"{_YEAR}年?{_OPEN}{_NUMBER}{_CLOSE}号",
    f"{_OPEN}{_YEAR}年{_CLOSE}{_NUMBER}号",
    f"{_OPEN}(?P<year>[12][0-9]){_CLOSE}{_NUMBER}号",
    f"{_OPEN}{_YEAR}(?![年〕\\]】）﹞]){_NUMBER}号",
    f"{_YEAR}{_CLOSE}{_NUMBER}号",
)
_STATES = (
    f"{_OPEN}{_YEAR}{_CLOSE}{_NUMBER}(?=[的，。；、）》明所附\n]|$)",
    f"{_YEAR}(?:年|-|—|/|·)?{_NUMBER}号",
    f'[〈<{{《"]{_YEAR}[〉>}}》"]{_NUMBER}号',
    f"{_NUMBER}号?{_OPEN}{_YEAR}{_CLOSE}号?",
)
_TURNED = f"{_OPEN}{_YEAR}{_CLOSE}(?:{'|'.join(_CENTRAL)}){_NUMBER}号"
_SPELT = f"(?P<sender>{'|'.join(_CENTRAL)}){_OPEN}{_YEAR}{_CLOSE}第?[一二三四五六七八九十百零〇]{{1,5}}号"
_LONGEST = 8
_SHORT = 2


class Shape(NamedTuple):
    """One found: text[start:end] of the squeezed text, what it should be or empty."""

    start: int
    end: int
    right: str


def shapes(text: str) -> Iterator[Shape]:
    """Yield the numbers of a squeezed text whose parts are missing or misplaced."""
    for begun in expression(_BEGUN).finditer(text):
        start = begun.end()
        before = text[max(0, start - _LONGEST) : start]
        patterns = _STATES if before.endswith(_CENTRAL) else ()
        if not before.endswith(_SENDERS):
            continue
        for pattern in (*_ANYBODYS, *patterns):
            match = expression(pattern).match(text, start)
            if match:
                year = match["year"] if len(match["year"]) > _SHORT else f"20{match['year']}"
                yield Shape(start, match.end(), f"〔{year}〕{match['number'].lstrip('0')}号")
                break
    if any(sender in text for sender in _CENTRAL):
        for match in expression(_TURNED).finditer(text):
            yield Shape(match.start(), match.end(), "")
        for match in expression(_SPELT).finditer(text):
            yield Shape(match.end("sender"), match.end(), "")
