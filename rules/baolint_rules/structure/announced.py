"""What a preamble says about the parts of the report: how many there are, and which."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Facts, Passage

_COUNT = Pattern(
    "(?P<verb>(?:共|分|由|有|含|包括|包含|组成)[为成计有含]? *)?(?<![第十])"
    "(?P<count>[二两三四五六七八九十]|[2-9]|1[0-2]) *(?:个|大)? *"
    "(?:部分|章节|章(?=[，。；：]|$|组|构)|板块|方面(?=(?:内容)?(?:组|构)成|[：:，](?:一|总体|概述)|(?:内容)?(?:报告|公布|予以公布|撰写|编写|说明)?(?:如下|[：:]))|项(?:内容)?(?=(?:组|构)成))(?=(?P<made>(?:内容)? *(?:组|构)成)?)"
)
_ABOUT = Pattern("报告|年报|全文|正文|内容|组成|构成")
_PART = (
    ("总体情况", "概述", "基本情况", "总体工作"),
    ("主动公开",),
    ("申请情况", "依申请", "处理政府信息公开", "收到和处理", "申请办理", "申请的"),
    ("复议", "诉讼"),
    ("问题", "不足"),
    ("其他", "其它", "需要报告", "需要说明"),
)
_OLD = (
    "收费", "减免", "咨询处理", "机构人员", "机构和人员", "附表", "机构建设", "人员培训", "培训情况", "附件", "下一步", "下年度",
    "工作计划", "组织领导", "政策解读", "统计表", "打算", "亮点", "经验", "监督保障", "保障措施", "队伍建设", "平台建设", "回应关切",
    "建议提案", "提案办理", "名词解释", "投诉", "信访", "重点领域", "新媒体", "典型案例", "展望",
)  # fmt: skip
"""Words of parts that the form does not have."""
OLD = len(_PART)
_MOST = 5
"""Parts of a list from which on it means to name them all."""
_WORDS = ("部分", "章节", "板块", "方面", "项", "报告")
_LISTS = Pattern(
    "(?:\\A|[。；，,\n])(?P<lead>(?:(?:本|年度|该)*(?:报告|年报|全文)(?:的)?(?:主要)?(?:内容)?|(?:主要|具体)?内容)(?:包括|包含|分为|由|涵盖|有|(?:依次|分别)?[是为]|如下(?=[：:]))(?:以下[^：:，。]{0,6})?[：:]?)",
    needs=("报告", "年报", "全文", "内容"),
)
_LASTED = ("其他", "其它", "需要报告", "需要说明")
"""How the last part of the form is called, with which a list of all parts ends."""
_NUMBERED = Pattern(
    "一[、.．].*二[、.．].*三[、.．]|[（(]一[)）].*[（(]二[)）]|1[.、．].*2[.、．].*3[.、．]"
)
_CLOSED = Pattern("(?:组成|构成)[，,]?[^，。]{0,6}\\Z")
_SHORT = Pattern("(?:分为?|包括|包含|涵盖|由|含)[^；]*等(?:共|共计|共有)?\\Z")
"""What leads a count in with some of the parts: 分为总体情况、主动公开政府信息情况等四个部分."""
_FINISHED = Pattern("[、及和与](?:其他|其它)[^、，]{0,10}等[^、，]{0,4}\\Z")
"""An 等 behind the form's last part, which leaves nothing out."""
_FEES = Pattern("收费|减免|咨询处理|附表|机构和?人员")
"""Parts of the outline before 2019, by which a list is known for one of all parts."""
_ORDINAL = Pattern(
    "[（(]?(?:[一二三四五六七八九十]{1,2}[）)、.．]|[一二三四五六七八九十]是|[0-9][.、．）)])"
)
_INTRODUCED = Pattern(
    "(?:包括|包含|分为|分别[是为]|由|涵盖|[：:]|即)(?!.*(?:包括|包含|分为|分别[是为]|由|涵盖))"
)
_NUMERALS = "零一二三四五六七八九十"


class Announced(NamedTuple):
    """A count of parts in a passage: text[start:end]; `listed` how many are named, None if unsure.

    `announced` is None for a list without a count; `parts` are the parts listed, as in `_PART`, in
    order, OLD for one that the form no longer has; empty where they cannot be told surely.
    """

    announced: int | None
    listed: int | None
    passage: Passage
    start: int
    end: int
    parts: tuple[int, ...] = ()


