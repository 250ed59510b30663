"""The workbook of an audit read back: what the supervising office finds in it."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from baolint.audit.view import View
from support.county.faults import FAULTY
from support.county.small import STRAY
from support.county.units import REGION, ZONE

SHEETS = ["问题清单", "单位成绩", "报送情况", "汇总核对", "规则统计", "地区统计", "地区规则"]


@pytest.fixture(scope="module")
def book(audit_folder: Path) -> Any:
    return openpyxl.load_workbook(audit_folder / "out.xlsx")


def rows(page: Any) -> list[dict[str, Any]]:
    head, *others = page.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in others]


def test_the_sheets_are_those_an_auditor_asks_for(book: Any) -> None:
    assert book.sheetnames == SHEETS


def test_the_workbook_is_of_the_day_of_the_run_not_of_the_moment(book: Any) -> None:
    assert book.properties.created == book.properties.modified == datetime.datetime(2024, 5, 1)


def test_every_finding_is_a_row(book: Any, audit_folder: Path) -> None:
    with View(str(audit_folder / "store.sqlite")) as view:
        found = [(one.path, one.code, one.message) for one in view.findings()]
    assert [(row["文件"], row["规则"], row["问题"]) for row in rows(book["问题清单"])] == found


def test_a_finding_of_roll_up_has_both_figures(book: Any) -> None:
    found = [row for row in rows(book["问题清单"]) if row["规则"] == "X105"]
    assert {str(row["应为"])[:4] for row in found} == {"下级合计"}


def test_units_have_grade_and_score(book: Any) -> None:
    found = {(row["单位"], row["年度"]): row for row in rows(book["单位成绩"])}
    row = found[f"{REGION}水利局", 2022]
    assert (row["等级"], row["严重"], row["全部能评估"], row["层级"]) == ("D", 1, "是", "部门")


def test_who_has_not_reported_or_late_is_told(book: Any) -> None:
    told = {(row["单位"], row["年度"]): row["报送"] for row in rows(book["报送情况"])}
    assert [told[key] for key in (*FAULTY.missing[3:], (f"{REGION}审计局", 2022))] == [
        "未报",
        "逾期",
    ]


def test_another_name_in_a_report_is_told(book: Any) -> None:
    told = {(row["单位"], row["年度"]): row["说明"] for row in rows(book["报送情况"])}
    name = f"{REGION}文化和旅游局"
    assert [told[name, year] for year in (2022, 2023)] == [
        f"报告用名：{REGION}文化广播电视和旅游局", None,
    ]  # fmt: skip


def test_a_file_of_nobody_stands_at_the_end(book: Any) -> None:
    last = rows(book["报送情况"])[-1]
    assert (last["报送"], last["文件"]) == ("未对上单位", STRAY)


def test_roll_up_is_told_table_by_table(book: Any) -> None:
    found = {
        (row["年度"], row["表"]): row["结论"]
        for row in rows(book["汇总核对"])
        if row["上级单位"] == ZONE and row["结论"] != "相符"
    }
    assert found == {
        (2021, "表二"): "未能核对", (2021, "表三"): "未能核对", (2021, "表四"): "未能核对",
        (2022, "表二"): "不符", (2023, "表三"): "不符",
    }  # fmt: skip


def test_what_agrees_is_one_row_a_table(book: Any) -> None:
    found = [row for row in rows(book["汇总核对"]) if row["结论"] == "相符" and row["年度"] == 2022]
    assert [(row["表"], row["项目"]) for row in found] == [
        ("表二", "其余 9 格"), ("表三", "全部 175 格"), ("表四", "全部 15 格"),
    ]  # fmt: skip


def test_how_each_rule_fared_is_told(book: Any) -> None:
    found = {row["规则"]: row for row in rows(book["规则统计"])}
    assert (found["X105"]["问题数"], found["X105"]["未能评估"]) == (2, 3)


def test_regions_are_summed_up(book: Any) -> None:
    found = {(row["地区"], row["年度"]): row for row in rows(book["地区统计"])}
    row = found[REGION, 2021]
    assert (row["应报"], row["已收"], row["未报"]) == (14, 12, 2)


def test_all_sheets_filter_and_keep_their_head_in_sight(book: Any) -> None:
    assert [page.freeze_panes for page in book.worksheets] == ["B2"] * len(SHEETS)
    assert [page.auto_filter.ref == page.dimensions for page in book.worksheets] == [True] * len(
        SHEETS
    )


def test_grades_are_told_apart_by_colour(book: Any) -> None:
    page = book["单位成绩"]
    at = [cell.value for cell in page[1]].index("等级")
    found = {
        row[at].value: row[at].fill.fgColor.rgb
        for row in page.iter_rows(min_row=2)
        if row[at].value
    }
    assert len(set(found.values())) == len(found) >= 3


def test_a_name_that_looks_like_a_formula_is_a_text(book: Any) -> None:
    cells = [cell for row in book["报送情况"].iter_rows() for cell in row if cell.value == STRAY]
    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True)]


def test_nothing_in_the_workbook_is_a_formula_or_a_link(book: Any) -> None:
    kinds = {cell.data_type for page in book.worksheets for row in page.iter_rows() for cell in row}
    assert (kinds <= {"s", "n", "inlineStr"}, [page._hyperlinks for page in book.worksheets]) == (
        True,
        [[]] * len(SHEETS),
    )


@pytest.mark.office
def test_libreoffice_reads_the_same_cells(
    tmp_path: Path, audit_folder: Path, book: Any, calc: str
) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        calc, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
        "--outdir", str(tmp_path / "again"), str(audit_folder / "out.xlsx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    again = openpyxl.load_workbook(tmp_path / "again" / "out.xlsx")
    assert {name: rows(again[name]) for name in book.sheetnames} == {
        name: rows(book[name]) for name in book.sheetnames
    }
