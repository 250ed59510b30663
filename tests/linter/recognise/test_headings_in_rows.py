"""Section headings that ran into the rows of a table still part the report."""

from __future__ import annotations

import re

import pytest

from support.recognised import facts, values
from support.reports import changed, findings, sound

SOUND = values(facts(sound()))
TITLES = [section.title for section in facts(sound()).sections]


def without_breaks_at_tables() -> str:
    """Give the sound report without the line ends before and behind the headings of tables."""
    return re.sub(r"\n+([三四]、(?:收到|政府)[^\n]*)\n+", r"\1", sound())


def as_layout() -> str:
    """Give the sound report with a pipe before and behind each line, as a table for layout leaves it."""
    return "\n".join(f"|{line.replace(chr(9), ' | ')}|" for line in sound().split("\n"))


@pytest.mark.parametrize("text", [without_breaks_at_tables(), as_layout()], ids=["tabs", "layout"])
def test_the_figures_survive(text: str) -> None:
    assert values(facts(text)) == SOUND


@pytest.mark.parametrize("text", [without_breaks_at_tables(), as_layout()], ids=["tabs", "layout"])
def test_nothing_is_missed(text: str) -> None:
    assert [found.code for found in findings(text) if found.severity != "info"] == []


def test_a_table_of_contents_is_no_row_of_headings() -> None:
    contents = "".join(
        f"{number}、{title}\t1\n" for number, title in zip("一二三", TITLES, strict=False)
    )
    text = changed(sound(), ("\n一、总体情况", f"\n{contents}\n一、总体情况"))
    assert [section.title for section in facts(text).sections] == TITLES
