"""Rows of a table that a converter left as lines of text behind it."""

from __future__ import annotations

import pytest

from support.recognised import table
from support.reports import REPORTS, changed, codes, report, sound

MARKDOWN = (REPORTS / "ok" / "sound.md").read_text(encoding="utf-8")


def _row(label: str) -> str:
    return next(line for line in MARKDOWN.splitlines() if label in line)


@pytest.mark.parametrize("figure", ["0", "1.25", "24252.311082"])
def test_a_row_behind_its_table_as_a_line_of_text_is_unread_not_missing(figure: str) -> None:
    text = changed(MARKDOWN, (_row("行政事业性收费"), f"\n行政事业性收费{figure}\n"))
    found = report(text, "report.md")
    assert [finding.code for finding in found.findings] == ["E107"]
    assert found.grade == "C"


def test_a_row_that_is_nowhere_is_missing() -> None:
    text = changed(MARKDOWN, (_row("行政事业性收费"), ""))
    assert "T202" in codes(text, "report.md")


def test_a_sentence_about_a_row_is_not_the_row() -> None:
    text = changed(MARKDOWN, (_row("行政事业性收费"), "\n全年行政事业性收费1.25\n"))
    assert "T202" in codes(text, "report.md")


def test_the_sound_report_has_no_unread_row() -> None:
    assert all(row.readings for row in table(sound(), "proactive").rows)


def test_a_torn_header_without_figures_tells_of_no_missing_column() -> None:
    start = MARKDOWN.index("| 行政复议")
    torn = MARKDOWN[start : MARKDOWN.index("五、", start)].rpartition("\n#")[0]
    found = codes(
        changed(MARKDOWN, (torn, "| 行政复议 | 结果维持 |\n| --- | --- |\n\n")), "report.md"
    )
    assert "T203" not in found
    assert {"E107", "T212"} <= set(found)
