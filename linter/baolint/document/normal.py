"""Labels and headings brought to one form before they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from baolint.document.expressions import expression
from baolint.document.folding import Folding

_FOLD = Folding(str.maketrans(
    {
        **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
        "“": '"', "”": '"', "„": '"', "〞": '"', "〝": '"', "「": '"', "」": '"', "＂": '"',
        "‘": "'", "’": "'",
        "﹝": "〔", "﹞": "〕",
        "—": "-", "–": "-", "―": "-", "－": "-", "−": "-",
        "。": ".", "．": ".",
    }
))  # fmt: skip
_BLANK = expression(r"[\s\u200b-\u200f\u2060\ufeff\u00ad]+")
_NUMBER = expression(
    r"^(?:[(]?[一二三四五六七八九十]{1,3}[)、.,:]+|[㈠-㈩]|[(][0-9]{1,2}[)]|[0-9]{1,2}(?:[、.)](?![0-9])))+"
)
_DIGITS = expression("[一二三四五六七八九十]+|[㈠-㈩]|[0-9]+")
_BRACKETED = {ord("㈠") + number: char for number, char in enumerate("一二三四五六七八九十")}
_OTHER = expression("其它")


def fold(string: str) -> str:
    """Give the string with half-width marks and letters and without any blank."""
    return _BLANK.sub("", string.translate(_FOLD))


def folded(string: str) -> tuple[str, Sequence[int]]:
    """Give the string folded, and for each character left the offset that it had."""
    plain = string.translate(_FOLD)
    if not _BLANK.search(plain):
        return plain, range(len(plain))
    offsets = [at for at, char in enumerate(plain) if not _BLANK.match(char)]
    return "".join(plain[at] for at in offsets), offsets


@lru_cache(8192)
def label(string: str) -> str:
    """Give a label as it is compared: folded, without item number, 其它 as 其他.

    `（三） 不予公开` and `(三)不予公开` and `不予公开` all give `不予公开`.
    """
    return _OTHER.sub("其他", _NUMBER.sub("", fold(string)))


@lru_cache(8192)
def item_number(string: str) -> str:
    """Give the bare item number that a label begins with (一, 3), empty where it has none."""
    found = _NUMBER.match(fold(string))
    numbers = _DIGITS.findall(found[0]) if found else ()
    return numbers[-1].translate(_BRACKETED) if numbers else ""


@lru_cache(8192)
def distance(one: str, other: str, bound: int = 2) -> int:
    """Count the single-character edits between two strings; anything above `bound` is bound + 1."""
    if abs(len(one) - len(other)) > bound:
        return bound + 1
    previous = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        current = [i]
        for j, b in enumerate(other, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (a != b)))
        if min(current) > bound:
            return bound + 1
        previous = current
    return min(previous[-1], bound + 1)
