"""Ranges that end before they begin, as the running text prints them: 2025—2021年, 9月至6月, 第四季度至第二季度."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold

if TYPE_CHECKING:
    import re

    from baolint.recognise.facts import Passage

_TO = (
    " *(?:起|开始|启动|开展)?[，,]? *(?:一直)?(?:至|到|-{1,2}|~|持续到|持续至|延续到|延续至|延至) *"
)
_YEARS = Pattern(
    f"(?<![0-9])(?P<a>(?:19|20)[0-9]{{2}}) *年?(?:度)?{_TO}(?P<b>(?:19|20)[0-9]{{2}}) *年(?! *[0-9]{{1,2}} *月)",
    needs=("年",),
)
_MONTHS_OF_YEARS = Pattern(
    f"(?<![0-9])(?P<a>20[0-9]{{2}}) *年 *(?P<am>[0-9]{{1,2}}) *月(?:份)?{_TO}(?P<b>20[0-9]{{2}}) *年 *(?P<bm>[0-9]{{1,2}}) *月(?! *[0-9]{{1,2}} *日)",
    needs=("月",),
)
_DAYS = Pattern(
    f"(?<![年0-9] )(?<![年0-9])(?P<am>[0-9]{{1,2}}) *月 *(?P<ad>[0-9]{{1,2}}) *日{_TO}(?P<bm>[0-9]{{1,2}}) *月 *(?P<bd>[0-9]{{1,2}}) *日",
    needs=("月",),
)
_MONTHS = Pattern(
    f"(?<![年0-9] )(?<![年0-9])(?P<am>[0-9]{{1,2}}) *月(?:份)?{_TO}(?P<bm>[0-9]{{1,2}}) *月(?! *[0-9]{{1,2}} *日)",
    needs=("月",),
)
_QUARTERS = Pattern(
    "第?(?P<a>[一二三四])季度 *(?:至|到|-{1,2}|~) *第?(?P<b>[一二三四])季度", needs=("季度",)
)
_SEASON = Pattern(
    "供暖|采暖|供热|防火|冬|春|汛|跨年|次年|翌年|第二年|来年|学年|休渔|封山|任期|有效期|上年|去年|下年"
)
_SORTED = Pattern("由近[及到]远|倒序|降序|逆序", needs=("由近", "倒序", "降序", "逆序"))
_NEAR = 16
_QUARTER = "一二三四"
_GAP = 5
"""Months further apart than so are the parts of a season."""
_LATE, _EARLY = 11, 2
"""Months between which a range goes over the turn of the year without a word."""


class Reversed(NamedTuple):
    """passage text[start:end] ends before it begins; `sure` is False where it may go over the turn of the year."""

    start: int
    end: int
    sure: bool


def reversed_ranges(passage: Passage) -> Iterator[Reversed]:
    """Find such ranges in a paragraph."""
    string = passage.text.string
    if "年" not in string and "月" not in string and "季度" not in string:
        return
    plain = fold(string)
    if _SORTED.search(plain):
        return
    for match in _YEARS.finditer(plain):
        if int(match["b"]) < int(match["a"]):
            yield Reversed(*match.span(), True)
    for match in _MONTHS_OF_YEARS.finditer(plain):
        if (int(match["b"]), int(match["bm"])) < (int(match["a"]), int(match["am"])):
            yield Reversed(*match.span(), True)
    for pattern in (_DAYS, _MONTHS):
        for match in pattern.finditer(plain):
            if _turns_back(match) and not _is_season(plain, match):
                yield Reversed(*match.span(), False)
    for match in _QUARTERS.finditer(plain):
        if _QUARTER.index(match["b"]) < _QUARTER.index(match["a"]) and not _is_season(plain, match):
            yield Reversed(*match.span(), False)


def _turns_back(match: re.Match[str]) -> bool:
    first, last = int(match["am"]), int(match["bm"])
    if not (1 <= last < first <= 12) or first - last > _GAP:
        return False
    return not (first >= _LATE and last <= _EARLY)


def _is_season(plain: str, match: re.Match[str]) -> bool:
    return _SEASON.search(plain, max(0, match.start() - _NEAR), match.end() + _NEAR) is not None
