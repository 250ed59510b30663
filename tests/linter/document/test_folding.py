"""A translation table that remembers which characters stay says the same as a plain one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from baolint.document import folding
from baolint.document.folding import Folding

PLAIN = str.maketrans({"，": ",", "“": '"', "\u200b": None})


@given(st.text())
def test_it_translates_as_the_plain_table_does(text: str) -> None:
    assert text.translate(Folding(PLAIN)) == text.translate(PLAIN)


def test_it_remembers_what_stays() -> None:
    table = Folding(PLAIN)
    "公开，公开".translate(table)
    assert sorted(table.keys() - PLAIN.keys()) == sorted(map(ord, "公开"))


def test_it_stops_remembering_where_there_are_more_characters_than_any_language_has() -> None:
    table = Folding(PLAIN)
    "".join(map(chr, range(0x10000, 0x10000 + folding.MOST + 10))).translate(table)
    assert len(table) == folding.MOST