def find(facts: Facts) -> Announced | None:
    """Find the sentence on the report's parts, in the preamble or what section one begins with."""
    opening = facts.sections[0].passages[:1] if facts.sections else []
    for passage in [*facts.preamble, *opening]:
        string = passage.text.string
        if not any(word in string for word in _WORDS):
            continue
        for match in _COUNT.finditer(string):
            start = max(string.rfind(mark, 0, match.start()) for mark in "。！？\n") + 1
            end = min(
                (at for mark in "。！？\n" if (at := string.find(mark, match.end())) > 0),
                default=len(string),
            )
            sentence = string[start:end]
            if not _ABOUT.search(sentence):
                continue
            before = _listed(string[start : match.start()])
            behind = _listed(string[match.end() : end])
            lists = [parts for parts in (before, behind) if parts is not None]
            named = [_count(parts) for parts in lists]
            whole = expression("报告|年报|全文").search(sentence) and (
                match["verb"] or match["made"] or _SHORT.search(string[start : match.start()])
            )
            if not named and not whole:
                continue
            parts = lists[0] if len(lists) == 1 else ()
            listed = named[0] if len(named) == 1 and named[0] > 0 else None
            return Announced(
                _value(match["count"]), listed, passage, match.start("count"), match.end(), parts
            )
        bare = _without_count(passage)
        if bare:
            return bare
    return None


def _without_count(passage: Passage) -> Announced | None:
    """Find a list of all parts, numbered or closed, that gives no count: 报告包括：一、…；五、…."""
    string = passage.text.string
    for match in _LISTS.finditer(string):
        end = min(
            (at for mark in "。！？\n" if (at := string.find(mark, match.end())) > 0),
            default=len(string),
        )
        told = string[match.end() : end]
        parts = _listed(told)
        closed = _NUMBERED.search(told) is not None or _CLOSED.search(told) is not None
        closed = closed or (parts is not None and _is_all(told, parts))
        if parts and closed and ("等" not in told[-6:] or _FINISHED.search(told)):
            return Announced(None, _count(parts), passage, match.start("lead"), end, parts)
    return None


def _is_all(told: str, parts: tuple[int, ...]) -> bool:
    """Tell whether a list begins with the form's first part and ends with its last, or with none of it."""
    last = told.rstrip("。 ").rpartition("、")[2]
    return (
        len(parts) >= _MOST
        and parts[:1] == (0,)
        and (parts[-1] == OLD or any(w in last for w in _LASTED) or _FEES.search(told) is not None)
    )


def _count(parts: tuple[int, ...]) -> int:
    """Give how many parts a list has, -1 where that is not sure."""
    return len(parts) if parts and len(set(parts)) == len(parts) else -1


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    return 2 if numeral == "两" else _NUMERALS.index(numeral)


def _listed(string: str) -> tuple[int, ...] | None:
    """Give the parts that a stretch lists; None for no list, empty where that is not sure."""
    introduced = _INTRODUCED.search(string)
    if introduced:
        string = string[introduced.end() :]
    parts = [piece.strip(" ，,、；;。：:“”") for piece in _pieces(string)]
    parts = [part for part in parts if part]
    kinds = [_kind(part) for part in parts]
    known = [kind for kind in kinds if kind is not None]
    if len(known) < 3:
        return None
    return () if None in kinds else tuple(known)


def _pieces(string: str) -> list[str]:
    """Cut a list at its marks; what follows 行政复议 with 诉讼 is no part of its own."""
    pieces: list[str] = []
    marked = ";；" if "；" in string or ";" in string else "、，,"
    pieces_of = expression(f"[{marked}]|(?<=”)(?=“)").split(_ORDINAL.sub("", string))
    for piece in [*pieces_of[:-1], *_halves(pieces_of[-1])]:
        if pieces and "复议" in pieces[-1] and "诉讼" in piece and "复议" not in piece:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _halves(piece: str) -> list[str]:
    """Cut the last piece of a list in two where 和 stands between two parts: 其他事项和下一步计划."""
    for mark in ("以及", "和", "及", "与"):
        one, found, other = piece.partition(mark)
        kinds = (_kind(one), _kind(other)) if found else (None, None)
        if None not in kinds and kinds[0] != kinds[1]:
            return [one, other]
    return [piece]


def _kind(part: str) -> int | None:
    """Give which of the six parts a piece names, None for none or several."""
    bare = expression("^(?:和|及|以及|与|即|等)|(?:等|共|这|组成|构成|的)+$").sub("", part)
    found = [number for number, words in enumerate(_PART) if any(word in bare for word in words)]
    if not found and any(word in bare for word in _OLD):
        return OLD
    if found == [2, 3]:  # 因政府信息公开申请被复议
        found = [3]
    return found[0] if len(found) == 1 else None
