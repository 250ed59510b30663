"""Copied text over a corpus: a unit's prose against its own of last year and against other units'.

The store is gone through unit by unit; what is kept of each passage are some 120 bytes, and
only passages that may be alike are held against one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from baolint.audit.crossing import Crossing, Reach
from baolint.engine.across import with_last_year, with_other_unit
from baolint.engine.alike import Alike
from baolint.engine.boilerplate import Boilerplate
from baolint.engine.pairing import is_related, name_of
from baolint.recognise.summary import SAMPLE, Sketch, Summary
from baolint.rules.diagnostic import Diagnostic

if TYPE_CHECKING:
    from baolint.audit.rows import Passage
    from baolint.rules.rule import Rule

CODE = "X103"


def copied(reach: Reach) -> Iterator[Crossing]:
    """Tell what X103 finds, where it is on; see crossing.Crosser."""
    rule = reach.rule(CODE)
    if rule is None:
        return
    view = reach.view
    common = Boilerplate(SAMPLE * sum(1 for _ in view.prose()))
    for _, passages in groupby(view.prose(), key=lambda passage: passage.unit):
        common.add(map(_sketch, passages))
    paths: list[str] = []
    known: dict[tuple[int, str], Alike] = {}
    for unit, passages in groupby(view.prose(), key=lambda passage: passage.unit):
        yield from _over_the_years(rule, list(passages), unit or "", common, paths, known, reach)
    yield from _between_units(rule, paths, known, common, reach)


def _over_the_years(
    rule: Rule,
    passages: Sequence[Passage],
    unit: str,
    common: Boilerplate,
    paths: list[str],
    known: dict[tuple[int, str], Alike],
    reach: Reach,
) -> Iterator[Crossing]:
    """Compare a unit's reports of following years, and collect their passages in `paths` and `known`."""
    last: Summary | None = None
    for (year, path), group in groupby(passages, key=lambda passage: (passage.year, passage.path)):
        own = _summary(path, unit, year or 0, [common.left(_sketch(one)) for one in group])
        if last is not None and year is not None and last.year == year - 1:
            yield Crossing(path, with_last_year(rule, own, last, reach.context))
        for sketch in own.sketches:
            known.setdefault((year or 0, sketch.section), Alike()).add(sketch, unit, len(paths))
        paths.append(path)
        last = own


def _between_units(
    rule: Rule,
    paths: Sequence[str],
    known: dict[tuple[int, str], Alike],
    common: Boilerplate,
    reach: Reach,
) -> Iterator[Crossing]:
    """Compare passages of different units that may be alike; the finding is the later report's."""
    view = reach.view
    near = {pair for key in sorted(known) for pair in known[key].pairs()}
    by_later: dict[str, list[str]] = {}
    for one, other in sorted(near):
        first, second = (view.summary(paths[at]) for at in (one, other))
        if first is None or second is None or is_related(name_of(first), name_of(second)):
            continue
        earlier, later = sorted((first, second), key=_when)
        by_later.setdefault(later.path, []).append(earlier.path)
    for path, others in sorted(by_later.items()):
        later_one = _bare(view.summary(path), common)
        for other_path in sorted(others):
            other_one = _bare(view.summary(other_path), common)
            if later_one is None or other_one is None:
                continue
            outcomes = with_other_unit(rule, later_one, other_one, reach.context)
            if any(isinstance(each, Diagnostic) for each in outcomes):
                yield Crossing(path, outcomes)
                break


def _bare(summary: Summary | None, common: Boilerplate) -> Summary | None:
    if summary is None:
        return None
    return summary._replace(sketches=tuple(map(common.left, summary.sketches)))


def _when(summary: Summary) -> tuple[str, str]:
    """Order reports by the day they came out; where none is known, by their paths."""
    return summary.published or summary.signed, summary.path


def _sketch(passage: Passage) -> Sketch:
    return Sketch(passage.section, passage.shown, passage.length, passage.shingles)


def _summary(path: str, unit: str, year: int, sketches: Sequence[Sketch]) -> Summary:
    """Give a summary that knows who and when, and prose."""
    return Summary(path, "", unit, "", year, "", (), (), sketches=tuple(sketches), unit=unit)
