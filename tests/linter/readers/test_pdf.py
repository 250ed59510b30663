"""Reports printed to pdf are read to the same facts as their text, and point at page and box."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from baolint import readers
from baolint.readers.errors import Unreadable
from support.made import made
from support.pdf import Layout, of_text, written
from support.recognised import facts
from support.render import txt
from support.reports import changed, findings, sound

LAYOUTS = {
    "ruled": Layout(),
    "bars, header repeated": Layout(rules="bars", repeat=True, running="政府信息公开"),
    "rules between rows": Layout(rules="rows"),
    "no rules": Layout(rules="none"),
}


def figures(data: bytes, name: str) -> dict[str, Decimal | None]:
    """Give the figures; a blank that the others force counts as nought."""
    found = facts(data, name)
    assert not found.doubtful
    return {key: fact.figure.value or Decimal(0) for key, fact in found.figures.items()}


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("seed", range(4))
def test_the_figures_are_those_of_the_text(seed: int, name: str) -> None:
    report = made(seed)
    text = figures(txt(report, seed).encode(), "report.txt")
    assert figures(written(report, seed, LAYOUTS[name]), "report.pdf") == text


def test_a_sound_report_draws_nothing() -> None:
    assert [finding.code for finding in findings(of_text(sound()), "report.pdf")] == []


def test_a_wrong_figure_is_found_on_its_page_and_in_its_box() -> None:
    text = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
    (found,) = findings(of_text(text), "report.pdf")
    spot = found.location.spot
    assert (found.code, spot.line, spot.page is not None, spot.box is not None) == (
        "B302", None, True, True,
    )  # fmt: skip


@pytest.mark.parametrize("size", [0, 9, 200, 2000])
def test_a_truncated_file_says_that_it_cannot_be_read(size: int) -> None:
    with pytest.raises(Unreadable):
        readers.read(of_text(sound())[:size], "report.pdf")


@pytest.mark.parametrize("where", ["left", "right"])
def test_noughts_left_blank_without_lines_shift_no_figure(where: str) -> None:
    source = re.sub("(?<=\t)0(?=\t|$)", "", sound(), flags=re.MULTILINE)
    found = facts(of_text(source, Layout(rules="none", figures=where)), "report.pdf")
    text = figures(sound().encode(), "report.txt")
    read = {key: fact.figure.value for key, fact in found.figures.items() if fact.figure.value}
    assert {key for key in read.keys() - found.doubtful if read[key] != text[key]} == set()
    assert len(read) > 40
