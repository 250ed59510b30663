"""Days in the text that are told as past and have not come yet."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import DateFound, Facts

_AS_OF = Pattern("截[至止](?:到|目前)? *\\Z", needs="截")
_COUNTED = Pattern(
    " *(?:底|末)?[，,]?[^。；]{0,24}?(?:共|已|累计|发布|收到|完成|办结|现有|办理|公开|开设|建成|受理)"
)
_REPORT = Pattern("(?:报告|年报)[^。；]{0,16}?(?:于|自|在) *\\Z", needs=("报告", "年报"))
_PUBLISHED = Pattern(
    " *(?:起)?[^。；]{0,24}?(?:审议|审定|审核|审签|签发|通过|批准|报送|上报|备案|公布|发布|公开|编制|印发|形成|完成|上线)"
)
_DONE = Pattern(
    "已|完成|召开|组织|开展|举办|印发|上线|启用|开通|发布|办结|收到|制定|出台|公布|举行|参加|修订|通过|调整|成立|整改"
)
_PLANNED = Pattern("规划|计划|目标|力争|预计|打算|下一?步|明年")
"""Words of plans anywhere in the sentence."""
_AHEAD = Pattern(
    "期限|有效|将|拟|(?:之|以|日|月|底|年)前|到期|届满|截止|为止|至(?!今)|开始实施|施行"
)
"""Words of the future in the date's own clause or behind it."""
_TERM = Pattern(" *(?:之|以)?(?:前|止)")
_BRACKETS = Pattern("[\\s（）()〔〕\\[\\]]")
_LATEST = 2999
_SENTENCE = "。！？；\n"


def not_yet(facts: Facts, as_of: datetime.date) -> Iterator[DateFound]:
    """Yield dates with year and month in the prose behind `as_of` that are told as past."""
    for date in facts.dates:
        if date.year is None or date.month is None or not date.valid or date.form == "damaged":
            continue
        if (
            date.form == "short"
            or date.year > _LATEST
            or date.passage.kind in ("signature", "page")
        ):
            continue
        first = datetime.date(date.year, date.month, date.day or 1)
        if first > as_of and _is_told_as_past(date, facts):
            yield date


def _is_told_as_past(date: DateFound, facts: Facts) -> bool:
    string = fold(date.passage.text.string)
    if (
        date.day
        and date.passage.kind in ("title", "preamble")
        and (_BRACKETS.sub("", string[: date.start] + string[date.end :]) == "")
    ):
        return True
    if facts.period and date in (facts.period.first, facts.period.last):
        return False
    begin = max(string.rfind(mark, 0, date.start) for mark in _SENTENCE) + 1
    stop = min(
        (at for mark in _SENTENCE if (at := string.find(mark, date.end)) >= 0), default=len(string)
    )
    before, behind = string[begin : date.start], string[date.end : stop]
    if before.rfind("《") > before.rfind("》") or before.rfind("“") > before.rfind("”"):
        return False
    if _PLANNED.search(before + behind) or _TERM.match(behind):
        return False
    before = re.split("[，；：,;:]", before)[-1]
    if closing := _AS_OF.search(before):
        ended = before[: closing.start()].endswith(("期", "期限", "时间", "日期"))
        return (
            not ended
            and _COUNTED.match(behind) is not None
            and not _AHEAD.search(before, 0, closing.start())
        )
    if _REPORT.search(before):
        return _PUBLISHED.match(behind) is not None and not _AHEAD.search(before + behind)
    if _AHEAD.search(before + behind) or "从" in before[-3:] or "自" in before[-3:]:
        return False
    return _DONE.search(behind) is not None
