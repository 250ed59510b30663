"""A profile of a few lines, valid as it stands, for tests that change one thing in it."""

from __future__ import annotations

from typing import Any

from baolint.forms.compile import compile_profile

SMALL = """\
profile: small
title: 工作报告
basis: 某办法第一条
years: {from: 2021, to: 2023}
period: {from: 01-01, to: 12-31}
deadlines: {department: 01-31}
titles:
  official: "{agency}{year}年工作报告"
  same: ["{year}年{agency}工作报告"]
sections:
- key: cases
  number: 一
  heading: 办件情况
  nonstandard: [办件]
  table: cases
- key: other
  number: 二
  heading: 其他事项
  prose: obligatory
  aspects:
  - {key: fees, stems: [收费]}
tables:
  cases:
    name: 表一
    section: cases
    markers: [本年新收]
    columns:
    - {key: person, label: 自然人, unit: 件}
    - label: 单位
      children:
      - {key: firm, label: 企业}
      - {key: school, label: 学校}
    - {key: total, label: 合计, nonstandard: [总计]}
    rows:
    - {key: new, number: 一, label: 本年新收}
    - key: done
      number: 二
      label: 办结
      children:
      - key: denied
        number: 一
        label: 不予办理
        figures: optional
        children:
        - {key: late, number: "1", label: 逾期}
        - {key: wrong, number: "2", label: 不合规}
      - {key: total, number: 二, label: 总计}
    - {key: left, number: 三, label: 结转}
    relations:
    - {id: flow, code: B301, each: column, says: new = done.total + left, at: done.total}
    - {id: outcomes, each: column, says: done.total = sum(done.*)}
    - {id: row, code: B303, each: row, says: total = person + firm + school}
"""


def compiled(old: str = "", new: str = "", text: str = SMALL) -> dict[str, Any]:
    """Compile the small profile with the first `old` replaced by `new`."""
    return compile_profile(changed(old, new, text).encode(), "small.yaml")


def changed(old: str, new: str, text: str = SMALL) -> str:
    """Give the small profile with the first `old`, which must be there, replaced by `new`."""
    assert old in text, old
    return text.replace(old, new, 1)


def relation(written: str) -> list[dict[str, Any]]:
    """Compile one more relation of the small profile's table; give its instances."""
    line = "    - {id: row, code"
    data = compiled(line, f"    - {{id: tried, {written}}}\n{line}")
    return [row for row in data["relations"] if row["id"] == "tried"]
