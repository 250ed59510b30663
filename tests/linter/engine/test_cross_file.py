"""Reports of several years and formats in one run: what pairs, what is told, where it is told."""

from __future__ import annotations

import pickle
import random
import sys
from collections import Counter
from collections.abc import Iterable

import pytest

from baolint.engine.report import Report
from baolint.recognise.summary import Summary
from support.made import Made, chain
from support.render import html, md, txt
from support.reports import beside, changed, last_year, sound, together

UNITS = range(5)
YEARS = 3
FORMS = (
    ("txt", txt),
    ("md", md),
    ("html", lambda report, seed: html(report, seed, portal=False)),
)
LAST = "last-year"
OUT = "四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2"
NEW = "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26"
THREE_OUT = (
    (OUT, OUT.replace("\t2\t0", "\t3\t0").replace("0\t2", "0\t3")),
    (NEW, NEW.replace("\t20\t", "\t21\t").replace("\t26", "\t27")),
)
"""Last year's report balances and carries three requests out where this year's carries two in."""


def folder(reports: Iterable[list[Made]]) -> dict[str, bytes]:
    """Give files by name, each unit's years in different formats, in no order of years."""
    files = {}
    for unit, years in enumerate(reports):
        for number, report in enumerate(years):
            suffix, write = FORMS[(unit + number) % 3]
            name = f"{unit}-{'bca'[number]}.{suffix}"
            files[name] = write(report, unit).encode()
    return dict(sorted(files.items()))


def chains() -> list[list[Made]]:
    return [chain(unit, YEARS) for unit in UNITS]


def crossing(report: Report) -> list[tuple[str, str]]:
    """Give code and severity of what was found across files, likeness of the prose aside."""
    return [
        (each.code, each.severity)
        for each in report.findings
        if each.code.startswith("X") and each.code != "X103"
    ]


def test_three_years_of_five_units_carry_on() -> None:
    reports = together(folder(chains()))
    assert [found for report in reports for found in crossing(report)] == []


def test_comparing_counts_as_checks_of_the_later_report() -> None:
    files = folder([chain(1, 2)])
    alone = [together({name: data})[0].checks.passed for name, data in files.items()]
    both = [report.checks.passed for report in together(files)]
    assert sorted(b - a for a, b in zip(alone, both, strict=True))[0] == 0
    assert max(b - a for a, b in zip(alone, both, strict=True)) >= 9


def test_a_break_of_the_chain_is_told_once_in_the_later_report() -> None:
    broken = chains()
    for years in broken:
        years[1] = one_more_carried_out(years[1])
    reports = together(folder(broken))
    told = Counter((report.year, *found) for report in reports for found in crossing(report))
    last = max(report.year or 0 for report in reports)
    assert told == {(last, "X101", "error"): len(broken)}


def one_more_carried_out(report: Made) -> Made:
    """Let a report carry out and receive one request more: it balances, the next year does not."""
    figures = dict(report.figures)
    for row in ("carried_out", "new"):
        for column in ("business", "total"):
            key = f"requests/{row}/{column}"
            figures[key] = str(int(figures[key]) + 1)
    return report._replace(figures=figures)


def test_a_finding_stands_at_the_cell_of_the_later_report_and_names_the_other() -> None:
    report = beside(sound(), LAST, THREE_OUT)
    found = next(each for each in report.findings if each.code == "X101")
    where = found.location
    assert (where.table, where.row, where.field) == ("requests", "carried_in", "total")
    assert where.spot.line == sound()[: sound().index("二、上年结转")].count("\n") + 1
    assert found.evidence and found.evidence["previous"] == {"path": "last.txt", "year": 2022}


@pytest.mark.parametrize(
    ("changes", "own", "expected"),
    [
        (THREE_OUT, (), [("X101", "error")]),
        (
            THREE_OUT,
            (("没有其他需要报告的事项", "上年度报告的结转数已作更正"),),
            [("X101", "warning")],
        ),
        ((THREE_OUT[0],), (), [("X101", "warning")]),
        (((OUT, OUT.replace("\t2", "\t/")),), (), []),
        (((OUT, OUT.replace("\t2", "\t")),), (), []),
        ((("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t6"),), (), [("X102", "info")]),
        (
            (("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t6"),),
            (
                ("现行有效件数\n", "现行有效件数\n"),
                ("二、主动公开政府信息情况\n", "二、主动公开政府信息情况\n本年作了清理。\n"),
            ),
            [],
        ),
    ],
    ids=[
        "totals differ",
        "the report speaks of a correction",
        "last year's own figures do not balance",
        "last year's figure is a mark",
        "last year's figure is blank",
        "the stock does not carry on",
        "the report speaks of a clean-up",
    ],
)
def test_how_a_gap_is_graded(
    changes: tuple[tuple[str, str], ...],
    own: tuple[tuple[str, str], ...],
    expected: list[tuple[str, str]],
) -> None:
    stock = (("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t4"),)
    if not any("规范性" in old for old, _ in changes):
        changes = (*changes, *stock)
    report = beside(changed(sound(), *own), LAST, changes)
    assert crossing(report) == expected


