"""Changes against last year: 新收26件，较上年20件增长30%，增加6件."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted

UP = (
    "增长",
    "增加",
    "上升",
    "提高",
    "提升",
    "增多",
    "上涨",
    "增幅",
    "涨幅",
    "升幅",
    "增长率",
    "增速",
    "增长幅度",
    "上升幅度",
)
DOWN = (
    "减少",
    "下降",
    "降低",
    "回落",
    "减低",
    "下滑",
    "降幅",
    "跌幅",
    "减幅",
    "下降率",
    "下降幅度",
)
_COMPARED = ("较", "比", "同比", "相比")
_LAST = ("上年", "去年", "同期", "上一年", "往年")
_FROM_TO = 12
"""Characters between the numbers of 由…降至…."""
_MORE, _LESS = ("多", "增"), ("少", "减")
_NO_WEIGHT = (
    "同比", "相比", "上年", "去年", "同期", "上一年", "度", "数量", "总量", "总数", "较", "比", "与", "年", "率", "幅度", "分别", "的", "了", "约", "达到",
    "达", "为", "，", ",", ":", ")", "(",
)  # fmt: skip
_THIS = ("本年", "今年", "全年", "度", "共", "累计", "年内")
_FAR = 60
"""Characters before a number in which last year's is told."""
_SHARED = 2


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
        first = max(start, begin(text, number.start, STOPS))
        between = text[first : number.start]
        ahead = _pair_behind(text, numbers, n)
        if ahead is not None and _sign(between):
            yield Change(counted, _sign(between), number, ahead[1], ahead[0], None)
            continue
        last = _previous(text, numbers, n)
        sign = _sign(between) or _by_one_word(text, between, last)
        if not sign:
            continue
        compared = any(word in between for word in _COMPARED)
        if last is not None and last.unit not in ("%", "倍") and is_last_years(text, last):
            now = _previous(text, numbers, n - 1)
            yield Change(counted, sign, number, now, last, None)
        elif last is not None and n > 1 and _is_from_to(text, numbers[n - 2], last, between):
            yield Change(counted, sign, number, last, numbers[n - 2], None)
        elif last is not None and n > 1 and _is_amount(text, numbers[n - 2], last, sign):
            # 168条，比上年多公开28条，增长20%; 158条，比上年的108条增加50条，增长46.3%
            told = numbers[n - 2]
            before = told if is_last_years(text, told) or _is_compared_to(text, told) else None
            now = _previous(text, numbers, n - 2 if before else n - 1)
            yield Change(counted, sign, number, now, before, last)
        elif last is not None and _is_plain(between):
            before = told_before(text, numbers, n) if n > 1 else None
            if compared or before is not None:
                yield Change(counted, sign, number, last, before, None)
        elif compared:
            yield Change(counted, sign, number, last, None, None)


def _pair_behind(text: str, numbers: list[Numeral], n: int) -> tuple[Numeral, Numeral] | None:
    """Give last year's and this year's number that follow a change: 增长25%，由去年的20次增至25次."""
    if n + 2 >= len(numbers) or not text.startswith(("，由", "，从", "(由", "(从"), numbers[n].end):
        return None
    first, last = numbers[n + 1 : n + 3]
    same = first.unit == last.unit and _is_from_to(text, first, last, "")
    return (first, last) if same and "，" not in text[numbers[n].end + 1 : first.start] else None


def both_years(text: str, numbers: list[Numeral], n: int) -> tuple[Numeral, Numeral] | None:
    """Give this year's and last year's number of one thing, the last two of numbers[:n]."""
    if n < 2 or numbers[n - 1].unit != numbers[n - 2].unit:
        return None
    first, last = numbers[n - 2], numbers[n - 1]
    if any(stop in text[first.end : last.start] for stop in STOPS):
        return None
    if is_last_years(text, last):
        return first, last
    if _is_from_to(text, first, last, "") or told_before(text, numbers, n) is first:
        return last, first
    return None


def told_before(text: str, numbers: list[Numeral], n: int) -> Numeral | None:
    """Give last year's number where it is told of the same before: 上年公开800条，本年公开1000条."""
    last = numbers[n - 1]
    name = _name(text, last)
    if name is None or any(word in name for word in _LAST):
        return None
    found = None
    for one in reversed(numbers[: n - 1]):
        if last.start - one.end > _FAR or one.unit != last.unit:
            break
        other = _name(text, one)
        if other is not None and any(word in other for word in _LAST):
            same = _bare(other) == _bare(name) or not _bare(other) or not _bare(name)
            found = one if same else None
            break
    return found


def _name(text: str, number: Numeral) -> str | None:
    """Give what stands before a number in its clause, None where it is one of several there."""
    return text[begin(text, number.start) : number.start]


def _bare(name: str) -> str:
    for word in (*_LAST, *_THIS, *UP, *DOWN):
        name = name.replace(word, "")
    return name.rstrip("到至为了降升增")


def _is_plain(between: str) -> bool:
    """Tell whether nothing else is named between a number and its change."""
    for word in sorted((*UP, *DOWN, *_NO_WEIGHT), key=len, reverse=True):
        between = between.replace(word, "")
    return not between


def _by_one_word(text: str, between: str, last: Numeral | None) -> int:
    """Tell up from down where one word says it: 比上年的400条少150条."""
    if last is None or between not in (*_MORE, *_LESS) or not is_last_years(text, last):
        return 0
    return 1 if between in _MORE else -1


def _is_from_to(text: str, first: Numeral, last: Numeral, behind: str) -> bool:
    """Tell whether two numbers are last year's and this year's: 由上年的80万次降至72万次.

    `behind` is what follows them up to their change.
    """
    clause = text[begin(text, first.start, "，" + STOPS) : first.start]
    between = text[first.end : last.start]
    return (
        any(word in clause for word in ("由", "从"))
        and (any(word in clause for word in _LAST) or ("月" not in clause and _is_plain(behind)))
        and len(between) <= _FROM_TO
        and any(word in between for word in ("至", "到", "为"))
        and "，" not in between
        and "月" not in between
        and "其中" not in behind
    )


def _is_amount(text: str, first: Numeral, last: Numeral, sign: int) -> bool:
    """Tell whether a number says by how much: 比上年增加6件, 比上年多公开28条."""
    between = text[first.end : last.start]
    if between.endswith(("到", "至", "为")):
        return False
    if last.unit in ("%", "倍") or any(stop in between for stop in STOPS):
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
    return None if any(stop in between for stop in STOPS) else last


def _is_compared_to(text: str, number: Numeral) -> bool:
    """Tell whether a number is what another is compared to: 较年初的8000人."""
    clause = text[begin(text, number.start) : number.start]
    at = max(clause.rfind("较"), clause.rfind("比"))
    return at >= 0 and _sign(clause[at:]) == 0 and not clause.endswith((*_MORE, *_LESS))


def is_last_years(text: str, number: Numeral) -> bool:
    """Tell whether a number is named as last year's: 较上年的20件."""
    before = text[max(0, number.start - 8) : number.start]
    clause = before.rpartition("，")[2]
    at = max(clause.rfind(word) for word in _LAST)
    if _sign(before) or at < 0:
        return False
    return not any(one in clause[at:] for one in (*_MORE, *_LESS))
