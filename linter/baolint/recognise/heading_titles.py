"""The words of a section heading, without its numeral: which section of the form they name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from baolint.document import normal
from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.forms.form import Form, SectionForm

LONGEST = 60
"""Characters of the longest line that is still taken for a heading."""
TRAIL = ".,:;!、】"
"""Marks, folded, behind which a heading ends."""
_CLOSE = Pattern(r"\s*[。.：:]?")
_RUN_IN = Pattern(r"(?P<title>[^。.：:；;，,！？]{4,30}?)(?:[。：:]|\s+)")
_YEAR = expression("^(?:20[0-9]{2}年度?|本年度)")
_NOTE = expression(r"[(〔][^()〔〕]{1,14}[)〕]$")
_DOUBLED = expression(r"(.+)\1")


class Named(NamedTuple):
    """The section a heading names, how well, and the length of the heading in the string.

    `loose` says that it was told by single words only: it counts where the section is not found
    otherwise and belongs.
    """

    section: SectionForm
    grade: str
    length: int
    loose: bool = False


@lru_cache(2048)
def whole(rest: str, form: Form, number: str, plain: bool) -> Named | None:
    """Match a whole line behind the numeral `number`.

    A plain one, without a numeral, must be a heading to the letter: loose wordings such as
    主动公开情况 also head parts of section one.
    """
    if len(rest) > LONGEST:
        return None
    title = normal.label(rest).rstrip(TRAIL)
    listed = _listed(title, form)
    if plain:
        return Named(*listed, len(rest)) if listed and listed[1] in ("exact", "same") else None
    if listed:
        return Named(*listed, len(rest))
    bare = _NOTE.sub("", _YEAR.sub("", title)).removeprefix("的")
    if bare != title:
        listed = _listed(bare, form)
        if listed:
            grade = "nonstandard" if listed[1] in ("exact", "same") else listed[1]
            return Named(listed[0], grade, len(rest))
    return _unlisted(bare, form, number, len(rest))


def prefix(rest: str, form: Form, glued: bool) -> Named | None:
    """The longest listed heading that `rest` begins with; `glued`: any text may follow at once."""
    if normal.fold(rest[:16])[:1] not in _openings(form):
        return None
    joined, offsets = normal.folded(rest[: 2 * LONGEST])
    for size, variants in _by_length(form):
        found = variants.get(joined[:size])
        if found is None or not (glued or joined[size : size + 1] in TRAIL):
            continue
        end = offsets[size - 1] + 1
        close = _CLOSE.match(rest, end)
        return Named(*found, close.end() if close else end)
    return None


@lru_cache(16)
def _by_length(form: Form) -> list[tuple[int, dict[str, tuple[SectionForm, str]]]]:
    """Give the listed headings by their length, the longest first."""
    found: dict[int, dict[str, tuple[SectionForm, str]]] = {}
    for section in form.sections:
        for variant, grade in section.heading.variants.items():
            found.setdefault(len(variant), {}).setdefault(variant, (section, grade))
    return sorted(found.items(), reverse=True)


@lru_cache(16)
def _openings(form: Form) -> frozenset[str]:
    """Give the characters that listed headings begin with, and nothing for what cannot be told."""
    variants = (one for section in form.sections for one in section.heading.variants)
    return frozenset(("", *(variant[0] for variant in variants)))


def run_in(rest: str, form: Form, number: str) -> Named | None:
    """An unlisted wording of the section `number`, closed by a mark, with text behind it."""
    match = _RUN_IN.match(rest)
    if match is None:
        return None
    named = whole(match["title"], form, number, plain=False)
    if named is None or named.section.number != number:
        return None
    return named._replace(length=match.end())


def _listed(title: str, form: Form) -> tuple[SectionForm, str] | None:
    for section in form.sections:
        grade = section.heading.variants.get(title)
        if grade:
            return section, grade
    return None


def _unlisted(title: str, form: Form, number: str, length: int) -> Named | None:
    """Tell an unlisted wording from a misspelt heading."""
    spoken = [section for section in form.sections if any(s in title for s in section.stems)]
    spelt = _DOUBLED.search(title) is None and _of_words(title, form.heading_words)
    if spelt:
        section = next((one for one in spoken if one.number == number), None)
        if section is None and len(spoken) == 1:
            section = spoken[0]
        if section:
            return Named(section, "nonstandard", length, True)
    undoubled = _listed(_DOUBLED.sub(r"\1", title), form)
    if undoubled and not spelt:
        return Named(undoubled[0], "misspelt", length)
    nearest = _nearest(title, spoken or list(form.sections), number)
    return Named(nearest, "nonstandard" if spelt else "near", length) if nearest else None


def _nearest(title: str, sections: list[SectionForm], number: str) -> SectionForm | None:
    """The section with the spelling nearest to a title; of equals the one with its numeral."""
    best: tuple[int, bool] = (3, True)
    found: SectionForm | None = None
    for section in sections:
        other = section.number != number
        for variant in section.heading.variants:
            size = min(len(variant), len(title))
            bound = 2 if size >= 6 else 1 if size >= 4 and not other else 0
            if not bound or abs(len(variant) - len(title)) > bound:
                continue
            away = normal.distance(title, variant, bound)
            if away <= bound and (away, other) < best:
                best, found = (away, other), section
    return found


def _of_words(title: str, words: tuple[str, ...]) -> bool:
    """Tell whether a title can be cut into words, without a rest."""
    ends = {0}
    for at in range(len(title)):
        if at in ends:
            ends.update(at + len(word) for word in words if title.startswith(word, at))
    return len(title) in ends
