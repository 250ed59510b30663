"""A workbook for auditors: the list of findings, and the files with their grades."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import xlsxwriter

from baolint.engine.report import Finding, Report, Run
from baolint.messages.families import LEVELS, SEVERITY
from baolint.messages.phrase import listed, speaker
from baolint.reporters import Style
from baolint.reporters.figures import figures
from baolint.reporters.where import where
from baolint.reporters.workbook import Value, sheet, wardrobe

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


def render(run: Run, style: Style) -> bytes:
    """Give the workbook; every text is written as a text, never as a formula or a link."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    say = speaker(style.lang)
    book.set_properties({"title": say("政府信息公开工作年度报告检查结果")})
    book.set_custom_property("baolint", f"report {run.version}")
    dress = wardrobe(book)
    titles = run.titles()
    rows = (
        _finding_row(report, finding, titles, style.lang)
        for report in run.reports
        for finding in report.findings
    )
    findings = [(say(title), width) for title, width in FINDING_HEAD]
    files = [(say(title), width) for title, width in FILE_HEAD]
    sheet(book, say(FINDINGS), findings, rows, dress, style.lang)
    sheet(
        book,
        say(FILES),
        files,
        (_file_row(report, say) for report in run.reports),
        dress,
        style.lang,
    )
    book.close()
    return out.getvalue()


def _finding_row(
    report: Report, finding: Finding, titles: dict[str, str], lang: str
) -> Sequence[Value]:
    say = speaker(lang)
    found, should = figures(finding, lang)
    return (
        report.path,
        report.agency,
        report.year,
        say(LEVELS.get(report.level or "", "")),
        report.grade,
        say(SEVERITY[finding.severity]),
        finding.code,
        titles.get(finding.code),
        where(finding.location, lang),
        found,
        should,
        finding.message,
        finding.help,
        finding.basis,
        say("{codes}", codes=listed("、", finding.related_codes)),
        finding.name,
        finding.fingerprint,
    )


def _file_row(report: Report, say: Callable[..., str]) -> Sequence[Value]:
    severities = [finding.severity for finding in report.findings]
    return (
        report.path,
        report.agency,
        report.year,
        say(LEVELS.get(report.level or "", "")),
        report.profile,
        report.grade,
        say("是") if report.partial else None,
        report.score,
        *(severities.count(severity) for severity in SEVERITY),
        len(report.suppressed),
        len(report.baselined),
        *(report.checks if report.is_report else (None, None, None)),
        "\n".join((*report.unassessed, *report.unclear)),
    )
