"""baolint new: an empty report, what check says of it, and what new refuses."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from support.cli import run

AGENCY = "绵阳市云溪区统计局"
FORMATS = ("yaml", "docx", "html", "md")
DAY = ("--as-of", "2024-02-01")
FILLED = (
    (r"地址：【请填写】", "地址：绵阳市云溪区文苑路18号"),
    (r"邮编：【请填写】", "邮编：621000"),
    (r"电话：【请填写】", "电话：0816-2345678"),
    (r"电子邮箱：【请填写】", "电子邮箱：tjj@yunxi.gov.cn"),
    (r"【请填写具体措施】", "加强培训，逐项改进。"),
    (r"【请填写具体问题】", "公开内容的针对性有待提升。"),
    (r"- 【请填写具体事项[^】]*】", "- 没有其他需要报告的事项。"),
    (r"【请填写[^】]*】", "落实各项制度"),
    (r"年X月X日", "年1月19日"),
    (r"(?m)(?<=^      )(\w+): null", r"\1: 0"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(
    *args: str, year: str = "2023", profile: str = "disclosure-2021", agency: str = AGENCY
) -> tuple[int, str]:
    ran = run("new", "--profile", profile, "--year", year, "--agency", agency, *args)
    assert ran.out == ""
    return ran.code, ran.err


def codes(name: str) -> Counter[str]:
    ran = run("check", *DAY, "--format", "json", name)
    (document,) = json.loads(ran.out)["documents"]
    assert (ran.code, document["agency"], document["year"]) == (1, AGENCY, 2023)
    return Counter(found["code"] for found in document["diagnostics"])


@pytest.mark.parametrize("suffix", FORMATS)
def test_check_says_what_is_still_to_be_filled_in(suffix: str) -> None:
    assert new("-o", f"new.{suffix}") == (0, "")
    found = codes(f"new.{suffix}")
    assert (found["W706"], found["T215"], found["D506"]) == (11, 3, 1)


@pytest.mark.parametrize("suffix", FORMATS)
def test_check_finds_no_fault_of_structure(suffix: str) -> None:
    new("-o", f"new.{suffix}")
    expected = {"W706", "T215", "D506", "C601", "E107"}
    assert {code for code in codes(f"new.{suffix}") if code[0] != "F"} <= expected


def test_filled_in_it_is_a_sound_report(here: Path) -> None:
    new("-o", "new.yaml")
    text = (here / "new.yaml").read_text(encoding="utf-8")
    for pattern, right in FILLED:
        text, times = re.subn(pattern, right, text)
        assert times, pattern
    (here / "new.yaml").write_text(text, encoding="utf-8")
    ran = run("check", *DAY, "--format", "concise", "--min-severity", "warning", "new.yaml")
    assert (ran.code, ran.out.count("new.yaml:")) == (0, 0)
    for suffix in ("docx", "html", "md", "txt"):
        assert run("render", "new.yaml", "-o", f"out.{suffix}").code == 0
        assert run("extract", f"out.{suffix}") == run("extract", "new.yaml")


def test_the_same_words_stand_in_every_format() -> None:
    for suffix in FORMATS:
        new("-o", f"new.{suffix}")
    first, *others = (run("extract", f"new.{suffix}").out for suffix in FORMATS[1:])
    assert [other == first for other in others] == [True, True]


def test_the_form_of_2019_has_its_own() -> None:
    assert new("-o", "new.md", year="2020", profile="disclosure-2019") == (0, "")
    assert "〔2019〕60号" in Path("new.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"year": "2019"},
            "表样 disclosure-2021 适用于 2021 年起的报告，2019 年的报告请用 disclosure-2019。",
        ),
        ({"year": "23"}, "年度应是四位数字，如 2023，写的是“23”。"),
        ({"year": "二〇二三"}, "年度应是四位数字"),
        ({"agency": "  "}, "机关名称应有 1 至 60 个字"),
        ({"profile": "disclosure-2012"}, "没有名为“disclosure-2012”的表样"),
    ],
)
def test_what_is_wrong_is_said(changes: dict[str, str], said: str, here: Path) -> None:
    code, err = new("-o", "new.yaml", **changes)
    assert (code, said in err, list(here.iterdir())) == (2, True, [])


@pytest.mark.parametrize("name", ["new.txt", "new.pdf", "new.json"])
def test_other_formats_are_refused(name: str) -> None:
    code, err = new("-o", name)
    assert (code, ".yaml、.docx、.html、.md" in err) == (2, True)


def test_a_file_that_is_there_is_not_overwritten(here: Path) -> None:
    (here / "new.md").write_text("写好的报告", encoding="utf-8")
    code, err = new("-o", "new.md")
    assert (code, "已经存在" in err) == (2, True)
    assert (here / "new.md").read_text(encoding="utf-8") == "写好的报告"


@pytest.mark.parametrize("missing", ["--profile", "--year", "--agency", "--output"])
def test_every_option_is_needed(missing: str) -> None:
    args = {
        "--profile": "disclosure-2021",
        "--year": "2023",
        "--agency": AGENCY,
        "--output": "new.md",
    }
    given = [word for name, value in args.items() if name != missing for word in (name, value)]
    ran = run("new", *given)
    assert (ran.code, ran.err) == (2, f"baolint：缺少参数 {missing}；用 --help 查看用法。\n")


def test_an_option_without_its_value_is_said_in_chinese() -> None:
    assert (
        run("new", "--year").err == "baolint：选项 --year 后面要写上它的值；用 --help 查看用法。\n"
    )


@pytest.mark.parametrize(
    ("profile", "year"),
    [("legacy", "2017"), ("disclosure-2019", "2019"), ("disclosure-2021", "2023")],
)
def test_every_format_of_a_draft_reads_back_as_the_same(profile: str, year: str) -> None:
    read: list[dict[str, object]] = []
    for suffix in FORMATS:
        assert new("-o", f"new.{suffix}", profile=profile, year=year) == (0, "")
        read.append(json.loads(run("extract", f"new.{suffix}", "--format", "json").out))
    assert [one for one in read if one != read[0]] == []
