"""A repository with 200 findings adopts the tool, from the first run to the last mend."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from support.cli import Ran, run
from support.convert import to_html, to_markdown
from support.reports import changed, sound
from support.word import report

AS_OF = ("--as-of", "2024-02-01")
LIST = ".baolint-baseline.jsonl"
Changes = tuple[tuple[str, str], ...]
FAULTS: Changes = (
    ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"),
    ("邮编：621000", "邮编：62100"),
    ("统计数据96条，", "统计数据96条,"),
    ("本年废止件数", "本年度止件数"),
    ("维护栏目内容", "周密布署栏目内容，联系人手机13812345678"),
    ("电话：0816-2345678", "电话：0816-23456789"),
    ("2023年12月31日止", "2023年11月31日止"),
    ("2\t1\t1\t1\t5\t", "2\t1\t1\t1\t6\t"),
    ("2024年1月19日", "2024年01月19日"),
)
"""Ten faults, of which some stand in one paragraph, and two in one sentence."""
REPORTS = 20
WRITERS: dict[str, Callable[[str], bytes]] = {
    "docx": report,
    "html": lambda text: to_html(text).encode(),
    "md": lambda text: to_markdown(text).encode(),
    "txt": lambda text: text.encode(),
}
NEW = ("行政许可\t38", "行政许可\t-38")


def text_of(number: int, *more: tuple[str, str], faults: Changes = FAULTS) -> str:
    """Give the report of one of many agencies, with faults."""
    return changed(sound(), *faults, *more).replace("云溪区", f"云{chr(0x4E00 + number)}区")


def put(folder: Path, number: int, text: str) -> str:
    """Write a report in its format, and give its path."""
    suffix = [*WRITERS][number % len(WRITERS)]
    path = folder / f"年报{number % 5}" / f"{number:02}.{suffix}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(WRITERS[suffix](text))
    return str(path.relative_to(folder))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with 20 reports, 200 findings in them, and what adopting makes of it."""
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    for number in range(REPORTS):
        put(tmp_path, number, text_of(number))
    assert check().code == 1
    assert run("baseline", "update", ".", *AS_OF).code == 0
    (tmp_path / ".baolint.yaml").write_text(f"baseline: {LIST}\n", encoding="utf-8")
    return tmp_path


def check(*options: str) -> Ran:
    return run("check", ".", *AS_OF, "--fail-on", "info", *options)


def entries(folder: Path) -> list[dict[str, str]]:
    lines = (folder / LIST).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def new(ran: Ran) -> list[tuple[str, str]]:
    """Give path and code of what is told as new."""
    return [
        (document["path"], one["code"])
        for document in json.loads(ran.out)["documents"]
        for one in document["diagnostics"]
    ]


def test_a_repository_with_two_hundred_findings_adopts_the_tool(repository: Path) -> None:
    found = entries(repository)
    assert len(found) >= 200
    assert found == sorted(found, key=lambda one: [*one.values()])
    assert {tuple(one) for one in found} == {("path", "code", "at", "fingerprint")}
    assert "13812345678" not in (repository / LIST).read_text("utf-8")

    ran = check("-f", "json")
    assert (ran.code, new(ran), json.loads(ran.out)["summary"]["baselined"]) == (0, [], len(found))

    for number in range(8):
        edited = text_of(number, ("一、总体情况\n", "一、总体情况\n全区各部门认真落实各项工作。\n"))
        put(repository, number, f"\n\n{edited}")
    assert new(check("-f", "json")) == []

    wrong = [put(repository, number, text_of(number, NEW)) for number in range(8, 12)]
    ran = check("-f", "json")
    assert (ran.code, new(ran)) == (1, sorted((path, "T208") for path in wrong))
    run("baseline", "update", ".", *AS_OF)
    assert entries(repository) == found

    for number in (8, 9, 10, 11):
        put(repository, number, text_of(number))
    mended = [put(repository, number, text_of(number, faults=())) for number in (12, 13)]
    half = put(repository, 14, changed(text_of(14), ("周密布署", "周密部署")))
    run("baseline", "update", ".", *AS_OF)
    left = entries(repository)
    assert left == [
        one
        for one in found
        if one["code"] == "X103"  # the offices still write the same
        or (one["path"] not in mended and (one["path"], one["code"]) != (half, "W707"))
    ]
    assert (len(left) < len(found), check().code) == (True, 0)
    put(repository, 14, text_of(14))
    assert new(check("-f", "json")) == [(half, "W707")]
