import pytest
from lxml import etree

from baolint.document.model import Document, Paragraph, Picture, Table
from baolint.readers import Unreadable, read
from support.reports import REPORTS

Place = tuple[str, int, int, int, int]
"""Text, row, column, height, width."""


def document(source: str) -> Document:
    return read(f"<!DOCTYPE html>{source}".encode(), "page.html")


def tables(source: str) -> list[list[Place]]:
    return [places(block) for block in document(source).blocks if isinstance(block, Table)]


def places(table: Table) -> list[Place]:
    return [
        (cell.text.string, cell.row, cell.column, cell.height, cell.width)
        for row in table.rows
        for cell in row
    ]


def test_spans_lay_the_cells_out_on_the_grid() -> None:
    source = (
        '<table><tr><td rowspan="2" colspan=2>甲</td><td>乙<td>丙</tr><tr><td>1</td><td>2</td></tr>'
        "<tr><td>3</td><td>4</td><td colspan='2'>5</td></tr></table>"
    )
    assert tables(source) == [
        [
            ("甲", 0, 0, 2, 2), ("乙", 0, 2, 1, 1), ("丙", 0, 3, 1, 1),
            ("1", 1, 2, 1, 1), ("2", 1, 3, 1, 1),
            ("3", 2, 0, 1, 1), ("4", 2, 1, 1, 1), ("5", 2, 2, 1, 2),
        ]
    ]  # fmt: skip


def test_a_rowspan_ends_with_its_row_group() -> None:
    source = "<table><tbody><tr><td rowspan=9>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3</table>"
    assert tables(source)[0][0] == ("甲", 0, 0, 2, 1)
    assert tables(source)[0][-2:] == [("乙", 2, 0, 1, 1), ("3", 2, 1, 1, 1)]


def test_a_rowspan_of_nought_reaches_to_the_end() -> None:
    source = "<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>"
    assert tables(source)[0][0] == ("甲", 0, 0, 3, 1)


@pytest.mark.parametrize("span", ["x", "", "-2", "1.5", "０"], ids=repr)
def test_a_span_that_is_no_number_is_one(span: str) -> None:
    assert tables(f'<table><tr><td colspan="{span}">甲<td>1</table>')[0] == [
        ("甲", 0, 0, 1, 1),
        ("1", 0, 1, 1, 1),
    ]


def test_ragged_rows_and_missing_end_tags_are_tolerated() -> None:
    source = "<table><td>甲<td>1<tr><td>乙<tr><td>丙<td>2<td>3</table>后"
    assert tables(source)[0] == [
        ("甲", 0, 0, 1, 1), ("1", 0, 1, 1, 1),
        ("乙", 1, 0, 1, 1),
        ("丙", 2, 0, 1, 1), ("2", 2, 1, 1, 1), ("3", 2, 2, 1, 1),
    ]  # fmt: skip


def test_rows_keep_their_number_where_one_has_no_cells() -> None:
    (table,) = document("<table><tr><td>甲<td>1<tr></tr><tr><td>乙<td>2</table>").blocks
    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [2, 0, 2]


def test_paragraphs_in_a_cell_are_parted_by_newlines() -> None:
    found = document("<table><tr><td> <p>自</p>\n<p>然<br>人</p></td><td>1</td></tr></table>")
    (table,) = found.blocks
    assert isinstance(table, Table)
    cell = table.rows[0][0]
    assert cell.text.string == "自\n然\n人"
    assert found.source[slice(*cell.text.span(1, 2))] == "</p>\n<p>"


def test_a_blank_cell_is_empty_and_knows_its_place() -> None:
    found = document("<table><tr><td>&nbsp;</td><td></td><td>甲<td>1</table>")
    (table,) = found.blocks
    assert isinstance(table, Table)
    at = found.source.index("</td><td>甲")
    assert [cell.text.string for cell in table.rows[0]] == ["", "", "甲", "1"]
    assert tuple(table.rows[0][1].text.span()) == (at, at)


