"""The names by which configurations can call a finding's place."""

from __future__ import annotations

import pytest

from baolint.document.text import Span
from baolint.engine.semantic import names
from baolint.recognise.place import Place
from support.recognised import facts
from support.reports import sound

CASES = [
    ("工作年度报告", "title"),
    ("统计期限", "preamble"),
    ("0816-2345678", "contact"),
    ("2024年1月", "signature"),
]


@pytest.mark.parametrize(("words", "name"), CASES)
def test_prose_is_called_by_its_part(words: str, name: str) -> None:
    text = sound()
    at = text.rindex(words) if name == "signature" else text.index(words)
    assert name in names(Place(Span(at, at + 1)), facts(text))


def test_a_paragraph_is_called_by_section_and_aspect() -> None:
    text = sound()
    found = facts(text)
    passage = next(one for one in found.sections[0].passages if one.aspect)
    place = Place(
        Span(passage.text.span().start, passage.text.span().start + 1), section="overview"
    )
    assert names(place, found)[:2] == (f"section/overview/{passage.aspect}", "section/overview")


def test_a_cell_is_called_by_itself_its_row_and_its_table() -> None:
    place = Place(Span(0, 0), "requests", "requests", "handled.total", "total")
    assert names(place, None) == (
        "requests/handled.total/total", "requests/handled.total", "requests", "section/requests",
        "document",
    )  # fmt: skip
