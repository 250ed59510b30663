"""Names of files and texts of reports steer no screen, no log and no spreadsheet, in any format."""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

import openpyxl
import pytest

from support.cli import run
from support.reports import changed, sound

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such names on Windows")

NAMES = (
    "a\nb.txt",
    "c\x1b[31md.txt",
    "::error::e.txt",
    "##[error]f.txt",
    "=1+1.txt",
    "@SUM.txt",
    "<img src=x onerror=alert(1)>.txt",
    "x\u202eytxt.txt",
    "%0A::warning::q.txt",
    "bad\udcff.txt",
)
TEXT = (
    "\x1b]0;owned\x07\x1b[31m公开信息 条，\x1b[2J\x9b31m收到申请 件。。\n"
    "::error file=x::公开信息 条，，\n##[error]公开信息 条，，\n"
    "=cmd|' /C calc'!A0 公开信息 条 <script>alert(1)</script>\n\u202e公开信息 条，，\n二、"
)
FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html", "csv")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(
    r"^\s*::(?!group::baolint|endgroup::$|(?:error|warning|notice) file=[^:]*,title=[A-Z][0-9]{3} )",
    re.M,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    text = changed(sound(), ("二、", TEXT))
    for name in NAMES:
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(form: str) -> str:
    return run("check", ".", "--isolated", "-f", form, "--color", "never").out


@pytest.mark.parametrize("form", FORMATS)
def test_no_control_character_comes_out(form: str) -> None:
    assert CONTROL.findall(printed(form).replace("\r\n", "\n")) == []


@pytest.mark.parametrize("form", FORMATS)
def test_no_line_is_a_command_of_a_build_service(form: str) -> None:
    shown = printed(form)
    assert (COMMAND.findall(shown), "##[" in shown) == ([], form == "github")


@pytest.mark.parametrize("form", ["text", "jsonl", "csv", "html"])
def test_no_line_of_an_audit_is_a_command_of_a_build_service(form: str) -> None:
    shown = run("audit", ".", "--isolated", "-f", form, "--color", "never").out
    assert (COMMAND.findall(shown), "##[" in shown) == ([], False)


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_no_line_of_an_extract_is_a_command_of_a_build_service(form: str) -> None:
    shown = run("extract", NAMES[0], "-f", form).out
    assert (COMMAND.findall(shown), "##[" in shown) == ([], False)


def test_what_an_extract_says_is_not_changed_by_writing_it_otherwise() -> None:
    import yaml

    told = yaml.safe_load(run("extract", NAMES[0], "-f", "yaml").out)
    assert "##[error]公开信息" in str(told)


def test_a_command_within_a_message_for_github_stays_within_it() -> None:
    lines = printed("github").splitlines()
    assert [
        line
        for line in lines
        if not re.match("::(group::baolint|endgroup::|(error|warning|notice) file=)", line)
    ] == []


def test_what_json_says_is_not_changed_by_writing_it_otherwise() -> None:
    import json

    paths = [one["path"] for one in json.loads(printed("json"))["documents"]]
    assert "##[error]f.txt" in paths


def test_the_page_runs_nothing_of_a_report() -> None:
    page = printed("html")
    assert (page.count("<script"), "<img src=x" in page) == (1, False)


def test_the_page_says_what_alone_may_run() -> None:
    policy = re.search('Content-Security-Policy" content="([^"]*)"', printed("html"))
    assert policy and policy[1].startswith("default-src 'none'; ") and "unsafe" not in policy[1]


def test_no_cell_of_a_table_is_a_formula() -> None:
    rows = csv.reader(io.StringIO(printed("csv").removeprefix("\ufeff"), newline=""))
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t")] == []


def test_no_cell_of_a_workbook_is_a_formula_or_a_link() -> None:
    run("check", ".", "--isolated", "-f", "xlsx=out.xlsx")
    cells = [
        cell for sheet in openpyxl.load_workbook("out.xlsx") for row in sheet.rows for cell in row
    ]
    assert [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink] == []


@pytest.mark.parametrize(
    "args",
    [
        ("check", ".", "--show-files"),
        ("check", ".", "--diff", "--unsafe-fixes"),
        ("check", "nothing\x1b[31m\n::error::x"),
        ("check", "--nothing\x1b\n::error::x"),
        ("check", ".", "--config", "none\x1b\n::error::x.yaml"),
        ("check", ".", "--profile", "none\x1b\n::error::x.yaml"),
        ("check", ".", "--baseline", "none\x1b\n::error::x"),
        ("check", ".", "-f", "json=none\x1b\n::error::x/y"),
        ("extract", "none\x1b\n::error::x"),
        ("annotate", "none\x1b\n::error::x.docx", "-o", "b.docx"),
        ("config", "init", "-o", "c\x1b\n::error::x.yaml"),
        ("explain", "none\x1b\n::error::x"),
        ("profiles", "none\x1b\n::error::x"),
    ],
    ids=lambda args: " ".join(args).encode("unicode_escape").decode(),
)
def test_nothing_that_is_said_beside_steers_a_screen_or_a_log(args: tuple[str, ...]) -> None:
    done = run(*args)
    said = done.out + done.err
    assert (CONTROL.findall(said.replace("\t", "")), COMMAND.findall(said)) == ([], [])
