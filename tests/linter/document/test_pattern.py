"""Patterns compiled when they are needed find what the expression itself finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import baolint
import baolint_rules
from baolint.document.pattern import Pattern

TEXT = "全年公开信息 186 条，增长12.5%；受理申请二十三件。"
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def patterns() -> Iterator[tuple[str, Pattern]]:
    """Give the patterns of all modules with the place they stand at."""
    for package in (baolint, baolint_rules):
        root = Path(str(package.__file__)).parent
        for file in sorted(root.rglob("*.py")):
            if "Pattern(" not in file.read_text(encoding="utf-8"):
                continue
            name = ".".join(file.relative_to(root.parent).with_suffix("").parts)
            module = import_module(name.removesuffix(".__init__"))
            for key, value in vars(module).items():
                if isinstance(value, Pattern):
                    yield f"{name}.{key}", value


def holds_one(parts: Any, needs: tuple[str, ...], literal: str = "") -> bool:
    """Tell whether every string that these parts of an expression match holds one of the words.

    `literal` is what stands right before them.
    """
    for code, value in parts:
        if code is op.LITERAL:
            literal += chr(value)
            if any(word in literal for word in needs):
                return True
            continue
        if _holds(code, value, needs, literal):
            return True
        literal = ""
    return False


def _holds(code: Any, value: Any, needs: tuple[str, ...], literal: str) -> bool:
    if code is op.IN:
        return all(_all_needed(kind, sign, needs) for kind, sign in value)
    if code is op.BRANCH:
        return all(holds_one(branch, needs, literal) for branch in value[1])
    if code is op.SUBPATTERN:
        return holds_one(value[3], needs, literal)
    if code in REPEATS:
        return value[0] > 0 and holds_one(value[2], needs)
    if code in (op.ASSERT, op.ATOMIC_GROUP):
        return holds_one(value[1] if code is op.ASSERT else value, needs)
    return False


def _all_needed(kind: Any, sign: Any, needs: tuple[str, ...]) -> bool:
    """Tell whether a member of a set is one of the characters, or a range of nothing but these."""
    if kind is op.RANGE:
        return all(chr(code) in needs for code in range(sign[0], sign[1] + 1))
    return kind is op.LITERAL and chr(sign) in needs


GUARDED = [one for one in patterns() if one[1].needs]


@pytest.mark.parametrize(
    "pattern",
    [one for _, one in GUARDED],
    ids=[name.rpartition("baolint")[2] for name, _ in GUARDED],
)
def test_whatever_a_pattern_matches_holds_what_it_needs(pattern: Pattern) -> None:
    assert holds_one(parser.parse(pattern.pattern), pattern.needs)


def test_a_pattern_that_needs_too_much_is_found_out() -> None:
    assert not holds_one(parser.parse("[0-9]+%?|百分之"), ("%",))


def test_what_is_found_is_what_the_expression_finds() -> None:
    expression = "[0-9]+(?=条|%)"
    found = [match.span() for match in Pattern(expression, needs="条%").finditer(TEXT)]
    assert found == [match.span() for match in re.finditer(expression, TEXT)]


def test_a_string_without_what_is_needed_is_not_matched() -> None:
    assert Pattern("[0-9]+", needs="%").search("12") is None


def test_a_search_may_begin_and_end_within_the_string() -> None:
    assert Pattern("[0-9]").search("1a2", 1, 2) is None


def test_flags_are_kept() -> None:
    assert Pattern("www", re.IGNORECASE).fullmatch("WWW") is not None


def test_replacing_leaves_a_string_without_a_match_alone() -> None:
    assert Pattern("a", needs="a").sub("b", "xyz") == "xyz"


def test_splitting_a_string_without_a_match_gives_it_whole() -> None:
    assert Pattern(",", needs=",").split("xyz") == ["xyz"]
