"""Which of the headings found are the sections': numbered 一、, or otherwise where all of them are."""

from __future__ import annotations

from baolint.forms.form import Form
from baolint.recognise.headings import NUMERALS, OTHERS, Heading

FEWEST = 3
"""Sections that must be numbered in another way before that is taken for the report's outline."""

Found = tuple[int, Heading]
"""A heading and the ordinal of the block it stands in."""


def firm(found: list[Found]) -> list[Found]:
    """Give the headings that surely are sections'.

    They are numbered 一、 or not at all, or otherwise where a whole report is outlined so.
    """
    style = _other_style(found)
    numbered = {one.form.key for _, one in found if one.form and _numbered(one)}
    result = [
        (number, heading)
        for number, heading in found
        if heading.form
        and not heading.loose
        and (heading.style not in OTHERS or (heading.style == style and _numbered(heading)))
        and not _is_part(heading, numbered)
    ]
    return _in_sequence(result, numbered)


def _in_sequence(found: list[Found], numbered: set[str]) -> list[Found]:
    """Leave out official wordings with a numeral that neither they have nor the place calls for.

    二、其他需要报告的事项 inside section six is a part of it; 三、主动公开政府信息情况 behind 二 is that
    section pasted twice.
    """
    result: list[Found] = []
    before = -1
    for number, heading in found:
        at = NUMERALS.find(heading.number)
        known = heading.form is not None and heading.form.key in numbered
        if known and heading.number and not _numbered(heading) and at not in (before, before + 1):
            continue
        result.append((number, heading))
        before = at if heading.number else before
    return result


def _is_part(heading: Heading, numbered: set[str]) -> bool:
    """Tell whether a heading only names a part of a section that has a heading of its own.

    一、主动公开情况 in section one, 其他事项 in section six; the official wording with a wrong numeral
    may be a section pasted twice.
    """
    return (
        (heading.grade != "exact" or not heading.number)
        and heading.form is not None
        and heading.form.key in numbered
        and not _numbered(heading)
    )


def _other_style(found: list[Found]) -> str | None:
    """The numbering, other than 一、, that a whole report is outlined with."""
    held: dict[str, set[str]] = {}
    for _, heading in found:
        key = heading.form.key if heading.form else ""
        if key and _numbered(heading) and not heading.inside:
            held.setdefault(heading.style if heading.style in OTHERS else "", set()).add(key)
        elif key and _numbered(heading) and heading.style in OTHERS:
            held.setdefault(heading.style, set()).add(key)
    usual = len(held.pop("", ()))
    best = max(held, key=lambda style: len(held[style]), default=None)
    if best is None or len(held[best]) < max(FEWEST, usual):
        return None
    return best


def _numbered(heading: Heading) -> bool:
    return heading.form is not None and heading.number == heading.form.number


def filled(known: list[Found], found: list[Found], form: Form) -> list[Found]:
    """Add to the firm headings those that are less sure but stand where their section is wanted."""
    result = list(known) or _all_loose(found)
    others = any(heading.style in OTHERS for _, heading in known)
    for number, heading in found:
        if heading.form is None or (number, heading) in known:
            continue
        sure = _numbered(heading) or (
            heading.style not in OTHERS or (others and heading.grade in ("exact", "same"))
        )
        if heading.inside and not (heading.loose and _numbered(heading)):
            continue
        if any(held.form is heading.form for _, held in result) or not sure:
            continue
        if result and belongs(number, heading, result, form):
            result.append((number, heading))
            result.sort(key=lambda one: (one[0], one[1].start))
    return result


def _all_loose(found: list[Found]) -> list[Found]:
    """Headings none of which is listed, if there are several and they stand in order."""
    loose = [one for one in found if one[1].loose and one[1].style not in OTHERS]
    loose = [one for one in loose if _numbered(one[1])]
    numbers = [heading.number for _, heading in loose]
    order = sorted(set(numbers), key=NUMERALS.index)
    return loose if len(numbers) >= FEWEST and numbers == order else []


def belongs(number: int, heading: Heading, known: list[Found], form: Form) -> bool:
    """Tell whether a heading stands between the sections that its own belongs between."""
    order = {section.key: place for place, section in enumerate(form.sections)}
    if heading.form is None:
        return False
    place = order[heading.form.key]
    return all(
        (order[other.form.key] < place) == ((at, other.start) < (number, heading.start))
        for at, other in known
        if other.form
    )
