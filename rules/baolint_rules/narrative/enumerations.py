"""Totals with the parts that are listed behind them: 186条，其中统计数据96条，工作动态74条，通知公告16条."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.recognise.claims import Counted

SUBSET = ("其中", "包括", "含", "包含", "(")
"""Openers of a list that may name only some of the parts."""
AMONG = "中"
"""Opener of a list behind 收到的26件申请中，."""
DIVISION = ("分别为", "分别是", "分为", "即", ":", "分别")
"""Openers of a list that names all of them."""
MOST = 60
"""Numbers of the longest list that is read."""
TAIL = 200
"""Characters behind a list in which 等 may stand."""
_LEAD = "，,。;、"
_STOPS = "。!?\n"
_ENDING = ("，", ",", ";")
"""Marks that end a list whose parts are joined by 、."""
OPEN = (
    "等", "涉及", "主要有", "主要包括", "主要是", "主要为", "重点", "例如", "比如", "部分为", "大部分", "多数", "以及其他", "不含", "其余",
    "剩余", "除",
)  # fmt: skip
_NO_CHANGE = ("防灾减灾", "减灾", "减排", "减负", "减税", "减免", "减贫", "增值", "增收", "对比")
"""Names of subjects that hold a word of change."""
_COMPARED = (
    "占",
    "较",
    "比",
    "同比",
    "增",
    "减",
    "下降",
    "上升",
    "上年",
    "去年",
    "同期",
    "某年",
    "率",
    "平均",
    "每",
)
_NEW_TOTAL = (
    "办结", "答复", "办理", "结转", "收到", "受理", "新增", "共", "累计", "同时", "另", "此外", "还", "全年", "上年", "下年", "总",
    "本年", "召开", "举办", "组织", "开展",
)  # fmt: skip
_AMONG = Pattern("[\u4e00-\u9fff]{0,10}(?:中|之中|当中)[,，:]", needs="中")
_KINDS = Pattern("重点(?:项目|领域|工程|民生|工作)(?=[类信息]*\\Z)", needs="重点")
"""Names of parts that hold a word of open lists: 重点项目89条."""
_RELATIVE = ("%", "‰", "倍", "百分点", "个百分点")
_NESTED = ("其中", "包括", "含", "分别", "包含")


class Enumeration(NamedTuple):
    """A total and its parts, in the numbers of one paragraph.

    `opener` is what introduces the list. `open` says that the list need not be complete or its
    numbers may not be parts (等, 涉及, a nested 其中, other measure words, 近, 约): it is never blamed.
    `ended` counts the parts up to the first word that may begin something new, `joined` says that
    nothing but 、 joins the parts: the list does not end before the last of them.
    """

    counted: Counted
    total: Numeral
    parts: tuple[Numeral, ...]
    opener: str
    open: bool
    ended: int
    joined: bool = False

    @property
    def divides(self) -> bool:
        """Tell whether the opener says that all parts are named."""
        return self.opener in DIVISION

    def sum(self) -> Decimal:
        """Add up the parts that surely belong to the list."""
        return sum((part.value for part in self.parts[: self.ended]), Decimal(0))

    def adds_up(self, total: Decimal) -> bool:
        """Tell whether the first parts, however many, make up a total, as exactly as they are printed."""
        value, slack = Decimal(0), self.total.slack if total == self.total.value else Decimal(0)
        for n, part in enumerate(self.parts, 1):
            value += part.value
            slack += part.slack
            if n > 1 and abs(value - total) <= slack:
                return not self.joined or n >= min(self.ended, len(self.parts))
        return False


def enumerations(counted: Counted) -> Iterator[Enumeration]:
    """Find the lists of a paragraph, each behind its total."""
    for n, total in enumerate(counted.numbers):
        if n + 1 < len(counted.numbers) and total.unit not in ("%", "‰", "倍"):
            if not total.unit and _is_ratio(counted.prose.text, total.end):
                continue
            opener = _opener(counted.prose.text[total.end : counted.numbers[n + 1].start])
            if opener:
                found = _list(counted, n, opener)
                if found.parts:
                    yield found


def before(numbers: Sequence[Numeral], number: Numeral) -> Sequence[Numeral]:
    """Give the numbers of a paragraph before one of them, no more than a list may have."""
    at = bisect_left(numbers, number.start, key=_start)
    return numbers[max(0, at - MOST) : at]


def _start(number: Numeral) -> int:
    return number.start


def _opener(bridge: str) -> str:
    """Give the word that opens a list right behind a total, empty where there is none."""
    if bridge[:1] == ":" and (bridge[1:3].isdecimal() or not bridge[1:]):  # a time or score: 9:00
        return ""
    among = _AMONG.match(bridge)
    if among:
        return AMONG
    rest = bridge.lstrip(_LEAD)
    if rest != bridge or bridge.startswith(("(", ":", *SUBSET, *DIVISION)):
        for word in (*SUBSET, *DIVISION):
            if rest.startswith(word):
                if word in ("(", ":"):
                    inner = next(
                        (one for one in (*SUBSET[:4], *DIVISION[:4]) if rest[1:].startswith(one)),
                        "",
                    )
                    return inner or word
                return word
    return ""


def _is_compared(between: str) -> bool:
    """Tell whether the words before a number hold it against another one: 较上年增加, 占."""
    for name in _NO_CHANGE:
        between = between.replace(name, "")
    return any(word in between for word in _COMPARED)


def _list(counted: Counted, n: int, opener: str) -> Enumeration:
    text, total = counted.prose.text, counted.numbers[n]
    parts: list[Numeral] = []
    open_list, ended = False, -1
    at = total.end
    depth = 0
    seams: set[str] = set()
    bracketed = "(" in text[total.end : counted.numbers[n + 1].start]
    named = [one for one in counted.numbers[n + 1 :] if not _is_of_a_name(text, one)]
    for number in named[:MOST]:
        between = text[at : number.start]
        first = not parts
        if _is_over(between, first):
            break
        outer = depth
        depth += between.count("(") - between.count(")")
        if bracketed and depth < 1:
            break
        aside = not bracketed and (depth > 0 or (outer > 0 and ")" not in between))
        open_list = open_list or (not aside and _names_some(between))
        if aside or number.unit in _RELATIVE or (not first and _is_compared(between)):
            at = number.end
            continue
        if not first and any(word in between for word in _NESTED):
            open_list = True
        if not number.exact or not _is_counted_so(number, total, parts):
            if ended < 0 and seams == {"、"} and between[:1] in _ENDING:
                ended = len(parts)  # 学习3场次、讲座2场次，参训180余人次
            open_list = open_list or ended < 0
            break
        if not first and ended < 0 and any(word in between for word in _NEW_TOTAL):
            ended = len(parts)
        if not first:
            seams.add(between[:1])
        parts.append(number)
        at = number.end
    tail = text[at : _sentence_end(text, at, at + TAIL)]
    if ended < 0 and any(word in tail for word in OPEN):
        open_list = True
    return Enumeration(
        counted, total, tuple(parts), opener, open_list, len(parts) if ended < 0 else ended,
        seams == {"、"},
    )  # fmt: skip


def _is_of_a_name(text: str, number: Numeral) -> bool:
    """Tell whether a numeral is part of a name in quotes: “一件事”, “一网通办”."""
    return text[number.start - 1 : number.start] == '"' and '"' in text[number.end : number.end + 8]


def _is_ratio(text: str, end: int) -> bool:
    """Tell whether a number is the first of a ratio: 2.50:1."""
    return text[end : end + 1] == ":" and text[end + 1 : end + 2].isdecimal()


def _is_over(between: str, first: bool) -> bool:
    """Tell whether a list is over before a number, by what stands before it."""
    if first:
        return ";" in between.lstrip(_LEAD)
    return any(stop in between for stop in _STOPS)


def _names_some(between: str) -> bool:
    """Tell whether the words before a number open a list that need not name all."""
    bare = _KINDS.sub("", between)
    return any([word in bare for word in OPEN])


def _is_counted_so(number: Numeral, total: Numeral, parts: Sequence[Numeral]) -> bool:
    """Tell whether a number has the measure word of the total, or none as all before it."""
    bare = not number.unit and not any(part.unit for part in parts)
    return bare or number.unit == total.unit


def _sentence_end(text: str, at: int, limit: int) -> int:
    found = [place for stop in _STOPS if (place := text.find(stop, at, limit)) >= 0]
    return min(found, default=min(limit, len(text)))
