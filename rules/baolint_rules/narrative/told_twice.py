"""Numbers that a paragraph tells twice, differently: 公开政策文件17件。公开政策文件19件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.recognise.claims import Counted
from baolint_rules.narrative.mentions import Mention, common_end, mentions, overlap

_PEOPLE = ("人次", "人", "名")
_ALL = ("全部", "所有", "逐一", "均", "都", "各自", "分别")
_HELD = (
    "设置",
    "设立",
    "开设",
    "建成",
    "现有",
    "共有",
    "配备",
    "建立",
    "配有",
    "设有",
    "有",
    "开通",
    "安排",
    "确定",
)
_PART = (
    "其中",
    "部分",
    "剩余",
    "其余",
    "另",
    "新增",
    "又",
    "再",
    "抽取",
    "抽查",
    "选取",
    "重点",
    "上年",
    "去年",
    "拟",
    "计划",
)
_SHORT, _LONG = 4, 6
"""Characters of a name that tell something, and enough."""
_STAFF = ("专职", "兼职", "专兼职")
"""What the names of those begin with of whom an office has one number the whole year."""
_MOST = 200
"""Numbers of the longest paragraph that is compared with others."""
_TELLING = 3
"""From this number on it is no chance that it stands beside the same name twice."""


class Twice(NamedTuple):
    """Two mentions of one thing with different numbers; `sure` is False where one may be a part."""

    first: Mention
    other: Mention
    sure: bool


def told_twice(counted: Counted) -> Iterator[Twice]:
    """Find what a paragraph tells twice, each number once."""
    found = mentions(counted) if 1 < len(counted.numbers) <= _MOST else []
    blamed: set[int] = set()
    for j, other in enumerate(found):
        for i in range(j):
            first = found[i]
            if first.number.unit != other.number.unit or first.number.value == other.number.value:
                continue
            sure = _same(found, i, j)
            if sure is not None and other.number.start not in blamed:
                blamed.add(other.number.start)
                yield Twice(first, other, sure)


def told_apart(paragraphs: Sequence[Counted]) -> Iterator[Twice]:
    """Find what two paragraphs tell of the whole year in the same words, with different numbers."""
    first: dict[tuple[str, str, frozenset[str]], Mention] = {}
    for counted in paragraphs:
        if len(counted.numbers) > _MOST:
            continue
        for other in mentions(counted):
            staff = other.key.startswith(_STAFF) and other.number.unit in _PEOPLE
            if not (other.whole or staff) or len(other.key) < _LONG or other.number.unit == "%":
                continue
            same = first.setdefault((other.key, other.number.unit, other.channels), other)
            if not (same.whole or other.whole):
                continue  # staff of two bodies
            if same.counted is not counted and same.number.value != other.number.value:
                yield Twice(same, other, False)


def _same(found: Sequence[Mention], i: int, j: int) -> bool | None:
    """Tell whether two mentions surely are of one thing, None where they are not."""
    first, other = found[i], found[j]
    if first.key and first.key == other.key and first.channels == other.channels:
        telling = _is_telling(first, other)
        if telling is not None:
            return telling
    if first.part or other.part:
        return None
    if _is_paired(found, i, j) or _is_paired_before(found, i, j):
        return True
    if _is_all_of(first, other):
        return True
    both = first.whole and other.whole and first.channels == other.channels
    if both and first.key and other.key and first.number.unit in ("次", "场", "期", "场次"):
        return False if common_end(first.key, other.key) >= 2 else None
    return None


def _is_telling(first: Mention, other: Mention) -> bool | None:
    """Tell whether a name says enough to be of one thing wherever it stands."""
    if first.number.unit == "%":
        return True if len(first.key) >= _LONG else None
    if len(first.key) >= _SHORT or (first.channels and len(first.key) > 2):
        return first.whole or other.whole or len(first.key) >= _LONG
    return None


def _is_paired(found: Sequence[Mention], i: int, j: int) -> bool:
    """Tell whether the numbers behind two mentions are the same and of the same: 8个、36个 and 6个、36个."""
    if i + 1 >= j or j + 1 >= len(found):
        return False
    return _alike(found[i], found[j]) and _is_again(found[i + 1], found[j + 1])


def _is_paired_before(found: Sequence[Mention], i: int, j: int) -> bool:
    """Tell the same of the numbers before them."""
    if i < 1 or j - 1 <= i:
        return False
    return _alike(found[i], found[j]) and _is_again(found[i - 1], found[j - 1])


def _is_again(first: Mention, other: Mention) -> bool:
    one, two = first.number, other.number
    return one.unit == two.unit and one.value == two.value >= _TELLING and _alike(first, other)


def _alike(first: Mention, other: Mention) -> bool:
    """Tell whether two mentions name one thing, before or behind the number."""
    if any(word in other.clause for word in _PART):
        return False
    one, two = first.number, other.number
    return bool(
        (one.unit in _PEOPLE and one.unit == two.unit and one.value == two.value)
        or common_end(first.clause, other.clause) >= 2
        or overlap(first.clause, other.behind) >= 2
        or overlap(other.clause, first.behind) >= 2
    )


def _is_all_of(first: Mention, other: Mention) -> bool:
    """Tell whether the later number is said to be of all that the earlier counts: 设置栏目8个。6个栏目全部."""
    if any(word in other.clause for word in _PART) or not any(one in first.clause for one in _HELD):
        return False
    shared = overlap(first.clause, other.behind)
    if shared < 2 or any(word in first.clause for word in _PART):
        return False
    rest = other.behind[shared:]
    return rest.startswith(_ALL) or other.clause.endswith(("全部", "所有", "全体"))
