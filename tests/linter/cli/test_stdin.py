"""Standard input is checked just as the file would be whose name it is given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, sound

WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"), ("；邮编：621000", ""))
DAY = ("--as-of", "2024-02-01")
CONFIG = """\
exclude: [旧稿/]
per-file:
  年报/*.txt: {ignore: C}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".baolint.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "年报").mkdir()
    (tmp_path / "年报" / "a.txt").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*args: str) -> list[tuple[str, str]]:
    """Give code and fingerprint of what is found."""
    out = run("check", *args, *DAY, "-f", "json", stdin=WRONG.encode()).out
    (document,) = json.loads(out)["documents"]
    return [(one["code"], one["fingerprint"]) for one in document["diagnostics"]]


def test_what_is_configured_for_the_file_holds() -> None:
    assert [code for code, _ in found("-", "--stdin-filename", "年报/a.txt")] == ["B302"]


def test_the_fingerprints_are_those_of_the_file(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = found("年报/a.txt")
    monkeypatch.chdir(here / "年报")
    assert found("-", "--stdin-filename", "a.txt") == named


def test_it_can_be_excluded_by_its_name_where_that_is_forced() -> None:
    args = ("check", "-", "--stdin-filename", "旧稿/a.txt", "--allow-empty", *DAY)
    codes = [run(*args, *more, stdin=WRONG.encode()).code for more in ((), ("--force-exclude",))]
    assert codes == [1, 0]
