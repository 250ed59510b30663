"""A baseline keeps one finding a line and only shrinks unless told otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.engine.baseline import BaselineError, Entry, read, text, updated

ONE = Entry("a.txt", "B302", "requests/handled.total", "1" * 64)
TWO = Entry("b.txt", "T206", "requests", "2" * 64)
THREE = Entry("a.txt", "C606", "contact", "3" * 64)


def of_a(entry: Entry) -> bool:
    """Tell whether a run over a.txt alone would have found an entry again."""
    return entry.path == "a.txt"


def test_what_was_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "b").write_text(text([TWO, ONE]), encoding="utf-8")
    assert read(str(tmp_path / "b")) == (ONE, TWO)


def test_the_order_does_not_depend_on_the_run() -> None:
    assert text([ONE, TWO, THREE]) == text([THREE, TWO, ONE, ONE])


def test_a_mended_finding_goes() -> None:
    assert updated([ONE, THREE], [ONE], of_a, grow=False) == [ONE]


def test_a_new_finding_does_not_come_in_by_itself() -> None:
    assert updated([ONE], [ONE, THREE], of_a, grow=False) == [ONE]


def test_a_new_finding_comes_in_when_told() -> None:
    assert updated([ONE], [ONE, THREE], of_a, grow=True) == [ONE, THREE]


def test_files_that_were_not_checked_keep_their_findings() -> None:
    assert updated([ONE, TWO], [ONE], of_a, grow=False) == [ONE, TWO]


BROKEN = ["{", "[]", '{"path": "a.txt"}', '{"path": 1, "code": "", "at": "", "fingerprint": ""}']


@pytest.mark.parametrize("line", BROKEN)
def test_a_line_that_is_no_entry_is_named(line: str, tmp_path: Path) -> None:
    (tmp_path / "b").write_text(text([ONE]) + line, encoding="utf-8")
    with pytest.raises(BaselineError, match="b:2: 这一行不是基线记录"):
        read(str(tmp_path / "b"))
