"""What stands in a cell and what it should be, as two columns say it."""

from __future__ import annotations

from baolint.reporters.figures import figures
from support.reports import changed, findings, last_year, sound, together


def first(code: str, *changes: tuple[str, str]) -> tuple[object, object]:
    found = findings(changed(sound(), *changes))
    return figures(next(finding for finding in found if finding.code == code))


def test_a_single_suspect_has_its_figure_and_the_one_that_balances() -> None:
    assert first("B302", ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t")) == (8, 9)


def test_prose_and_table_that_differ_are_both_named() -> None:
    told = ("全年新收政府信息公开申请26件", "全年新收政府信息公开申请25件")
    assert first("N401", told) == ("文中25，表中26", "")


def test_two_files_that_differ_are_both_named() -> None:
    other = changed(sound(), ("行政许可\t38", "行政许可\t39"))
    reports = together({"b.md": sound().encode(), "a.txt": other.encode()})
    found = [f for report in reports for f in report.findings if f.code == "X104"]
    assert figures(found[0]) in {("本文件38，另一份39", ""), ("本文件39，另一份38", "")}


def test_a_finding_without_figures_has_none() -> None:
    assert first("F902", ("（一）主动公开", "(一）主动公开")) == ("", "")


def test_a_figure_held_against_last_years_says_so() -> None:
    reports = together({"2022.txt": last_year(sound()).encode(), "2023.txt": sound().encode()})
    found = [f for report in reports for f in report.findings if f.code == "X102"]
    assert figures(found[0]) == (5, "按上年度为6")


def test_several_cells_that_come_into_question_are_listed() -> None:
    _, should = first("B304", ("\n2\t1\t1\t1\t5\t", "\n2\t1\t1\t1\t6\t"))
    assert str(should).count("应为") == str(should).count("；或") + 1
