"""Rates of what the sentence itself counts: 收到网民留言256条，按期办结248条，按期办结率96.88%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.numerals import Numeral
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Counted

_RATE = Pattern(
    "(?P<done>[\u4e00-\u9fff]{2,6})(?:率|(?<=满意)度)(?:为|达到?|是)?\\Z", needs=("率", "度")
)
_TIMELY = ("按期", "按时", "及时", "限时", "法定")
_BEFORE = 12
"""Characters before a percentage in which it is named."""


_SAME = {"到课": "实到", "出勤": "实到", "到会": "实到", "到岗": "实到", "回收": "收回"}
"""How a number is told otherwise than its rate."""
_CHANGED = (
    "精简",
    "压减",
    "压缩",
    "下降",
    "减少",
    "缩减",
    "降低",
    "整合",
    "增长",
    "上升",
    "提升",
    "核减",
    "精减",
    "瘦身",
    "优化",
    "压降",
)
"""Rates of a change, not of what was done (N404)."""
_COVERED = ("覆盖", "建成", "开通", "配备", "达标")
_AMONG = ("中", "已有", "有", "已")
_WHOLE = "(?:全部|均|都|悉数)(?:已|按时|按期|及时|依法|得到|予以|按规定)*"
_NEAR = 24


class DoneRate(NamedTuple):
    """A percentage, the number of what was done, and the number of all: the only ones it can be of.

    `timely` says that it is of what was due: 100% is right then, whatever is still open.
    """

    percent: Numeral
    part: Numeral
    base: Numeral
    timely: bool


def done_rates(counted: Counted) -> Iterator[DoneRate]:
    """Find the rates whose words stand before one number of the sentence, with one number before it."""
    text, numbers = counted.prose.text, counted.numbers
    for n, percent in enumerate(numbers):
        named = _RATE.search(text[max(0, percent.start - _BEFORE) : percent.start])
        if percent.unit != "%" or not percent.exact or named is None or n < 2:
            continue
        if named["done"].endswith(_CHANGED):
            continue
        start = begin(text, percent.start, STOPS)
        earlier = [one for one in numbers[:n] if one.start >= start]
        if len(earlier) != 2:
            continue
        for base, part in (earlier, earlier[::-1]):
            if not _is_done(text, base, part, named["done"]):
                continue
            same = base.unit == part.unit and base.exact and part.exact
            if same and not base.scale and not part.scale and 0 < part.value <= base.value:
                timely = any(word in named["done"] for word in _TIMELY)
                yield DoneRate(percent, part, base, timely)
            break


def _is_done(text: str, base: Numeral, part: Numeral, done: str) -> bool:
    """Tell whether the second of two numbers is of what was done of the first."""
    of_base, of_part = (text[begin(text, one.start) : one.start] for one in (base, part))
    if text[: part.start].rstrip("了共").endswith(done):
        return not text[: base.start].rstrip("了共").endswith(done)
    behind = text[part.end : part.end + len(done) + 4].lstrip("单位部门个已均")
    if behind.startswith(done) and done not in text[base.end : part.start]:
        return base.start < part.start
    for word in (done, _SAME.get(done, done)):
        if word in of_part and word not in of_base:
            return True
    if part.start < base.start:
        return False
    between = text[base.end : part.start]
    return done.endswith(_COVERED) and any(word in between for word in _AMONG)


def denied_wholes(counted: Counted) -> Iterator[Numeral]:
    """Find the rates below 100% of what is said to have been done with all: 已全部登记，登记率为95%."""
    text = counted.prose.text
    for percent in counted.numbers:
        if percent.unit != "%" or percent.value >= 100:
            continue
        named = _RATE.search(text[max(0, percent.start - _BEFORE) : percent.start])
        if named is None:
            continue
        start = max(begin(text, percent.start, STOPS), percent.start - _NEAR)
        said = text[start : percent.start].rpartition(named["done"])[0]
        if re.search(_WHOLE + named["done"] + "(?:完毕|到位)?[，,]", said):
            yield percent
