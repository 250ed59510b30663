"""baolint render: from data or any readable report to a document, and what it refuses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.cli import run
from support.reports import REPORTS, changed, sound

FORMATS = ("docx", "html", "md", "txt")
DAY = ("--as-of", "2024-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sound.txt").write_text(sound(), encoding="utf-8")
    (tmp_path / "sound.yaml").write_bytes((REPORTS / "ok" / "sound.yaml").read_bytes())
    return tmp_path


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_structured_report_is_written_and_found_sound(suffix: str) -> None:
    assert run("render", "sound.yaml", "-o", f"out.{suffix}") == (0, "", "")
    assert run("check", *DAY, "-f", "concise", f"out.{suffix}").code == 0


@pytest.mark.parametrize("suffix", FORMATS)
def test_extract_is_its_inverse(suffix: str) -> None:
    run("render", "sound.yaml", "-o", f"out.{suffix}")
    assert run("extract", f"out.{suffix}") == run("extract", "sound.yaml")


def test_any_readable_report_may_be_rendered(here: Path) -> None:
    assert run("render", "sound.txt", "-o", "OUT.DOCX").code == 0
    assert (here / "OUT.DOCX").read_bytes()[:2] == b"PK"


def test_only_the_named_file_is_written(here: Path) -> None:
    (here / "out.md").write_text("旧的内容", encoding="utf-8")
    before = set(os.listdir(here))
    assert run("render", "sound.yaml", "--output", "out.md").code == 0
    assert set(os.listdir(here)) == before
    assert (here / "out.md").read_text(encoding="utf-8").startswith("# 绵阳市云溪区统计局2023年")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ("sound.yaml", "-o", "out.pdf"),
            "不能写成“.pdf”格式；输出文件的后缀可以是 .docx、.html、.md、.txt。",
        ),
        (("sound.yaml", "-o", "out"), "“out”没有后缀，不知道写成哪种格式"),
        (("sound.yaml",), "缺少参数 --output"),
        (("none.yaml", "-o", "out.md"), "找不到文件“none.yaml”"),
        (("sound.txt", "-o", "./sound.txt"), "就是输入文件，请换一个文件名"),
        (("readme.md", "-o", "out.txt"), "readme.md"),
        (("sound.yaml", "-o", "no/out.md"), "文件夹不存在"),
        (("sound.yaml", "-o", "folder.md"), "这是一个文件夹"),
        (("broken.yaml", "-o", "out.md"), "不符合 YAML 写法"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    args: tuple[str, ...], said: str, here: Path
) -> None:
    (here / "readme.md").write_text("# 说明\n\n这不是报告。\n", encoding="utf-8")
    (here / "broken.yaml").write_text("profile: disclosure-2021\ntitle: [甲\n", encoding="utf-8")
    (here / "folder.md").mkdir()
    before = {name: (here / name).stat().st_mtime_ns for name in os.listdir(here)}
    ran = run("render", *args)
    assert (ran.code, ran.out, said in ran.err, ran.err.count("\n")) == (2, "", True, 1)
    assert {name: (here / name).stat().st_mtime_ns for name in os.listdir(here)} == before


def test_a_table_whose_figures_are_lost_is_named(here: Path) -> None:
    text = sound()
    start, end = text.index("行政复议\t"), text.index("五、存在的主要问题")
    (here / "lost.txt").write_text(text[:start] + text[end:], encoding="utf-8")
    ran = run("render", "lost.txt", "-o", "out.docx")
    assert (ran.code, ran.err) == (
        0,
        "baolint：没有认出表四（政府信息公开行政复议、行政诉讼情况）的数字，写出的是空表，请补填。\n",
    )


def test_figures_in_doubt_are_counted(here: Path) -> None:
    data = (here / "sound.yaml").read_text(encoding="utf-8")
    doubt = data + "doubtful: [requests/new/total, requests/new/other]\n"
    (here / "doubt.yaml").write_text(doubt, encoding="utf-8")
    ran = run("render", "doubt.yaml", "-o", "out.docx")
    assert (ran.code, ran.err) == (0, "baolint：有 2 个数字的位置存疑，写出后请对照原文核对。\n")


def test_a_profile_of_ones_own_sets_the_page(here: Path) -> None:
    import baolint_rules

    profile = Path(baolint_rules.__file__).parent / "profiles" / "disclosure-2021.yaml"
    text = profile.read_text(encoding="utf-8")
    (here / "own.yaml").write_text(
        changed(
            text,
            ("profile: disclosure-2021", "profile: own"),
            ("fallback: 仿宋, size: 16", "fallback: 仿宋, size: 12"),
        ),
        encoding="utf-8",
    )
    assert run("render", "sound.txt", "--profile", "own.yaml", "-o", "out.docx").code == 0
    import docx

    assert docx.Document(str(here / "out.docx")).styles["Normal"].font.size.pt == 12


def test_help_is_chinese() -> None:
    ran = run("render", "--help")
    assert (ran.code, "后缀决定格式" in ran.out, "[required]" in ran.out) == (0, True, False)
