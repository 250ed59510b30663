"""A list of findings as CSV that Excel opens as it stands."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from baolint.engine.report import Finding, Report, Run
from baolint.messages.families import SEVERITY
from baolint.messages.phrase import speaker
from baolint.reporters import Style
from baolint.reporters.where import where

HEAD = (
    "文件", "发布机关", "年度", "等级", "级别", "规则", "名称", "位置", "行", "列", "问题", "怎样改", "依据",
    "指纹",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What makes a spreadsheet take a cell for a formula; East Asian editions take the wide signs too."""


def render(run: Run, style: Style) -> str:
    """Give the list, with a byte-order mark, without which Excel takes it for GBK."""
    return "".join(pieces(run, style))


def pieces(run: Run, style: Style) -> Iterator[str]:
    """Yield the mark with the head, then the rows of each report."""
    say = speaker(style.lang)
    yield "\ufeff" + _lines([[say(name) for name in HEAD]])
    for report in run.reports:
        yield _lines(
            [inert(cell) for cell in row(report, finding, style.lang)]
            for finding in report.findings
        )


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def row(report: Report, finding: Finding, lang: str = "zh") -> tuple[str, ...]:
    """Give the cells of a finding, in the order of HEAD."""
    spot = finding.location.spot
    return (
        report.path,
        report.agency or "",
        str(report.year or ""),
        report.grade,
        speaker(lang)(SEVERITY[finding.severity]),
        finding.code,
        finding.name,
        where(finding.location._replace(spot=spot._replace(line=None))),
        str(spot.line or ""),
        str(spot.column or ""),
        finding.message,
        finding.help,
        finding.basis,
        finding.fingerprint,
    )


def inert(text: str) -> str:
    """Give a cell that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
