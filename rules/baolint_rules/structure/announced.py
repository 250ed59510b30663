"""What a preamble says about the parts of the report: how many there are, and which."""

from __future__ import annotations

import re
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Facts, Passage

_COUNT = Pattern(
    "(?P<verb>(?:共|分|由|有|含|包括|包含|组成)[为成计有含]? *)?(?<![第十])"
    "(?P<count>[二两三四五六七八九十]|[2-9]|1[0-2]) *(?:个|大)? *(?:部分|章节|板块)(?=(?P<made> *(?:组|构)成)?)"
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
_ORDINAL = Pattern(
    "[（(]?(?:[一二三四五六七八九十]{1,2}[）)、.．]|[一二三四五六七八九十]是|[0-9][.、．）)])"
)
_INTRODUCED = Pattern(
    "(?:包括|包含|分为|分别[是为]|由|涵盖|[：:]|即)(?!.*(?:包括|包含|分为|分别[是为]|由|涵盖))"
)
_NUMERALS = "零一二三四五六七八九十"


class Announced(NamedTuple):
    """A count of parts in a passage: text[start:end]; `listed` how many are named, None if unsure."""

    announced: int
    listed: int | None
    passage: Passage
    start: int
    end: int


def find(facts: Facts) -> Announced | None:
    """Find the sentence on the report's parts, in the preamble or what section one begins with."""
    opening = facts.sections[0].passages[:1] if facts.sections else []
    for passage in [*facts.preamble, *opening]:
        string = passage.text.string
        if "部分" not in string and "章节" not in string and "板块" not in string:
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
            named = [count for count in (before, behind) if count]
            whole = re.search("报告|年报|全文", sentence) and (match["verb"] or match["made"])
            if not named and not whole:
                continue
            listed = named[0] if len(named) == 1 and named[0] > 0 else None
            return Announced(
                _value(match["count"]), listed, passage, match.start("count"), match.end()
            )
    return None


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    return 2 if numeral == "两" else _NUMERALS.index(numeral)


def _listed(string: str) -> int:
    """Count the parts that a stretch lists; 0 for no list, -1 where it cannot be counted surely."""
    introduced = _INTRODUCED.search(string)
    if introduced:
        string = string[introduced.end() :]
    parts = [piece.strip(" ，,、；;。：:") for piece in _pieces(string)]
    parts = [part for part in parts if part]
    kinds = [_kind(part) for part in parts]
    known = [kind for kind in kinds if kind is not None]
    if len(known) < 3:
        return 0
    if None in kinds or len(set(known)) != len(known):
        return -1
    return len(known)


def _pieces(string: str) -> list[str]:
    """Cut a list at its marks; what follows 行政复议 with 诉讼 is no part of its own."""
    pieces: list[str] = []
    marked = ";；" if "；" in string or ";" in string else "、，,"
    for piece in re.split(f"[{marked}]", _ORDINAL.sub("", string)):
        if pieces and "复议" in pieces[-1] and "诉讼" in piece and "复议" not in piece:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _kind(part: str) -> int | None:
    """Give which of the six parts a piece names, None for none or several."""
    bare = re.sub("^(?:和|及|以及|与|即|等)|(?:等|共|这|组成|构成|的)+$", "", part)
    found = [number for number, words in enumerate(_PART) if any(word in bare for word in words)]
    if found == [2, 3]:  # 因政府信息公开申请被复议
        found = [3]
    return found[0] if len(found) == 1 else None
