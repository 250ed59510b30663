"""What a paragraph seems to say against itself, told only as worth a look.

A thing is named twice with two numbers, or denied and then spoken of with a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin, finish
from baolint_rules.narrative.mentions import Mention, mentions, overlap

if TYPE_CHECKING:
    from baolint.recognise.claims import Counted

_DENIED = Pattern(
    "(?:未|没有|尚未|从未)(?:曾)?(?:新)?(?P<verb>新增|召开|举办|开展|组织|开设|开通|发生|发现|接到|设置|建立|出现|产生|进行|设立|举行|存在|收到|聘请|编印|发放|制作|纳入|建成|配备|开发|邀请|采用)"
    "(?:过|任何|一[次起件])?(?P<thing>[\u4e00-\u9fff]{2,20})(?=[，。；;])"
    "|(?:^|[\u4e00-\u9fff，。；、])无(?P<none>(?!其他|需|法|偿|正当|障碍|论|关|效|人|数|死角|缝|差别|上年|下年|一|结转|逾期)[\u4e00-\u9fff]{2,8})(?=[，。；、])",
    needs=("未", "没有", "无"),
)
_SUFFIX = ("事件", "情况", "情形", "现象", "等", "问题")
_DOUBT = (
    "未", "无", "没有", "不得", "不发生", "不存在", "防止", "杜绝", "避免", "若", "如", "零", "上年", "去年", "计划", "拟", "下年", "其他", "制度", "预案", "防范", "严防", "要求",
    "强化", "加强", "做好", "处理费", "收费",
)  # fmt: skip
_QUALIFIED = (
    "处理费", "收费", "费用", "公开申请", "依申请", "其他", "再", "重大", "不", "超", "纠错", "撤销", "严重", "专门", "单独", "法人", "自然人", "复议", "诉讼",
    "规范性文件", "规章", "行政许可", "行政处罚", "行政强制",
)  # fmt: skip
_PART = (
    "其中", "包括", "分别", "部分", "剩余", "其余", "另", "又", "再", "抽", "选取", "上年", "去年", "拟", "计划", "参加", "上级", "接受", "协助", "配合", "逐", "每",
    "不", "第", "重点", "首", "季度", "月", "半年", "新增", "累计", "整改", "已", "尚", "仍", "还有",
)  # fmt: skip
_MEDIA = ("微博", "微信", "公众号", "新媒体", "抖音", "客户端", "视频号")
"""Others' are used as well: 未开通政务微博，区政府政务微博发布我局信息35条."""
_BODIES = (
    "局机关",
    "各",
    "党组",
    "办公室",
    "下属",
    "二级单位",
    "领导小组",
    "机关",
    "镇",
    "乡",
    "社区",
    "科室",
    "部门",
    "全系统",
    "全市",
    "全区",
    "全县",
    "省",
    "市级",
    "学院",
)
_NONE_OF = Pattern(
    "(?:未|没有|尚未|从未)(?:曾)?(?:开设|开通|建立|注册|运营|组织|举办|开展)(?:过|任何|专门)*"
    "(?:(?P<media>(?:官方)?(?:政务)?新媒体(?:账号|平台)?)|(?:[^，。；、]{0,10}培训(?:班|活动)?))(?=[，。；;])",
    needs=("新媒体", "培训"),
)
_OWN_ACCOUNT = Pattern(
    "(?:本[单机局镇乡街委院校][位关道]?|我[局镇乡委办院校街县区市][道]?|[，。；]\\s*(?:全年在?)?(?:局|镇|乡|街道|委|学校))(?:的)?(?:官方)?(?:政务)?"
    "(?:微信|微博|微信公众号|公众号|抖音|视频号)[^，。；]{0,10}(?:推送|发布|发文)[^，。；]{0,8}[0-9]+"
)
_OWN_TRAINING = Pattern(
    "(?<!上级)(?:举办|组织|开展)的[^，。；]{0,14}培训[^，。；]{0,8}(?:参训|参加|培训)[^，。；]{0,4}[0-9]+"
)
_NEAR = 10
"""Characters beside a number in which what it counts is named."""
_NAMED = 7
"""Characters behind a number that name what it counts."""
_SHARED = 4
_SHORT = 2
_MOST = 60
"""Numbers of the longest paragraph that is looked at."""
_LEAST = 3


class Pair(NamedTuple):
    """Two stretches of counted.prose.text that hardly can both be true."""

    counted: Counted
    one: tuple[int, int]
    other: tuple[int, int]


def loose_contradictions(counted: Counted, told: set[int]) -> Iterator[Pair]:
    """Find such pairs; `told` are the starts of numbers and denials that are told of already."""
    if 0 < len(counted.numbers) <= _MOST:
        yield from _denied(counted, told)
        yield from _own(counted, told)
        yield from _named_twice(counted, told)


