"""A fault that text and tables both show is told once."""

from __future__ import annotations

from baolint.engine.report import Finding
from support.reports import changed, findings, sound

CARRIED_IN = (
    "上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2",
    "上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t3",
)
NEW = ("申请数量\t\t\t20\t3\t0\t1\t2\t0\t26", "申请数量\t\t\t26\t3\t0\t1\t2\t0\t32")


def found(*changes: tuple[str, str]) -> list[Finding]:
    """Give the findings of the sound report with changes."""
    return list(findings(changed(sound(), *changes)))


def test_a_claim_about_a_suspect_joins_the_finding_of_the_arithmetic() -> None:
    assert [(one.code, one.related_codes) for one in found(CARRIED_IN)] == [
        ("B301", ("B303", "N401"))
    ]


def test_what_the_text_states_decides_between_repairs() -> None:
    suspects = [one.location.row for one in found(NEW)]
    assert suspects == ["new"]


def test_a_number_left_open_is_a_missing_number_and_no_placeholder() -> None:
    told = found(("主动公开信息186条", "主动公开信息____条"))
    assert [(one.code, one.related_codes) for one in told] == [("N407", ("W706",))]


def test_a_claim_about_a_blank_figure_is_not_held_against_it() -> None:
    told = found(
        ("行政许可\t38", "行政许可\t"),
        ("及时维护栏目内容。", "及时维护栏目内容。作出行政许可决定40件。"),
    )
    assert "N401" not in [one.code for one in told]


def test_a_claim_holds_in_a_structured_report_too() -> None:
    yaml = (
        "profile: disclosure-2021\nyear: 2023\nsections:\n- key: overview\n  aspects:\n"
        "  - key: on_request\n    text: [全年新收政府信息公开申请25件。]\n"
        "tables:\n  requests:\n    new: {natural_person: 26, total: 26}\n"
        "    carried_in: {total: 0}\n    handled.total: {total: 26}\n"
    )
    assert "N401" in [one.code for one in findings(yaml, "report.yaml")]
