"""The set of characters that a match can begin with holds all of them, or there is none."""

from __future__ import annotations

import re
from re import _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.expressions_compile import packed
from baolint.document.first_characters import charset

PIECES = ("a", "ab", "[ab]", "[^a]", "(?:a|bc)", "(?<=a)", "(?!b)", "a?", "b*", "(c+)", "(?:a|)", ".", "(?>a|b)",
          "\\b", "[0-9]{2}", "$", "a{0,2}?")  # fmt: skip


def _first(pattern: str) -> set[str] | None:
    """Give the characters of a set that is written out, None where there is none."""
    found = charset(_parser.parse(pattern, 0), int(re.UNICODE))
    return None if found is None else {chr(value) for _, value in found}


def test_alternatives_begin_with_the_first_of_each() -> None:
    assert _first("(?:如|若)?疑问|请") == {"如", "若", "疑", "请"}


def test_a_look_behind_reads_nothing() -> None:
    assert _first("(?<=第)一") == {"一"}


@pytest.mark.parametrize("pattern", ["a?", "(?:a|)b?", ".a", "[^a]b", "(?i:a)b", "$"])
def test_where_any_character_may_come_first_there_is_no_set(pattern: str) -> None:
    assert _first(pattern) is None


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.text("abc1 ", max_size=12))
def test_a_match_always_begins_within_the_set(pieces: list[str], text: str) -> None:
    pattern = "".join(pieces)
    found = charset(_parser.parse(pattern, 0), int(re.UNICODE))
    match = re.compile(pattern).search(text)
    if found is not None and match is not None:
        assert re.fullmatch(_as_set(found), match[0][:1])


def _as_set(members: list[tuple[object, object]]) -> str:
    written = ""
    for kind, value in members:
        if isinstance(value, tuple):
            written += f"{chr(value[0])}-{chr(value[1])}"
        else:
            assert str(kind) == "LITERAL" and isinstance(value, int)
            written += re.escape(chr(value))
    return f"[{written}]"


def test_ignored_case_has_no_set() -> None:
    assert charset(_parser.parse("ab|cd", re.IGNORECASE), int(re.IGNORECASE)) is None


def test_packing_leaves_re_as_it_was() -> None:
    from re import _compiler  # type: ignore[attr-defined]

    before = _compiler._get_charset_prefix
    packed([re.compile("(?:如|若)?疑问")])
    assert _compiler._get_charset_prefix is before
