"""baolint annotate: what is written, what is said, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.cli import run
from support.reports import REPORTS, changed, sound
from support.word import repacked, report

DAY = ("--as-of", "2024-02-01")
FAULTS = (("统计数据96条，工作动态", "统计数据96条,工作动态"), ("邮编：621000", "邮编：62100"))


@pytest.fixture(scope="module")
def faulty() -> bytes:
    return report(changed(sound(), *FAULTS))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faulty: bytes) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告.docx").write_bytes(faulty)
    return tmp_path


def test_a_copy_is_written_and_the_original_left_alone(here: Path, faulty: bytes) -> None:
    ran = run("annotate", "报告.docx", "-o", "批注.docx", *DAY)
    assert ran == (0, "已写入“批注.docx”：批注 2 条。\n", "")
    assert ((here / "报告.docx").read_bytes() == faulty, sorted(os.listdir(here))) == (
        True,
        ["批注.docx", "报告.docx"],
    )


def test_revisions_are_counted() -> None:
    ran = run("annotate", "报告.docx", "-o", "批注.docx", "--revisions", *DAY)
    assert ran.out == "已写入“批注.docx”：批注 2 条，修订 1 处。\n"


def test_rules_are_chosen_as_in_check() -> None:
    ran = run("annotate", "报告.docx", "-o", "a.docx", "--select", "F,C", "--ignore", "C605", *DAY)
    assert ran.out == "已写入“a.docx”：批注 1 条。\n"


def test_nothing_found_is_said() -> None:
    ran = run("annotate", "报告.docx", "-o", "a.docx", "--select", "P", *DAY)
    assert ran == (0, "没有发现问题，副本“a.docx”里没有批注。\n", "")


def test_a_copy_is_passed_over_when_walking_and_counted() -> None:
    run("annotate", "报告.docx", "-o", "批注.docx", *DAY)
    ran = run("check", ".", "--quiet", "--exit-zero", *DAY)
    assert ran.out.splitlines() == [
        "共检查 1 份：严重 0，一般 1，提示 1。",
        "另跳过 1 个文件（锁定文件、baolint 写的结果或暂不支持的格式），未检查。",
    ]


def test_a_copy_that_is_named_is_checked() -> None:
    run("annotate", "报告.docx", "-o", "批注.docx", *DAY)
    ran = run("check", "批注.docx", "-f", "concise", "--exit-zero", *DAY)
    assert len(ran.out.splitlines()) == 2


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("报告.docx",), "缺少参数 --output"),
        (("报告.docx", "-o", "报告.docx"), "结果请写到别的文件"),
        (("报告.docx", "-o", "a.pdf"), "输出文件的后缀可以是 .docx。"),
        (("a.pdf", "-o", "b.pdf"), "“.pdf”格式的文件里不能写批注，批注只能写进 .docx 和 .xlsx。"),
        (("a.wps", "-o", "b.wps"), "“.wps”格式的文件里不能写批注，请先另存为 .docx。"),
        (("a.et", "-o", "b.et"), "“.et”格式的文件里不能写批注，请先另存为 .xlsx。"),
        (("a.xlsx", "-o", "b.xlsx", "--revisions"), "--revisions 只用于 .docx"),
        (("none.docx", "-o", "b.docx"), "找不到文件“none.docx”"),
        (("text.docx", "-o", "b.docx"), "text.docx"),
        (("other.docx", "-o", "b.docx"), "other.docx"),
        (("报告.docx", "-o", "no/a.docx"), "文件夹不存在"),
        (("page.xlsx", "-o", "b.xlsx"), "“page.xlsx”的内容不是 .xlsx 格式"),
        (("broken.docx", "-o", "b.docx"), "“broken.docx”已有损坏，写不出副本"),
        (("damaged.docx", "-o", "b.docx"), "“damaged.docx”已有损坏，写不出副本"),
        (("packed.docx", "-o", "b.docx"), "“packed.docx”已有损坏，写不出副本"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    args: tuple[str, ...], said: str, here: Path
) -> None:
    (here / "text.docx").write_text("这不是 Word 文件", encoding="utf-8")
    (here / "other.docx").write_bytes(report("会议通知\n请准时参加会议。"))
    (here / "page.xlsx").write_bytes((REPORTS / "ok" / "article.html").read_bytes())
    whole = (here / "报告.docx").read_bytes()
    at = whole.index(b"docProps/thumbnail.jpeg") - 30
    (here / "damaged.docx").write_bytes(whole[:at] + b"XX" + whole[at + 2 :])
    (here / "packed.docx").write_bytes(_types_damaged(whole))
    (here / "broken.docx").write_bytes(
        repacked(whole, lambda name, content: b"<Typ" if name[0] == "[" else content)
    )
    before = {name: (here / name).stat().st_mtime_ns for name in os.listdir(here)}
    ran = run("annotate", *args)
    assert (ran.code, ran.out, said in ran.err, ran.err.count("\n")) == (2, "", True, 1)
    assert {name: (here / name).stat().st_mtime_ns for name in os.listdir(here)} == before


def test_help_says_that_the_body_is_not_masked() -> None:
    assert "未作遮盖" in "".join(run("annotate", "--help").out.split())


def test_the_configuration_decides_as_in_check(here: Path) -> None:
    (here / ".baolint.yaml").write_text("ignore: [C605]\n", encoding="utf-8")
    said = [
        run("annotate", "报告.docx", "-o", "a.docx", *DAY, *more).out
        for more in ((), ("--isolated",))
    ]
    assert said == [f"已写入“a.docx”：批注 {count} 条。\n" for count in (1, 2)]


def _types_damaged(whole: bytes) -> bytes:
    """Damage the packed bytes of a member that only the copy needs, not its head."""
    at = whole.index(b"[Content_Types].xml") + len("[Content_Types].xml") + 4
    return whole[:at] + b"\xff" * 20 + whole[at + 20 :]
