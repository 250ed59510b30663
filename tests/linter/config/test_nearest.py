"""The nearest configuration upwards is found, and what holds for a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.config.config import Glob
from baolint.config.discover import nearest
from baolint.config.effective import fits, for_file
from support.configured import loaded, write


def test_the_nearest_folder_upwards_wins(tmp_path: Path) -> None:
    write(tmp_path, "")
    near = write(tmp_path / "a", "")
    (tmp_path / "a" / "b").mkdir()
    found = nearest(str(tmp_path / "a" / "b"))
    assert found and found.path == str(near)


def test_an_own_file_comes_before_pyproject(tmp_path: Path) -> None:
    own = write(tmp_path, "")
    shared = write(tmp_path, "[tool.baolint]\n", "pyproject.toml")
    assert nearest(str(tmp_path)) == (str(own), str(shared))


def test_a_pyproject_without_our_table_is_passed_by(tmp_path: Path) -> None:
    own = write(tmp_path, "")
    write(tmp_path / "a", "[project]\n", "pyproject.toml")
    found = nearest(str(tmp_path / "a"))
    assert found and found.path == str(own)


PATTERNS = [
    ("*.docx", "a/b/报告.docx", True),
    ("草稿/", "草稿/x.docx", True),
    ("草稿/**", "a/草稿/x.docx", False),
    ("**/草稿/**", "a/草稿/x.docx", True),
    ("2023/*.txt", "2023/a.txt", True),
    ("2023/*.txt", "2023/b/a.txt", False),
    ("报告[1].docx", "报告[1].docx", True),
]


@pytest.mark.parametrize(("pattern", "path", "fit"), PATTERNS)
def test_patterns_fit_as_in_gitignore(pattern: str, path: str, fit: bool, tmp_path: Path) -> None:
    assert fits(Glob(str(tmp_path), pattern), str(tmp_path / path)) is fit


def test_a_file_outside_the_folder_fits_nothing(tmp_path: Path) -> None:
    assert not fits(Glob(str(tmp_path / "a"), "**"), str(tmp_path / "x.txt"))


def test_entries_for_files_go_over_one_another(tmp_path: Path) -> None:
    config = loaded(
        tmp_path,
        "ignore: F\nper-file:\n  '*.docx': {level: township, ignore: C6}\n"
        "  'x/*': {level: government}\n",
    )
    found = for_file(config, str(tmp_path / "x" / "a.docx"))
    assert (found.level, found.ignore) == ("government", ("F", "C6"))
