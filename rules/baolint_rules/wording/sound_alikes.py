"""Common words with one character that sounds or looks like the right one: 拦目, 完膳, 落责实任."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.forms.lexicon_fold import chinese
from baolint.recognise.cut_words import is_of_words, is_word
from baolint.recognise.words_text import Written
from baolint.rules.diagnostic import Severity
from baolint_rules.wording.slip_index import Slips, seconds, slips
from baolint_rules.wording.slips import Slip

_LOOSE = "!"
"""Marks a wrong form so unlike anything written that what stands on one side need not fit."""
_FREE = frozenset(
    "的了在是和与对将等及为以并应各本我其已未不也都就由从把被向到上下中后前年月日次条件个项份人要有可能会使让还又再但而且"
    "或于之所至共全一二三四五六七八九十多新每该此这那按经既则须需请令均皆去来给做打性型式化者类级半"
)
"""Characters that stand by themselves or end the word before."""


def sound_alikes(written: Written, name: str = "") -> Iterator[Slip]:
    """Yield every such slip; what stands in the report's own `name` is none.

    Of a form that occurs nowhere else what stands beside it is looked at: the right word must be
    known to stand between such characters. Where either is in doubt, the slip is for information.
    """
    text = written.squeezed
    of_first = seconds().get
    rare = [pair for pair in written.pairs if pair[1] in of_first(pair[0], "")]
    reach = -1
    for at in sorted(at for pair in rare for at in _places(text, pair)):
        if at < reach:
            continue
        known = slips()
        found = _word(known, text, at) or _longer(known, text, at)
        if found:
            start, end, right, grade = found
            if name and text[start:end] in name:
                continue
            reach = end
            yield Slip(written.stretch(*written.at(start, end)), right, grade)


def _places(text: str, pair: str) -> Iterator[int]:
    at = text.find(pair)
    while at >= 0:
        yield at
        at = text.find(pair, at + 1)


_Found = tuple[int, int, str, Severity]


def _word(known: Slips, text: str, at: int) -> _Found | None:
    """Give what the form text[at:at + 2] should be, judged by the characters on both sides."""
    wrong, forms = text[at : at + 2], known.words
    place = known.word(wrong)
    if place < 0:
        return None
    line = forms[place : forms.find("\n", place)]
    right, before, behind, sure, _ = line.split("\t")
    left, follows = text[at - 1 : at] if at else "", text[at + 2 : at + 3]
    sides = [(one, known) for one, known in ((left, before), (follows, behind)) if chinese(one)]
    if (
        chinese(follows)
        and is_word(wrong[1], follows)
        and (wrong[0] in _FREE or (chinese(left) and is_word(left, wrong[0])))
    ):
        return None  # 建设|制造, 以|问题
    fitting = sum(one in known for one, known in sides)
    if not fitting:
        return None  # a name may stand alone
    if fitting == len(sides):
        return at, at + 2, right, "warning" if f" {wrong}" in sure else "info"
    return (at, at + 2, right, "info") if f"{wrong}{_LOOSE}" in sure else None


def _longer(known: Slips, text: str, at: int) -> _Found | None:
    """Give the longer form around text[at:at + 2], which is its rarest pair."""
    pair, forms = text[at : at + 2], known.phrases
    place = known.phrase(pair)
    while place >= 0 and forms.startswith(f"{pair}:", place):
        end = forms.find("\n", place)
        wrong, _, right = forms[place + 3 : end].partition(">")
        start = at - wrong.find(pair)
        fits = start >= 0 and text.startswith(wrong, start)
        if fits and not _is_chance(text, start, wrong, right):
            # no list of phrases knows all that is rightly written: 压责任, 量质齐升
            return start, start + len(wrong), right, "info"
        place = end + 1
    return None


def _is_chance(text: str, start: int, wrong: str, right: str) -> bool:
    """Tell whether the wrong character at an end of a form belongs to the word beside: 开始政府, 使政府."""
    end = start + len(wrong)
    if wrong[0] != right[0] and start and is_word(text[start - 1], wrong[0]):
        return True
    if wrong[-1] != right[-1] and end < len(text) and is_word(wrong[-1], text[end]):
        return True
    if wrong[1:] == right[1:]:
        return wrong[0] in _FREE and is_of_words(wrong[1:])
    return wrong[:-1] == right[:-1] and wrong[-1] in _FREE and is_of_words(wrong[:-1])
