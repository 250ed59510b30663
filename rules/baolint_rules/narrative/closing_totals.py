"""Totals behind their parts: 甲3条，乙4条，两个渠道合计7条; 部门公开3条，镇街公开4条，全区共公开7条."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baolint.document.numerals import Numeral, chinese_number
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted
from baolint_rules.narrative.enumerations import DIVISION, MOST, OPEN, Enumeration

_CLOSING = Pattern(
    "(?:以上|上述|三者|两者|[全本]年度?|年内)?(?:(?P<count>[两二三四五六七八九十])(?:个|类|项|种|大|者)?[^，。；0-9]{0,6})?"
    "(?P<sure>合计|共计|总计|总共|一共|合共|总数为|总量为)(?P<rest>[^，。；0-9]{0,14})",
    needs="共合总",
)
_OF_SO_MANY = Pattern(
    "(?P<count>[两二三四五六七八九十])(?:个|类|项|种|大|者|家|部分)[^，。；0-9]{0,6}共(?P<rest>[^，。；0-9]{0,14})",
    needs="共",
)
_LOOSE = Pattern(
    "(?:全[区市县省镇乡州旗系统街道校院行系]{1,3}|[全本]年度?|年内|我[局委办区市县镇乡]|各[^，。；0-9]{1,6})?(?:累计|总)?共(?!同|有)"
    "(?P<rest>[^，。；0-9]{0,14})",
    needs="共",
)
_SENTENCES = "。!?\n"
_CLAUSE = "，,。;:!?\n"
_HALVED = Pattern("(?:全年|[本今]年)(?P<rest>[^，。；0-9]{0,14})", needs="年")
_TIMES = (("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度"))
_BROKEN = (
    *OPEN, "其中", "包括", "含", "上年", "去年", "同期", "下年", "合计", "共计", "总计", "较", "占", "率", "平均", "每", "累计", "月", "以来",
    "超过", "(",
)  # fmt: skip
"""Words among the parts that make the list more than a plain one."""
_NEAR = Decimal("0.1")
"""How far the parts may be off a loose total to be taken for all of it."""
_SHARED = 2


def closing_totals(counted: Counted) -> Iterator[tuple[Enumeration, bool]]:
    """Find the lists that end in their total; tell with each whether it surely is of all parts."""
    text, numbers = counted.prose.text, counted.numbers
    if not any(word in text for word in ("共", "计", "半年", "季度", "总数", "总量")):
        return
    for n, total in enumerate(numbers):
        if n < 2 or not total.exact or total.scale:
            continue
        clause = text[begin(text, total.start, _CLAUSE) : total.start]
        closing = _CLOSING.fullmatch(clause) or _OF_SO_MANY.fullmatch(clause)
        named = closing or _LOOSE.fullmatch(clause)
        if named is None and _of_halves(text, numbers, n):
            named = _HALVED.fullmatch(clause)
        if named is None:
            continue
        end = total.start - len(clause)
        parts = _parts(counted, n, end, STOPS if closing is None else _SENTENCES)
        told = closing["count"] if closing else None
        count = chinese_number(told) if told else None
        if count and 1 < count <= len(parts):
            parts = parts[-count:]
        elif count:
            continue
        if len(parts) < 2 or not _is_of(text, parts, end, named["rest"]):
            continue
        one = Enumeration(counted, total, tuple(parts), DIVISION[0], False, len(parts))
        yield one, closing is not None


def _of_halves(text: str, numbers: list[Numeral], n: int) -> bool:
    """Tell whether the numbers before one are those of the halves or quarters of the year."""
    start = begin(text, numbers[n].start, _SENTENCES)
    told = text[max(start, numbers[n].start - 160) : numbers[n].start]
    return any(
        all(name in told for name in names)
        and n >= len(names)
        and numbers[n - len(names)].start >= start
        for names in _TIMES
    )


def adds_up_behind(one: Enumeration) -> bool:
    """Tell whether the last parts, two or more, make up the total."""
    value = Decimal(0)
    for n, part in enumerate(reversed(one.parts), 1):
        value += part.value
        if n > 1 and value == one.total.value:
            return True
    return False


def is_near(one: Enumeration) -> bool:
    """Tell whether the parts come near the total."""
    return abs(one.sum() - one.total.value) <= one.total.value * _NEAR


def _parts(counted: Counted, n: int, end: int, stops: str) -> list[Numeral]:
    """Give the numbers right before the n-th that a plain list joins, of its measure word."""
    text, numbers, total = counted.prose.text, counted.numbers, counted.numbers[n]
    start = begin(text, total.start, stops)
    found: list[Numeral] = []
    after = end
    for part in reversed(numbers[max(0, n - MOST) : n]):
        if part.start >= end:
            continue
        if part.start < start or part.unit != total.unit or not part.exact or part.scale:
            break
        if found and any(word in text[part.end : after] for word in _BROKEN):
            break
        if not found and any(word in text[part.end : end] for word in _BROKEN):
            return []
        found.append(part)
        after = part.start
    if not found:
        return []
    # what names the first part belongs to the list as well
    first = found[-1]
    broken = any(word in text[begin(text, first.start, _CLAUSE) : first.start] for word in _BROKEN)
    if broken and sum((part.value for part in found), Decimal(0)) != total.value:
        found.pop()
    return found[::-1]


def _is_of(text: str, parts: list[Numeral], end: int, rest: str) -> bool:
    """Tell whether the total names what the parts name, or nothing."""
    told = text[begin(text, parts[0].start, _CLAUSE) : end]
    return not rest or any(rest[at : at + _SHARED] in told for at in range(len(rest) - _SHARED + 1))
