"""Which reports of a run belong together: one unit's of two years, one report's in two formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.engine.alike import Alike
from baolint.recognise.agency import compact
from baolint.recognise.summary import Summary

_REGIONS = "省市州盟县区旗"


class Pair(NamedTuple):
    """A report and the one it is held against; `sure` is False where only a bare name joins them."""

    later: Summary
    other: Summary
    sure: bool = True


def name_of(summary: Summary) -> str:
    """Give the publisher's name as it is compared, '' where the report does not tell it.

    A note such as （本级） stays: the report of an office alone is not the one of all below it. A list of
    units knows a publisher by all its names.
    """
    return summary.unit or compact(summary.agency or "")


def is_sure(summary: Summary) -> bool:
    """Tell whether reports of the same name are the same unit's: of a known one, or with its place."""
    return bool(summary.unit) or not is_bare(name_of(summary))


def is_bare(name: str) -> bool:
    """Tell whether a name says not of which place the unit is: 统计局, 市统计局, 城关镇人民政府."""
    return not any(sign in _REGIONS for sign in name[1:-1])


def with_last_year(summaries: Sequence[Summary], named: Sequence[Summary] = ()) -> Iterator[Pair]:
    """Yield each report with the same unit's report of the year before, in order.

    `named` are last year's reports as the user gave them; they go before any other. Where several
    reports claim to be last year's and differ, none is taken, unless one is of the same format.
    """
    known = _by_name_and_year(summaries)
    for later in summaries:
        given = next((one for one in named if misfit(later, one) is None), None)
        if given is not None:
            yield Pair(later, given)
            continue
        name = name_of(later)
        if not name or later.year is None:
            continue
        earlier = _one_of(later, known.get((name, later.year - 1), []))
        peers = [one for one in known[name, later.year] if one.reader == later.reader]
        if earlier is None or any(one.values != later.values for one in peers):
            continue
        if is_sure(later):
            yield Pair(later, earlier)
        elif _folder(later) == _folder(earlier):
            yield Pair(later, earlier, sure=False)


def of_one_report(summaries: Sequence[Summary]) -> Iterator[Pair]:
    """Yield each report with the first one of the same unit and year that is in another format."""
    known = _by_name_and_year(summaries)
    for later in summaries:
        name = name_of(later)
        if not name or later.year is None:
            continue
        peers = known[name, later.year]
        first = peers[0]
        same_format = [one for one in peers if one.reader == later.reader]
        if first.reader == later.reader or len(same_format) > 1:
            continue
        if is_sure(later) or _folder(first) == _folder(later):
            yield Pair(later, first, is_sure(later))


def of_other_units(summaries: Sequence[Summary]) -> Iterator[Pair]:
    """Yield each report with those earlier ones of other units, of the same year, whose prose may be alike."""
    known: dict[tuple[int, str], Alike] = {}
    for at, summary in enumerate(summaries):
        name = name_of(summary)
        if name and summary.year is not None:
            for sketch in summary.sketches:
                known.setdefault((summary.year, sketch.section), Alike()).add(sketch, name, at)
    found = {pair for alike in known.values() for pair in alike.pairs()}
    for later, other in sorted(found):
        pair = Pair(summaries[later], summaries[other])
        if not is_related(name_of(pair.later), name_of(pair.other)):
            yield pair


def is_related(name: str, other: str) -> bool:
    """Tell whether two names are of one house, a government and its office, who may say the same."""
    return name.startswith(other) or other.startswith(name)


def misfit(later: Summary, named: Summary) -> str | None:
    """Say why a report is not last year's of the same unit: year, agency, or None where it is."""
    if later.year is None or named.year is None or named.year != later.year - 1:
        return "year"
    one, other = name_of(later), name_of(named)
    return None if one and other and (one.endswith(other) or other.endswith(one)) else "agency"


def _by_name_and_year(summaries: Sequence[Summary]) -> dict[tuple[str, int], list[Summary]]:
    known: dict[tuple[str, int], list[Summary]] = {}
    for summary in summaries:
        name = name_of(summary)
        if name and summary.year is not None:
            known.setdefault((name, summary.year), []).append(summary)
    return known


def _one_of(later: Summary, candidates: Sequence[Summary]) -> Summary | None:
    """Give last year's report: all say the same, or only one is in the later one's format."""
    if not candidates:
        return None
    if all(one.figures() == candidates[0].figures() for one in candidates):
        return candidates[0]
    alike = [one for one in candidates if one.reader == later.reader]
    return alike[0] if len(alike) == 1 else None


def _folder(summary: Summary) -> str:
    return summary.path.rpartition("/")[0]
