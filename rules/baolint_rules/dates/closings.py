"""What a preamble says of its period without a range: its last day, or a part of a year."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Facts
from baolint.recognise.place import Place

_BEFORE = Pattern(
    "(?:统计|数据)[^，。；]{0,10}截[至止](?:时间|日期|期限|日)? *(?:到|至|为|是|于|[:：])? *\\Z|"
    "(?:截[至止](?:时间|日期|期限|日)|统计(?:期限|时限|时间))(?:统一)?(?:到|至|为|是|[:：])? *截?[至止] *\\Z|"
    "(?:数据|报告|年报)[^。；]{0,30}起[，,]?(?:统计|计算|算)[至到截] *\\Z",
    needs=("截", "统计", "起"),
)
_PART = Pattern(
    "(?:统计(?:期限|时限|时间|周期|时段|区间|范围|口径)|数据)[^，。；0-9]{0,10}"
    "(?P<part>(?P<year>20[0-9]{2}) *年(?:度)? *"
    "(?:[上下]半年|前[一二三123]个?季度|第?[一二三四1234]季度|前[三六九十369]个?月|前10个月))(?![^，。；]{0,4}[至到-])",
    needs=("半年", "季度", "个月", "前"),
)


def closings(facts: Facts, year: int) -> Iterator[tuple[Place, str]]:
    """Yield (place, text) of a last day or part of the year that leaves days of it out."""
    last = facts.form.period[1]
    month, day = int(last[:2]), int(last[3:])
    for passage in facts.preamble:
        string = passage.text.string
        for date in facts.dates:
            if date.passage is not passage or date.year != year or not date.valid:
                continue
            if date.form in ("damaged", "short") or date.month is None or date.day is None:
                continue
            if (date.month, date.day) == (month, day) or string[date.end :].lstrip()[:2] == "，自":
                continue
            if _BEFORE.search(fold(string), 0, date.start):
                yield date.place, string[date.start : date.end]
        for match in _PART.finditer(fold(string)):
            if int(match["year"]) == year:
                yield passage.place(*match.span("part")), string[slice(*match.span("part"))]
