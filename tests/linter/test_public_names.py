"""The public names of the package: there, lazy, and what the command line calls."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import baolint
from baolint import NoReportError, Unsupported, check, extract, mend, read, render
from support.reports import changed, prepared, sound

DATA = sound().encode()


def test_every_public_name_is_there() -> None:
    assert [name for name in baolint.__all__ if not hasattr(baolint, name)] == []


def test_the_stub_names_them_all() -> None:
    stub = Path(baolint.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    assert [name for name in baolint.__all__ if name not in stub] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        getattr(baolint, "nothing_of_the_kind")  # noqa: B009


def test_importing_the_package_imports_no_room() -> None:
    program = "import sys, baolint; print([m for m in sys.modules if m.startswith('baolint.')])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_content_is_checked_under_a_name() -> None:
    text = changed(sound(), ("行政处罚\t4", "行政处罚\t-4")).encode()
    assert [one.code for one in check(text, "a.txt", prepared()).findings] == ["T208"]


def test_a_path_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DATA)
    assert check(tmp_path / "a.txt", prepared=prepared()).grade == "A"


def test_a_document_is_read() -> None:
    assert read(DATA, "a.txt").reader == "text"


def test_a_format_without_a_reader_is_refused() -> None:
    with pytest.raises(Unsupported):
        read(b"PK\x03\x04", "a.ofd")


def test_figures_are_extracted() -> None:
    assert extract(DATA, "a.txt")["facts"]["requests/new/total"] == 26


def test_what_is_no_report_is_said() -> None:
    with pytest.raises(NoReportError, match="没有认出政府信息公开工作年度报告"):
        extract("今天天气很好。".encode(), "a.txt")


def test_what_is_rendered_is_found_sound_again() -> None:
    assert check(render(DATA, ".md", "a.txt"), "a.md", prepared()).grade in "AB"


def test_safe_fixes_are_given_as_content() -> None:
    mended = mend(
        changed(sound(), ("统计数据96条，", "统计数据96条,")).encode(), "a.txt", prepared()
    )
    assert mended is not None
    assert mended.data == DATA


def test_a_file_that_is_no_report_has_nothing_to_mend() -> None:
    assert mend("这不是报告。".encode(), "a.txt", prepared()) is None
