"""Of two findings on one stretch the one that says more stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.text import Span
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, Outcome

YIELDS = {"W706": "N407"}
"""A code, and the one that takes its findings over where it points at the same stretch."""
WORDS = "W"
"""Family of the rules on words, which say nothing of a label that one of `LABELS` blames already."""
LABELS = ("T204", "T217")


def settled(outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Leave out what another finding says better; that one answers to both codes."""
    outcomes = _labels_said_once(outcomes)
    winners = [
        one.place.span
        for one in outcomes
        if isinstance(one, Diagnostic) and one.code in YIELDS.values()
    ]
    if not winners:
        return outcomes
    return [one for one in outcomes if not _is_said(one, winners)]


def _is_said(one: Outcome, winners: Sequence[tuple[int, int]]) -> bool:
    if not isinstance(one, Diagnostic) or one.code not in YIELDS:
        return False
    start, end = one.place.span
    return any(first <= start and end <= last for first, last in winners)


def _labels_said_once(outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Leave the blamed labels of tables out of findings on words, and these where no place is left."""
    labels = {
        place.span
        for one in outcomes
        if isinstance(one, Diagnostic) and one.code in LABELS
        for place in (one.place, *one.related)
    }
    return list(_beside(outcomes, labels)) if labels else outcomes


def _beside(outcomes: Sequence[Outcome], labels: set[Span]) -> Iterator[Outcome]:
    for one in outcomes:
        if isinstance(one, Diagnostic) and one.code.startswith(WORDS):
            places = [place for place in (one.place, *one.related) if not _within(place, labels)]
            if places and len(places) <= len(one.related):
                edits = (
                    [edit for edit in one.fix.edits if not _within(edit[0], labels)]
                    if one.fix
                    else []
                )
                fix = one.fix._replace(edits=tuple(edits)) if one.fix and edits else None
                yield one._replace(place=places[0], related=tuple(places[1:]), fix=fix)
            elif places:
                yield one
        else:
            yield one


def _within(place: Place, labels: set[Span]) -> bool:
    return any(first <= place.span.start and place.span.end <= last for first, last in labels)
