"""Text keeps the place of every character through cuts, joins and entities."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from baolint.document.text import Run, Span, Text

ENTITY = Text("a&b", (Run(0, 0, 1), Run(1, 1, 6), Run(2, 6, 7)))


def test_an_entity_is_taken_whole() -> None:
    assert ENTITY.span(1, 2) == Span(1, 6)


def test_a_stretch_may_end_within_later_runs() -> None:
    assert ENTITY.span(0, 3) == Span(0, 7)


def test_a_place_between_is_empty() -> None:
    assert ENTITY.span(2, 2) == Span(6, 6)


def test_the_place_behind_the_last_character_is_its_end() -> None:
    assert ENTITY.span(3, 3) == Span(7, 7)


def test_an_empty_text_has_an_anchor() -> None:
    assert Text("", (Run(0, 9, 9),)).span() == Span(9, 9)


def test_a_cut_keeps_places() -> None:
    assert ENTITY.cut(1, 3).span(1, 2) == Span(6, 7)


def test_joined_texts_keep_distant_places() -> None:
    joined = Text.join((Text.literal("公开", 0, 2), Text("年", (Run(0, 10, 11),))))
    assert (joined.string, joined.span(2, 3)) == ("公开年", Span(10, 11))


def test_joining_empty_texts_keeps_the_first_anchor() -> None:
    assert Text.join((Text("", (Run(0, 3, 3),)),)).span() == Span(3, 3)


def test_strip_takes_blanks_from_both_ends() -> None:
    source = "\u3000 公开 "
    assert Text.literal(source, 0, len(source)).strip().span() == Span(2, 4)


@given(st.text(min_size=1), st.data())
def test_literal_text_maps_to_its_source(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    span = Text.literal(source, 0, len(source)).span(start, end)
    assert source[span.start : span.end] == source[start:end]


@given(st.lists(st.text(max_size=5), min_size=1), st.data())
def test_a_cut_of_a_join_is_the_cut_of_the_string(parts: list[str], data: st.DataObject) -> None:
    source = "".join(parts)
    texts, at = [], 0
    for part in parts:
        texts.append(Text.literal(source, at, at + len(part)))
        at += len(part)
    joined = Text.join(texts)
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    cut = joined.cut(start, end)
    span = cut.span()
    assert (cut.string, source[span.start : span.end]) == (source[start:end], source[start:end])
