"""Whether a term counts where it was found: what covers it, stands beside it or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from baolint.forms.lexicon import Term
    from baolint.recognise.words_text import Stretch, Written

LONGEST = 300
"""Characters on one side of a word that still count as its sentence."""
_SENTENCE_ENDS = "。！？；\n\t"
_BLANKS = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff"
_OPENING = "（【〔〖[{<〈"
_CLOSING = "）】〕〗]}>〉"
_EDGES = _BLANKS + _OPENING + _CLOSING + "。．.，、；：:！!？?…—–-~～*＊★☆·•\"'“”‘’(),;"


class Near(NamedTuple):
    """What a term allows, needs and forbids near it, as it is looked for."""

    allow: tuple[tuple[str, int], ...]
    """Longer terms with each offset at which they hold the term."""
    needs: tuple[str, ...]
    forbids: tuple[str, ...]


def covered(text: str, start: int, allow: Sequence[tuple[str, int]]) -> bool:
    """Tell whether one of the longer terms stands over the occurrence at `start`."""
    return any(
        start >= offset and text.startswith(longer, start - offset) for longer, offset in allow
    )


def joined_to_latin(folded: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins or ends in the middle of a Latin word or a number."""
    return _runs_on(folded, start - 1, start) or _runs_on(folded, end - 1, end)


def _runs_on(string: str, left: int, right: int) -> bool:
    return (
        left >= 0
        and right < len(string)
        and string[left].isalnum()
        and string[left].isascii()
        and string[right].isalnum()
        and string[right].isascii()
    )


def context_fits(text: str, start: int, end: int, near: Near, within: int) -> bool:
    """Tell whether what a term needs is near and what it forbids is not."""
    if not near.needs and not near.forbids:
        return True
    low, high = sentence(text, start, end)
    if within:
        low, high = max(low, start - within), min(high, end + within)
    around = text[low:start] + "\n" + text[end:high]
    if any(word in around for word in near.forbids):
        return False
    return not near.needs or any(word in around for word in near.needs)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the sentence around a stretch: at most its line, and LONGEST characters on a side."""
    first, last = max(0, start - LONGEST), min(len(text), end + LONGEST)
    low = max(text.rfind(mark, first, start) for mark in _SENTENCE_ENDS) + 1
    ends = [found for mark in _SENTENCE_ENDS if (found := text.find(mark, end, last)) >= 0]
    return max(low, first), min(ends, default=last)


def place_fits(written: Written, start: int, end: int, stretch: Stretch, term: Term) -> bool:
    """Tell whether a term stands where it counts; offsets are those of `written.plain`."""
    if not term.alone and not term.parts:
        return True
    if stretch.passage.kind in term.parts:
        return True
    if "bracket" in term.alone and in_bracket(written.plain, start, end):
        return True
    whole = "cell" if stretch.passage.kind == "cell" else "paragraph"
    return whole in term.alone and on_own_line(stretch)


def on_own_line(stretch: Stretch) -> bool:
    """Tell whether nothing but marks stands beside a stretch in its line of the passage."""
    return all(side is not None and not side.strip(_EDGES) for side in stretch.beside())


def in_bracket(plain: str, start: int, end: int) -> bool:
    """Tell whether a stretch is all that stands in a pair of brackets."""
    left, right = start - 1, end
    while left >= 0 and plain[left] in _BLANKS:
        left -= 1
    while right < len(plain) and plain[right] in _BLANKS:
        right += 1
    if left < 0 or right >= len(plain):
        return False
    return plain[left] in _OPENING + "(" and plain[right] in _CLOSING + ")"
