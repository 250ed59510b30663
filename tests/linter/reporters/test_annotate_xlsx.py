"""An annotated copy of a workbook: comments at the right cells, those of others kept."""

from __future__ import annotations

import io
import subprocess
from functools import cache
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from lxml import etree
from openpyxl.comments import Comment

from baolint.api import annotate, check
from support.annotated import members, touched
from support.excel import edited, is_number
from support.reports import changed, prepared, sound
from support.word import packed

DATE = "2024-02-01T00:00:00Z"
SHEET = "xl/worksheets/sheet1.xml"
FAULTY = changed(
    sound(),
    ("邮编：621000", "邮编：62100"),
    ("行政许可\t38", "行政许可\t38件"),
    ("规章\t0\t0\t0", "规章\t0\t\t0"),
    ("全年新收政府信息公开申请26件", "全年新收政府信息公开申请25件"),
)
CHANGEABLE = {
    SHEET, "xl/worksheets/_rels/sheet1.xml.rels", "xl/comments.xml", "xl/drawings/vmlDrawing.vml",
    "[Content_Types].xml", "_rels/.rels", "docProps/custom.xml",
}  # fmt: skip


@cache
def workbook(text: str = FAULTY, note: str = "", header: bool = False) -> bytes:
    """Write a report given as text, a line a row, with XlsxWriter; `note` is a comment on A1."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("年度报告")
    book.add_worksheet("备注")
    for row, line in enumerate(text.splitlines()):
        for column, string in enumerate(line.split("\t")):
            if string:
                sheet.write(row, column, float(string) if is_number(string) else string)
    if note:
        sheet.write_comment("A1", note, {"author": "李四"})
        sheet.write_comment("A2", note)
    if header:
        sheet.set_header("&C公开件")
        sheet.add_table("T90:U92")
    book.close()
    return out.getvalue()


def copy_of(data: bytes) -> bytes:
    made = annotate(data, "a.xlsx", prepared(), date=DATE)[1]
    assert made is not None
    return made.data


def notes(data: bytes) -> dict[str, str]:
    """Give the comments of the first sheet by cell, read with openpyxl."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return {
        one.coordinate: one.comment.text for row in sheet.iter_rows() for one in row if one.comment
    }


def test_every_finding_stands_in_a_comment_on_its_cell() -> None:
    data = workbook()
    wanted: dict[str, list[str]] = {}
    for one in check(data, "a.xlsx", prepared()).findings:
        wanted.setdefault(str(one.location.spot.cell), []).append(one.message)
    found = notes(copy_of(data))
    assert (len(wanted) >= 4, set(found)) == (True, set(wanted))
    assert [cell for cell, told in wanted.items() for one in told if one not in found[cell]] == []


def test_the_cell_of_a_figure_with_a_measure_word() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(copy_of(workbook()))).worksheets[0]
    told = [
        (one.value, one.comment.author)
        for row in sheet.iter_rows()
        for one in row
        if one.comment and "T218" in one.comment.text
    ]
    assert told == [("38件", "baolint")]


def test_only_the_members_that_must_change_do() -> None:
    data = workbook()
    assert touched(members(data), members(copy_of(data))) <= CHANGEABLE


def test_of_the_sheet_only_the_reference_to_the_comments_is_new() -> None:
    data = workbook(header=True)
    before, after = (etree.fromstring(members(one)[SHEET]) for one in (data, copy_of(data)))
    names = [etree.QName(one).localname for one in after]
    assert names.index("legacyDrawing") == names.index("tableParts") - 1
    after.remove(after[names.index("legacyDrawing")])
    assert etree.tostring(after, method="c14n") == etree.tostring(before, method="c14n")


def test_comments_of_others_are_kept_and_ours_come_behind_them() -> None:
    text = changed(FAULTY, ("2023年政府信息公开工作年度报告", "2023年政府信息工作年度报告"))
    before, after = notes(workbook(text, "请核对。")), notes(copy_of(workbook(text, "请核对。")))
    assert [after[cell].startswith(told) for cell, told in before.items()] == [True, True]
    both = [told for told in after.values() if "请核对。" in told and "baolint：" in told]
    assert (len(before), len(both)) == (2, 1)


def test_boxes_are_added_to_those_that_are_there() -> None:
    data = workbook(note="请核对。")
    before, after = members(data), members(copy_of(data))
    drawing = next(name for name in before if name.endswith(".vml"))
    count = len(notes(copy_of(data)))
    assert before[drawing].count(b"<v:shape ") == 2
    assert after[drawing].count(b"<v:shape ") == count
    assert etree.fromstring(after[drawing]).tag == "xml"


def test_a_cell_with_a_conversation_has_ours_beside_it() -> None:
    """Excel shows the conversation alone, whatever the comment that stands in for it says."""
    first = next(iter(notes(copy_of(workbook()))))

    def talk(sheet: object) -> None:
        sheet[first].comment = Comment("[Threaded comment]", "tc={0}")  # type: ignore[index]

    found = notes(copy_of(edited(workbook(), talk)))
    beside = f"{chr(ord(first[0]) + 1)}{first[1:]}"
    assert (found[first], f"位置：{first}" in found[beside]) == ("[Threaded comment]", True)


def test_what_the_report_lacks_is_told_at_a_cell_of_it() -> None:
    text = changed(sound(), ("2024年1月19日", ""))
    assert [told for told in notes(copy_of(workbook(text))).values() if "D506" in told] != []


def test_other_sheets_keep_their_bytes() -> None:
    data = workbook()
    name = "xl/worksheets/sheet2.xml"
    assert members(copy_of(data))[name] == members(data)[name]


def test_boxes_whose_drawing_is_missing_are_drawn_anew() -> None:
    whole = members(workbook(note="请核对。"))
    kept = {name: content for name, content in whole.items() if not name.endswith(".vml")}
    copy = members(copy_of(packed(kept)))
    sheet = etree.fromstring(copy[SHEET])
    assert len(list(sheet.iter("{*}legacyDrawing"))) == 1
    assert copy["xl/drawings/vmlDrawing.vml"].count(b"<v:shape ") >= 4


@pytest.mark.office
def test_libreoffice_reads_every_comment(soffice: str, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(copy_of(workbook(note="请核对。")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path / "out"), str(tmp_path / "a.xlsx")],
        check=True, timeout=180, capture_output=True,
    )  # fmt: skip
    back = notes((tmp_path / "out" / "a.xlsx").read_bytes())
    assert back.keys() == notes(copy_of(workbook(note="请核对。"))).keys()
