"""The fixes of a report put into its file's content, round after round, its facts unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from baolint.engine.fixing import Edit, apply
from baolint.engine.inline import directives
from baolint.engine.report import Report
from baolint.engine.run import Setup, check_item, recognise_bytes, shown_path
from baolint.engine.walk import Item
from baolint.readers.encoded import Encoding, encoding_of
from baolint.recognise.facts import Facts

ROUNDS = 10
"""Rounds at most: what one fix hides from another is mended in the next."""
TEXT_FORMATS = ("text", "markdown", "html", "yaml", "json")
"""Readers of formats that are text themselves, so that every stretch of the source is exact."""


class Mended(NamedTuple):
    """A file's content after its fixes.

    `done` counts the places mended by code; `left` says how many could not be, because markup or an
    escape stands in them, `withheld` how many would have changed a figure, date or name. `facts` are
    those before, `after` those of the result.
    """

    facts: Facts
    after: Facts
    data: bytes
    done: dict[str, int]
    left: int
    withheld: int


class UnwritableError(ValueError):
    """The file's encoding does not lead back to its bytes, or lacks a character."""


def mend(item: Item, data: bytes, setup: Setup, unsafe: bool) -> Mended | None:
    """Give what a file becomes by its fixes, with `unsafe` the unsafe ones too.

    None for a file that is no report in a text format, or too large to be read. UnwritableError is raised where the result
    could not be written as the file is.
    """
    setup = setup._replace(across=False)
    path = shown_path(item.path, setup)
    first = recognise_bytes(data, path, setup)
    if isinstance(first, Report) or first.document.reader not in TEXT_FORMATS:
        return None
    encoding = encoding_of(data, first.document.source)
    if encoding is None:
        raise UnwritableError
    done: dict[str, int] = {}
    facts, content = first, data
    left = withheld = 0
    for _ in range(ROUNDS):
        findings = check_item(item._replace(data=content), setup).findings
        accepted = tuple(directives(facts.document))
        groups = [
            [
                Edit(span, text, finding.code)
                for span, text in finding.edits
                if not any(one.accepts(finding.code, span) for one in accepted)
            ]
            for finding in findings
            if finding.fix and (unsafe or finding.fix["safe"])
        ]
        step = _step(facts, groups, path, setup, encoding)
        left, withheld = step.left, step.withheld
        for edit in step.done:
            done[edit.code] = done.get(edit.code, 0) + 1
        if step.facts is facts:
            break
        facts = step.facts
        content = encoding.encode(facts.document.source)
    return Mended(first, facts, content, done, left, withheld)


class _Step(NamedTuple):
    """The outcome of a round; `facts` are the same object where nothing was done."""

    facts: Facts
    done: Sequence[Edit]
    left: int
    withheld: int


def _step(
    facts: Facts, groups: Sequence[Sequence[Edit]], path: str, setup: Setup, encoding: Encoding
) -> _Step:
    """Put in all edits of a round; if that changes the facts, leave out the fixes that do it."""
    document = facts.document
    result = apply(document, [edit for group in groups for edit in group])
    left = len(result.left)
    if not result.done:
        return _Step(facts, (), left, 0)
    after = _unchanged(facts, result.source, path, setup, encoding)
    if after is not None:
        return _Step(after, result.done, left, 0)
    kept: list[Edit] = []
    withheld = 0
    best = facts
    for group in groups:
        tried = apply(document, [*kept, *group])
        if len(tried.done) == len(kept):
            continue
        after = _unchanged(facts, tried.source, path, setup, encoding)
        if after is None:
            withheld += len(tried.done) - len(kept)
        else:
            kept, best = list(tried.done), after
    return _Step(best, kept, left, withheld)


def _unchanged(
    before: Facts, source: str, path: str, setup: Setup, encoding: Encoding
) -> Facts | None:
    """Give the facts of the new source, None where it says something else than before."""
    try:
        data = encoding.encode(source)
    except UnicodeEncodeError as problem:
        raise UnwritableError from problem
    after = recognise_bytes(data, path, setup)
    if isinstance(after, Report) or after.document.source != source:
        return None
    return after if _says(after) == _says(before) else None


def _says(facts: Facts) -> tuple[object, ...]:
    """What a report says that no mend of its wording may change."""
    period = facts.period
    return (
        facts.agency,
        facts.year,
        facts.level,
        {key: (fact.figure.kind, fact.figure.value) for key, fact in facts.figures.items()},
        [(date.year, date.month, date.day) for date in facts.dates],
        (period.first[3:6], period.last[3:6]) if period else None,
    )
