"""Columns are read in the order that the header prints; where it has none they are doubtful."""

from __future__ import annotations

import pytest

from support.made import made
from support.recognised import facts, values
from support.render import html
from support.reports import changed, findings, sound

SOUND = values(facts(sound()))
GROUPS = "未经复议直接起诉\t\t\t\t\t复议后起诉"
FIGURES = "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2"
LEAVES = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
CAPTIONS = "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t"
SUITS_FIRST = (
    (CAPTIONS, "行政诉讼\t\t\t\t\t\t\t\t\t\t行政复议\t\t\t\t"),
    (f"{LEAVES}\t{GROUPS}\t\t\t\t", f"{GROUPS}\t\t\t\t\t{LEAVES}"),
    (f"\t\t\t\t\t{LEAVES}\t{LEAVES}", f"{LEAVES}\t{LEAVES}\t\t\t\t\t"),
    (FIGURES, "1\t0\t0\t1\t2\t1\t1\t0\t0\t2\t2\t1\t1\t1\t5"),
)
AFTER_REVIEW_FIRST = (
    (GROUPS, "复议后起诉\t\t\t\t\t未经复议直接起诉"),
    (FIGURES, "2\t1\t1\t1\t5\t1\t1\t0\t0\t2\t1\t0\t0\t1\t2"),
)
CORRECTED_FIRST = (
    (f"\t\t\t\t\t{LEAVES}\t{LEAVES}", f"\t\t\t\t\t{LEAVES}\t结果纠正\t结果维持{LEAVES[9:]}"),
    (FIGURES, "2\t1\t1\t1\t5\t1\t0\t0\t1\t2\t1\t1\t0\t0\t2"),
)
SPAN = ' colspan="5"><p>法人'
PEOPLE = "自然人\t法人或其他组织\t\t\t\t\t总计"


def cell_a_line(text: str) -> str:
    """Write the fourth section's table a cell a line."""
    start, end = text.index("行政复议、行政诉讼情况\n") + 12, text.index("五、存在")
    cells = text[start:end].replace("\t", "\n").split("\n")
    return text[:start] + "\n\n".join(cell for cell in cells if cell) + "\n\n" + text[end:]


@pytest.mark.parametrize(
    "change", [SUITS_FIRST, AFTER_REVIEW_FIRST, CORRECTED_FIRST], ids=["halves", "groups", "leaves"]
)
def test_blocks_moved_with_their_headings_keep_their_figures(
    change: tuple[tuple[str, str], ...],
) -> None:
    found = facts(changed(sound(), *change))
    assert (values(found), found.doubtful) == (SOUND, set())


def test_blocks_moved_with_their_headings_keep_their_figures_a_cell_a_line() -> None:
    assert values(facts(cell_a_line(changed(sound(), *AFTER_REVIEW_FIRST)))) == SOUND


def test_blocks_in_another_order_with_a_heading_lost_are_not_read() -> None:
    text = changed(sound(), *AFTER_REVIEW_FIRST, (f"{LEAVES}\t{LEAVES}", f"{LEAVES}{LEAVES[4:]}"))
    assert not any(key.startswith("disputes/") for key in facts(text).figures)


def test_headings_that_the_sums_of_all_rows_refute_leave_the_figures_doubtful() -> None:
    text = changed(sound(), (PEOPLE, "总计\t法人或其他组织\t\t\t\t\t自然人"))
    found = facts(text)
    assert {"requests/new/total", "requests/new/natural_person"} <= found.doubtful


def test_headings_that_the_sums_of_all_rows_refute_are_no_error_of_the_figures() -> None:
    text = changed(sound(), (PEOPLE, "总计\t法人或其他组织\t\t\t\t\t自然人"))
    assert [one.code for one in findings(text) if one.severity != "info"] == ["T216"]


@pytest.mark.parametrize("span", ["", ' colspan="4"', ' colspan="6"', ' colspan="2"'])
def test_a_wrong_span_in_the_heading_moves_no_figure(span: str) -> None:
    report = made(0)
    text = html(report, 0, portal=False)
    slip = changed(text, (SPAN, f"{span}><p>法人"))
    found = facts(slip, "report.html")
    assert (values(found), found.doubtful) == (report.figures, set())


TORN = ((SPAN, ' colspan="4"><p>法人'), ("<td><p>科研机构</p></td>", "<td></td>"))


