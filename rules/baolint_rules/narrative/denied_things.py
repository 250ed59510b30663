"""Things said not to be and then counted: 未召开新闻发布会。召开新闻发布会3场."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted

_DENIED = Pattern(
    "(?:未|没有|无|尚未|从未)(?:曾)?(?:召开|举办|开展|组织|开设|开通|发生|发现|接到|制定|出台|设置|建立|配备|出现|产生|进行|安排|设立|举行|存在|收到|受理|印发|制发|发布|聘请)"
    "(?:过|任何|一[次起件])?(?P<thing>[^，。；;:：!?0-9]{2,30})(?=[，。；;])"
    "|零(?P<none>投诉|差错|逾期|复议|诉讼|差评|失误|举报|错敏|上访)",
    needs=("未", "没有", "无", "零"),
)
_OTHER = (
    "上年",
    "去年",
    "某年",
    "下年",
    "计划",
    "拟",
    "季度",
    "上半年",
    "月",
    "标准",
    "近年",
    "以来",
    "目标",
    "其他",
    "累计",
)
_QUALIFIED = (
    "处理费", "收费", "费用", "公开申请", "依申请", "其他", "再", "重大", "逾期", "败诉", "不", "超", "纠错", "撤销", "严重", "专门", "单独", "及时",
    "负面", "法人", "自然人", "行为", "情况下",
)  # fmt: skip
_CASES = ("行政复议", "行政诉讼")
_ABOUT = ("信息公开", "政务公开", "依申请", "被申请", "被提起")
_MEDIA = ("微博", "微信", "公众号", "新媒体", "抖音", "客户端", "视频号")
_NEW = expression("新(?!闻|媒体|型)")
_SUFFIX = expression("(?:事件|情况|情形|现象)+$")
_SPLIT = expression("、|等|和|或者?|及|以及|与")
_ENDS = ("", "，", "。", ";", "、", "中", "的", "均", "全部", "已", "(", "并")
_MOST = 200
"""Numbers of the longest paragraph that is read."""
_HELD = "(?:全年|年内|本年度?|今年|共|累计)*(?:开展|召开|举办|组织|进行|发生|收到|接到)(?:了|共)?$"
_FILL = expression("(?:共计|共|了|累计|总计|合计|达)$")


class Denied(NamedTuple):
    """counted.prose.text[start:end] denies what `number` counts."""

    counted: Counted
    start: int
    end: int
    number: Numeral


def denied_things(counted: Counted) -> Iterator[Denied]:
    """Find the things of a paragraph that are denied and counted."""
    text = counted.prose.text
    if len(counted.numbers) > _MOST:
        return
    for match in _DENIED.finditer(text):
        sentence = text[begin(text, match.start(), STOPS) : match.start()]
        told = match["thing"] or match["none"]
        if any(word in sentence for word in _OTHER) or any(word in told for word in _QUALIFIED):
            continue
        if _NEW.search(told):
            continue
        named = _SPLIT.split(told.rpartition("的")[2] or told)
        things = {one for name in named for one in (name, _SUFFIX.sub("", name)) if len(one) > 1}
        for number in counted.numbers:
            if match.start() <= number.start < match.end() or number.value <= 0:
                continue
            if any(_counts(text, number, thing) for thing in things):
                yield Denied(counted, match.start(), match.end(), number)
                break


def _counts(text: str, number: Numeral, thing: str) -> bool:
    """Tell whether a number counts a thing, or what is done by way of it."""
    start = begin(text, number.start, "，,。;:!?\n")
    clause, behind = text[start : number.start], text[number.end : number.end + 24]
    sentence = text[begin(text, number.start, STOPS) : number.start]
    if any(word in sentence for word in _OTHER) or number.unit in ("%", "‰", "倍"):
        return False
    if any(word in thing for word in _MEDIA):
        return _is_used(clause, thing.removesuffix("账号"))
    about = clause + behind
    if thing.endswith(_CASES) and not any(word in about for word in _ABOUT):
        return False
    if _FILL.sub("", clause).endswith(thing):
        return not any(sign in clause for sign in "未无没")
    if re.search(re.escape(thing) + _HELD, clause):
        return not any(sign in clause for sign in "未无没")
    at = behind.find(thing)
    if at < 0 or any(stop in behind[:at] for stop in "，。;、") or at > 12:
        return False
    if at == 0 and clause.startswith(("对", "针对")):
        return True
    return behind[at + len(thing) :].startswith(_ENDS[1:]) or len(behind) == at + len(thing)


def _is_used(clause: str, thing: str) -> bool:
    if any(word in clause for word in ("未", "没有", "上级", "区政府", "市政府", "县政府", "关注")):
        return False
    return thing in clause and any(
        word in clause for word in ("发布", "推送", "公开", "更新", "粉丝")
    )
