"""What each number of a paragraph counts, in words that can be compared: 微信公众号全年推送信息251条."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted
from baolint_rules.narrative.enumerations import enumerations

_CHANNELS = (
    "网站", "微信", "微博", "公众号", "抖音", "客户端", "视频号", "今日头条", "政府公报", "报刊", "电视", "电台", "专栏", "栏目", "目录", "系统", "平台", "新媒体",
    "公示栏", "窗口", "邮箱",
)  # fmt: skip
_PART = (
    "其中", "包括", "分别", "含", "部分", "剩余", "其余", "另", "新增", "上年", "去年", "某年", "下年", "季度", "上半年", "下半年", "月", "每", "较",
    "比", "占", "计划", "拟", "以来", "近年", "标准", "日均", "以上", "第", "按期", "增加", "减少", "增长", "又", "再", "从", "由", "原有",
    "转载", "原创", "重点",
)  # fmt: skip
"""Words in a clause whose number is of a part, another time or a change."""
_FILL = Pattern(
    "(?:[一二三四五六]是|\\([一二三四五六七]\\)|[^，。;、:]{2,6}(?:方面|情况)|本?[年报告]+度|本年|今年|全年|年内|报告期内|累计|共计|总计|合计|一共|共|我[局委办厅院镇乡单位区县市]{1,2}"
    "|本[机关单位局委办镇乡]{1,2}|已|均|了|各类|各种|相关|有关|政府(?=信息|网站|门户)|通过|利用|依托|在|经统计|据统计|达到?|为|约|先后|主动|围绕|目前|现(?=配备|设|有)|(?:配备|配有|设有|安排|明确|确定|有)(?=[专兼]职)|:)"
)
_SAME = (
    ("发布", "发"), ("推送", "发"), ("公开", "发"), ("更新", "发"), ("刊发", "发"), ("编发", "发"), ("上传", "发"), ("发送", "发"), ("刊登", "发"),
    ("召开", "办"), ("举办", "办"), ("组织", "办"), ("开展", "办"), ("举行", "办"), ("政务信息", "信息"), ("动态信息", "信息"), ("类信息", "信息"),
)  # fmt: skip
_PLANS = Pattern(
    "(?:制定|按照|根据|落实|编制|印发)[^，。；、]{0,10}(?:计划|标准)[，,]", needs=("计划", "标准")
)
"""What a sentence says of plans before it comes to its number."""
_SENTENCE = 200
"""Characters of a sentence before a number that are looked at."""
_YEAR = ("全年", "本年", "年内", "今年", "共", "累计", "合计", "总计", "年度", "经统计")


class Mention(NamedTuple):
    """A number, the clause before it and what follows it at once.

    `key` is the clause in words that are the same for the same thing, empty where the number is of a
    part, another year or a change; `channels` are the channels that its sentence names so far;
    `whole` says that it is said to be of the whole year, `part` that it is of a part or of another time.
    """

    counted: Counted
    number: Numeral
    clause: str
    behind: str
    key: str
    channels: frozenset[str]
    whole: bool
    part: bool


def mentions(counted: Counted) -> list[Mention]:
    """Give the exact counts of a paragraph that could be told again."""
    parts = {part.start for one in enumerations(counted) for part in one.parts}
    return list(_mentions(counted, parts))


def _mentions(counted: Counted, parts: set[int]) -> Iterator[Mention]:
    text = counted.prose.text
    for number in counted.numbers:
        if not number.exact or number.unit in ("‰", "倍", "元", "", "个百分点", "百分点"):
            continue
        start = begin(text, number.start)
        sentence = text[begin(text, number.start, STOPS) : number.start][-_SENTENCE:]
        clause = text[start : number.start]
        if clause.endswith("等"):
            continue  # 张湾镇等3个乡镇: which ones is told, not what
        part = _is_in(_PLANS.sub("", sentence), _PART)
        key = "" if part or number.start in parts else _key(clause)
        named = sentence.replace("平台建设", "")
        yield Mention(
            counted, number, clause, text[number.end : number.end + 16], key,
            frozenset([word for word in _CHANNELS if word in named]), _is_in(sentence, _YEAR), part,
        )  # fmt: skip


def _is_in(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - any() of a generator takes three times as long
        if word in text:
            return True
    return False


def _key(clause: str) -> str:
    bare = _FILL.sub("", clause)
    for word, same in _SAME:
        bare = bare.replace(word, same)
    return bare.strip('的"、')


def overlap(one: str, other: str) -> int:
    """Count the characters in which the end of one text is the beginning of another."""
    for length in range(min(len(one), len(other)), 1, -1):
        if one.endswith(other[:length]):
            return length
    return 0


def common_end(one: str, other: str) -> int:
    """Count the characters in which two texts end alike."""
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    return length