def _denied(counted: Counted, told: set[int]) -> Iterator[Pair]:
    text = counted.prose.text
    for match in _DENIED.finditer(text):
        thing = match["thing"] or match["none"]
        if match.start() in told or any(word in thing for word in _QUALIFIED):
            continue
        sentence = text[begin(text, match.start(), STOPS) : match.start()]
        if any(word in sentence for word in ("上年", "去年", "某年", "下年", "月", "季度")):
            continue
        thing = thing.rpartition("的")[2]
        for word in _SUFFIX:
            thing = thing.removesuffix(word)
        at = _spoken_of(counted, thing, match["verb"], match.span())
        if at < 0:
            continue
        start, end = begin(text, at, "，,。;!?\n"), finish(text, at)
        if any(match.start() <= place <= match.end() for place in (start, end)):
            continue
        if any(word in text[start:end] for word in _DOUBT) or any(word in thing for word in _MEDIA):
            continue
        reach = finish(text, end + 1) if text[end : end + 1] in ("，", "、") else end
        numbers = [one for one in counted.numbers if start <= one.start < reach and one.value > 0]
        if numbers:
            yield Pair(counted, match.span(), (start, numbers[0].end))


def _own(counted: Counted, told: set[int]) -> Iterator[Pair]:
    """Find accounts and trainings that are denied in general and then told of as the office's own."""
    text = counted.prose.text
    for match in _NONE_OF.finditer(text):
        if match.start() in told:
            continue
        own = (_OWN_ACCOUNT if match["media"] else _OWN_TRAINING).search(text, match.end())
        if own is not None:
            yield Pair(counted, match.span(), own.span())
            return


def _spoken_of(counted: Counted, thing: str, verb: str | None, span: tuple[int, int]) -> int:
    """Give where a denied thing is spoken of elsewhere, -1 where it is not."""
    text = counted.prose.text
    for name in (thing, thing[-4:]):
        at = _again(text, name, span)
        if at >= 0:
            return at
    # short names are too common but right behind a number or with the same verb
    for name in {thing[:2], thing[-2:]} if len(thing) in (2, 4) else ():
        for number in counted.numbers:
            if span[0] <= number.start < span[1] or number.unit == "%":
                continue
            clause = text[begin(text, number.start) : number.start]
            if text.startswith(name, number.end) or (verb and verb in clause and name in clause):
                return number.start
    return -1


def _again(text: str, name: str, span: tuple[int, int]) -> int:
    """Give where a name stands again outside a stretch, -1 where it does not."""
    if len(name) < _LEAST:
        return -1
    after = text.find(name, span[1])
    return after if after >= 0 else text.find(name, 0, span[0])


def _named_twice(counted: Counted, told: set[int]) -> Iterator[Pair]:
    found = mentions(counted)
    for j, other in enumerate(found):
        if other.number.start in told or other.number.unit == "%":
            continue
        for first in reversed(found[:j]):
            if first.number.unit != other.number.unit:
                continue
            if first.number.value == other.number.value:
                break
            if _is_same(first, other):
                yield Pair(counted, _span(first), _span(other))
                break


def _span(one: Mention) -> tuple[int, int]:
    return max(0, one.number.start - _NEAR), one.number.end


def _is_same(first: Mention, other: Mention) -> bool:
    """Tell whether two numbers count what is named alike beside them."""
    text = first.counted.prose.text
    if (
        text[first.number.end : other.number.start].count("。")
        + text[first.number.end : other.number.start].count(";")
        == 0
    ):
        return False
    if any(
        word in one.clause or word in one.behind[:4] for one in (first, other) for word in _PART
    ):
        return False
    if first.part or other.part or _bodies(first) != _bodies(other):
        return False
    if _ends(first) != _ends(other):
        return False
    if first.channels and other.channels and not first.channels & other.channels:
        return False
    if _is_turned(first, other):
        return True
    if other.clause.endswith(("对", "将", "把", "所有", "全部")) and (
        overlap(first.clause, other.behind) >= _SHORT
    ):
        return True
    return any(
        _common(one, two) >= _SHARED
        for one in (first.clause[-_NEAR:], _until(first.behind))
        for two in (other.clause[-_NEAR:], _until(other.behind))
    )


def _is_turned(first: Mention, other: Mention) -> bool:
    """Tell whether digits changed places in what is said of all: 发布信息215条。251条网站信息全部经过."""
    one, two = f"{first.number.value:f}", f"{other.number.value:f}"
    return (
        len(one) > _SHORT
        and sorted(one) == sorted(two)
        and any(word in other.behind[:12] for word in ("全部", "均", "都"))
        and _common(first.clause[-_NEAR:], other.behind[:_NAMED]) >= _SHORT
    )


def _ends(one: Mention) -> bool:
    """Tell whether what is counted was brought to its end: 制定规章1部, 废止规章10部 are two things."""
    return any(word in one.clause for word in ("废止", "失效", "修改", "修订", "撤销", "注销"))


def _bodies(one: Mention) -> set[str]:
    return {word for word in _BODIES if word in one.clause}


def _until(behind: str) -> str:
    return behind[: finish(behind, 0)][:_NAMED]


def _common(one: str, other: str) -> int:
    """Give the length of the longest stretch that two texts share, of ideographs only."""
    best = 0
    for at in range(len(one)):
        while (
            best < len(one) - at
            and one[at : at + best + 1] in other
            and _is_name(one[at : at + best + 1])
        ):
            best += 1
    return best


def _is_name(text: Sequence[str]) -> bool:
    return all("\u4e00" <= sign <= "\u9fff" for sign in text)
