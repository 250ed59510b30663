"""Things said of all and then denied of some: 均在法定期限内答复。对逾期答复的2件申请."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import begin
from baolint.recognise.claims import Counted

_TIMELY = Pattern(
    "(?:均|全部|所有|都|无一)[^，。；0-9]{0,12}(?:法定(?:期限|时限)|规定(?:期限|时限|时间)|期限内|时限内|按时|按期|如期)[^，。；]{0,4}(?:答复|办结|办理|回复)"
    "|(?:按时|按期|及时|限时|期限内)(?:办结|答复|回复|办理)率(?:均?为|均?达到?|均)?(?:100[%％]|百分之百)"
    "|(?:无|零|没有|未出现|未发生)(?:一)?(?:逾期|超期|超时)",
    needs=("按时", "按期", "如期", "限", "时间", "及时", "逾期", "超期", "超时"),
)
_LATE = Pattern(
    "(?:逾期|超期|超时|超过(?:法定|规定|答复|办理)?(?:期限|时限)|未按期|未按时|未在(?:法定|规定)期限内)(?!未?[补缴交]|不)[^，。；]{0,12}",
    needs=("逾期", "超期", "超时", "超过", "未"),
)
_ALL_DONE = Pattern(
    "(?:均|全部|都|悉数)(?:已|得到|按时|按期|及时)*(?P<done>整改|办结|答复|回复|修复|公开|解读|反馈|完成|落实|更新|备案|达标|到位|开通|核验|归档|登记)(?:到位|完毕|完成)?(?=[，。；])",
    needs=("均", "全部", "都", "悉数"),
)
_MOST_OF = ("多数", "大部分", "部分", "基本", "主要", "多项")
_NOT = (
    "无",
    "未发生",
    "未出现",
    "没有",
    "不存在",
    "杜绝",
    "避免",
    "防止",
    "零",
    "上年",
    "去年",
    "申请人",
    "若",
    "如",
    "凡",
    "对可能",
    "临近",
)


class Exempted(NamedTuple):
    """Two stretches of counted.prose.text: what is said of all, and what is said of some."""

    counted: Counted
    whole: tuple[int, int]
    some: tuple[int, int]


def denied_exceptions(counted: Counted) -> Iterator[Exempted]:
    """Find the contradictions of a paragraph, one of each kind."""
    text = counted.prose.text
    timely = _TIMELY.search(text)
    if timely is not None:
        for match in _LATE.finditer(text):
            if _within(match.span(), timely.span()) or not _counts(counted, match.span()):
                continue
            yield Exempted(counted, timely.span(), match.span())
            break
    said: set[str] = set()
    for done in _ALL_DONE.finditer(text):
        if done["done"] in said:
            continue
        said.add(done["done"])
        if any(word in text[begin(text, done.start()) : done.start()] for word in _MOST_OF):
            continue
        some = expression(
            f"(?:仍有|尚有|还有|剩余)[^，。；]{{0,4}}[0-9]+[^，。；]{{0,14}}(?:未|没有|尚未|待)(?:按时|按期|及时|完全|全部)?{done['done']}"
            f"|(?:仍有|尚有|还有|剩余)[^，。；]{{0,4}}[0-9]+[件个条处项][^，。；]{{0,8}}(?:正在{done['done']}|{done['done']}中|未办结|待办)"
            f"|[0-9]+[件个条处项][^，。；]{{0,8}}(?:尚未|未能|未)(?:按时|按期|及时|完全|全部)?{done['done']}"
        ).search(text)
        if some is not None and not _within(some.span(), done.span()):
            yield Exempted(counted, done.span(), some.span())
            break


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _counts(counted: Counted, span: tuple[int, int]) -> bool:
    """Tell whether something late is counted, more than none, and not denied."""
    text = counted.prose.text
    clause = text[begin(text, span[0]) : span[0]]
    if any(word in clause for word in _NOT):
        return False
    return any(
        number.value > 0 and number.unit in ("件", "份", "起", "宗", "个", "封", "条", "例", "次")
        and (span[0] <= number.start <= span[1] or begin(text, span[0]) <= number.start < span[0])
        for number in counted.numbers
    )  # fmt: skip
