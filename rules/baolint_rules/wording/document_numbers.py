"""Document numbers that are written or combined wrongly: 〔2021〕第30号, [2021]30号, 公开办涵."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Severity
from baolint_rules.wording.known_numbers import known
from baolint_rules.wording.number_shapes import shapes

_BLANKS = " \u00a0\u3000"
_OPENING = "〔[【（﹝"
_CLOSING = "〕]】）﹞"
_BEFORE = 20
_DIGITS = "0123456789"
_LONGEST = 4
_OFFICE = "国办公开办函"
_CENTRAL = ("国办发", "国办函", "国办秘函", "国发", "国函", _OFFICE)
_SENDERS = ("发", "函", "办", "字", "规", "令", "电", "通", "公告", "通知")
CROSSED = {
    ("2021", "60"): "〔2019〕60号或〔2021〕30号",
    ("2019", "30"): "〔2021〕30号或〔2019〕60号",
}


_REGULATION = "政府信息公开条例"
_DECREED = "(?:国务院令|国令|主席令)（?第?(?P<a>[0-9]{1,4})号|(?:国务院|国)第?(?P<b>[0-9]{1,4})号令|第(?P<c>[0-9]{1,4})号国务院令"
DECREES = ("711", "492")
"""Of the regulation as revised, and before: that one is a superseded law's (W714)."""


class Slip(NamedTuple):
    """One found: the message's key, where, what should stand there (or empty) and its grade."""

    message: str
    stretch: Stretch
    right: str
    grade: Severity


class _Number(NamedTuple):
    """A document number text[start:end] in its parts; `ordinal` says that 第 stands before it."""

    start: int
    end: int
    brackets: str
    year: str
    ordinal: bool
    number: str


def wrong_numbers(written: Written) -> Iterator[Slip]:
    """Yield every document number that cannot be right as it is written; one fault each."""
    text = written.folded
    for found in _numbers(text):
        before = text[max(0, found.start - _BEFORE) : found.start].rstrip(_BLANKS)
        slip = _judge(found, before.replace("办涵", "办函"))
        if slip:
            message, right, grade = slip
            yield Slip(message, written.stretch(found.start, found.end), right, grade)
    yield from _decrees(written)
    yield from _by_knowledge(written)
    at = text.find("办涵")
    while at >= 0:
        if text[at + 2 : at + 3] in tuple(_OPENING):
            yield Slip("W713.letter", written.stretch(at + 1, at + 2), "函", "warning")
        at = text.find("办涵", at + 1)


def _by_knowledge(written: Written) -> Iterator[Slip]:
    """Yield numbers that are no known document's, and those with a part in the wrong place."""
    for one in known(written.squeezed):
        yield Slip(
            "W713.known", written.stretch(*written.at(one.start, one.end)), one.right, "warning"
        )
    for shape in shapes(written.squeezed):
        message = "W713.shape" if shape.right else "W713.misshapen"
        yield Slip(
            message, written.stretch(*written.at(shape.start, shape.end)), shape.right, "warning"
        )


def _decrees(written: Written) -> Iterator[Slip]:
    """Yield the decree numbers of our regulation that are not its own.

    Turned digits (117) are wrong wherever the report speaks of disclosure.
    """
    text = written.squeezed
    if "令" not in text:
        return
    for match in expression("(?:国务院|国)第?711(?:令|号(?!令|）?令))(?![第号])").finditer(text):
        stretch = written.stretch(*written.at(*match.span()))
        yield Slip("W713.shape", stretch, "国务院令第711号", "warning")
    for match in expression(_DECREED).finditer(text):
        number = match["a"] or match["b"] or match["c"]
        before = text[max(0, match.start() - _BEFORE) : match.start()].rstrip("（(中华人民共和国")
        behind = text[match.end() : match.end() + _BEFORE].lstrip("公布的）")
        named = before.endswith(f"{_REGULATION}》") or behind.startswith(
            (f"《中华人民共和国{_REGULATION}》", f"《{_REGULATION}》")
        )
        turned = number != DECREES[0] and sorted(number) == sorted(DECREES[0])
        turned = turned and not before.endswith("》") and not behind.startswith("《")
        wrong = number not in DECREES or (named and "主席令" in match[0])
        if wrong and (named or turned):
            group = "a" if match["a"] else "b" if match["b"] else "c"
            yield Slip(
                "W713.decree",
                written.stretch(*written.at(*match.span(group))),
                DECREES[0],
                "warning",
            )


def _numbers(text: str) -> Iterator[_Number]:
    """Yield everything of the form 〔2021〕30号, whatever its brackets; read from its end back.

    Done by hand: a pattern with Chinese brackets takes longer to compile than a report to check.
    """
    at = text.find("号")
    while at >= 0:
        found = _number(text, at)
        if found:
            yield found
        at = text.find("号", at + 1)


def _number(text: str, sign: int) -> _Number | None:
    end = _back(text, sign)
    first = _digits(text, end)
    at = _back(text, first)
    ordinal = text[at - 1 : at] == "第"
    at = _back(text, at - ordinal)
    closing = text[at - 1 : at]
    last = _back(text, at - 1)
    begin = _digits(text, last)
    year = text[begin:last]
    at = _back(text, begin)
    opening = text[at - 1 : at]
    if first == end or not closing or closing not in _CLOSING or not opening:
        return None
    if opening not in _OPENING or len(year) != _LONGEST or year[:2] not in ("19", "20"):
        return None
    return _Number(at - 1, sign + 1, opening + closing, year, ordinal, text[first:end])


def _back(text: str, at: int) -> int:
    """Go back over blanks."""
    while at > 0 and text[at - 1] in _BLANKS:
        at -= 1
    return max(at, 0)


def _digits(text: str, at: int) -> int:
    """Go back over at most four digits."""
    least = max(0, at - _LONGEST)
    while at > least and text[at - 1] in _DIGITS:
        at -= 1
    return at


def _judge(found: _Number, before: str) -> tuple[str, str, Severity] | None:
    plain = found.number.lstrip("0") or "0"
    right = f"〔{found.year}〕{plain}号"
    if before.endswith(_OFFICE) and (found.year, plain) in CROSSED:
        return "W713.crossed", CROSSED[found.year, plain], "warning"
    if not before.endswith(_SENDERS):
        return None
    if found.ordinal:
        return "W713.ordinal", right, "warning" if before.endswith(_CENTRAL) else "info"
    if found.brackets not in ("〔〕", "﹝﹞"):
        return "W713.bracket", right, "warning" if before.endswith(_OFFICE) else "info"
    if found.number != plain:
        return "W713.zero", right, "info"
    return None
