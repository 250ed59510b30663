"""X106: all figures are last year's."""

from __future__ import annotations

import re

from support.reports import beside, changed, last_year, sound, together


def unchanged(text: str) -> bool:
    """Tell whether X106 speaks where the report of the year before has the same figures."""
    files = {"a.txt": last_year(text).encode(), "b.txt": text.encode()}
    return "X106" in [each.code for each in together(files)[1].findings]


def tables(text: str, pattern: str, figure: str) -> str:
    """Put a figure in place of every one that stands in a table."""
    start, end = text.index("二、主动公开政府"), text.index("五、存在")
    return text[:start] + re.sub(pattern, figure, text[start:end]) + text[end:]


def test_a_report_with_last_years_figures_is_told() -> None:
    assert unchanged(sound())


def test_a_report_of_noughts_is_not_told() -> None:
    assert not unchanged(tables(sound(), r"(?<=\t)[0-9.]+", "0"))


def test_a_report_of_few_figures_is_not_told() -> None:
    assert not unchanged(tables(sound(), r"(?<=\t)(?!38)[0-9.]+", "0"))


def test_a_blank_that_is_open_says_nothing() -> None:
    text = changed(sound(), ("行政许可\t38", "行政许可\t"))
    assert not unchanged(text)


def test_one_other_figure_is_enough() -> None:
    report = beside(sound(), "last-year", (("行政许可\t38", "行政许可\t39"),))
    assert "X106" not in [each.code for each in report.findings]
