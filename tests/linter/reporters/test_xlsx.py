"""The workbook read back: what an auditor finds in it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from support.cli import run
from support.reports import REPORTS, changed, sound

REAL = str(REPORTS / "real" / "annual-report-2023-panzhihua-xiqu.txt")
WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))


def workbook(tmp_path: Path, *paths: str) -> Any:
    target = tmp_path / "结果.xlsx"
    ran = run("check", "--as-of", "2024-02-01", "-f", f"xlsx={target}", *paths)
    assert (ran.out, ran.err) == ("", "")
    return openpyxl.load_workbook(target)


def rows(page: Any) -> list[dict[str, Any]]:
    head, *others = page.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in others]


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "年报 甲.txt").write_text(WRONG, encoding="utf-8")
    return "年报 甲.txt"


def test_there_is_a_list_of_findings_and_one_of_files(tmp_path: Path) -> None:
    assert workbook(tmp_path, REAL).sheetnames == ["问题清单", "文件等级"]


def test_a_finding_has_the_figure_that_stands_and_the_one_that_balances(
    tmp_path: Path, faulty: str
) -> None:
    (row,) = rows(workbook(tmp_path, faulty)["问题清单"])
    assert (row["文件"], row["规则"], row["现值"], row["应为"]) == ("年报 甲.txt", "B302", 8, 9)


def test_a_finding_has_its_place_in_words(tmp_path: Path, faulty: str) -> None:
    (row,) = rows(workbook(tmp_path, faulty)["问题清单"])
    assert row["位置"].endswith("表三“（一）予以公开”行“自然人”列")


def test_every_finding_is_a_row(tmp_path: Path) -> None:
    found = rows(workbook(tmp_path, REAL)["问题清单"])
    lines = run("check", "--as-of", "2024-02-01", "-f", "concise", REAL).out.splitlines()
    assert [row["规则"] for row in found] == [line.split()[1] for line in lines[: len(found)]]


def test_a_file_has_its_grade_score_and_counts(tmp_path: Path, faulty: str) -> None:
    (row,) = rows(workbook(tmp_path, faulty)["文件等级"])
    assert [row[name] for name in ("等级", "得分", "严重", "一般", "提示", "未通过")] == [
        "D", 75, 1, 0, 0, 1,
    ]  # fmt: skip


def test_what_was_not_assessed_is_said_of_the_file(tmp_path: Path) -> None:
    path = str(REPORTS / "defects" / "row-with-a-figure-too-many.txt")
    (row,) = rows(workbook(tmp_path, path)["文件等级"])
    assert (row["未能评估"], "分不清哪个数字属于哪一列" in row["未评估的内容"]) == (8, True)


def test_a_file_that_cannot_be_read_has_no_score(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    (row,) = rows(workbook(tmp_path, str(tmp_path / "a.txt"))["文件等级"])
    assert (row["等级"], row["得分"], row["通过"]) == ("U", None, None)


def test_both_lists_filter_and_keep_their_head_in_sight(tmp_path: Path) -> None:
    pages = workbook(tmp_path, REAL).worksheets
    assert [page.freeze_panes for page in pages] == ["B2", "B2"]
    assert [page.auto_filter.ref == page.dimensions for page in pages] == [True, True]


def test_grades_are_told_apart_by_colour(tmp_path: Path) -> None:
    page = workbook(tmp_path, REAL)["问题清单"]
    column = [cell.value for cell in page[1]].index("级别")
    found = {row[column].value: row[column].fill.fgColor.rgb for row in page.iter_rows(min_row=2)}
    assert len(set(found.values())) == len(found) >= 2


def test_a_name_that_looks_like_a_formula_is_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "=1+1.txt").write_text(WRONG, encoding="utf-8")
    cell = workbook(tmp_path, "=1+1.txt")["问题清单"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1.txt", "s", True)


def test_an_address_does_not_become_a_link(tmp_path: Path) -> None:
    assert [page._hyperlinks for page in workbook(tmp_path, REAL).worksheets] == [[], []]


def test_control_characters_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a\x1b.txt").write_text(WRONG, encoding="utf-8")
    assert workbook(tmp_path, "a\x1b.txt")["问题清单"]["A2"].value.strip("a .") == "txt"


def test_a_run_without_findings_has_an_empty_list(tmp_path: Path) -> None:
    page = workbook(tmp_path, str(REPORTS / "ok" / "sound.txt"))["问题清单"]
    assert rows(page) == []


def test_a_workbook_is_not_for_the_screen() -> None:
    ran = run("check", "-f", "xlsx", REAL)
    assert (ran.code, "-f xlsx=结果.xlsx" in ran.err) == (2, True)


def test_output_names_the_file_of_a_workbook(tmp_path: Path) -> None:
    run("check", "-f", "xlsx", "-o", str(tmp_path / "a.xlsx"), REAL)
    assert (tmp_path / "a.xlsx").read_bytes()[:2] == b"PK"


@pytest.mark.office
def test_libreoffice_reads_the_same_cells(tmp_path: Path, calc: str) -> None:
    made = workbook(tmp_path, REAL)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        calc, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
        "--outdir", str(tmp_path / "again"), str(tmp_path / "结果.xlsx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    again = openpyxl.load_workbook(tmp_path / "again" / "结果.xlsx")
    for name in made.sheetnames:
        assert rows(again[name]) == rows(made[name])
