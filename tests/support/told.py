"""What is said of a sound report with another overview or another section six."""

from __future__ import annotations

from support.reports import findings, sound

START, END = "2023年，绵阳市云溪区统计局认真落实", "二、主动公开政府信息情况"
SIX = "本年度未收取信息处理费，没有其他需要报告的事项。"


def told(prose: str, family: str = "N") -> list[tuple[str, str]]:
    """Give code and severity of a family's findings in the report with that section one."""
    report = sound()
    whole = report[: report.index(START)] + prose + "\n\n" + report[report.index(END) :]
    return [(one.code, one.severity) for one in findings(whole) if one.code.startswith(family)]


def told_in_six(prose: str, family: str = "N") -> list[tuple[str, str]]:
    """Give the same of the report with that section six."""
    report = sound()
    assert SIX in report
    whole = report.replace(SIX, prose)
    return [(one.code, one.severity) for one in findings(whole) if one.code.startswith(family)]
