"""Reports written as workbooks in many dresses give the facts of their plain text."""

from __future__ import annotations

import pytest

from baolint.readers import read
from support import excel
from support.excel import DRESSES, Dress
from support.made import Made, made
from support.recognised import facts, values
from support.render import Row, looks, tables, txt
from support.reports import codes

pytestmark = pytest.mark.corpus
SEEDS = range(60)


def dress(seed: int) -> Dress:
    return DRESSES[seed % len(DRESSES)]


def same_as_text(data: bytes, name: str, made_up: Made, seed: int) -> bool:
    return values(facts(data, name)) == values(facts(txt(made_up, seed)))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_workbook_by_xlsxwriter_has_the_figures_of_the_text(seed: int) -> None:
    made_up = made(seed)
    assert same_as_text(excel.xlsxwriter(made_up, seed, dress(seed)), "a.xlsx", made_up, seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_workbook_by_openpyxl_has_the_figures_of_the_text(seed: int) -> None:
    made_up = made(seed)
    assert same_as_text(excel.openpyxl(made_up, seed, dress(seed + 1)), "a.xlsx", made_up, seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_old_workbook_has_the_figures_of_the_text(seed: int) -> None:
    made_up = made(seed)
    assert same_as_text(excel.xlwt(made_up, seed, dress(seed + 2)), "a.xls", made_up, seed)


@pytest.mark.parametrize("seed", range(2 * len(DRESSES)))
def test_merged_cells_that_a_program_flattened_are_one_again(seed: int) -> None:
    made_up = made(seed)
    data = excel.flattened(excel.openpyxl(made_up, seed, dress(seed)))
    assert same_as_text(data, "a.xlsx", made_up, seed)
    assert not {"T205", "S106", "S107"} & set(codes(data, "a.xlsx"))


@pytest.mark.parametrize("number", range(len(DRESSES)))
def test_every_dress_has_the_sections_and_the_title_of_the_text(number: int) -> None:
    wanted = facts(txt(made(2), 2))
    found = facts(excel.openpyxl(made(2), 2, DRESSES[number]), "a.xlsx")
    assert wanted.title and found.title
    assert [found.title.text.string, *(section.key for section in found.sections)] == [
        wanted.title.text.string,
        *(section.key for section in wanted.sections),
    ]


@pytest.mark.parametrize("number", range(len(DRESSES)))
@pytest.mark.parametrize("seed", range(4))
def test_every_dress_draws_the_findings_of_the_text(seed: int, number: int) -> None:
    data = excel.openpyxl(made(seed), seed, DRESSES[number])
    assert codes(data, "a.xlsx") == codes(txt(made(seed), seed))


def test_a_workbook_of_tables_alone_takes_its_tabs_for_headings() -> None:
    sheets = [
        excel.Sheet(name, [rows])
        for name, rows in zip(
            (
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、行政复议、行政诉讼情况",
            ),
            tables(made(1), looks(1)),
            strict=True,
        )
    ]
    found = facts(excel.book(sheets, Dress()), "a.xlsx")
    assert [(section.number, section.tables) for section in found.sections] == [
        ("二", ["proactive"]),
        ("三", ["requests"]),
        ("四", ["disputes"]),
    ]


def test_a_tab_is_no_heading_where_the_cells_have_headings() -> None:
    sheets = excel.sheets(made(1), 1, Dress(apart=True))
    renamed = [
        sheets[0],
        *(one._replace(name=f"三、收到和处理情况{n}") for n, one in enumerate(sheets[1:])),
    ]
    assert codes(excel.book(renamed, Dress()), "a.xlsx") == codes(txt(made(1), 1))


def test_headings_titles_and_notes_may_touch_the_tables() -> None:
    lines: list[str | list[Row] | None] = []
    for line in excel.sheets(made(4), 4, Dress(gaps=False))[0].lines:
        lines.append(line)
        if isinstance(line, list):
            lines.append("注：本表数据截至12月31日")
    found = facts(excel.book([excel.Sheet("年报", lines)], Dress(merged=False)), "a.xlsx")
    assert values(found) == values(facts(txt(made(4), 4)))


@pytest.mark.parametrize(("data", "name"), [("xlsxwriter", "a.xlsx"), ("xlwt", "a.xls")])
def test_the_reader_is_named_by_what_the_file_is(data: str, name: str) -> None:
    written = getattr(excel, data)(made(0), 0, DRESSES[0])
    assert read(written, "a.xls").reader == name.removeprefix("a.")


def test_a_web_page_called_xls_is_read_as_a_page() -> None:
    assert read(b"<html><table><tr><td>1</td></tr></table></html>", "a.xls").reader == "html"
