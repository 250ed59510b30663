"""What became of a table's shape decides what can be said about it: each shape and its verdict.

The files are written by `python -m support.shapes` from the tests folder.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from baolint import readers
from baolint.document.lines import Lines
from baolint.engine.report import Finding
from baolint.readers import html
from baolint.recognise.facts import Facts
from support.flatten import SHAPES
from support.page_shapes import PAGES
from support.recognised import facts, values
from support.reports import findings, report
from support.shapes import REPORT_OF, SHAPES_FOLDER, WRONG, files

READ = (*(name for name in SHAPES if name[:3] not in ("F-h", "F-i", "F-l")), *PAGES)
"""Shapes that leave no doubt about any figure."""
GLUED = tuple(name for name in SHAPES if name.startswith("F-i"))
LOST = tuple(name for name in SHAPES if name.startswith("F-h"))
PICTURES = tuple(name for name in SHAPES if name.startswith("F-l"))
TABLES = ("proactive", "requests", "disputes")


def data(kind: str, shape: str) -> bytes:
    return (SHAPES_FOLDER / f"{kind}-{shape}").read_bytes()


def told(kind: str, shape: str) -> list[tuple[str, str, str | None]]:
    """Give code, grade and table of what a check says, leaving out hints about the text."""
    return sorted(
        (found.code, found.severity, found.location.table)
        for found in findings(data(kind, shape), shape)
        if found.severity != "info" or found.code in ("E107", "T201")
    )


def errors(kind: str, shape: str) -> list[Finding]:
    return [found for found in findings(data(kind, shape), shape) if found.severity == "error"]


def of_each_table(*codes: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    return sorted((code, severity, table) for table in TABLES for code, severity in codes)


def figures(kind: str) -> dict[str, str]:
    return REPORT_OF[kind]().figures


def test_the_files_are_those_that_are_written() -> None:
    kept = {path.name: path.read_bytes() for path in SHAPES_FOLDER.iterdir() if path.is_file()}
    written = files()
    assert [name for name, content in written.items() if kept.get(name) != content] == []


@pytest.mark.parametrize("kind", REPORT_OF)
@pytest.mark.parametrize("shape", READ)
def test_a_shape_that_keeps_the_cells_apart_gives_every_figure(kind: str, shape: str) -> None:
    found = facts(data(kind, shape), shape)
    assert (values(found), found.doubtful) == (figures(kind), set())


@pytest.mark.parametrize("kind", ["sound", "busy"])
@pytest.mark.parametrize("shape", READ)
def test_a_sound_report_in_such_a_shape_draws_nothing(kind: str, shape: str) -> None:
    assert told(kind, shape) == []


@pytest.mark.parametrize("shape", READ)
def test_the_wrong_figure_is_found_in_such_a_shape(shape: str) -> None:
    places = [found.location for found in errors("faulty", shape)]
    assert [f"{place.table}/{place.row}/{place.field}" for place in places] == [WRONG]


@pytest.mark.parametrize("shape", READ)
def test_the_finding_points_at_the_wrong_figure(shape: str) -> None:
    (found,) = errors("faulty", shape)
    spot = found.location.spot
    assert spot.line and spot.column and spot.end_column
    source = readers.read(data("faulty", shape), shape).source
    lines = Lines(source)
    start = lines.offset(spot.line, spot.column)
    end = lines.offset(spot.end_line or 0, spot.end_column)
    assert text_of(shape)(source[start:end]) == figures("faulty")[WRONG]


@pytest.mark.parametrize("kind", ["sound", "busy"])
@pytest.mark.parametrize("shape", GLUED)
def test_figures_run_together_are_read_but_never_certain(kind: str, shape: str) -> None:
    found = facts(data(kind, shape), shape)
    read = values(found)
    assert {key: value for key, value in read.items() if key not in found.doubtful} == {}
    likely = {key: value for key, value in read.items() if key in found.likely}
    assert likely == {k: v for k, v in figures(kind).items() if k.startswith("requests/")}


@pytest.mark.parametrize("shape", GLUED)
def test_a_row_run_together_without_a_sum_is_not_read(shape: str) -> None:
    read = facts(data("busy", shape), shape).figures
    assert [key for key in read if key.startswith("proactive/documents/")] == []


@pytest.mark.parametrize("kind", REPORT_OF)
@pytest.mark.parametrize("shape", GLUED)
def test_figures_run_together_are_not_assessed(kind: str, shape: str) -> None:
    assert told(kind, shape) == of_each_table(("E107", "info"))


@pytest.mark.parametrize("shape", GLUED)
def test_a_wrong_figure_among_those_run_together_is_never_likely(shape: str) -> None:
    found = facts(data("faulty", shape), shape)
    assert found.likely == set()


@pytest.mark.parametrize("kind", REPORT_OF)
@pytest.mark.parametrize("shape", LOST)
def test_a_table_whose_figures_are_gone_is_said_to_be_unreadable(kind: str, shape: str) -> None:
    assert told(kind, shape) == of_each_table(("E107", "info"), ("T212", "warning"))


@pytest.mark.parametrize("kind", REPORT_OF)
@pytest.mark.parametrize("shape", PICTURES)
def test_pictures_in_the_place_of_tables_are_hints(kind: str, shape: str) -> None:
    assert told(kind, shape) == of_each_table(("E107", "info"), ("T201", "info"))


@pytest.mark.parametrize("shape", [*GLUED, *LOST, *PICTURES])
def test_what_could_not_be_assessed_costs_the_grade(shape: str) -> None:
    assert report(data("sound", shape), shape).grade == "C"


@pytest.mark.parametrize("kind", ["sound", "busy"])
@pytest.mark.parametrize("shape", [*SHAPES, *PAGES])
def test_the_place_of_every_figure_is_its_digits(kind: str, shape: str) -> None:
    found = facts(data(kind, shape), shape)
    assert misplaced(found, shape) == []


def text_of(shape: str) -> Callable[[str], str]:
    return html.text_of if shape.endswith("html") else str


def misplaced(found: Facts, shape: str) -> list[tuple[str, str]]:
    """Give the figures at whose place something else stands: (key, what stands there)."""
    pairs = [
        (fact, text_of(shape)(found.document.source[fact.place.span.start : fact.place.span.end]))
        for fact in found.figures.values()
    ]
    return [(fact.key, text) for fact, text in pairs if text != fact.figure.text]
