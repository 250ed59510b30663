"""Expressions that the build compiled are those that `re` would compile."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from baolint.api import check
from baolint.document import expressions
from baolint.document.expressions import expression, place, sealed
from baolint.document.expressions_compile import packed, used_in
from support.reports import REPORTS

PROGRAM = """
import re, sys
from re import _compiler
from baolint.document import expressions
stored = sys.argv.pop(1)
expressions.place = lambda: stored
really, count = _compiler.compile, []
def noted(pattern, flags=0):
    if "baolint" in sys._getframe(2).f_globals["__name__"]:
        count.append(pattern)
    return really(pattern, flags)
_compiler.compile = noted
from baolint.cli.main import main
try:
    main()
except SystemExit:
    sys.stderr.write(str(len(count)))
"""
EXAMPLES = Path(__file__).parents[3] / "examples"
NAMED = r"(?P<first>[一二三])(?:(?P<second>[0-9]{2})|件)"


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the file of compiled expressions, another one than that of the build."""
    path = tmp_path / "expressions.bin"
    monkeypatch.setattr(expressions, "place", lambda: str(path))
    monkeypatch.setattr(expressions, "MADE", {})
    expressions._known.cache_clear()
    yield path
    expressions._known.cache_clear()


@pytest.fixture(scope="module")
def ours() -> list[re.Pattern[str]]:
    """Give all that modules hold, and what it takes to check a report."""
    check((REPORTS / "ok" / "sound.txt").read_bytes(), "sound.txt")
    return list(used_in(("baolint", "baolint_rules")).values())


def test_all_of_ours_find_what_re_finds(stored: Path, ours: list[re.Pattern[str]]) -> None:
    stored.write_bytes(packed(ours))
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
    assert [
        one.pattern
        for one in ours
        if _spans(expression(one.pattern, one.flags), text)
        != _spans(re.compile(one.pattern, one.flags), text)
    ] == []


def _spans(one: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in one.finditer(text)]


def test_a_check_compiles_hardly_any(tmp_path: Path, ours: list[re.Pattern[str]]) -> None:
    stored = tmp_path / "expressions.bin"
    stored.write_bytes(packed(ours))
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(stored), "check", str(REPORTS / "ok" / "sound.txt")],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert int(told.stderr) < 10


def test_names_of_groups_are_kept(stored: Path) -> None:
    stored.write_bytes(packed([re.compile(NAMED)]))
    found = expression(NAMED).match("二12")
    assert found is not None and found.groupdict() == {"first": "二", "second": "12"}


def test_flags_tell_expressions_apart(stored: Path) -> None:
    stored.write_bytes(packed([re.compile("a", re.IGNORECASE)]))
    assert (expression("a").match("A"), bool(expression("a", re.IGNORECASE).match("A"))) == (
        None,
        True,
    )


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"no such file",
        packed([re.compile(NAMED)])[:-4],
        sealed(b"2.7 1 4 little", b""),
    ],
    ids=["missing", "empty", "other", "cut", "another Python's"],
)
def test_without_a_file_of_use_they_are_compiled_as_ever(
    stored: Path, content: bytes | None
) -> None:
    if content is not None:
        stored.write_bytes(content)
    assert (expression(NAMED), expressions._known()) == (re.compile(NAMED), None)


def test_wrong_numbers_are_not_used(stored: Path) -> None:
    whole = packed([re.compile(NAMED)])
    head = whole.partition(b"\n\n")[0] + b"\n\n"
    stored.write_bytes(head + bytes(len(whole) - len(head)))
    assert expression(NAMED) == re.compile(NAMED)


def test_the_file_lies_in_the_package() -> None:
    assert Path(place()).parent.parent == Path(expressions.__file__).parent.parent
