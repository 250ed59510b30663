"""Accepted findings leave the report, its grade and its exit; what accepts nothing is told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from baolint.config.config import Glob, Suppression
from baolint.engine.report import Report
from baolint.engine.run import check_bytes
from support.convert import to_html
from support.reports import changed, prepared, sound

WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
PAGE = to_html(WRONG)
NONE = Suppression(None, "", "", "", "", "已与业务科核实", "", ".baolint.yaml:3")


def noted(codes: str, what: str = "ignore", reason: str = " -- 已核实") -> str:
    """The faulty page with a comment before its second table."""
    start = PAGE.index("<table", PAGE.index("<table") + 1)
    return f"{PAGE[:start]}<!-- baolint: {what} {codes}{reason} -->{PAGE[start:]}"


def checked(source: str, *configured: Suppression, name: str = "a.html") -> Report:
    setup = prepared()
    policy = setup.policy._replace(suppressions=configured, today=datetime.date(2024, 2, 1))
    return check_bytes(source.encode(), name, setup._replace(policy=policy))


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_without_a_comment_the_fault_is_found() -> None:
    assert codes(checked(PAGE)) == ["B302"]


def test_a_comment_before_the_table_accepts_it() -> None:
    report = checked(noted("B302"))
    assert (codes(report), report.grade, len(report.suppressed)) == ([], "A", 1)


def test_the_reason_is_kept() -> None:
    (one,) = checked(noted("B302")).suppressed
    assert (one.kind, one.reason) == ("inSource", "已核实")


def test_the_second_code_of_a_finding_does_not_accept_it() -> None:
    assert codes(checked(noted("B303"))) == ["B302", "E106"]


def test_the_letter_of_a_family_accepts_it() -> None:
    assert codes(checked(noted("B"))) == []


def test_a_comment_for_the_file_accepts_it_anywhere() -> None:
    page = f"{PAGE}<!-- baolint: ignore-file B302 -- 已核实 -->"
    assert codes(checked(page)) == []


def test_a_comment_elsewhere_accepts_nothing_and_is_told() -> None:
    page = f"<!-- baolint: ignore B302 -- 已核实 -->{PAGE}"
    assert codes(checked(page)) == ["B302", "E106"]


def test_a_comment_without_reason_accepts_nothing_and_is_told() -> None:
    assert codes(checked(noted("B302", reason=""))) == ["B302", "E106"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("B399", ("抑制里的“B399”不是规则编号，不起作用。", "最接近的编号是 B309")),
        ("B30", ("抑制里的“B30”不是规则编号，不起作用。", "最接近的编号是 B310")),
        ("总和不符", ("抑制里的“总和不符”不是规则编号，不起作用。", "写成 baolint: ignore")),
        ("B302 - 已核实", ("抑制里的“-、已核实”不是规则编号，不起作用。", "写成 baolint: ignore")),
    ],
)
def test_what_is_no_code_is_told(written: str, said: tuple[str, str]) -> None:
    finding = checked(noted(written)).findings[-1]
    assert (finding.message, finding.help[: len(said[1])]) == said


def test_the_code_of_a_pack_that_is_not_here_is_left_alone() -> None:
    assert codes(checked(noted("H901"))) == ["B302"]


def test_a_rule_that_is_not_applicable_makes_no_comment_unused() -> None:
    assert codes(checked(noted("B302 T213").replace("B302 T213", "B302, X101"))) == []


PLACES = [
    ("requests/handled.granted/natural_person", True),
    ("requests/handled.granted", True),
    ("requests/*", True),
    ("requests", True),
    ("section/requests", True),
    ("document", True),
    ("disputes", False),
    ("requests/new", False),
]


@pytest.mark.parametrize(("at", "fits"), PLACES)
def test_the_configuration_accepts_by_semantic_place(at: str, fits: bool) -> None:
    report = checked(PAGE, NONE._replace(code="B302", at=at))
    assert codes(report) == ([] if fits else ["B302"])


def test_the_configuration_accepts_by_fingerprint() -> None:
    (finding,) = checked(PAGE).findings
    assert codes(checked(PAGE, NONE._replace(fingerprint=finding.fingerprint))) == []


def test_the_configuration_accepts_by_words() -> None:
    assert codes(checked(PAGE, NONE._replace(code="B302", text="予以公开"))) == []


def test_one_that_has_run_out_accepts_nothing() -> None:
    assert codes(checked(PAGE, NONE._replace(code="B302", until="2024-01-31"))) == [
        "B302",
        "E106",
    ]


def test_one_that_has_run_out_is_told_only_where_it_would_fit() -> None:
    over = NONE._replace(code="B302", at="disputes", until="2024-01-31")
    assert codes(checked(PAGE, over)) == ["B302"]


def test_one_for_this_file_that_has_run_out_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    over = NONE._replace(code="B302", until="2024-01-31", file=Glob(str(tmp_path), "a.html"))
    told = checked(PAGE, over).findings[-1].message
    assert told == "配置里对 B302 的抑制（.baolint.yaml:3）已在 2024-01-31 到期，不再起作用。"


def test_one_for_another_file_accepts_nothing(tmp_path: Path) -> None:
    other = NONE._replace(code="B302", file=Glob(str(tmp_path), "b.html"))
    assert codes(checked(PAGE, other)) == ["B302"]


def test_one_for_this_file_that_fits_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    unused = NONE._replace(code="B304", file=Glob(str(tmp_path), "a.html"))
    assert codes(checked(PAGE, unused)) == ["B302", "E106"]


def test_a_finding_of_the_baseline_counts_for_the_grade_alone() -> None:
    (finding,) = checked(PAGE).findings
    setup = prepared()
    policy = setup.policy._replace(baseline=frozenset({finding.fingerprint}))
    report = check_bytes(PAGE.encode(), "a.html", setup._replace(policy=policy))
    assert (report.findings, report.grade, len(report.baselined)) == ((), "D", 1)


def test_a_changed_grade_is_the_highest_of_the_selected_codes() -> None:
    setup = prepared()
    policy = setup.policy._replace(severity={"B302": "info", "B303": "info"})
    report = check_bytes(PAGE.encode(), "a.html", setup._replace(policy=policy))
    assert report.findings[0].severity == "info"
