"""Tables made into lines of text are put together by their labels, however the lines were broken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.flatten import blank_between, pipes, report_with, spaces
from support.recognised import facts, values
from support.render import Row, grid
from support.reports import changed, findings
from support.shapes import busy

REPEATED = "2.重复申请\n"
BUSY = busy().figures


def texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


def rows_of_figures(rows: list[Row]) -> Iterator[tuple[list[str], list[str]]]:
    """Give of each row the labels and the figures."""
    for row in rows:
        figures = [text for text in texts(row) if text.replace(".", "").isdigit()]
        yield texts(row)[: len(row) - len(figures)], figures


def wrapped_around() -> str:
    """Long labels stand above and below their figures, labels of groups on lines of their own."""

    def written(rows: list[Row]) -> Iterator[str]:
        for labels, figures in rows_of_figures(rows):
            label = labels[-1] if labels else ""
            if len(figures) != 7:
                yield "   ".join([*labels, *figures])
                continue
            yield from labels[:-1]
            half = len(label) // 2 if len(label) > 12 else len(label)
            if half < len(label):
                yield from (label[:half], "     ".join(figures), label[half:])
            else:
                yield f"    {label}    {'   '.join(figures)}"

    return report_with(busy(), written)


def group_a_character_a_line() -> str:
    def written(rows: list[Row]) -> Iterator[str]:
        for row in rows:
            for text in texts(row):
                yield from text if text == "三、本年度办理结果" else (text,)

    return report_with(busy(), written)


def tabs_at_ends() -> str:
    return report_with(busy(), lambda rows: ("\t\n".join(texts(row)) for row in rows))


def every_line_in_pipes() -> str:
    return "|" * 50 + "\n".join(f"|{line}" for line in pipes(busy()).splitlines())


def on_one_line() -> str:
    return " ".join(spaces(busy()).split("\n"))


def header_repeated(joint: str, last: str = "\n") -> str:
    """Table 3 goes on after a page break with its header once more."""

    def written(rows: list[Row]) -> Iterator[str]:
        whole = rows if len(rows) < 20 else [*rows[:15], *rows[:3], *rows[15:]]
        for row in whole:
            yield joint.join(texts(row)) + last

    return report_with(busy(), written)


@pytest.mark.parametrize(
    "text",
    [
        wrapped_around(),
        group_a_character_a_line(),
        tabs_at_ends(),
        every_line_in_pipes(),
        on_one_line(),
        " ".join(pipes(busy()).split("\n")),
        changed(blank_between(busy()), (REPEATED, f"\n- 12 -\n\n{REPEATED}")),
        changed(blank_between(busy()), (REPEATED, f"\n第 3 页 共 9 页\n\f{REPEATED}")),
        changed(blank_between(busy()), ("大量反复申请", "大量反覆申请")),
        header_repeated("\n"),
        header_repeated(" | "),
        header_repeated("    "),
    ],
    ids=[
        "labels around figures", "a character a line", "tabs at ends", "every line in pipes",
        "one line by blanks", "one line by pipes", "page number", "page of pages", "misspelt label",
        "header again by lines", "header again by pipes", "header again in columns",
    ],
)  # fmt: skip
def test_every_figure_is_read_for_certain(text: str) -> None:
    found = facts(text)
    assert (values(found), found.doubtful) == (BUSY, set())


def header_in_halves(rows: list[Row]) -> Iterator[str]:
    if len(texts(rows[-1])) != 15:
        yield from ("\t".join(row) for row in grid(rows))
        return
    for row in rows[:-1]:
        yield "  ".join(text[:2] for text in texts(row))
        yield "  ".join(text[2:] for text in texts(row))
    yield "  ".join(texts(rows[-1]))


def test_a_table_whose_header_is_torn_to_pieces_is_there_but_not_read() -> None:
    found = findings(report_with(busy(), header_in_halves))
    told = [(one.code, one.location.table) for one in found if one.severity != "info"]
    assert told == [("T212", "disputes")]


def test_a_stray_number_makes_only_its_row_unreadable() -> None:
    text = changed(blank_between(busy()), (REPEATED, f"\n12\n\n{REPEATED}"))
    lost = BUSY.keys() - facts(text).figures.keys()
    assert {key.rpartition("/")[0] for key in lost} == {"requests/handled.rejected.petition"}


def test_a_table_without_one_of_its_rows_is_not_judged() -> None:
    text = blank_between(busy())
    start, end = text.index("2.重复申请"), text.index("3.要求提供公开")
    found = findings(text[:start] + text[end:])
    assert [one.code for one in found if one.severity != "info"] == ["T212"]


def test_one_row_run_together_puts_the_whole_table_in_doubt() -> None:
    text = changed(spaces(busy()), ("2.重复申请 3 0 0 0 0 0 3", "2.重复申请 3 00 00 0 3"))
    found = facts(text)
    assert {key.split("/")[0] for key in found.doubtful} == {"requests"}


def test_figures_run_together_behind_a_pipe_are_not_certain() -> None:
    text = changed(
        pipes(busy()),
        ("2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |", "2.重复申请 | 3000003 |"),
    )
    found = facts(text)
    assert found.doubtful == {key for key in BUSY if "rejected.repeated" in key}


def test_labels_run_together_with_figures_are_no_missing_columns() -> None:
    def written(rows: list[Row]) -> Iterator[str]:
        for row in rows:
            cells = texts(row)
            yield " | ".join([*cells[:-7], "".join(cells[-7:])] if len(cells) > 7 else cells)

    found = findings(report_with(busy(), written))
    assert [one.code for one in found if one.severity == "error"] == []


def test_digits_without_end_are_given_up_soon() -> None:
    text = report_with(busy(), lambda rows: ("".join(texts(row)) for row in rows))
    for number in range(10, 30):
        text = text.replace("0000000\n", "1211121112111211121112111\n", 1) + " " * number
    assert facts(text).tables["requests"].likely is False


def test_a_line_of_words_without_end_is_no_label() -> None:
    text = changed(spaces(busy()), (REPEATED[:-1], "重 " * 3000 + f"\n{REPEATED[:-1]}"))
    assert not any(key.startswith("requests/") for key in facts(text).likely)


def test_a_table_that_was_only_left_empty_is_not_called_unreadable() -> None:
    text = report_with(busy(), lambda rows: ("\t".join(row) for row in grid(rows)))
    line = "\t".join(BUSY[key] for key in BUSY if key.startswith("disputes/"))
    codes = [one.code for one in findings(changed(text, (line, "\t" * 14)))]
    assert ("T215" in codes, "T212" in codes) == (True, False)
