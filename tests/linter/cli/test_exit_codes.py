"""Exit codes as docs/guides/portal.md has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, sound

FAULTY = (("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"),)
DAY = ("--as-of", "2024-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sound.txt").write_text(sound(), encoding="utf-8")
    (tmp_path / "faulty.txt").write_text(changed(sound(), *FAULTY), encoding="utf-8")
    (tmp_path / "labels.txt").write_text(
        changed(sound(), ("本年废止件数", "本年度止件数")), encoding="utf-8"
    )
    (tmp_path / "readme.md").write_text("# 说明\n\n这不是报告。\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("sound.txt",), 0),
        (("faulty.txt",), 1),
        (("labels.txt",), 0),
        (("labels.txt", "--fail-on", "warning"), 1),
        (("faulty.txt", "--fail-on", "never"), 0),
        (("faulty.txt", "--exit-zero"), 0),
        (("faulty.txt", "--ignore", "B"), 0),
        (("faulty.txt", "--select", "D"), 0),
        (("faulty.txt", "--select", "B303"), 1),
        (("readme.md",), 2),
        (("readme.md", "--skip-unrecognised"), 0),
        (("sound.txt", "readme.md"), 2),
        ((".",), 1),
        (("empty",), 2),
        (("empty", "--allow-empty"), 0),
        (("missing.txt",), 2),
        (("missing.txt", "--allow-empty"), 0),
        (("missing.txt", "--exit-zero"), 2),
        (("*.none",), 2),
        (("sound*.txt",), 0),
        ((), 2),
        (("sound.txt", "--format", "nosuch"), 2),
        (("sound.txt", "--select", "Q9"), 2),
        (("sound.txt", "--as-of", "yesterday"), 2),
        (("sound.txt", "--profile", "nosuch"), 2),
        (("sound.txt", "--nosuch"), 2),
    ],
)
def test_exit_code(args: tuple[str, ...], code: int) -> None:
    assert run("check", *DAY, *args).code == code


def test_standard_input_is_read() -> None:
    assert run("check", "-", *DAY, stdin=sound().encode()).code == 0


def test_standard_input_takes_its_format_from_the_name_given() -> None:
    found = run("check", "-", "--stdin-filename", "a.yaml", "-f", "concise", stdin=b"profile: x\n")
    assert found.code == 2


def test_require_assessed_fails_where_a_table_cannot_be_told_apart() -> None:
    start, end = sound().index("行政复议\t"), sound().index("五、存在")
    glued = sound()[start:end].replace("\t", "").replace("\n", "")
    Path("glued.txt").write_text(sound()[:start] + glued + "\n" + sound()[end:], encoding="utf-8")
    assert run("check", "glued.txt", "--require-assessed", *DAY).code == 1


def test_two_formats_go_to_two_places() -> None:
    run("check", "faulty.txt", "-f", "text", "-f", "json=out.json", *DAY)
    assert Path("out.json").read_text(encoding="utf-8").startswith("{")


def test_an_output_file_is_not_left_half_written() -> None:
    assert run("check", "sound.txt", "-f", "json", "-o", "no/such/out.json", *DAY).code == 2
