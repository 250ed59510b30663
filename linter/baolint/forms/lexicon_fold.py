"""Words brought to one form before they are compared: width, case, quotes, traditional characters.

Every character is replaced by exactly one, so offsets stay true. The direction is chosen for speed:
Chinese prose is full of full-width marks and holds few half-width ones, so the latter are widened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from baolint.document.expressions import expression

_WIDE_ASCII = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
_WIDENED = dict(zip("(),:;!?", "（），：；！？", strict=True))
_LOWER = {chr(0x41 + i): chr(0x61 + i) for i in range(26)}
_QUOTES = dict.fromkeys("“”„〝〞「」", '"') | dict.fromkeys("‘’", "'")
_SIMPLIFIED = dict(
    zip(
        "絕機內資傳閱還請補寫稱單關數據標題點擊處輸擴銷級號長時錯誤書頁圖範樣說該報開設區縣鎮"
        "鄉導辦務員會爲為與對應當實認確簡國議訴訟罰許決屬條項無學業電話郵產權護衛職責隊總規"
        "體賭場網貸黃聯樂視頻擬審討論徵環業農稅監衛險殘廢聾啞腦華門見經濟證發佈錢",
        "绝机内资传阅还请补写称单关数据标题点击处输扩销级号长时错误书页图范样说该报开设区县镇"
        "乡导办务员会为为与对应当实认确简国议诉讼罚许决属条项无学业电话邮产权护卫职责队总规"
        "体赌场网贷黄联乐视频拟审讨论征环业农税监卫险残废聋哑脑华门见经济证发布钱",
        strict=True,
    )
)
"""Traditional characters with one simplified form; enough for the words of such reports."""

_TABLE = {
    **{wide: _LOWER.get(narrow, narrow) for wide, narrow in _WIDE_ASCII.items()},
    **{wide: wide for wide in _WIDENED.values()},
    **_WIDENED, **_LOWER, **_QUOTES, **_SIMPLIFIED,
}  # fmt: skip
_CHANGING = {one: other for one, other in _TABLE.items() if one != other}
_CHANGES = expression(
    "[A-Z(),:;!?“”„〝〞「」‘’\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e"
    f"{''.join(_SIMPLIFIED)}]"
)
"""All that changes: the keys of _CHANGING, written as ranges."""

BLANKS = " \u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad"
"""The inside of a character class: blanks within a line, visible or not (no tab, no line break)."""
BREAKERS = "*·•・^~"
"""Marks that people put between the characters of a word so that it is not found."""
_DROPPED = expression(f"[{BLANKS}{BREAKERS}]+")
_MARKS = frozenset(BREAKERS)
_LONGEST_GAP = 4


def fold(string: str) -> str:
    """Give the string, as long as before, with narrow letters, lower case and simplified signs."""
    return _CHANGES.sub(_change, string)


def _change(match: re.Match[str]) -> str:
    return _CHANGING[match[0]]


def gaps(folded: str) -> list[tuple[int, int]]:
    """Give the stretches of a folded string that a word may run across.

    Up to four blanks, or marks between two Chinese characters (绝*密). A longer stretch divides.
    """
    found: list[tuple[int, int]] = []
    for match in _DROPPED.finditer(folded):
        start, end = match.span()
        if end - start > _LONGEST_GAP:
            continue
        if not _MARKS.isdisjoint(match[0]) and not _between_words(folded, start, end):
            continue
        found.append((start, end))
    return found


def squeeze(string: str) -> str:
    """Give a term as it is looked for: folded and without gaps."""
    folded = fold(string)
    kept: list[str] = []
    at = 0
    for start, end in gaps(folded):
        kept.append(folded[at:start])
        at = end
    return "".join([*kept, folded[at:]]) if kept else folded


def squeezed(strings: Sequence[str]) -> list[str]:
    """Give many terms as they are looked for, all at once where no line break or gap is in them."""
    whole = "\n".join(strings)
    if whole.count("\n") == len(strings) - 1 and not _DROPPED.search(whole):
        return fold(whole).split("\n")
    return list(map(squeeze, strings))


def _between_words(string: str, start: int, end: int) -> bool:
    return start > 0 and end < len(string) and chinese(string[start - 1]) and chinese(string[end])


def chinese(character: str) -> bool:
    """Tell whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff"
