"""Places where a number is missing before its measure word: 培训次, 共发布条信息, 同比增长%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint_rules.narrative.gap_words import (
    BEFORE_NOUN,
    CASES,
    COUNTED,
    COUNTING,
    DONE,
    ENDINGS,
    GUARDED,
    LED,
    NUMERALS,
    OUTCOMES,
    OUTSIDE,
    PART_OF_WORD,
    RATES,
    SUMMED,
    VERBS,
)

_BLANKS = " \u00a0\u3000\u2002\u2003\t"
_END = "(?=[，,。；;、：:）)]|其中|用于|\\Z)"
_UNITS = "件次|人次|场次|[条件篇次场期份个起宗例名人元项处册部]"
_THINGS = (
    "(?=规范性|政府信息|政务|申请|文件|新闻|专题|政策|培训|会议|动态|栏目|专栏|提案|建议|信息)"
)
_MARKED = Pattern(
    f"(?P<sign>[（(【\\[][{_BLANKS}_＿]*[）)】\\]]|[_＿]+|[xXＸ×＊*]{{2,}}|[?？]{{1,3}}|…+|[□●]+)[{_BLANKS}]*"
    f"[万余]?(?:{_UNITS}|家|户|项|处|万元|%|％)(?:{_END}|{_THINGS})",
    needs=(
        "（",
        "(",
        "【",
        "[",
        "_",
        "＿",
        "x",
        "X",
        "Ｘ",
        "×",
        "＊",
        "*",
        "?",
        "？",
        "…",
        "□",
        "●",
    ),
)
_ENDING = Pattern(f"(?P<more>余?)(?P<scale>[万亿]?)(?P<unit>{_UNITS}){_END}")
_BEHIND = Pattern(BEFORE_NOUN)
_POINTS = Pattern(
    f"(?:提高|下降|上升|增长|提升|增加|减少|降低|回落|高出)了?[{_BLANKS}]*(?:个?百分点|倍{_END})"
    f"|第[{_BLANKS}]*(?:次(?=会议|专题|培训|全体|常务)|[届批](?=政|人大|次))",
    needs=("百分点", "倍", "第"),
)
_REQUEST = Pattern(
    f"(?P<before>.*?)(?:{VERBS})(?:依申请公开(?:政府信息)?(?:申请)?|申请公开政府信息|(?:政府信息公开|政府信息|信息公开|公开)?申请)"
)
_SUBJECT = Pattern(
    "(?:.*(?:年|年度|期间|年内|年底|年末|年来))?(?:我[局委办厅院镇乡单位街道]{1,3}|本[机关单位局委办镇乡街道]{1,3}|[\u4e00-\u9fff]{2,14}[局委办镇乡处厅府心])?"
    "(?:共|共计|累计|总共|一共|新|已|依法|按时|按期)*"
)
_TREND = Pattern("[^。；]{0,16}(?:逐年|下降|上升|增长|增加|提高|减少|提升)")
_COUNTS = Pattern(COUNTING)
_ITEM_END = "，,、；;。：:\n"
_NONE = ("无", "没有", "未", "并无", "均无")
"""At the head of a clause that needs no number: 无上年结转件."""
_WIDEST = 24
"""Characters before a measure word that are looked at."""
_SENTENCE = 200
"""Characters before it in which the sentence may tell of the year."""
_SHOWN = 8
"""Characters before it that are shown."""


class Gap(NamedTuple):
    """string[start:end], from what is counted to the measure word.

    `sign` is the stretch of a sign that holds the number's place, None where there is none; `sure` is
    False where noun and measure word may also be one word (申请件).
    """

    start: int
    end: int
    sign: tuple[int, int] | None
    sure: bool


def number_gaps(string: str) -> Iterator[Gap]:
    """Find the gaps of a paragraph."""
    for match in _MARKED.finditer(string):
        if string[match.start() - 1 : match.start()] not in OUTSIDE:
            yield Gap(match.start(), match.end(), match.span("sign"), True)
    for match in _ENDING.finditer(string):
        if match["unit"] in ("人次", "场次", "件次") and _TREND.match(string, match.end()):
            continue
        gap = _at_end(string, match.start(), match["more"], match["scale"], match["unit"])
        if gap is not None:
            yield Gap(gap[0], match.end(), None, gap[1])
    for match in (*_BEHIND.finditer(string), *_POINTS.finditer(string)):
        yield Gap(*match.span(), None, True)
    is_prose = any(mark in string for mark in "，。；")
    for sign in "%％":
        at = string.find(sign)
        while at >= 0:
            head = string[max(0, at - _WIDEST) : at].rstrip(_BLANKS)
            if head.endswith(RATES) and is_prose:
                far = max(0, at - _SHOWN)
                begun = max(string.rfind(mark, far, at) for mark in _ITEM_END) + 1
                yield Gap(max(begun, far), at + 1, None, True)
            at = string.find(sign, at + 1)


def _at_end(string: str, at: int, more: str, scale: str, unit: str) -> tuple[int, bool] | None:
    """Give where the gap before a measure word begins and whether it is sure; None where there is none."""
    first = max(0, at - _WIDEST)
    raw = string[first:at]
    head = raw.rstrip(_BLANKS)
    if not head or head[-1] in NUMERALS or head[-1] in _ITEM_END or head[-1].isascii():
        return None
    begun = max(head.rfind(mark) for mark in _ITEM_END) + 1
    start, clause = max(first + begun, at - _SHOWN), head[begun:]
    if clause.startswith(_NONE):
        return None
    if more:
        return (start, True) if head[-1] not in "其剩业多富盈残结有" else None
    if scale:
        return (start, True) if head.endswith(COUNTED) else None
    if head.endswith(SUMMED):
        return start, True
    led = next((head.removesuffix(word) for word in LED if head.endswith(word)), head)
    if led.endswith(ENDINGS.get(unit, ())) or head.endswith(DONE.get(unit, ())):
        return (start, True) if not _is_guarded(clause) else None
    if raw != head:
        return None
    if _is_case(unit, head, clause) or _is_request(string, at, unit, head, clause):
        return start, False
    alone = unit in "条篇次场期份" and clause[-1] not in PART_OF_WORD[unit]
    if alone and not _is_guarded(clause) and _COUNTS.search(clause):
        return start, False
    return (start, False) if _is_member(string, at, unit, clause) else None


def _is_guarded(clause: str) -> bool:
    clause = clause.replace("在线", "").replace("关于", "")
    return any(word in clause for word in GUARDED)


def _is_case(unit: str, head: str, clause: str) -> bool:
    """Tell whether reviews or suits are counted: 被申请行政复议起."""
    if unit not in ("件", "起", "宗", "例") or not head.endswith(CASES):
        return False
    return (
        any(word in clause for word in ("被", "引发", "发生", "产生", "因")) and "自" not in clause
    )


def _is_request(string: str, at: int, unit: str, head: str, clause: str) -> bool:
    """Tell whether a sentence on the year counts requests: 全年共收到政府信息公开申请件."""
    if unit not in ("件", "份", "宗", "起") or not head.endswith(("申请", "公开", "政府信息")):
        return False
    match = _REQUEST.fullmatch(clause)
    if match is None or _SUBJECT.fullmatch(match["before"]) is None:
        return False
    far = max(0, at - _SENTENCE)
    said = string[max(far, *(string.rfind(stop, far, at) + 1 for stop in "。；;\n")) : at]
    return any(word in said for word in ("年", "共", "期间"))


def _is_member(string: str, at: int, unit: str, clause: str) -> bool:
    """Tell whether a member of a list lacks its number: 通知公告21条，政策法规条，工作动态76条."""
    if not 2 <= len(clause) <= _WIDEST // 2 or clause[-1] in PART_OF_WORD.get(unit, ""):
        return False
    if unit in ("人", "名", "元", "例") or _is_guarded(clause):
        return False
    if not all("\u4e00" <= sign <= "\u9fff" for sign in clause):
        return False
    end = at + len(unit)
    before = string[max(0, at - len(clause) - 1 - _WIDEST) : at - len(clause)].rstrip("，,、；; ")
    beside = before.endswith(unit) and before[: -len(unit)].rstrip()[-1:].isdigit()
    follows = _first_item(string[end + 1 : end + 1 + _WIDEST])
    behind = follows.endswith(unit) and follows[: -len(unit)].rstrip()[-1:].isdigit()
    if unit == "件":
        listed = "其中" in before + clause or "分别" in before
        empty = listed and (
            (follows.removesuffix(unit).endswith(OUTCOMES) and follows.endswith(unit))
            or (before.removesuffix(unit).endswith(OUTCOMES) and before.endswith(unit))
        )  # fmt: skip
        return (beside or behind or empty) and clause.endswith(OUTCOMES)
    return beside and behind if unit in "场期份次起" else beside or behind


def _first_item(text: str) -> str:
    ends = [at for mark in _ITEM_END if (at := text.find(mark)) >= 0]
    return text[: min(ends)] if ends else text
