"""X101 and X102 with the figures of real chains: what may be blamed and what is only worth a look."""

from __future__ import annotations

import pytest

from support.reports import together

COLUMNS = (
    "natural_person", "business", "research", "public_interest", "legal_service", "other", "total",
)  # fmt: skip
AGENCY = "绵阳市云溪区统计局"


def report(
    year: int,
    carried_in: tuple[object, ...] | None = None,
    carried_out: tuple[object, ...] | None = None,
    documents: tuple[int, int, int] | None = None,
    prose: str = "",
) -> bytes:
    """Write a structured report with these rows of figures."""
    form = "disclosure-2021" if year > 2020 else "disclosure-2019"
    names = ("made", "repealed", "valid") if year > 2020 else ("made", "disclosed", "total")
    lines = [f"profile: {form}", f"agency: {AGENCY}", f"year: {year}", "tables:"]
    rows = [("carried_in", carried_in), ("carried_out", carried_out)]
    if any(row for _, row in rows):
        lines.append("  requests:")
    for name, row in rows:
        if row:
            cells = ", ".join(f"{key}: {value}" for key, value in zip(COLUMNS, row, strict=True))
            lines.append(f"    {name}: {{{cells}}}")
    if documents:
        cells = ", ".join(f"{key}: {value}" for key, value in zip(names, documents, strict=True))
        lines += ["  proactive:", f"    documents: {{{cells}}}"]
    if prose:
        lines += ["sections:", "- key: proactive", f"  text: [{prose}]"]
    return "\n".join(lines).encode() + b"\n"


def told(last: bytes, now: bytes) -> list[tuple[str, str]]:
    found = together({"last.yaml": last, "now.yaml": now})[1].findings
    return [(each.code, each.severity) for each in found if each.code.startswith("X")]


OFFICE = (72, '""', '""', '""', '""', '""', 72)
"""Carried out in 2019 by a provincial-level office; blanks as printed."""


@pytest.mark.parametrize(
    ("year", "last", "now", "expected"),
    [
        (2020, OFFICE, OFFICE, []),
        (2020, OFFICE, (72, 0, 0, 0, 0, 0, 72), []),
        (2020, OFFICE, (18, 0, 0, 0, 0, 0, 18), [("X101", "error")]),
        (2021, OFFICE, (71, 0, 0, 0, 0, 0, 71), [("X101", "error")]),
        (2024, (34, 0, 0, 0, 0, 0, 34), (34, 0, 0, 0, 0, 0, 34), []),
        (2025, (783, 6, 0, 2, 25, 3, 819), (783, 6, 0, 2, 25, 3, 819), []),
        (2025, (783, 6, 0, 2, 25, 3, 819), (780, 9, 0, 2, 25, 3, 819), [("X101", "info")] * 2),
        (2025, (783, 6, 0, 2, 25, 3, 819), ("/", "/", "/", "/", "/", "/", "/"), []),
        (2025, (783, 6, 0, 2, 25, 3, '""'), (780, 6, 0, 2, 25, 3, 816), []),
    ],
)
def test_what_is_carried_over(
    year: int,
    last: tuple[object, ...],
    now: tuple[object, ...],
    expected: list[tuple[str, str]],
) -> None:
    before = report(year - 1, carried_out=last)
    assert told(before, report(year, carried_in=now)) == expected


@pytest.mark.parametrize(
    ("year", "last", "now", "expected"),
    [
        (2022, (5, 1, 600), (61, 59, 602), []),
        (2023, (5, 1, 470), (61, 59, 643), [("X102", "info")]),
        (2024, (5, 1, 440), (61, 59, 499), [("X102", "info")]),
        (2025, (5, 1, 546), (61, 59, 453), [("X102", "info")]),
        (2021, (5, 5, 89), (61, 59, 453), []),
        (2020, (5, 5, 89), (77, 77, 166), []),
    ],
)
def test_the_stock_of_documents(
    year: int,
    last: tuple[int, int, int],
    now: tuple[int, int, int],
    expected: list[tuple[str, str]],
) -> None:
    before = report(year - 1, documents=last)
    assert told(before, report(year, documents=now)) == expected


def test_a_clean_up_explains_another_stock() -> None:
    now = report(2023, documents=(61, 59, 643), prose="经全面清理，以本年度报告为准。")
    assert told(report(2022, documents=(5, 1, 470)), now) == []
