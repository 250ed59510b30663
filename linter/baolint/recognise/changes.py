"""Changes against last year: 新收26件，较上年20件增长30%，增加6件."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.forms.claim_clause import begin
from baolint.recognise.claims import Counted

UP = ("增长", "增加", "上升", "提高", "提升", "增多", "上涨")
DOWN = ("减少", "下降", "降低", "回落", "减低", "下滑")
_COMPARED = ("较", "比", "同比", "相比")
_LAST = ("上年", "去年", "同期", "上一年", "往年")
_FROM_TO = 12
"""Characters between the numbers of 由…降至…."""
_MORE, _LESS = ("多", "增"), ("少", "减")
_STOPS = "。;!?\n"


class Change(NamedTuple):
    """A change in words and number: `sign` is 1 or -1, `number` how much, in %, 倍 or things.

    `now` is the number of this year, `before` last year's where the sentence prints it, `other` a
    second number for the same change (增加6件，增长30%); all but `number` may be missing.
    """

    counted: Counted
    sign: int
    number: Numeral
    now: Numeral | None
    before: Numeral | None
    other: Numeral | None


def changes(counted: Counted) -> Iterator[Change]:
    """Find the changes of a paragraph against last year."""
    text, numbers = counted.prose.text, counted.numbers
    for n, number in enumerate(numbers):
        start = numbers[n - 1].end if n else 0
        first = max(start, begin(text, number.start, _STOPS))
        between = text[first : number.start]
        sign = _sign(between)
        if not sign:
            continue
        last = _previous(text, numbers, n)
        compared = any(word in between for word in _COMPARED)
        if last is not None and last.unit not in ("%", "倍") and _is_last_years(text, last):
            now = _previous(text, numbers, n - 1)
            yield Change(counted, sign, number, now, last, None)
        elif last is not None and n > 1 and _is_from_to(text, numbers[n - 2], last):
            yield Change(counted, sign, number, last, numbers[n - 2], None)
        elif last is not None and n > 1 and _is_amount(text, numbers[n - 2], last, sign):
            # 168条，比上年多公开28条，增长20%; 158条，比上年的108条增加50条，增长46.3%
            before = numbers[n - 2] if _is_last_years(text, numbers[n - 2]) else None
            now = _previous(text, numbers, n - 2 if before else n - 1)
            yield Change(counted, sign, number, now, before, last)
        elif compared:
            yield Change(counted, sign, number, last, None, None)


def _is_from_to(text: str, first: Numeral, last: Numeral) -> bool:
    """Tell whether two numbers are last year's and this year's: 由上年的80万次降至72万次."""
    clause = text[begin(text, first.start, "，" + _STOPS) : first.start]
    between = text[first.end : last.start]
    return (
        any(word in clause for word in ("由", "从"))
        and any(word in clause for word in _LAST)
        and len(between) <= _FROM_TO
        and ("至" in between or "到" in between)
        and "，" not in between
    )


def _is_amount(text: str, first: Numeral, last: Numeral, sign: int) -> bool:
    """Tell whether a number says by how much: 比上年增加6件, 比上年多公开28条."""
    between = text[first.end : last.start]
    if last.unit in ("%", "倍") or any(stop in between for stop in _STOPS):
        return False
    if _sign(between) == sign:
        return True
    at = max(between.rfind(word) for word in _LAST)
    if at < 0:
        return False
    return any(one in between[at:] for one in (_MORE if sign > 0 else _LESS))


def _sign(between: str) -> int:
    """Tell up from down by the word that the number follows at once."""
    tail = between.rstrip("了约近为达到的")
    if tail[-1:] in ("多", "少") and tail[:-1].endswith(_LAST):
        return 1 if tail[-1] == "多" else -1
    if tail.endswith(UP):
        return 1
    return -1 if tail.endswith(DOWN) else 0


def _previous(text: str, numbers: list[Numeral], n: int) -> Numeral | None:
    """Give the number before the n-th in its sentence."""
    if n < 1:
        return None
    last = numbers[n - 1]
    between = text[last.end : numbers[n].start]
    return None if any(stop in between for stop in _STOPS) else last


def _is_last_years(text: str, number: Numeral) -> bool:
    """Tell whether a number is named as last year's: 较上年的20件."""
    before = text[max(0, number.start - 8) : number.start]
    clause = before.rpartition("，")[2]
    at = max(clause.rfind(word) for word in _LAST)
    if _sign(before) or at < 0:
        return False
    return not any(one in clause[at:] for one in (*_MORE, *_LESS))
