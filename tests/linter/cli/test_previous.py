"""--previous and folders of two years on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.cli import run
from support.reports import changed, last_year, sound

DAY = ("--as-of", "2024-02-01")
OUT = "四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2"
NEW = "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26"
BROKEN = (
    (OUT, "四、结转下年度继续办理\t\t\t3\t0\t0\t0\t0\t0\t3"),
    (NEW, "一、本年新收政府信息公开申请数量\t\t\t21\t3\t0\t1\t2\t0\t27"),
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    last = last_year(sound())
    for name, text in (
        ("now.txt", sound()),
        ("last.txt", last),
        ("broken.txt", changed(last, *BROKEN)),
        ("other.txt", last.replace("统计局", "财政局")),
        ("plain.md", "# 说明\n\n这不是报告。\n"),
        ("empty.docx", ""),
        ("years/2022.txt", changed(last, *BROKEN)),
        ("years/2023.txt", sound()),
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("now.txt", "--previous", "last.txt"), 0),
        (("now.txt", "--previous", "broken.txt"), 1),
        (("now.txt", "--previous", "broken.txt", "--no-cross-file"), 1),
        (("now.txt", "--previous", "broken.txt", "--ignore", "X"), 0),
        (("now.txt", "--previous", "broken.txt", "--exit-zero"), 0),
        (("now.txt", "--previous", "other.txt"), 0),
        (("last.txt", "--previous", "now.txt"), 0),
        (("now.txt", "--previous", "missing.txt"), 2),
        (("now.txt", "--previous", "empty.docx"), 2),
        (("now.txt", "--previous", "plain.md"), 2),
        (("now.txt", "--previous", "missing.txt", "--exit-zero"), 2),
        (("years",), 1),
        (("years", "--no-cross-file"), 0),
        (("years/2023.txt",), 0),
        (("years", "--select", "X102"), 0),
        (("years", "--select", "X1"), 1),
    ],
)
def test_exit_code(args: tuple[str, ...], code: int) -> None:
    assert run("check", *args, *DAY).code == code


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("now.txt", "--previous", "other.txt"), "不是同一单位的报告"),
        (("last.txt", "--previous", "now.txt"), "不是上一年度的报告"),
        (("now.txt", "last.txt", "--previous", "other.txt"), "不是所查任何一份报告的上年度报告"),
    ],
)
def test_a_report_that_is_not_last_years_is_a_notice_and_no_finding(
    args: tuple[str, ...], word: str
) -> None:
    told = run("check", *args, "-f", "json", *DAY)
    codes = [
        each["code"]
        for document in json.loads(told.out)["documents"]
        for each in document["diagnostics"]
    ]
    assert (word in told.err, "X101" in codes) == (True, False)


def test_a_report_that_fits_gives_no_notice() -> None:
    assert run("check", "now.txt", "--previous", "last.txt", *DAY).err == ""


def test_last_years_report_is_not_counted_among_the_reports() -> None:
    told = run("check", "now.txt", "--previous", "last.txt", "-f", "json", *DAY)
    assert [each["path"] for each in json.loads(told.out)["documents"]] == ["now.txt"]


def test_last_years_report_that_cannot_be_read_is_told_of_by_name() -> None:
    told = run("check", "now.txt", "--previous", "empty.docx", "-f", "concise", *DAY)
    assert told.out.startswith("empty.docx: E101")


def test_without_last_year_nothing_is_counted() -> None:
    plain = run("check", "now.txt", "-f", "json", *DAY)
    alone = run("check", "now.txt", "last.txt", "--no-cross-file", "-f", "json", *DAY)
    first = [json.loads(told.out)["documents"][0]["checks"] for told in (plain, alone)]
    assert first[0] == first[1]


def test_standard_input_is_held_against_the_named_report() -> None:
    told = run("check", "-", "--previous", "broken.txt", *DAY, stdin=sound().encode())
    assert (told.code, "X101" in told.out) == (1, True)


def test_the_finding_is_in_the_later_file_whatever_the_order() -> None:
    for order in (("years/2022.txt", "years/2023.txt"), ("years/2023.txt", "years/2022.txt")):
        told = run("check", *order, "-f", "concise", "--select", "X101", *DAY)
        assert [line.split(":")[0] for line in told.out.splitlines()] == ["years/2023.txt"]


def test_the_named_report_is_not_overwritten_by_the_output() -> None:
    told = run("check", "now.txt", "--previous", "last.txt", "-o", "last.txt", *DAY)
    assert (told.code, Path("last.txt").read_text("utf-8")) == (2, last_year(sound()))
