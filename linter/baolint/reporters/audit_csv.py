"""The findings of an audit as CSV that Excel opens as it stands."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from baolint.messages.audit import STATES
from baolint.messages.families import SEVERITY
from baolint.reporters import Style
from baolint.reporters.csv_report import inert

if TYPE_CHECKING:
    from baolint.audit.rows import Issue
    from baolint.audit.view import View

HEAD = (
    "单位", "地区", "年度", "文件", "级别", "规则", "名称", "位置", "行", "页", "问题", "怎样改", "依据", "状态", "指纹",
)  # fmt: skip


def write(view: View, out: BinaryIO, style: Style) -> None:
    """Write a line a finding, suppressed ones left out; at the end those of before that are mended."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEAD)
    for issue in view.findings():
        if issue.status != "suppressed":
            writer.writerow([inert(cell) for cell in _cells(issue)])
    for issue in view.mended():
        writer.writerow([inert(cell) for cell in _cells(issue)])
    text.detach()


def _cells(issue: Issue) -> tuple[str, ...]:
    return (
        issue.unit or "",
        issue.region,
        str(issue.year or ""),
        issue.path,
        SEVERITY[issue.severity],
        issue.code,
        issue.name,
        issue.shown,
        str(issue.line or ""),
        str(issue.page or ""),
        issue.message,
        issue.help,
        issue.basis,
        STATES.get(issue.state or "", ""),
        issue.fingerprint,
    )