def test_blank_figures_leave_the_comparison_open() -> None:
    report = beside(
        changed(sound(), ("二、上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2",
                          "二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t\t\t")),
        LAST,
        (),
    )  # fmt: skip
    assert "X101" not in [each.code for each in report.findings]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("绵阳市云溪区统计局", "绵阳市云溪区财政局"),
        ("绵阳市云溪区统计局", "丽水市莲台区统计局"),
    ],
)
def test_other_units_are_not_compared(name: str, other: str) -> None:
    last = changed(last_year(sound()), *THREE_OUT).replace(name, other)
    report = together({"a.txt": last.encode(), "b.txt": sound().encode()})[1]
    assert crossing(report) == []


def test_a_year_between_is_not_compared() -> None:
    last = last_year(last_year(changed(sound(), *THREE_OUT)))
    assert crossing(together({"a.txt": last.encode(), "b.txt": sound().encode()})[1]) == []


def test_two_different_reports_of_last_year_are_not_compared() -> None:
    one = changed(last_year(sound()), *THREE_OUT).encode()
    files = {"a.txt": one, "b.txt": last_year(sound()).encode(), "c.txt": sound().encode()}
    assert crossing(together(files)[2]) == []


@pytest.mark.parametrize("bare", ["统计局", "县统计局", "城关镇人民政府"])
def test_a_unit_without_its_place_in_the_name_is_compared_within_a_folder_only(bare: str) -> None:
    last = changed(last_year(sound()), *THREE_OUT).replace("绵阳市云溪区统计局", bare)
    own = sound().replace("绵阳市云溪区统计局", bare)
    apart = together({"a/1.txt": last.encode(), "b/2.txt": own.encode()})[1]
    joint = together({"a/1.txt": last.encode(), "a/2.txt": own.encode()})[1]
    assert [code for code, _ in crossing(apart)] == []
    assert ("X101", "warning") in crossing(joint)


def test_the_named_report_goes_before_others() -> None:
    wrong = changed(last_year(sound()), *THREE_OUT).encode()
    right = changed(last_year(sound()), ("行政规范性文件\t2\t1\t5", "行政规范性文件\t2\t1\t4"))
    files = {"a.txt": wrong, "last.txt": right.encode(), "now.txt": sound().encode()}
    assert crossing(together(files, named="last.txt")[-1]) == []


def test_copies_in_two_formats_are_held_together_cell_by_cell() -> None:
    changes = (("| 行政许可 | 38 |", "| 行政许可 | 36 |"), ("| 行政处罚 | 4 |", "| 行政处罚 | 5 |"))
    found = next(
        each for each in beside(sound(), "sound.md", changes).findings if each.code == "X104"
    )
    assert (found.severity, found.location.row, len(found.related)) == ("warning", "licences", 1)
    assert "有 2 处" in found.message


def test_every_wrong_cell_of_a_copy_is_found() -> None:
    rng = random.Random(7)
    reports = [chain(unit, 1)[0] for unit in UNITS]
    missed = []
    for number, report in enumerate(reports):
        key = rng.choice(sorted(report.figures))
        figures = {**report.figures, key: str(int(float(report.figures[key])) + 1)}
        files = {
            "a.html": html(report, number, portal=False).encode(),
            "b.txt": txt(report._replace(figures=figures), number).encode(),
        }
        if "X104" not in [code for code, _ in crossing(together(files)[1])]:
            missed.append(key)
    assert missed == []


def test_a_summary_is_small() -> None:
    digest = together({"a.txt": sound().encode()})[0].digest
    assert isinstance(digest, Summary)
    size = sum(map(sys.getsizeof, (digest, digest.keys, digest.values, *digest.sketches)))
    size += sum(sys.getsizeof(sketch.shingles) for sketch in digest.sketches)
    assert size < 10_000
    assert len(pickle.dumps(digest)) < 20_000
    assert "各项任务按期完成" not in repr(digest)


def test_a_rule_that_raises_does_not_take_the_run_down(monkeypatch: pytest.MonkeyPatch) -> None:
    from baolint_rules.crossdoc.copied_text import CopiedText

    monkeypatch.setattr(CopiedText, "with_last_year", None)
    codes = [each.code for each in beside(sound(), LAST, THREE_OUT).findings]
    assert ("E104" in codes, "X101" in codes) == (True, True)
