"""The rules of the ecosystem for colour and for the other formats, sections 6 and 9 of the conventions.

Sections 1 to 3 have files of their own beside this one; section 4, the hooks, is in
whole/test_hooks.py, the order of colour's settings in cli/test_color.py. What a single format
carries in a single case is tested in test_machine_formats.py.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path

import pytest

from baolint.reporters import FOR_PEOPLE, REPORTERS
from support.cli import run
from support.conventions import DAY, WRONG, fill, given
from support.reports import changed, sound
from support.word import report

TEXTUAL = [name for name in REPORTERS if name != "xlsx"]
MACHINE = [name for name in TEXTUAL if name not in FOR_PEOPLE]
PROGRAM = "import sys; sys.argv[0] = 'baolint'; from baolint.cli.main import main; main()"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a real report and a faulty one by a name that GBK does not have."""
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


def printed(name: str, **settings: str) -> bytes:
    """Give what a process prints to a pipe, under these environment variables."""
    command = [sys.executable, "-c", PROGRAM, "check", "年报🙂.txt", *DAY, "-f", name]
    environment = {**os.environ, **settings}
    ran = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, b"")
    return ran.stdout


# 6 colour


@pytest.mark.parametrize("name", MACHINE)
def test_6_formats_for_programs_have_no_colour_even_when_it_is_wanted(name: str) -> None:
    assert "\x1b" not in given(name, "--color", "always")


@pytest.mark.parametrize("name", MACHINE)
def test_6_formats_for_programs_do_not_care_how_wide_the_screen_is(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for columns in ("30", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        found.append(re.sub(r'"?(elapsed_s|time(stamp)?)"?[:=] ?"?[^",]*', "", given(name)))
    assert found[0] == found[1]


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_6_a_console_in_gbk_gets_what_it_can_show(name: str) -> None:
    assert "年报?.txt" in printed(name, PYTHONIOENCODING="gbk").decode("gbk")


@pytest.mark.parametrize("name", MACHINE)
def test_6_formats_for_programs_are_in_utf_8_under_gbk_too(name: str) -> None:
    text = printed(name, PYTHONIOENCODING="gbk").decode("utf-8")
    assert "年报🙂.txt" in text or "%E5%B9%B4%E6%8A%A5%F0%9F%99%82.txt" in text


# 9 others


def test_9_junit_has_the_attributes_that_readers_of_it_ask_for() -> None:
    suite = next(ET.fromstring(given("junit")).iter("testsuite"))
    wanted = {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}
    assert wanted <= set(suite.attrib)


def test_9_a_case_of_junit_says_in_which_file_and_line_it_is() -> None:
    failed = [
        case
        for case in ET.fromstring(given("junit")).iter("testcase")
        if list(case.iter("failure"))
    ]
    assert {case.get("file") for case in failed} == {"real.txt", "年报🙂.txt"}
    assert [case for case in failed if not (case.get("classname") and case.get("line"))] == []


def test_9_json_lines_have_one_summary_and_it_is_the_last() -> None:
    kinds = [json.loads(line)["type"] for line in given("jsonl").splitlines()]
    assert [number for number, kind in enumerate(kinds, 1) if kind == "summary"] == [len(kinds)]


def test_9_every_json_line_starts_with_its_version() -> None:
    assert {line[:22] for line in given("jsonl").splitlines()} == {'{"schema_version": "1"'}


def test_9_the_type_of_a_failure_in_junit_is_its_rule() -> None:
    failures = ET.fromstring(given("junit")).iter("failure")
    found = [(one.get("type") or "", bool(one.get("message"))) for one in failures]
    assert [one for one in found if not (re.fullmatch("[A-Z][0-9]{3}", one[0]) and one[1])] == []


def test_9_the_counts_of_junit_are_those_of_its_cases() -> None:
    root = ET.fromstring(given("junit"))
    told = {name: int(root.get(name) or -1) for name in ("tests", "failures", "errors", "skipped")}
    had = ("testcase", "failure", "error", "skipped")
    assert list(told.values()) == [len(list(root.iter(name))) for name in had]


def test_9_what_could_not_be_assessed_is_skipped_in_junit(desk: Path) -> None:
    (desk / "a.txt").write_text(sound().replace("\t", ""), encoding="utf-8")
    root = ET.fromstring(run("check", "a.txt", *DAY, "-f", "junit").out)
    told = [(one.get("message") or "")[:2] for one in root.iter("skipped")]
    assert told[:3] == ["表二", "表三", "表四"]


def test_9_what_xml_forbids_is_stripped_from_junit(desk: Path) -> None:
    name = "a\x01\ufffe.txt"
    (desk / name).write_text(WRONG + "\n以经\x0b\x00", encoding="utf-8")
    out = run("check", name, *DAY, "-f", "junit").out
    assert [sign for sign in "\x00\x01\x0b\ufffe" if sign in out] == []
    assert ET.fromstring(out).tag == "testsuites"


@pytest.mark.parametrize("name", TEXTUAL)
def test_1_3_a_finding_without_line_says_in_words_where_it_is(name: str, desk: Path) -> None:
    wrong = changed(sound(), ("维护栏目内容", "周密布署栏目"))
    (desk / "a.docx").write_bytes(report(wrong))
    out = unescape(run("check", "a.docx", *DAY, "-f", name, "--select", "W707").out)
    told = "P13" if name == "concise" else "以“按照基层政务公开标准化规…”开头的一段"
    assert told in out
