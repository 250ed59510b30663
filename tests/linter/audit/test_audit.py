"""An audit tells who reported, who is late, what is new and what was mended, and never who a person is."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from baolint.audit.rows import Issue, Totals, UnitRow
from baolint.audit.view import View
from support.cli import Ran, run
from support.corpus import HEAD, name, write_txt

UNITS = 4
PERSON = "510402199001011232"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the reports of four units for two years, the last one's carrying over a wrong number."""
    write_txt(tmp_path / "reports", UNITS, faulty=(3,))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def audit(*args: str) -> Ran:
    return run(
        "audit",
        "reports",
        "--store",
        "s.sqlite",
        "--as-of",
        "2023-02-10",
        "--jobs",
        "1",
        "-q",
        *args,
    )


def rewrite(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def view_of(run: int | None = None) -> tuple[list[UnitRow], list[Issue], list[Issue], Totals]:
    with View("s.sqlite", run) as view:
        return list(view.by_unit()), list(view.findings()), list(view.mended()), view.totals()


def test_findings_of_comparing_stand_beside_others(folder: Path) -> None:
    assert audit("--units", "reports/units.csv").code == 1
    _, issues, _, totals = view_of()
    grave = [(one.unit, one.year, one.path, one.code) for one in issues if one.severity == "error"]
    assert grave == [(name(3)[1], 2022, "reports/2022/003.txt", "X101")]
    assert (totals.expected, totals.received, totals.missing) == (8, 8, 0)


def test_who_is_missing_who_is_late_and_who_is_unknown_is_told(folder: Path) -> None:
    (folder / "reports" / "2022" / "000.txt").unlink()
    late = folder / "reports" / "2022" / "001.txt"
    late.write_text(late.read_text("utf-8") + f"\n{name(1)[1]}\n2023年2月3日\n", encoding="utf-8")
    rewrite(folder / "reports" / "2022" / "002.txt", (name(2)[1], "川阳市石头县民政局"))
    found = audit("--units", "reports/units.csv", "-f", "text")
    units, _, _, totals = view_of()
    assert [one.unit for one in units if one.expected and one.path is None] == [
        name(0)[1], name(2)[1]
    ]  # fmt: skip
    assert [(one.unit, one.dated, one.due) for one in units if one.late] == [
        (name(1)[1], "2023-02-03", "2023-01-31")
    ]
    assert (totals.missing, totals.late, totals.unmatched) == (2, 1, 1)
    assert "应报 8，已报 6，未报 2，逾期 1" in found.out


def test_a_page_that_was_published_in_time_speaks_for_a_late_signature(folder: Path) -> None:
    agency = name(1)[1]
    text = folder / "reports" / "2022" / "001.txt"
    sound = text.read_text("utf-8")
    text.write_text(f"{sound}\n{agency}\n2023年2月3日\n", encoding="utf-8")
    page = folder / "reports" / "2022" / "001-page.txt"
    page.write_text(f"发布日期：2023-01-20\n{sound}", encoding="utf-8")
    audit("--units", "reports/units.csv")
    units, _, _, totals = view_of()
    dated = [(one.dated, one.dated_by, one.files) for one in units if one.dated == "2023-01-20"]
    assert (dated, totals.late) == ([("2023-01-20", "published", 2)], 0)


def test_without_a_list_units_come_from_the_documents_and_nobody_is_missing(folder: Path) -> None:
    (folder / "reports" / "2022" / "000.txt").unlink()
    audit()
    units, _, _, totals = view_of()
    assert {one.unit for one in units} == {name(unit)[1] for unit in range(UNITS)}
    assert (totals.expected, totals.received, totals.missing) == (0, 7, 0)


def test_what_is_no_report_is_only_counted_where_a_walk_meets_it(folder: Path) -> None:
    (folder / "reports" / "minutes.txt").write_text("会议记录。\n", encoding="utf-8")
    assert audit("--fail-on", "warning", "--ignore", "X").code == 0
    _, issues, _, totals = view_of()
    assert ("E103" in {one.code for one in issues}, totals.not_reports, totals.warnings) == (
        False,
        1,
        0,
    )
    with View("s.sqlite") as view:
        (stray,) = [one for one in view.received() if not one.is_report]
        rules = {row.code for row in view.by_rule()}
    assert (stray.warnings, stray.failing, "E103" in rules) == (0, 0, False)


def test_what_is_no_report_is_a_finding_where_it_is_named(folder: Path) -> None:
    (folder / "minutes.txt").write_text("会议记录。\n", encoding="utf-8")
    assert audit("minutes.txt").code == 2
    _, issues, _, totals = view_of()
    assert ([one.path for one in issues if one.code == "E103"], totals.not_reports) == (
        ["minutes.txt"],
        1,
    )


def test_a_second_audit_says_what_is_new_what_is_mended_and_what_is_open(folder: Path) -> None:
    audit()
    _, before, _, first = view_of()
    write_txt(folder / "reports", UNITS, faulty=())
    rewrite(folder / "reports" / "2021" / "000.txt", ("统计期限", "统计期限 2021年13月1日，"))
    audit()
    _, after, mended, totals = view_of()
    assert (first.new, first.open, first.mended) == (0, 0, 0)
    assert [one.code for one in mended if one.severity == "error"] == ["X101"]
    assert {one.path for one in after if one.state == "new"} == {"reports/2021/000.txt"}
    assert totals.open == len(before) - totals.mended


def test_what_is_gone_with_its_file_is_not_mended(folder: Path) -> None:
    audit()
    (folder / "reports" / "2022" / "003.txt").unlink()
    audit()
    assert view_of()[2] == []


def test_what_did_not_change_is_not_checked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit()

    def never(*given: Any) -> Any:
        raise AssertionError("checked again")

    monkeypatch.setattr("baolint.audit.work.check_named", never)
    assert audit().code == 1
    assert view_of(1)[1] == [one._replace(state=None) for one in view_of(2)[1]]


def test_nothing_personal_is_in_the_store(folder: Path) -> None:
    sound = (folder / "reports" / "2021" / "000.txt").read_text("utf-8")
    told = sound.replace(
        "其他需要报告的事项\n", f"其他需要报告的事项\n申请人张小明（{PERSON}）已答复。\n"
    )
    assert PERSON in told
    for file in (f"{PERSON}.txt", "张小明.txt", f"又{PERSON}.txt"):
        (folder / "reports" / file).write_text(told, encoding="utf-8")
    for _ in range(2):
        audit("-f", "jsonl=out.jsonl")
        held = b"".join(path.read_bytes() for path in folder.glob("*.*") if path.is_file())
        assert [word for word in (PERSON, "张小明") if word.encode() in held] == []
    with View("s.sqlite") as view:
        paths = [one.path for one in view.received()]
    assert (len(paths), len(set(paths))) == (2 * UNITS + 3, 2 * UNITS + 3)


def test_the_json_lines_hold_every_finding_in_full(folder: Path) -> None:
    audit("-f", "jsonl=out.jsonl", "--units", "reports/units.csv")
    lines = [json.loads(line) for line in Path("out.jsonl").read_text("utf-8").splitlines()]
    kinds = [line["type"] for line in lines]
    found = next(line for line in lines if line.get("code") == "X101")
    assert (kinds.count("document"), kinds.count("unit"), kinds[-1]) == (8, 8, "summary")
    assert found["evidence"]["relations"][0]["code"] == "X101"
    assert found["location"]["table"] == "requests"


def test_the_list_opens_as_it_stands(folder: Path) -> None:
    audit("-f", "csv=out.csv")
    with open("out.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    grave = [row for row in rows if row["级别"] == "严重"]
    assert [(row["单位"], row["年度"], row["规则"]) for row in grave] == [
        (name(3)[1], "2022", "X101")
    ]


def test_a_file_that_is_named_twice_is_one(folder: Path) -> None:
    audit("reports/2022", "./reports/2022/003.txt")
    assert view_of()[3].files == 2 * UNITS


def test_too_many_reports_by_one_name_are_not_compared_and_that_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baolint.audit.groups.MOST", 1)
    done = audit()
    assert (done.code, done.err.count("太多了，没有互相核对")) == (0, UNITS)


def test_a_broken_file_fails_the_run_and_is_listed(folder: Path) -> None:
    (folder / "reports" / "broken.docx").write_bytes(b"PK\x03\x04 no such thing")
    assert audit("--units", "reports/units.csv").code == 2
    with View("s.sqlite") as view:
        assert [(one.path, one.why) for one in view.unmatched()] == [
            ("reports/broken.docx", "文件读不了，不知道是哪个单位的")
        ]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
        (("--ignore", "X"), 0),
        (("--ignore", "X", "--fail-on", "info"), 1),
    ],
)
def test_exit_codes_are_those_of_check(folder: Path, args: tuple[str, ...], code: int) -> None:
    assert audit(*args).code == code


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("audit",), "没有给出要审看的文件夹"),
        (("audit", "-"), "审看不能读标准输入"),
        (("audit", "reports", "--resume"), "--resume 要和 --store 同用"),
        (("audit", "reports", "--executor", "yarn"), "应写 local 或 dask://主机:端口"),
        (("audit", "reports", "--executor", "dask://here"), "应写成 dask://主机:端口 的样子"),
        (("audit", "reports", "--send", "path"), "--send 只和 --executor dask://… 同用"),
        (("audit", "reports", "--executor", "dask://h:1", "--jobs", "2"), "--jobs 只用于本机"),
        (("audit", "reports", "-f", "sarif"), "没有输出格式“sarif”"),
        (("audit", "reports", "--units", "no.csv"), "无法打开文件 no.csv"),
        (("audit", "nowhere"), "找不到“nowhere”"),
    ],
)
def test_wrong_usage_is_told(folder: Path, args: tuple[str, ...], told: str) -> None:
    done = run(*args)
    assert (done.code, told in done.err) == (2, True), done.err


def test_a_wrong_list_of_units_is_told_by_line(folder: Path) -> None:
    Path("units.csv").write_text(",".join(HEAD) + "\n甲局,,,,,maybe\n", encoding="utf-8")
    done = audit("--units", "units.csv")
    assert done.err == "baolint：units.csv:2: 应报送（expected）“maybe”不对，应写 yes 或 no。\n"


def test_a_store_can_be_read_while_it_is_written(folder: Path) -> None:
    from baolint.audit.store import Store

    audit()
    with Store("s.sqlite") as store:
        store.base.execute("BEGIN IMMEDIATE")
        store.base.execute("UPDATE received SET unit = 'x'")
        with View("s.sqlite") as view:
            assert next(view.received()).unit == name(0)[1]
        store.base.execute("ROLLBACK")
