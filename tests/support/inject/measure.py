"""Reports with one fault each, checked: was it found in its place, and what else was said."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from baolint.engine.report import Finding, Location
from baolint.engine.run import check_bytes
from support.inject.draft import Draft, Injection, UnfitError
from support.inject.written import Written, plain, write
from support.reports import prepared

TEXTS = ("txt", "md", "html")
SECTIONS = {
    "h1": "overview",
    "h2": "proactive",
    "h3": "requests",
    "h4": "disputes",
    "h5": "problems",
    "h6": "other",
}
"""Sections by the name of their heading's piece."""
WINDOW = 6
"""So many characters of a changed piece in a finding's excerpt tell that it stands there."""


class Trial(NamedTuple):
    """One injected fault: whether it was found in its place, and codes of false alarms.

    `instead` are other codes that were told of the same place: neither found nor a false alarm.
    """

    injection: Injection
    format: str
    seed: int
    found: bool
    elsewhere: bool
    alarms: tuple[str, ...]
    instead: tuple[str, ...] = ()


def checked(file: Written, draft: Draft) -> tuple[Finding, ...]:
    """Check a file on the first of February after its year, or the day the draft names."""
    year = draft.report.year + 1
    month, day = map(int, (draft.day or "02-01").split("-"))
    setup = prepared()
    context = setup.context._replace(as_of=datetime.date(year, month, day))
    return check_bytes(file.data, file.name, setup._replace(context=context)).findings


@cache
def sound(seed: int, suffix: str, make: Callable[[int], Draft] = Draft) -> frozenset[str]:
    """Codes above info that the report draws without any fault: a fault of rules, told apart."""
    draft = make(seed)
    found = checked(write(draft, suffix), draft)
    return frozenset(one.code for one in found if one.severity != "info")


def trials(
    injection: Injection,
    suffix: str,
    count: int,
    start: int = 1000,
    make: Callable[[int], Draft] = Draft,
) -> Iterator[Trial]:
    """Inject a fault into so many reports that have a place for it; `make` gives that of a seed."""
    if suffix in injection.not_in:
        return
    seed = start
    while count and seed < start + 60:
        draft = make(seed)
        try:
            injection.apply(draft)
            file = write(draft, suffix)
        except UnfitError:
            seed += 1
            continue
        yield judged(injection, suffix, seed, draft, file, sound(seed, suffix, make))
        seed += 1
        count -= 1


def judged(
    injection: Injection,
    suffix: str,
    seed: int,
    draft: Draft,
    file: Written,
    quiet: frozenset[str],
) -> Trial:
    """Check one report and tell what was found; `quiet` are codes it draws without the fault."""
    findings = checked(file, draft)
    named = [one for one in findings if injection.code in (one.code, *one.related_codes)]
    right = {injection.code, *injection.also}
    alarms = tuple(
        one.code
        for one in findings
        if one.severity != "info"
        and not right & {one.code, *one.related_codes}
        and one.code not in quiet
    )
    found = any(stands(one, draft, file, suffix) for one in named)
    return Trial(injection, suffix, seed, found, bool(named) and not found, alarms)


def stands(finding: Finding, draft: Draft, file: Written, suffix: str) -> bool:
    """Tell whether a finding, or a place related to it, is where the report was changed."""
    if not draft.hits:
        return True
    places = (finding.location, *finding.related)
    if suffix in TEXTS:
        return any(_within(place, file) for place in places)
    if any(_at(place, hit) for place in places for hit in draft.hits):
        return True
    changed = [plain(draft.text(hit)) for hit in draft.hits if "/" not in hit]
    if any(_quotes(place, text) for place in places for text in changed):
        return True
    if finding.excerpt is None:
        return False
    line = plain(finding.excerpt.line)
    if suffix == "yaml":
        line = line.removeprefix("-")  # an item of a list
    return any(_like(line, text) for text in changed)


def _within(place: Location, file: Written) -> bool:
    first, last = place.spot.line, place.spot.end_line
    if first is None:
        return False
    return any(first <= end and (last or first) >= begin for begin, end in file.lines)


def _quotes(place: Location, text: str) -> bool:
    """Tell whether a place is said to be the paragraph that begins like a text."""
    opened = plain(place.shown).rpartition("以“")[2].partition("…”")
    return len(opened[0]) >= WINDOW and bool(opened[1]) and text.startswith(opened[0])


def _at(place: Location, hit: str) -> bool:
    if hit in SECTIONS:
        return place.section == SECTIONS[hit]
    table, _, rest = hit.partition("/")
    if place.table is None or place.table != table:
        return False
    return not rest or place.row is None or place.row == rest.split("/")[0]


def _like(line: str, text: str) -> bool:
    if not line or not text:
        return False
    if line in text or text in line:
        return True
    return any(text[at : at + WINDOW] in line for at in range(len(text) - WINDOW + 1))
