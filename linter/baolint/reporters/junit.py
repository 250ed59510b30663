"""JUnit XML: a suite a document, a case a finding; what could not be assessed is skipped."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from baolint.engine.report import Finding, Report, Run
from baolint.messages.phrase import speaker
from baolint.reporters import Style
from baolint.reporters.where import where

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow."""


class Case(NamedTuple):
    """A test case: its name, line, and what became of it: passed, failure, error or skipped."""

    name: str
    line: int | None = None
    ended: str = "passed"
    message: str = ""
    detail: str = ""


def render(run: Run, style: Style) -> str:
    """Give the document; findings below error are failures too, since JUnit knows no grades."""
    stamp = datetime.datetime.now().replace(microsecond=0).isoformat()
    suites = [(report, tuple(_cases(report, style.lang))) for report in run.reports]
    every = [case for _, cases in suites for case in cases]
    head = _attributes(
        name="baolint", **_counts(every), time=f"{run.summary.elapsed_s:.3f}", timestamp=stamp
    )
    body = "".join(_suite(report, cases, stamp) for report, cases in suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites{head}>\n{body}</testsuites>\n'


def _cases(report: Report, lang: str) -> Iterator[Case]:
    say = speaker(lang)
    for finding in report.findings:
        if finding.code == "E107":
            continue
        yield Case(
            f"{finding.code} {finding.name}",
            finding.location.spot.line,
            "error"
            if finding.code.startswith("E10") and finding.severity == "error"
            else "failure",
            finding.message,
            _detail(finding, lang),
        )
    for reason in (*report.unassessed, *report.unclear):
        yield Case(say("未能评估"), ended="skipped", message=reason)
    if not report.findings and not report.unclear:
        yield Case(say("等级 {grade}", grade=report.grade))


def _detail(finding: Finding, lang: str) -> str:
    say = speaker(lang)
    shown = where(finding.location, lang)
    place = say("位置：{place}", place=shown) if shown else ""
    parts = (place, finding.help, say("依据：{basis}", basis=finding.basis))
    return "\n".join(part for part in parts if part)


def _suite(report: Report, cases: tuple[Case, ...], stamp: str) -> str:
    head = _attributes(name=report.path, **_counts(cases), time="0", timestamp=stamp)
    return f"<testsuite{head}>\n{''.join(_case(report, case) for case in cases)}</testsuite>\n"


def _case(report: Report, case: Case) -> str:
    line = {"line": str(case.line)} if case.line else {}
    head = _attributes(name=case.name, classname=report.path, file=report.path, **line)
    if case.ended == "passed":
        return f"<testcase{head}/>\n"
    if case.ended == "skipped":
        return f"<testcase{head}><skipped{_attributes(message=case.message)}/></testcase>\n"
    told = _attributes(message=case.message, type=case.name.split()[0])
    inner = f"<{case.ended}{told}>{escape(_legal(case.detail))}</{case.ended}>"
    return f"<testcase{head}>{inner}</testcase>\n"


def _counts(cases: list[Case] | tuple[Case, ...]) -> dict[str, str]:
    ended = [case.ended for case in cases]
    return {
        "tests": str(len(cases)),
        "failures": str(ended.count("failure")),
        "errors": str(ended.count("error")),
        "skipped": str(ended.count("skipped")),
    }


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(_legal(value))}" for name, value in values.items())


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
