"""The rules of GitLab and GitHub for what they are told, sections 2 and 3 of the conventions."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from support.cli import run
from support.conventions import DAY, REAL, fill, given
from support.reports import changed, sound


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a real report and a faulty one by a name that GBK does not have."""
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


# 2 GitLab


def test_2_gitlab_gets_an_array_of_exactly_the_documented_fields() -> None:
    found = json.loads(given("gitlab"))
    assert {tuple(sorted(one)) for one in found} == {
        ("check_name", "description", "fingerprint", "location", "severity")
    }
    assert {tuple(sorted(one["location"])) for one in found} == {("lines", "path")}


def test_2_gitlab_gets_the_code_before_the_description() -> None:
    found = json.loads(given("gitlab"))
    assert [one for one in found if not re.match("[A-Z][0-9]{3}: ", one["description"])] == []


def test_2_gitlab_fingerprints_are_unique_for_two_equal_files(desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "sub" / "real.txt").write_bytes(REAL.read_bytes())
    out = run("check", ".", *DAY, "-f", "gitlab").out
    prints = [one["fingerprint"] for one in json.loads(out)]
    assert len(set(prints)) == len(prints)


def test_2_gitlab_gets_an_empty_array_without_a_mark_before_it(desk: Path) -> None:
    (desk / "sound.txt").write_text(sound(), encoding="utf-8")
    assert run("check", "sound.txt", *DAY, "-f", "gitlab").out == "[]\n"


def test_2_gitlab_gets_paths_from_the_root_of_the_project(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI_PROJECT_DIR", str(desk.parent))
    paths = {one["location"]["path"] for one in json.loads(given("gitlab"))}
    assert paths == {f"{desk.name}/real.txt", f"{desk.name}/年报🙂.txt"}


def test_2_gitlab_severities_are_those_it_knows() -> None:
    found = {issue["severity"] for issue in json.loads(given("gitlab"))}
    assert found <= {"info", "minor", "major", "critical", "blocker"}


def test_2_gitlab_paths_do_not_start_with_a_dot() -> None:
    out = run("check", "./real.txt", *DAY, "-f", "gitlab").out
    assert {issue["location"]["path"] for issue in json.loads(out)} == {"real.txt"}


def test_2_gitlab_lines_are_numbers_from_one() -> None:
    lines = [issue["location"]["lines"]["begin"] for issue in json.loads(given("gitlab"))]
    assert min(lines) >= 1


# 3 GitHub


def test_3_every_line_for_github_is_a_command() -> None:
    lines = given("github").splitlines()[1:-1]
    assert [one for one in lines if not re.match("::(error|warning|notice) file=", one)] == []


def test_3_the_commands_are_wrapped_in_a_group() -> None:
    lines = given("github").splitlines()
    ends = [line for line in lines if line.startswith(("::group::", "::endgroup::"))]
    assert (ends, lines[0], lines[-1]) == (
        [lines[0], "::endgroup::"],
        f"::group::baolint：{counts()}",
        "::endgroup::",
    )


def counts() -> str:
    """Give the counts of the two reports as they are told to GitHub."""
    of = json.loads(given("json"))["summary"]
    return f"共检查 2 份，严重 {of['error']}，一般 {of['warning']}，提示 {of['info']}"


def test_3_github_gets_nothing_where_there_is_nothing_to_tell(desk: Path) -> None:
    (desk / "sound.txt").write_text(sound(), encoding="utf-8")
    assert run("check", "sound.txt", *DAY, "-f", "github").out == ""


def test_3_properties_come_in_the_order_of_the_page_with_a_title() -> None:
    line = next(one for one in given("github").splitlines() if "B302" in one)
    names = [pair.split("=")[0] for pair in line.split("::")[1].split(" ", 1)[1].split(",")]
    assert names == ["file", "line", "endLine", "col", "endColumn", "title"]


def test_3_percent_signs_and_breaks_in_a_message_are_escaped(desk: Path) -> None:
    (desk / "占比.txt").write_text(changed(sound(), ("行政许可\t38", "行政许可\t38%")), "utf-8")
    line = next(
        one for one in run("check", "占比.txt", *DAY, "-f", "github").out.splitlines() if "%" in one
    )
    assert ("%25" in line, re.search("%(?!25|0A|0D|3A|2C)", line)) == (True, None)


def test_3_github_gets_paths_from_the_root_of_the_workspace(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(desk.parent))
    paths = set(re.findall("file=([^,]*),", given("github")))
    assert paths == {f"{desk.name}/real.txt", f"{desk.name}/年报🙂.txt"}


def step_summary(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    given("github")
    return (folder / "summary.md").read_text("utf-8")


def test_3_the_step_summary_has_the_full_table_the_severest_first(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row for row in step_summary(desk, monkeypatch).splitlines() if row.startswith("| ")]
    grades = [row.split(" | ")[1] for row in rows[2:]]
    whole = sum(json.loads(given("json"))["summary"][name] for name in ("error", "warning", "info"))
    assert (grades, len(grades)) == (sorted(grades, key=["严重", "一般", "提示"].index), whole)


def test_3_a_step_summary_is_not_longer_than_github_takes(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baolint.reporters.github.LARGEST", 1500)
    text = step_summary(desk, monkeypatch)
    left = re.search("另有 ([0-9]+) 个问题这里写不下", text)
    rows = len(re.findall("(?m)^\\| (?!文件|---)", text))
    assert left is not None
    assert (len(text.encode()) < 1700, rows + int(left[1])) == (
        True,
        given("github").count("\n") - 2,
    )


def test_3_no_secret_has_to_be_masked_for_github_since_none_is_printed(desk: Path) -> None:
    text = changed(sound(), ("本年度", "申请人张三（身份证号11010119900307002X）本年度"))
    (desk / "a.txt").write_text(text, encoding="utf-8")
    out = run("check", "a.txt", *DAY, "-f", "github").out
    assert ("P801" in out, "19900307" in out) == (True, False)


def test_3_no_line_of_a_report_is_shown_so_that_github_takes_it_for_a_command(desk: Path) -> None:
    text = changed(sound(), ("本年度", "\n::add-mask::本年度\n"))
    (desk / "a.txt").write_text(text.replace("予以公开\t\t9", "予以公开\t\t8"), encoding="utf-8")
    lines = run("check", "a.txt", *DAY).out.splitlines()
    assert [line for line in lines if line.lstrip().startswith("::")] == []
