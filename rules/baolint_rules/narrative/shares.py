"""Shares of a total: 统计数据96条，占51.6%."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.forms.claim_clause import STOPS, begin
from baolint.forms.claim_words import indexed, without
from baolint.recognise.claims import Counted
from baolint_rules.narrative.enumerations import enumerations

_OF_ALL = indexed(
    ("比", "约", "为", "的", "总数", "总量", "总件数", "全部", "总", ":", "公开", "信息", "申请")
)
"""Words behind 占 that name no other total."""
_AND = indexed(("%", "、", "，", ",", "和", "及", "与", "以及"))
"""What stands between percentages that are listed."""
MOST = 60
"""Numbers before a share that it may be a share of."""
_PAIR = 2
_CHANGES = ("由", "从", "到", "至")
"""Before a share that grew to another one, so that both are of the same."""


class Share(NamedTuple):
    """A percentage behind 占, the number it is about, and the total it is of, where that is sure.

    `bases` are all earlier numbers of the same measure word, any of which may be meant.
    """

    counted: Counted
    percent: Numeral
    part: Numeral
    base: Numeral | None
    bases: tuple[Numeral, ...]


def shares(counted: Counted) -> Iterator[Share]:
    """Find the shares of a paragraph whose part stands right before them."""
    text, numbers = counted.prose.text, counted.numbers
    totals = {
        part.start: one.total
        for one in enumerations(counted)
        if one.total.exact and not one.open
        for part in one.parts[: one.ended]
    }
    before: Share | None = None
    for n, percent in enumerate(numbers):
        if percent.unit != "%" or not percent.exact or not n:
            continue
        told = _named_base(counted, n)
        if told is not None:
            yield told
            continue
        part = numbers[n - 1]
        between = text[part.end : percent.start]
        if "占" not in between or any(stop in between for stop in STOPS) or not part.exact:
            continue
        if part.unit in ("%", "‰", "倍") or between.count("，") > 1:
            continue
        named = between[between.index("占") + 1 :]
        base = totals.get(part.start)
        if len(without(named, _OF_ALL)) > 2:
            base = None
        behind = _total_behind(counted, part) if base is None else None
        bases = tuple(_same(numbers[max(0, n - 1 - MOST) : n - 1], part))
        if base is None and any(word in named for word in ("全部", "总", "所有")):
            base = _only_earlier(counted, part) if not without(named, _OF_ALL) else None
        if behind is not None and not without(named, _OF_ALL):
            base, bases = behind, (*bases, behind)
        if "分别" in between:
            yield from _in_turn(counted, n, not without(named.replace("分别", ""), _OF_ALL))
            continue
        share = Share(counted, percent, part, base, bases)
        if base is None and before is not None and not without(named, _OF_ALL):
            share = share._replace(base=_base_before(before, share))
        before = share
        yield share


def _base_before(before: Share, share: Share) -> Numeral | None:
    """Give what the share before it in the sentence is surely of, where this one fits no number at all.

    A part of that part would fit it; two parts that are more than the total are not both of it.
    """
    between = share.counted.prose.text[before.percent.end : share.part.start]
    fitting = [one for one in before.bases if fits(before._replace(bases=(one,)))]
    if len(fitting) != 1 or fits(share) or any(stop in between for stop in "。!?\n"):
        return None
    (base,) = fitting
    if share.part.unit != before.part.unit or share.part.value + before.part.value > base.value:
        return None
    return base


def _named_base(counted: Counted, n: int) -> Share | None:
    """Give the share whose base is told with it: 60条，占互动总量240条的30%."""
    text, numbers = counted.prose.text, counted.numbers
    if n < 2 or text[numbers[n - 1].end : numbers[n].start] != "的":
        return None
    part, base, percent = numbers[n - 2 : n + 1]
    between = text[part.end : base.start]
    if part.unit != base.unit or "占" not in between or any(stop in between for stop in STOPS):
        return None
    if not part.exact or not base.exact or between.count("，") > 1:
        return None
    return Share(counted, percent, part, base, (base,))


def _only_earlier(counted: Counted, part: Numeral) -> Numeral | None:
    """Give the number before a part in its sentence that may be the total, if there is but one."""
    start = begin(counted.prose.text, part.start, STOPS)
    at = bisect_right(counted.numbers, part.start, key=_start) - 1
    earlier = [
        one for one in counted.numbers[max(0, at - MOST) : at]
        if one.start >= start and one.unit == part.unit
    ]  # fmt: skip
    return earlier[0] if len(earlier) == 1 and earlier[0].exact else None


def _total_behind(counted: Counted, part: Numeral) -> Numeral | None:
    """Give the total that closes the sentence of a part: 网站1086条（占90.5%）、微信114条，共1200条."""
    text, numbers = counted.prose.text, counted.numbers
    first = bisect_right(numbers, part.start, key=_start)
    for number in numbers[first : first + MOST]:
        if number.unit == part.unit and number.exact:
            if any(stop in text[part.end : number.start] for stop in STOPS):
                return None
            clause = text[begin(text, number.start, "，,。;:!?\n") : number.start]
            if clause.startswith(("共", "合计", "总计")):
                return number
    return None


def _start(number: Numeral) -> int:
    return number.start


def _in_turn(counted: Counted, first: int, of_all: bool) -> Iterator[Share]:
    """Give the shares of a row of percentages behind 分别, the first of them numbers[first].

    `of_all` says that no other total is named. They go with the parts of a total in their order; where there are not as many of both, which
    percentage belongs to which part is not known.
    """
    text, numbers = counted.prose.text, counted.numbers
    last = first + 1
    while (
        last < len(numbers)
        and numbers[last].unit == "%"
        and not without(text[numbers[last - 1].end : numbers[last].start], _AND)
    ):
        last += 1
    count = last - first
    parts = numbers[max(0, first - count) : first]
    whole = next(
        (
            one
            for one in enumerations(counted)
            if one.total.exact and not one.open and list(one.parts) == list(parts)
        ),
        None,
    )
    if whole is None or not of_all or not all(one.exact for one in numbers[first:last]):
        return
    for part, percent in zip(parts, numbers[first:last], strict=True):
        yield Share(counted, percent, part, whole.total, (whole.total,))


def _same(numbers: list[Numeral], part: Numeral) -> Iterator[Numeral]:
    for number in numbers:
        if number.unit in (part.unit, "") or not part.unit:
            yield number


def fits(share: Share) -> bool:
    """Tell whether a share is right of any total it may be of, as exactly as it is printed."""
    return any(
        base.value > 0
        and abs(Decimal(100) * share.part.value / base.value - share.percent.value)
        <= half_digit(share.percent)
        for base in share.bases
    )


def half_digit(percent: Numeral) -> Decimal:
    """Give half a unit of the last printed digit."""
    return Decimal(1).scaleb(-percent.decimals) / 2


def _base_named(before: str) -> str:
    """Give what the words before a share say that it is of, empty where they do not."""
    return without(before[before.rindex("占") + 1 :], _OF_ALL).strip("重达到比例的有高仅")


def share_sums(counted: Counted) -> Iterator[list[Numeral]]:
    """Give the shares of one sentence that together are more than all."""
    text = counted.prose.text
    groups: dict[tuple[int, str], list[Numeral]] = {}
    last_key: tuple[int, str] = (-1, "")
    for percent in counted.numbers:
        sentence = begin(text, percent.start, STOPS)
        clause = begin(text, percent.start, "，,、;。")
        before = text[clause : percent.start]
        changes = any(word in before for word in _CHANGES)
        if percent.unit == "%" and percent.exact and "占" in before and not changes:
            last_key = (sentence, _base_named(before))
            groups.setdefault(last_key, []).append(percent)
        elif percent.unit == "%" and percent.exact and last_key[0] == sentence:
            last = groups[last_key][-1]
            if text[last.end : percent.start] in ("、", "和", "及", "，", "与"):
                groups[last_key].append(percent)
    for (sentence, named), group in groups.items():
        counts = any(
            sentence <= one.start < group[0].start and one.unit != "%" for one in counted.numbers
        )
        if len(group) == _PAIR and not named and not counts:
            continue  # 装机占比54.8%、发电量占比51.3%: of two things
        end = min(
            (at for stop in STOPS if (at := text.find(stop, group[-1].end)) >= 0),
            default=len(text),
        )
        inner = text[group[0].end : group[-1].start]
        if len(group) > 1 and text[sentence:end].count("其中") <= 1 and "其中" not in inner:
            slack = sum((half_digit(one) for one in group), Decimal(0))
            if sum((one.value for one in group), Decimal(0)) > 100 + slack:
                yield group
