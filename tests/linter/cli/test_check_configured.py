"""The configuration decides what the command line leaves open; the command line wins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.cli import Ran, run
from support.configured import write
from support.reports import changed, sound

WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
BARE = changed(sound(), ("；邮编：621000", ""))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty report, and a sound one that lacks its postcode."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "bare.txt").write_text(BARE, encoding="utf-8")
    return tmp_path


def check(*args: str) -> Ran:
    return run("check", "--as-of", "2024-02-01", *args)


def codes(*args: str) -> list[str]:
    data: dict[str, Any] = json.loads(check("-f", "json", *args).out)
    return [one["code"] for each in data["documents"] for one in each["diagnostics"]]


def test_a_sound_report_may_be_graded_a_by_an_audit(here: Path) -> None:
    (here / "sound.txt").write_text(sound(), encoding="utf-8")
    data = json.loads(check("-f", "json", "--phase", "audit", "sound.txt").out)
    assert data["documents"][0]["grade"] == "A"


def test_without_a_configuration_both_faults_are_found() -> None:
    assert codes("wrong.txt", "bare.txt") == ["B302", "C606"]


def test_the_configuration_ignores_a_rule(here: Path) -> None:
    write(here, "ignore: C606\n")
    assert codes("bare.txt") == []


def test_the_command_line_selects_instead(here: Path) -> None:
    write(here, "select: B\n")
    assert codes("bare.txt", "--select", "C") == ["C606"]


def test_a_more_specific_selection_wins_over_an_ignored_family(here: Path) -> None:
    write(here, "ignore: C\n")
    assert codes("bare.txt", "--extend-select", "C606") == ["C606"]


def test_no_configuration_is_read_when_isolated(here: Path) -> None:
    write(here, "ignore: C606\n")
    assert codes("bare.txt", "--isolated") == ["C606"]


def test_another_configuration_is_read_when_named(here: Path) -> None:
    write(here, "ignore: C606\n", "other.yaml")
    assert codes("bare.txt", "--config", "other.yaml") == []


def test_a_grade_is_changed_by_configuration(here: Path) -> None:
    write(here, "severity: {C606: error}\n")
    assert check("bare.txt").code == 1


def test_a_grade_on_the_command_line_wins(here: Path) -> None:
    write(here, "severity: {C606: error}\n")
    assert check("bare.txt", "--severity", "C606=info").code == 0


def test_an_option_of_a_rule_is_set(here: Path) -> None:
    write(here, "options: {C606: {required: [telephone]}}\n")
    assert codes("bare.txt") == []


def test_the_run_fails_at_the_grade_of_the_configuration(here: Path) -> None:
    write(here, "fail-on: info\n")
    assert check("bare.txt").code == 1


def test_every_file_has_the_nearest_configuration(here: Path) -> None:
    write(here / "sub", "ignore: C606\n")
    (here / "sub" / "a.txt").write_text(BARE, encoding="utf-8")
    assert codes("--no-cross-file", "bare.txt", "sub/a.txt") == ["C606"]


def test_an_entry_for_files_changes_the_level(here: Path) -> None:
    write(here, "per-file: {'bare.txt': {level: township}}\n")
    data = json.loads(check("-f", "json", "bare.txt").out)
    assert data["documents"][0]["level"] == "township"


def test_the_deadline_is_the_configured_one(here: Path) -> None:
    write(here, "deadline: 01-05\n")
    assert "D508" in codes("bare.txt")


def test_excluded_files_are_left_out_of_a_folder(here: Path) -> None:
    write(here, "exclude: ['wrong.*']\n")
    assert check("--show-files", ".").out == "bare.txt\n"


def test_an_excluded_file_that_is_named_is_checked(here: Path) -> None:
    write(here, "exclude: ['wrong.*']\n")
    assert codes("wrong.txt") == ["B302"]


def test_an_excluded_file_that_is_named_is_left_out_when_forced(here: Path) -> None:
    write(here, "exclude: ['wrong.*']\n")
    assert check("--force-exclude", "--show-files", "wrong.txt", "bare.txt").out == "bare.txt\n"


def test_a_suppression_by_configuration_accepts(here: Path) -> None:
    write(
        here,
        "suppressions:\n- {file: wrong.txt, code: B302, at: requests/*, reason: 已与业务科核实}\n",
    )
    ran = check("wrong.txt")
    assert (ran.code, "另有 1 个问题已经抑制" in ran.out) == (0, True)


def test_publishing_asks_that_everything_could_be_read(here: Path) -> None:
    table = WRONG[WRONG.index("行政复议\t") : WRONG.index("五、存在")]
    (here / "lost.txt").write_text(sound().replace(table, "见附件图片。\n"), encoding="utf-8")
    text = sound().replace("\t", "").replace("（一）予以公开", "")
    (here / "lost.txt").write_text(text, encoding="utf-8")
    assert (check("lost.txt", "--fail-on", "never").code,
            check("lost.txt", "--fail-on", "never", "--phase", "publish").code) == (0, 1)  # fmt: skip


def test_a_fault_in_the_configuration_ends_with_2(here: Path) -> None:
    write(here, "ignroe: F\n")
    assert check("bare.txt").code == 2


def test_a_second_file_that_is_passed_over_is_told(here: Path) -> None:
    write(here, "ignore: C606\n")
    write(here, "[tool.baolint]\nfail-on = 'info'\n", "pyproject.toml")
    assert ".baolint.yaml 和 pyproject.toml" in check("bare.txt").err


def test_findings_are_counted_by_rule() -> None:
    assert "     1  B302 outcome-sum-mismatch" in check("--statistics", "wrong.txt").out


def test_findings_are_counted_after_one_line_each_too() -> None:
    ran = check("--statistics", "-f", "concise", "wrong.txt")
    assert ran.out.endswith("     1  B302 outcome-sum-mismatch\n")


def test_a_rule_by_name_is_refused_with_its_code() -> None:
    for option in ("--select=outcome-sum-mismatch", "--severity=outcome-sum-mismatch=info"):
        ran = check("bare.txt", option)
        assert (ran.code, "最接近的是 B302" in ran.err) == (2, True)


def test_an_unknown_grade_is_refused() -> None:
    assert check("bare.txt", "--severity", "C606=fatal").code == 2


def test_last_years_report_is_named_in_the_configuration(here: Path) -> None:
    from support.reports import last_year

    old = changed(
        last_year(sound()), ("四、结转下年度继续办理\t\t\t", "四、结转下年度继续办理\t\t\t")
    )
    (here / "old.txt").write_text(old, encoding="utf-8")
    write(here, "per-file: {'bare.txt': {previous: old.txt}}\n")
    assert any(code.startswith("X") for code in codes("bare.txt"))
