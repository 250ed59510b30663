"""Patterns of paths fit what the regular expression that says the same fits, and never take long."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baolint.config.globs import fits

PATTERNS = st.lists(
    st.sampled_from(("**/", "**", "*", "?", "/", "a", "b", ".", "./")), min_size=1, max_size=6
).map("".join)
PATHS = st.lists(
    st.text(st.sampled_from("ab."), min_size=1, max_size=3), min_size=1, max_size=4
).map("/".join)


def by_expression(pattern: str, path: str) -> bool:
    """Tell the same by a regular expression, for patterns too short to make one slow."""
    pattern = pattern.removeprefix("./").rstrip("/")
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("/"))
    said = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    expression = "".join(said.get(part) or re.escape(part) for part in parts)
    folders = path.split("/")
    anywhere = "" if "/" in pattern else "(?:.*/)?"
    return any(
        re.fullmatch(anywhere + expression, "/".join(folders[:count]))
        for count in range(1, len(folders) + 1)
    )


@given(PATTERNS, PATHS)
@example("a", "b/a/b")
@example("**/a", "a")
@example("a/**/b", "a/b")
@example("/a", "b/a")
def test_a_pattern_fits_what_the_expression_fits(pattern: str, path: str) -> None:
    assert fits(pattern, path) == by_expression(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("**/" * 40 + "b", "/".join("a" * 60)),
        ("*a" * 60 + "b", "a" * 250),
        ("**a" * 60 + "b", "a/" * 120 + "a"),
    ],
)
def test_no_pattern_takes_long(pattern: str, path: str) -> None:
    begun = time.process_time()
    fitted = fits(pattern, path)
    assert (fitted, time.process_time() - begun < 2) == (False, True)
