"""A workbook for auditors: the list of findings, and the files with their grades."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import xlsxwriter

from baolint.engine.report import Finding, Report, Run
from baolint.messages.families import LEVELS, SEVERITY
from baolint.reporters import Style
from baolint.reporters.figures import figures
from baolint.reporters.where import where

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Value = str | int | float | None
FINDINGS = "问题清单"
FILES = "文件等级"
FINDING_HEAD = (
    ("文件", 28), ("发布机关", 18), ("年度", 7), ("层级", 9), ("等级", 6), ("级别", 6), ("规则", 7),
    ("规则名称", 18), ("位置", 28), ("现值", 16), ("应为", 24), ("问题", 50), ("怎样改", 40), ("依据", 34),
    ("相关规则", 10), ("标识", 26), ("指纹", 66),
)  # fmt: skip
"""Columns of the list with their widths, a Chinese character counting two."""
FILE_HEAD = (
    ("文件", 36), ("发布机关", 20), ("年度", 7), ("层级", 9), ("表样", 16), ("等级", 6),
    ("部分规则未启用", 16), ("得分", 7), ("严重", 6), ("一般", 6), ("提示", 6), ("已抑制", 7), ("基线内", 7),
    ("通过", 7), ("未通过", 7), ("未能评估", 9), ("未评估的内容", 60),
)  # fmt: skip
COLOURS = {
    "A": "#C6E0B4", "B": "#E2EFDA", "C": "#FFE699", "D": "#F4B6B6", "U": "#D9D9D9",
    "严重": "#F4B6B6", "一般": "#FFE699", "提示": "#DDEBF7",
}  # fmt: skip
"""The background of cells that hold just this grade or severity."""
MOST_ROWS = 1_000_000
"""Rows of one sheet; Excel has 1,048,576. What there is more goes on on another sheet."""
LONGEST = 32_000
"""Characters of one cell; Excel has 32,767."""
LINE = 15
"""Points of a line of a cell. Excel finds the height of a row by itself, LibreOffice does not."""
TALLEST = 409
"""Points of the tallest row there can be."""
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


class _Look(NamedTuple):
    """How a cell is dressed; `inert` marks a text that must stay one even when edited."""

    colour: str = ""
    inert: bool = False
    head: bool = False
    number: bool = False


def render(run: Run, style: Style) -> bytes:
    """Give the workbook; every text is written as a text, never as a formula or a link."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": "政府信息公开工作年度报告检查结果"})
    book.set_custom_property("baolint", f"report {run.version}")
    dress = _wardrobe(book)
    titles = {rule.code: rule.title for rule in run.rules}
    rows = [
        _finding_row(report, finding, titles)
        for report in run.reports
        for finding in report.findings
    ]
    for number, start in enumerate(range(0, max(len(rows), 1), MOST_ROWS), 1):
        name = FINDINGS if number == 1 else f"{FINDINGS}（{number}）"
        _sheet(book, name, FINDING_HEAD, rows[start : start + MOST_ROWS], dress)
    _sheet(book, FILES, FILE_HEAD, map(_file_row, run.reports), dress)
    book.close()
    return out.getvalue()


def _finding_row(report: Report, finding: Finding, titles: dict[str, str]) -> Sequence[Value]:
    found, should = figures(finding)
    return (
        report.path,
        report.agency,
        report.year,
        LEVELS.get(report.level or ""),
        report.grade,
        SEVERITY[finding.severity],
        finding.code,
        titles.get(finding.code),
        where(finding.location),
        found,
        should,
        finding.message,
        finding.help,
        finding.basis,
        "、".join(finding.related_codes),
        finding.name,
        finding.fingerprint,
    )


def _file_row(report: Report) -> Sequence[Value]:
    severities = [finding.severity for finding in report.findings]
    return (
        report.path,
        report.agency,
        report.year,
        LEVELS.get(report.level or ""),
        report.profile,
        report.grade,
        "是" if report.partial else None,
        report.score,
        *(severities.count(severity) for severity in SEVERITY),
        len(report.suppressed),
        len(report.baselined),
        *(report.checks if report.is_report else (None, None, None)),
        "\n".join((*report.unassessed, *report.unclear)),
    )


def _sheet(
    book: xlsxwriter.Workbook,
    name: str,
    head: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[Value]],
    dress: Callable[[_Look], Format],
) -> None:
    """Write a sheet with a frozen head that filters, and its rows."""
    page = book.add_worksheet(name)
    for column, (title, width) in enumerate(head):
        page.set_column(column, column, width)
        page.write_string(0, column, title, dress(_Look(head=True)))
    row = 0
    for row, values in enumerate(rows, 1):
        page.set_row(row, _height(values, head))
        for column, value in enumerate(values):
            if isinstance(value, str) and value:
                text = _text(value)
                look = _Look(COLOURS.get(text, ""), text.startswith(_FORMULA))
                page.write_string(row, column, text, dress(look))
            elif isinstance(value, int | float):
                page.write_number(row, column, value, dress(_Look(number=True)))
            else:
                page.write_blank(row, column, None, dress(_Look()))
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, row, len(head) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _height(values: Sequence[Value], head: Sequence[tuple[str, int]]) -> int:
    """Give the points that a row's texts take, wrapped at the widths of their columns."""
    most = max(
        sum(_lines(line, space) for line in str(value).split("\n"))
        for value, (_, space) in zip(values, head, strict=True)
    )
    return min(most * LINE + 2, TALLEST)


def _lines(text: str, space: int) -> int:
    """Count the lines of a text; “” too are as wide as Chinese characters in Chinese fonts."""
    if 2 * len(text) < space:
        return 1
    width = sum(1 if char.isascii() else 2 for char in text)
    return max(1, -(-width // (space - 1)))


def _text(value: str) -> str:
    """Give a text as a cell may hold it: without control characters, not too long."""
    lines = (_ILLEGAL.sub("", line) for line in value.split("\n"))
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _wardrobe(book: xlsxwriter.Workbook) -> Callable[[_Look], Format]:
    """Give what makes the format of a look, each only once."""
    made: dict[_Look, Format] = {}

    def dress(look: _Look) -> Format:
        if look not in made:
            properties: dict[str, object] = {"text_wrap": True, "valign": "top", "border": 1}
            properties["border_color"] = "#BFBFBF"
            if look.head:
                properties |= {"bold": True, "bg_color": "#D6DCE4", "valign": "vcenter"}
            if look.number:
                properties["align"] = "center"
            if look.colour:
                properties["bg_color"] = look.colour
            if look.inert:
                properties["quote_prefix"] = True
            made[look] = book.add_format(properties)
        return made[look]

    return dress
