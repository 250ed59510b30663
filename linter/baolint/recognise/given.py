"""Structured reports to facts: figures and labels by name, the rest where the prose is silent."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from baolint.document.model import Document, Given
from baolint.document.text import Span
from baolint.forms.form import Form
from baolint.forms.keys import table_rows
from baolint.forms.label_keys import label_names, labels_named
from baolint.recognise import given_named, given_sections, given_tables
from baolint.recognise.facts import Facts

Problem = tuple[str, dict[str, str], Span]
"""A message key of family E101, what fills it in, and the place."""


def problems(document: Document, form: Form, others: Sequence[Form] = ()) -> list[Problem]:
    """Name what a structured report states under names that the form does not have.

    A row or table that the form does not know is named once, at its first key. `others` are the
    editions that single tables may follow instead.
    """
    given = document.given
    if given is None:
        return []
    editions = given_tables.by_table(given, form, others)
    found = [*_sections(given, form), *_figures(given, editions), *_labels(given, editions)]
    found.sort(key=_start)
    result = []
    for key, values, span in found:
        line = str(document.places.spot(span).line or 0)
        result.append((key, {**values, "line": line, "profile": form.id}, span))
    return result


def bind(document: Document, form: Form, facts: Facts, others: Sequence[Form] = ()) -> None:
    """Bind the figures that a structured report states to the form's tables.

    `others` are the editions that single tables may follow instead.
    """
    if document.given is not None:
        editions = given_tables.by_table(document.given, form, others)
        given_tables.bind(document.given, editions, facts)


def complete(document: Document, facts: Facts) -> None:
    """Add what a structured report states by name wherever the prose gave nothing.

    To be called when the prose has been recognised. Sections and aspects that the file names are
    those it says they are; everything else that the prose did give stays as it is.
    """
    if document.given is not None:
        given_sections.settle(document, document.given, facts)
        given_named.settle(document, document.given, facts)


def _start(problem: Problem) -> int:
    return problem[2].start


def _problem(message: str, name: str, right: tuple[str, ...], span: Span) -> Problem:
    near = get_close_matches(name, right, n=1, cutoff=0.6)
    if near:
        return f"{message}-near", {"name": name, "right": near[0]}, span
    return message, {"name": name}, span


def _sections(given: Given, form: Form) -> list[Problem]:
    found = []
    right = tuple(section.key for section in form.sections)
    for part in given.sections:
        if part.key and part.key not in right:
            found.append(_problem("E101.section", part.key, right, part.at))
            continue
        section = next((other for other in form.sections if other.key == part.key), None)
        aspects = tuple(key for key, _ in section.aspects) if section else ()
        found.extend(
            _problem("E101.section", aspect.key, aspects, aspect.at)
            for aspect in part.parts
            if aspect.key and aspect.key not in aspects
        )
    return found


def _figures(given: Given, editions: dict[str, Form]) -> list[Problem]:
    right = tuple(
        key
        for table, edition in editions.items()
        for row in table_rows(edition.tables[table])
        for key in row.keys
    )
    known = frozenset(right)
    rows = {key.rpartition("/")[0] for key in right}
    found: dict[str, Problem] = {}
    for group, names in (("figures", given.figures), ("doubtful", given.doubtful)):
        for key in names:
            if key in known:
                continue
            row = key.rpartition("/")[0]
            table = key.partition("/")[0]
            about = table if table not in editions else key if row in rows else row or key
            problem = _problem("E101.fact", key, right, given.places[group, key])
            found.setdefault(about, problem)
    return list(found.values())


def _labels(given: Given, editions: dict[str, Form]) -> list[Problem]:
    names = dict.fromkeys(
        named.name
        for table, edition in editions.items()
        for named in label_names(edition.tables[table])
    )
    right = tuple(names)
    found = []
    for name in given.labels:
        edition = editions.get(name.partition("/")[0])
        if edition is None or not labels_named(edition, name):
            found.append(_problem("E101.label", name, right, given.places["labels", name]))
    return found
