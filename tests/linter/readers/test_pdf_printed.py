"""Pages printed from a browser: whatever the page draws around its tables, or does not draw."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from baolint import readers
from baolint.document.model import Paragraph
from support.made import made
from support.printed import BARE, UNTAGGED, page, printed
from support.recognised import facts, values
from support.render import txt
from support.reports import codes

pytestmark = pytest.mark.office
SMALL = "body {font-size: 14px} .data {font-size: 12px} .sign {text-align: right} "
LINES = SMALL + ".data td {border: 1px solid #000} "
COLLAPSED = LINES + ".data {border-collapse: collapse; width: 100%} "
OPEN = {
    "columns two pixels apart": SMALL + ".data {border-spacing: 2px} .data td {padding: 0}",
    "figures in the middle": SMALL
    + ".data {width: 100%} .data td {padding: 0; text-align: center}",
    "figures to the right": SMALL + ".data {border-collapse: collapse; width: 100%} "
    ".data td {padding: 2px 4px; text-align: right}",
    "as the browser lays it out": "",
    "rules between the rows": SMALL + ".data {border-collapse: collapse; width: 100%} "
    ".data td {padding: 3px; border-bottom: 1px solid #ccc; text-align: right}",
}
FRAMES = {
    "a frame around all": "<table border=1 width=100%><tr><td>{}</td></tr></table>",
    "a list of links beside": "<table border=2 cellspacing=4 width=100%><tr><td colspan=2>网站首页"
    " 政务公开</td></tr><tr><td width=120>栏目<br>政府信息公开年报</td><td>{}</td></tr></table>",
    "links to the right": "<table border=1 cellpadding=0 cellspacing=0 width=100%><tr><td>{}</td>"
    "<td width=120 valign=top>导航<br>机构概况<br>年度报告</td></tr></table>",
    "two frames": '<div style="border: 1px solid #ccc"><div style="border: 1px solid #ccc">{}</div></div>',
    "a double frame": '<div style="border: 3px double; padding: 3px"><table border=1 width=100%>'
    "<tr><td>{}</td></tr></table></div>",
    "what the page says of itself": "<table border=1 width=100%><tr><td>发布机构：办公室</td>"
    "<td>发布日期：2024-01-20</td></tr><tr><td colspan=2>{}</td></tr></table>",
}
LINKS = "".join(
    f"<p><a href='#'>{name}</a></p>"
    for name in (
        "政务公开",
        "机构职能",
        "政策文件",
        "财政预决算",
        "年度报告",
        "依申请公开",
        "公开指南",
    )
)
SIDES = {
    "to the left": '<div style="float: left; width: 150px">'
    + LINKS
    + '</div><div style="margin-left: 170px">{}</div>',
    "to the right": '<div style="float: right; width: 150px">'
    + LINKS
    + '</div><div style="margin-right: 170px">{}</div>',
}
SEED = 3


def text() -> dict[str, str]:
    return values(facts(txt(made(SEED), SEED)))


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("style", [LINES, COLLAPSED], ids=["apart", "collapsed"])
def test_a_frame_around_the_report_changes_nothing(style: str, frame: str, tmp_path: Path) -> None:
    data = printed(page(made(SEED), style, frame), tmp_path)
    assert (values(facts(data, "a.pdf")), codes(data, "a.pdf")) == (text(), [])


@pytest.mark.parametrize("style", OPEN.values(), ids=OPEN)
def test_cells_without_lines_are_told_apart_by_marks(style: str, tmp_path: Path) -> None:
    data = printed(page(made(SEED), style), tmp_path)
    assert (values(facts(data, "a.pdf")), codes(data, "a.pdf")) == (text(), [])


@pytest.mark.parametrize("style", OPEN.values(), ids=OPEN)
def test_without_marks_nothing_is_read_wrong_and_nothing_blamed(style: str, tmp_path: Path) -> None:
    data = printed(page(made(SEED), style), tmp_path, UNTAGGED, BARE)
    found = facts(data, "a.pdf")
    wrong = {
        key: value
        for key, value in values(found).items()
        if key not in found.doubtful and value not in ("unreadable", text()[key])
    }
    assert (wrong, set(codes(data, "a.pdf")) - {"E107", "T212"}) == ({}, set())


@pytest.mark.parametrize("where", ["center", "right"])
def test_lines_in_the_middle_or_to_the_right_are_one_paragraph(where: str, tmp_path: Path) -> None:
    style = COLLAPSED + f"p {{text-align: {where}; width: 70%; margin: 1em auto}}"
    assert codes(printed(page(made(SEED), style), tmp_path), "a.pdf") == []


@pytest.mark.parametrize("flags", [(), (UNTAGGED,)], ids=["marks", "no marks"])
@pytest.mark.parametrize("side", SIDES.values(), ids=SIDES)
def test_links_beside_the_text_are_no_part_of_it(
    side: str, flags: tuple[str, ...], tmp_path: Path
) -> None:
    data = printed(page(made(SEED), COLLAPSED, side), tmp_path, *flags)
    assert (values(facts(data, "a.pdf")), codes(data, "a.pdf")) == (text(), [])


@pytest.mark.parametrize("flags", [(), (UNTAGGED,)], ids=["marks", "no marks"])
@pytest.mark.parametrize(
    "links",
    ["侧栏<ul><li>2022年年报</li></ul>", "2022<br>年报", "往年<br>2021<br>2022"],
    ids=["a list", "a year alone", "years"],
)
def test_a_few_lines_behind_the_text_are_no_part_of_it(
    links: str, flags: tuple[str, ...], tmp_path: Path
) -> None:
    frame = f"<table width=100%><tr><td>{{}}</td><td width=90 valign=top>{links}</td></tr></table>"
    data = printed(page(made(SEED), COLLAPSED, frame), tmp_path, BARE, *flags)
    assert (values(facts(data, "a.pdf")), codes(data, "a.pdf")) == (text(), [])


@pytest.mark.parametrize("flags", [(), (UNTAGGED,)], ids=["marks", "no marks"])
@pytest.mark.parametrize("style", [LINES, OPEN["figures in the middle"]], ids=["lines", "no lines"])
def test_a_deleted_figure_is_not_joined_with_its_successor(
    style: str, flags: tuple[str, ...], tmp_path: Path
) -> None:
    source = re.sub(r"(?<=>)(?=[0-9.]+</td>)", "<del>9</del>", page(made(SEED), style))
    found = facts(printed(source, tmp_path, BARE, *flags), "a.pdf")
    wrong = {
        key: value
        for key, value in values(found).items()
        if key not in found.doubtful and value not in ("unreadable", text()[key])
    }
    assert wrong == {}


def test_a_figure_deleted_without_a_successor_is_not_blank(tmp_path: Path) -> None:
    source = re.sub(r"(?<=>)([0-9.]+)(?=</td>)", r"<s>\1</s>", page(made(SEED), COLLAPSED))
    data = printed(source, tmp_path, BARE)
    assert set(values(facts(data, "a.pdf")).values()) == {"unreadable"}


def test_a_deleted_word_leaves_no_gap(tmp_path: Path) -> None:
    source = "<p>全年公开信息<del>186</del>190条，<u>其中</u>工作<s>简报和</s>动态。</p>"
    document = readers.read(printed(source, tmp_path, BARE), "a.pdf")
    texts = [block.text.string for block in document.blocks if isinstance(block, Paragraph)]
    assert texts == ["全年公开信息190条，其中工作动态。", "186", "简报和"]
