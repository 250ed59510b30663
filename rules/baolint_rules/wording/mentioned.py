"""Words that are spoken of instead of used: quoted, in the title of a document, told as history."""

from __future__ import annotations

from baolint.document.expressions import expression
from baolint.recognise.words import Hit
from baolint.recognise.words_near import sentence
from baolint.recognise.words_text import Stretch
from baolint_rules.wording.quoted import quoted

_REACH = 120
_FORMER = "(?<![高平草中太开固还复])原(?![则因料创油材始件])"
_NEAR_BEFORE = 15


def quoted_hit(hit: Hit) -> bool:
    """Tell whether a word stands in quotation marks."""
    return quoted_stretch(hit.stretch)


def quoted_stretch(stretch: Stretch) -> bool:
    """Tell whether a stretch begins in quotation marks."""
    return quoted(stretch.passage.text.string, stretch.start)


def in_title(hit: Hit) -> bool:
    """Tell whether a word stands in the title of a document, 《…》 or 〈…〉."""
    return titled(hit.stretch.passage.text.string, hit.stretch.start)


def titled(string: str, start: int) -> bool:
    """Tell whether an offset lies inside 《…》 or 〈…〉."""
    before = string[max(0, start - _REACH) : start]
    before = before[before.rfind("\n") + 1 :]
    return before.count("《") > before.count("》") or before.count("〈") > before.count("〉")


def around(hit: Hit) -> tuple[str, str]:
    """Give what stands before and behind a word in its sentence, as printed but on one line."""
    string = hit.stretch.passage.text.string
    low, high = sentence(string, hit.stretch.start, hit.stretch.end)
    return string[low : hit.stretch.start], string[hit.stretch.end : high]


def former(before: str) -> bool:
    """Tell whether what stands before a name says that it is a former one: 原国土资源局."""
    return expression(_FORMER).search(before[-_NEAR_BEFORE:]) is not None
