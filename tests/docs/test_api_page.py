"""The page on the Python interface tells of every public name, and its example runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import baolint
from support.made import made
from support.render import files

PAGE = Path(__file__).parent.parent.parent / "docs" / "api.md"


def test_every_public_name_is_told() -> None:
    text = PAGE.read_text("utf-8")
    internal = {"__version__", "Setup"}
    assert [name for name in baolint.__all__ if name not in internal and name not in text] == []


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "年报").mkdir()
    one = made(1)
    wrong = one._replace(figures={**one.figures, "disputes/review/total": "99"})
    (tmp_path / "年报" / "甲.docx").write_bytes(files(wrong, 1)["report.docx"])
    (tmp_path / "年报" / "乙.docx").write_bytes(files(one, 1)["report.docx"])
    monkeypatch.chdir(tmp_path)
    (program,) = re.findall("```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(program, names)
    assert names["worst"] == [("年报/甲.docx", ["B304"])]