def test_a_wrong_span_in_a_heading_that_is_not_whole_leaves_the_figures_unread() -> None:
    found = facts(changed(html(made(0), 0, portal=False), *TORN), "report.html")
    assert "requests/new/total" not in found.figures


def test_a_wrong_span_in_a_heading_that_is_not_whole_is_no_error_of_the_figures() -> None:
    text = changed(html(made(0), 0, portal=False), *TORN)
    assert [f.code for f in findings(text, "a.html") if f.severity == "error"] == []


def disputes_as(*rows: str) -> str:
    """Give the sound report with the fourth section's table laid out in other rows."""
    start, end = sound().index("行政复议\t"), sound().index("五、存在")
    return sound()[:start] + "\n".join(rows) + "\n\n" + sound()[end:]


STACKED = (
    "行政复议", LEAVES, "2\t1\t1\t1\t5",
    "行政诉讼", "未经复议直接起诉", LEAVES, "1\t0\t0\t1\t2",
    "复议后起诉", LEAVES, "1\t1\t0\t0\t2",
)  # fmt: skip
IN_TWO = (
    "行政复议", LEAVES, "2\t1\t1\t1\t5", "",
    "行政诉讼\t", GROUPS, f"{LEAVES}\t{LEAVES}", "1\t0\t0\t1\t2\t1\t1\t0\t0\t2",
)  # fmt: skip
TRANSPOSED = (
    "\t行政复议\t未经复议直接起诉\t复议后起诉", "结果维持\t2\t1\t1", "结果纠正\t1\t0\t1",
    "其他结果\t1\t0\t0", "尚未审结\t1\t1\t0", "总计\t5\t2\t2",
)  # fmt: skip

GROUP_A_LINE = (
    f"\t{LEAVES}", "行政复议\t2\t1\t1\t1\t5", "行政诉讼\t\t\t\t\t",
    "未经复议直接起诉\t1\t0\t0\t1\t2", "复议后起诉\t1\t1\t0\t0\t2",
)  # fmt: skip
LAYOUTS = pytest.mark.parametrize(
    "rows",
    [STACKED, IN_TWO, TRANSPOSED, GROUP_A_LINE],
    ids=["three", "two", "transposed", "group"],
)


@LAYOUTS
def test_a_block_laid_out_otherwise_keeps_its_figures(rows: tuple[str, ...]) -> None:
    found = facts(disputes_as(*rows))
    assert (values(found), found.doubtful) == (SOUND, set())


@LAYOUTS
def test_a_block_laid_out_otherwise_draws_nothing(rows: tuple[str, ...]) -> None:
    assert findings(disputes_as(*rows)) == findings(sound())


OUTCOMES = LEAVES.split("\t")
HEADS = (
    '<td colspan="2"></td>', '<td colspan="2">行政复议</td>',
    '<td rowspan="2">行政诉讼</td><td>未经复议直接起诉</td>', "<td>复议后起诉</td>",
)  # fmt: skip
ABOVE = (
    '<tr><td rowspan="2"></td><td rowspan="2">行政复议</td><td colspan="2">行政诉讼</td></tr>'
    "<tr><td>未经复议直接起诉</td><td>复议后起诉</td></tr>"
)


def grid(turned: bool) -> tuple[dict[str, str], str]:
    """Give the figures of a report, and it as html with Table 4 a group a row, or turned a column."""
    report = made(0)
    text = html(report, 0, portal=False)
    known = [value for key, value in report.figures.items() if key.startswith("disputes/")]
    groups = [known[:5], known[5:10], known[10:]]
    if turned:
        lines = zip(OUTCOMES, *groups, strict=True)
        rows = ABOVE + "".join(
            f"<tr><td>{'</td><td>'.join(map(str, line))}</td></tr>" for line in lines
        )
    else:
        lines_of = zip(HEADS, [OUTCOMES, *groups], strict=True)
        rows = "".join(
            f"<tr>{head}<td>{'</td><td>'.join(map(str, line))}</td></tr>" for head, line in lines_of
        )
    start, end = text.rindex("<table"), text.rindex("</table>")
    return report.figures, f"{text[:start]}<table>{rows}{text[end:]}"


@pytest.mark.parametrize("turned", [False, True], ids=["rows", "columns"])
def test_a_block_as_a_grid_with_a_head_over_two_groups_keeps_its_figures(turned: bool) -> None:
    figures, text = grid(turned)
    found = facts(text, "report.html")
    assert (values(found), found.doubtful) == (figures, set())
