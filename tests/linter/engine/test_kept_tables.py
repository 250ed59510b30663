"""The tables kept for showing are the report's, in the layout of the form."""

from __future__ import annotations

from baolint.engine.kept_tables import kept_tables
from support.recognised import facts
from support.reports import changed, sound


def figures(text: str) -> dict[str, str]:
    kept = kept_tables(facts(text.encode(), "report.txt"))
    return {cell.key: cell.text for table in kept for cell in table.cells if cell.key}


def test_every_figure_of_the_report_is_in_its_cell() -> None:
    found = figures(sound())
    assert (len(found), found["requests/handled.granted/natural_person"]) == (200, "9")


def test_a_figure_stays_as_it_is_printed() -> None:
    text = changed(sound(), ("行政许可\t38", "行政许可\t38件"))
    assert figures(text)["proactive/licences/decided"] == "38件"


def test_a_table_that_is_not_there_is_left_out() -> None:
    text = sound()
    start, end = text.index("四、政府信息公开行政复议"), text.index("五、存在的主要问题")
    kept = kept_tables(facts((text[:start] + text[end:]).encode(), "report.txt"))
    assert [table.key for table in kept] == ["proactive", "requests"]


def test_a_figure_that_can_be_read_in_several_ways_has_a_question_mark() -> None:
    row = "一、本年新收政府信息公开申请数量\t\t\t20\t"
    found = figures(changed(sound(), (row, f"{row}7\t")))
    assert found["requests/new/business"] == "7？"