def test_hidden_rows_and_cells_are_not_on_the_grid() -> None:
    source = "<table><tr style='display:none'><td>隐<td>9<tr><td>甲<td hidden>藏</td><td>1</table>"
    assert tables(source) == [[("甲", 0, 0, 1, 1), ("1", 0, 1, 1, 1)]]


def test_text_between_the_cells_stands_before_the_table() -> None:
    found = document("<table>单位：件<tr><td>甲<td>1</table>").blocks
    assert isinstance(found[0], Paragraph)
    assert (found[0].text.string, isinstance(found[1], Table)) == ("单位：件", True)


def test_a_layout_table_is_dissolved_into_what_it_holds() -> None:
    source = (
        "<table><tr><td><h2>一、总体情况</h2><p>正文。</p>"
        "<table><tr><td>规章<td>0</table></td><td>边栏</td></tr></table>"
    )
    found = [
        places(block) if isinstance(block, Table) else block.text.string
        for block in document(source).blocks
    ]
    assert found == ["一、总体情况", "正文。", [("规章", 0, 0, 1, 1), ("0", 0, 1, 1, 1)], "边栏"]


def test_a_table_that_holds_a_whole_article_is_dissolved() -> None:
    prose = "全年主动公开政府信息若干条。" * 50
    assert tables(f"<table><tr><td>1</td><td>{prose}</td></tr></table>") == []


def test_a_long_note_in_a_table_of_figures_dissolves_nothing() -> None:
    note = "说明：本表数据截至年末。" * 20
    assert len(tables(f"<table><tr><td>规章<td>0<tr><td colspan=2>{note}</table>")) == 1


def test_a_picture_in_a_table_follows_it() -> None:
    found = document("<table><tr><td>甲<img alt='章'><td>1</table>").blocks
    assert [type(block) for block in found] == [Table, Picture]


def test_a_table_in_a_table_row_closes_the_first_one() -> None:
    assert len(tables("<table><tr><td>甲<td>1</td></tr><table><tr><td>乙<td>2</table>")) == 2


def test_a_table_beyond_all_measure_is_refused_with_its_line() -> None:
    with pytest.raises(Unreadable) as raised:
        document("<table>\n<tr>" + "<td colspan=1000>1" * 1000)
    assert (raised.value.key, raised.value.values["line"]) == ("E105.cells", "2")


@pytest.mark.parametrize("name", ["portal.html", "article.html"])
def test_the_statutory_tables_have_the_official_geometry(name: str) -> None:
    data = (REPORTS / "ok" / name).read_bytes()
    found = [
        block
        for block in read(data, name).blocks
        if isinstance(block, Table) and len(block.rows) > 3
    ]
    sizes = [
        (len(table.rows), max(cell.column + cell.width for row in table.rows for cell in row))
        for table in found
    ]
    assert sizes == [(14, 4), (28, 10), (4, 15)]
    high = [
        (cell.row, cell.column, cell.height)
        for row in found[1].rows
        for cell in row
        if cell.height > 1
    ]
    assert high == [
        (0, 0, 3), (1, 3, 2), (1, 9, 2), (5, 0, 22), (7, 1, 8), (15, 1, 3), (18, 1, 5), (23, 1, 3),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["portal.html", "article.html"])
def test_the_cells_of_a_page_are_those_that_lxml_finds(name: str) -> None:
    data = (REPORTS / "ok" / name).read_bytes()
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    expected = [
        ["".join(map(str, cell.itertext())).strip() for cell in row if cell.tag in ("td", "th")]
        for row in root.iter("tr")
    ]
    own = [
        [cell.text.string for cell in row]
        for block in read(data, name).blocks
        if isinstance(block, Table)
        for row in block.rows
    ]
    assert own == expected


def test_a_cell_with_a_picture_instead_of_text_is_not_blank() -> None:
    source = "<table><tr><td>甲<td><img src=a.png><td>5<img src=b.png><td></table>"
    (found,) = [block for block in document(source).blocks if isinstance(block, Table)]
    assert [one.unreadable is not None for one in found.rows[0]] == [False, True, False, False]
