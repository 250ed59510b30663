"""Section headings: on a line of their own, run in with the text, or inside a line."""

from __future__ import annotations

import re
from typing import NamedTuple

from baolint.document import normal
from baolint.document.model import Paragraph
from baolint.forms.form import Form, SectionForm

NUMERALS = "一二三四五六七八九十"
BRACKETS = ("（", "(", "㈠", "㈡", "㈢", "㈣", "㈤", "㈥")
"""How headings of the second level begin; they may say the words of a first-level one."""
SHORTEST = 12
"""Characters of the shortest line that can hold a heading behind other text."""
LONGEST = 60
"""Characters of the longest line that is still taken for a heading."""

_START = re.compile(
    rf"[\s#]*(?:第(?P<part>[{NUMERALS}]{{1,2}})部分|(?P<number>[{NUMERALS}]{{1,2}}))?"
    r"(?P<mark>\s*[、.．，,：:])?\s*"
)
_INSIDE = re.compile(rf"(?<=[。；;.!？?）)”\s0-9])\s*(?P<number>[{NUMERALS}]{{1,2}})\s*[、.．]\s*")
_TRAIL = ".,:;!、"
_CLOSE = re.compile(r"\s*[。.：:]?")
_SENTENCE = re.compile(r"[。；！？]")


class Heading(NamedTuple):
    """A heading in a paragraph: text[start:end]; what follows `end` is already the section's text.

    `form` is the section of the form it names, None for a numbered heading the form does not know;
    `grade` is exact, same, nonstandard, misspelt, near, or unlisted where `form` is None; `inside`
    says that text stands before it in the paragraph.
    """

    start: int
    end: int
    number: str
    title: str
    form: SectionForm | None
    grade: str
    inside: bool = False


def find(paragraph: Paragraph, form: Form) -> list[Heading]:
    """Find the headings in a paragraph, in order; several where a whole report is one line."""
    string = paragraph.text.string
    found = []
    first = _at_start(string, paragraph.level, form)
    if first:
        found.append(first)
    if len(string) > SHORTEST:
        found.extend(_inside(string, first.end if first else 0, form))
    return found


def _at_start(string: str, level: int, form: Form) -> Heading | None:
    opening = _START.match(string)
    if opening is None:
        return None
    number = opening["number"] or opening["part"] or ""
    numbered = bool(number and (opening["mark"] or opening["part"]))
    rest = string[opening.end() :]
    if rest[:1] in BRACKETS:
        return None
    if not (numbered or level or opening["mark"]) or (number and not numbered):
        return _bare(string, form)
    start = len(string) - len(string.lstrip())
    whole = _whole(rest, form, plain=not numbered and not opening["mark"])
    if whole:
        return Heading(start, len(string.rstrip()), number, rest.strip(), *whole)
    opened = _prefix(rest, form, glued=numbered)
    if opened and numbered:
        section, grade, length = opened
        end = opening.end() + length
        return Heading(start, end, number, rest[:length].strip(), section, grade)
    short = len(rest) <= LONGEST // 2 and not _SENTENCE.search(rest.rstrip("。；：: "))
    if (numbered or level) and rest.strip() and short:
        return Heading(start, len(string.rstrip()), number, rest.strip(), None, "unlisted")
    return None


def _bare(string: str, form: Form) -> Heading | None:
    """A line that is exactly a statutory heading, without any number."""
    stripped = string.strip()
    if len(stripped) > LONGEST:
        return None
    whole = _whole(stripped, form, plain=True)
    if not whole:
        return None
    start = len(string) - len(string.lstrip())
    return Heading(start, start + len(stripped), "", stripped, *whole)


def _whole(rest: str, form: Form, plain: bool) -> tuple[SectionForm, str] | None:
    """Match a whole line.

    A plain one, without a numeral, must be a heading to the letter: loose wordings such as
    主动公开情况 also head parts of section one.
    """
    if len(rest) > LONGEST:
        return None
    title = normal.label(rest).rstrip(_TRAIL)
    for section in form.sections:
        grade = section.heading.variants.get(title)
        if grade and not (plain and grade not in ("exact", "same")):
            return section, grade
    if plain or len(title) < 6:
        return None
    for section in form.sections:
        if any(
            len(variant) >= 6 and normal.distance(title, variant) <= 2
            for variant in section.heading.variants
        ):
            return section, "near"
    return None


def _prefix(rest: str, form: Form, glued: bool) -> tuple[SectionForm, str, int] | None:
    """The longest heading that `rest` begins with, and how many characters of it that takes."""
    folded, offsets = [], []
    for offset, char in enumerate(rest[: 2 * LONGEST]):
        piece = normal.fold(char)
        if piece:
            folded.append(piece)
            offsets.append(offset)
    joined = "".join(folded)
    best: tuple[SectionForm, str, int] | None = None
    size = 0
    for section in form.sections:
        for variant, grade in section.heading.variants.items():
            if len(variant) <= size or not joined.startswith(variant):
                continue
            after = joined[len(variant) : len(variant) + 1]
            if after in _TRAIL or glued:
                size = len(variant)
                best = section, grade, offsets[size - 1] + 1
    if best is None:
        return None
    close = _CLOSE.match(rest, best[2])
    return (best[0], best[1], close.end()) if close else best


def _inside(string: str, start: int, form: Form) -> list[Heading]:
    found = []
    for match in _INSIDE.finditer(string, start):
        opened = _prefix(string[match.end() :], form, glued=True)
        if opened:
            section, grade, length = opened
            end = match.end() + length
            begin = match.start("number")
            found.append(
                Heading(
                    begin, end, match["number"], string[match.end() : end], section, grade, True
                )
            )
    return found
