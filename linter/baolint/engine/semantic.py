"""The semantic place of a finding: by what names configurations and baselines can call it."""

from __future__ import annotations

from baolint.recognise.facts import Facts, Passage
from baolint.recognise.place import Place

DOCUMENT = "document"
"""The name that every place has."""


def names(place: Place, facts: Facts | None) -> tuple[str, ...]:
    """Give the names of a place, the narrowest first, `document` last.

    They are `table/row/column`, `table/row`, `table`; `contact`, `title`, `preamble`, `signature`;
    `section/<key>/<aspect>`, `section/<key>`.
    """
    found: list[str] = []
    if place.table:
        parts = [part for part in (place.table, place.row, place.field) if part]
        found += ["/".join(parts[:n]) for n in range(len(parts), 0, -1)]
    if facts:
        found += _prose(place, facts)
    if place.section and f"section/{place.section}" not in found:
        found.append(f"section/{place.section}")
    return (*found, DOCUMENT)


def _prose(place: Place, facts: Facts) -> list[str]:
    at = place.span.start
    found: list[str] = []
    for passage, start, end in facts.contact.clauses:
        span = passage.text.span(start, end)
        if span.start <= at < span.end:
            found.append("contact")
            break
    else:
        if any(_holds(item.passage, at, item.start, item.end) for item in facts.contact.items):
            found.append("contact")
    if facts.title and _holds(facts.title, at):
        found.append("title")
    if any(_holds(one, at) for one in facts.preamble):
        found.append("preamble")
    if any(_holds(one, at) for one in facts.signature_passages):
        found.append("signature")
    for section in facts.sections:
        for one in section.passages:
            if section.key and one.aspect and _holds(one, at):
                found.append(f"section/{section.key}/{one.aspect}")
                return found
    return found


def _holds(passage: Passage, at: int, start: int = 0, end: int | None = None) -> bool:
    span = passage.text.span(start, end)
    return span.start <= at < max(span.end, span.start + 1)
