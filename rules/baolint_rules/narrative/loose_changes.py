"""Changes held against two numbers of their sentence that are this year's and last year's.

Beside what recognise/changes.py reads: other words (压减, 涨幅, 缩短), other units (天, 分), other orders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint_rules.narrative.stated_figures import shown

if TYPE_CHECKING:
    from baolint.recognise.claims import Counted

_NUMBER = "(?P<{0}>[0-9]+(?:,[0-9]{{3}})*(?:[.][0-9]+)?)(?P<{0}_scale>[万亿千]?)(?P<{0}_unit>个百分点|百分点|%|个工作日|工作日|个小时|小时|分钟|人次|件次|条次|场次|(?![增减升降提下上到至为由从压缩精涨扩翻的])[\u4e00-\u9fff])?"
_UP = "增长|增加|上升|提高|提升|增多|上涨|增幅|涨幅|升幅|增速|净增|新增|多出|增|多|涨|扩大|上浮|提速|高出|攀升"
_DOWN = "减少|下降|降低|回落|减低|下滑|降幅|跌幅|减幅|缩短|压缩|压减|精简|缩减|压降|核减|减|少|降|缩|精减|整合"
_WORD = f"(?P<up>{_UP})|(?P<down>{_DOWN})"
_CHANGE = f"(?:{_WORD})(?:率|幅度?|比例|幅|比率|量|了|近)*(?:为|达到|达|约|了|:)?(?P<minus>-)?{_NUMBER.format('by')}(?P<times>倍)?"
_CHANGES = tuple(word for words in (_UP, _DOWN) for word in words.split("|"))
_LAST = "(?:上年度?|去年|上一年度?|年初|同期|上年同期|去年同期|上年末|上年底|去年底)"
_SAME = "(?:同比|环比|相比|对比|比上年|较上年|比去年|较去年|总量|数量|总数|总体|年度|净|共|实现|分别|呈)*"
"""Before a change that names nothing else than what the numbers count."""
_PAIR = f"(?:由|从|原)[^，。；0-9]{{0,16}}?{_NUMBER.format('old')}[^，。；0-9]{{0,14}}?(?:至|到|为|成)[^，。；0-9]{{0,10}}?{_NUMBER.format('new')}"
_FROM_TO = Pattern(
    f"{_PAIR}[^，。；0-9]{{0,6}}[，,、(](?![^，。；]{{0,3}}均){_SAME}[^，。；0-9]{{0,3}}?{_CHANGE}",
    needs=("由", "从", "原"),
)
_BEFORE_FROM_TO = Pattern(
    f"{_CHANGE}[^，。；0-9]{{0,6}}[，,、(:](?:即|具体为?|{_SAME}){_PAIR}", needs=("由", "从", "原")
)
_TOLD = f"{_LAST}(?:的|为|是|公开|发布|仅|只有|共|:|完成|办理|有|达|收到|受理|开展|召开|组织|举办)*{_NUMBER.format('old')}"
_TOLD_FIRST = f"(?:(?<=[，,。；;、(:])|\\A)(?:相?较于?|相比于?|与|比|对比)?{_LAST}[^，。；0-9]{{0,12}}?{_NUMBER.format('old')}"
_NOW = f"(?:本年度?|今年|全年|目前|现)[^，。；0-9]{{0,10}}?{_NUMBER.format('new')}"
_LAST_THEN_NOW = Pattern(
    f"{_TOLD_FIRST}[^，。；0-9]{{0,8}}[，,、(;][^，。；0-9]{{0,4}}?{_NOW}[^，。；0-9]{{0,6}}[，,、(]{_SAME}{_CHANGE}",
    needs=("上年", "去年", "上一年", "年初", "同期"),
)
_NOW_THEN_LAST = Pattern(
    f"{_NUMBER.format('new')}[^，。；0-9]{{0,4}}[，,、(][^，。；0-9]{{0,14}}?{_CHANGE}[^，。；0-9]{{0,4}}[，,、(][^，。；0-9]{{0,4}}?{_TOLD}",
    needs=("上年", "去年", "上一年", "年初", "同期"),
)
_NOW_LAST_CHANGE = Pattern(
    f"{_NUMBER.format('new')}[^，。；0-9]{{0,4}}[，,、(;](?:而|相?较于?|比|相比)?{_TOLD}[^，。；0-9]{{0,2}}[，,、)](?:本年度?|今年)?{_SAME}{_CHANGE}",
    needs=("上年", "去年", "上一年", "年初", "同期"),
)
_CHANGE_THEN_BOTH = Pattern(
    f"{_CHANGE}[^，。；0-9]{{0,4}}[，,、(:][^，。；0-9]{{0,4}}?(?:本年度?|今年)(?:为|:|共)*{_NUMBER.format('new')}[^，。；0-9]{{0,4}}[，,、;(][^，。；0-9]{{0,4}}?{_TOLD}",
    needs=("上年", "去年", "上一年", "年初", "同期"),
)
_REACHED = Pattern(
    f"(?:较|比|在){_TOLD}[^，。；0-9]{{0,8}}?{_CHANGE}[^，。；0-9]{{0,4}}[，,、(][^，。；0-9]{{0,6}}?(?:达到?|增至|升至|降至|减至|为){_NUMBER.format('new')}",
    needs=("上年", "去年", "上一年", "年初", "同期"),
)
_FOLD = Pattern(
    f"{_NUMBER.format('new')}[^，。；0-9]{{0,4}}[，,、(][^，。；0-9]{{0,10}}?(?:是|为|达到?|相当于){_TOLD}的(?P<fold>[0-9]+(?:[.][0-9]+)?)倍",
    needs=("倍",),
)
_SHAPES = (
    _FROM_TO, _BEFORE_FROM_TO, _LAST_THEN_NOW, _NOW_THEN_LAST, _NOW_LAST_CHANGE, _CHANGE_THEN_BOTH, _REACHED,
)  # fmt: skip
_CUES = ("由", "从", "原", "上年", "去年", "上一年", "年初", "同期")
_SCALES = {"": Decimal(1), "千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(10**8)}
_VAGUE = ("近", "约", "余", "多", "超", "逾")
_PARTS = ("其中", "分别", "月", "季度", "结转")


class LooseChange(NamedTuple):
    """A change, counted.prose.text[start:end], with the two numbers as printed and what it should be."""

    counted: Counted
    start: int
    end: int
    old: str
    new: str
    right: str
    wrong_way: bool


def loose_changes(counted: Counted) -> Iterator[LooseChange]:
    """Find the changes of a paragraph that the numbers beside them do not bear out."""
    text = counted.prose.text
    if not any(cue in text for cue in _CUES):
        return
    seen: set[int] = set()
    for shape in _SHAPES:
        for match in shape.finditer(text):
            start = match.start("by")
            if start in seen or any(word in match[0] for word in _PARTS):
                continue
            if text[: match.start("new")].endswith(_CHANGES) or _is_rank(text, match):
                continue
            found = _judged(counted, match)
            if found is not None:
                seen.add(start)
                yield found
    for match in _FOLD.finditer(text):
        new, old = _value(match, "new"), _value(match, "old")
        fold = Decimal(match["fold"])
        slack = Decimal(1).scaleb(-_decimals(match["fold"])) / 2
        if old and _same_unit(match) and abs(new / old - fold) > slack:
            right = f"{shown((new / old).quantize(Decimal('0.1')))}倍"
            yield LooseChange(
                counted, match.start("fold"), match.end(), _printed(match, "old"),
                _printed(match, "new"), right, False,
            )  # fmt: skip


def _is_rank(text: str, match: re.Match[str]) -> bool:
    """Tell whether the numbers are ranks, or money that grows by prices left out: 从第13位升至第5位."""
    if match["new_unit"] == "元" and match["new_scale"] == "亿":
        return True
    return any(text[match.start(one) - 1 : match.start(one)] == "第" for one in ("new", "old"))


def _judged(counted: Counted, match: re.Match[str]) -> LooseChange | None:
    new, old, by = _value(match, "new"), _value(match, "old"), Decimal(match["by"].replace(",", ""))
    unit = match["by_unit"] or ("倍" if match["times"] else "")
    if not _same_unit(match) or match["minus"] or old <= 0 or unit == "成":
        return None
    sign = 1 if match["up"] else -1
    of_rates = match["new_unit"] == "%"
    if "百分点" in unit and of_rates:
        right, slack = (new - old) * sign, Decimal(0)
    elif unit == "%" and not of_rates:
        right = 100 * (new - old) * sign / old
        slack = Decimal(1).scaleb(-_decimals(match["by"])) / 2 + _spread(match, old) * 100
    elif unit == "倍":
        right = (new - old) * sign / old
        slack = Decimal(1).scaleb(-_decimals(match["by"])) / 2 + _spread(match, old)
    elif unit and unit == match["new_unit"] and unit != "%":
        right, slack = (new - old) * sign, Decimal(0)
        by *= _SCALES[match["by_scale"]]
    else:
        return None
    if abs(right - by) <= slack:
        return None
    digit = Decimal(1).scaleb(-max(_decimals(match["by"]), 1))
    told = f"{shown(abs(right).quantize(digit))}{unit}"
    end = match.end("times") if match["times"] else match.end("by_unit")
    return LooseChange(
        counted, match.start("by"), end, _printed(match, "old"), _printed(match, "new"), told,
        right < 0,
    )  # fmt: skip


def _spread(match: re.Match[str], old: Decimal) -> Decimal:
    """Give how far a rate may be off because its numbers are printed in 万 or with decimals."""
    digits = max(_decimals(match["new"]), _decimals(match["old"]))
    off = {
        name: Decimal(1).scaleb(-digits) / 2 * _SCALES[match[f"{name}_scale"]]
        if digits or match[f"{name}_scale"] else Decimal(0)
        for name in ("new", "old")
    }  # fmt: skip
    return (off["new"] + off["old"] * _value(match, "new") / old) / old


def _same_unit(match: re.Match[str]) -> bool:
    old, new = match["old_unit"], match["new_unit"]
    return old == new and not any(word in match[0] for word in _VAGUE[:2])


def _value(match: re.Match[str], name: str) -> Decimal:
    return Decimal(match[name].replace(",", "")) * _SCALES[match[f"{name}_scale"]]


def _printed(match: re.Match[str], name: str) -> str:
    return f"{match[name]}{match[f'{name}_scale']}"


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])
