"""Lines of a text wrapped at a fixed width are one paragraph; all other lines are their own."""

from __future__ import annotations

import pytest

from baolint.document.model import Document, Paragraph
from baolint.readers import read, text
from baolint.recognise.mending import mended
from support.texts import misplaced

PROSE = (
    "本报告所列数据的统计期限自二〇二三年一月一日起至十二月三十一日止，全年主动公开各类信息共计一百八十六条，"
    "其中统计数据九十六条，工作动态七十四条，通知公告十六条，比上年增加十二条；受理申请二十六件，均在法定期限内"
    "答复，没有因政府信息公开引起的行政复议和行政诉讼案件，也没有向申请人收取信息处理费用，联系电话0816-2345678。"
)
TITLE = "绵阳市云溪区统计局"


def wrapped(width: int, indent: str = "　　", margin: str = "", prose: str = PROSE) -> str:
    """Write a title, a paragraph wrapped at a width, and a heading."""
    first, rest = prose[: width - len(indent)], prose[width - len(indent) :]
    lines = [indent + first]
    lines += [margin + rest[start : start + width] for start in range(0, len(rest), width)]
    return "\n".join([TITLE, *lines, f"{indent}一、总体情况", f"{indent}另起一段。"]) + "\n"


def document(source: str) -> Document:
    return read(source.encode(), "report.txt")


def paragraphs(source: str) -> list[str]:
    return [block.text.string for block in document(source).blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("width", [26, 30, 34])
@pytest.mark.parametrize(("indent", "margin"), [("　　", ""), ("    ", "  "), ("", "")])
def test_a_wrapped_paragraph_is_one(width: int, indent: str, margin: str) -> None:
    assert paragraphs(wrapped(width, indent, margin)) == [
        TITLE, PROSE, "一、总体情况", "另起一段。",
    ]  # fmt: skip


def test_every_character_of_a_wrapped_paragraph_knows_its_place() -> None:
    assert misplaced(document(wrapped(30, "    ", "  ")), text.text_of) == []


def test_a_finding_over_the_end_of_a_line_reads_as_it_stands() -> None:
    found = document(wrapped(30, "    ", "  "))
    (block,) = [
        block for block in found.blocks if isinstance(block, Paragraph) and len(block.text) > 99
    ]
    at = PROSE.index("0816-2345678")
    span = block.text.span(at, at + 12)
    assert text.text_of(found.source[span.start : span.end]) == "0816-2345678"


def test_two_wrapped_lines_say_nothing_about_the_text() -> None:
    lines = [PROSE[:30], PROSE[30:60], PROSE[60:90]]
    assert paragraphs("\n".join(lines)) == lines


def test_lines_of_all_lengths_are_paragraphs() -> None:
    lines = [PROSE[:n] for n in (30, 47, 28, 60, 33, 90, 25)]
    assert paragraphs("\n".join(lines)) == lines


def test_an_indented_line_begins_a_paragraph() -> None:
    found = paragraphs(wrapped(30) + wrapped(30))
    assert found.count(PROSE) == 2


def test_lines_of_a_table_in_columns_are_not_joined() -> None:
    row = "一、本年新收政府信息公开申请数量    20    3    0    1    2    0    26"
    source = wrapped(30) + f"{row}\n{row}\n"
    assert paragraphs(source)[-2:] == [row, row]


def test_a_blank_line_ends_a_wrapped_paragraph() -> None:
    source = wrapped(30).replace(PROSE[28:58] + "\n", PROSE[28:58] + "\n\n")
    assert paragraphs(source)[1:3] == [PROSE[:58], PROSE[58:]]


def test_wrapped_lines_are_told_once() -> None:
    source = wrapped(30) + wrapped(30)
    _, found = mended(document(source), document(source).blocks)
    assert [(one.kind, source[slice(*one.span)]) for one in found] == [("wrapped", "三\n十")]


def test_lines_that_are_paragraphs_are_not_told() -> None:
    source = f"{TITLE}\n{PROSE}\n{PROSE}\n一、总体情况\n"
    assert mended(document(source), document(source).blocks)[1] == []
