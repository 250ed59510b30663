"""The workbook of an audit: findings, units, who reported when, roll-up, rules, regions."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from sys import intern
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

import xlsxwriter

from baolint.audit.rollup_rows import rollup_rows
from baolint.messages.audit import STATES
from baolint.messages.families import LEVELS, SEVERITY
from baolint.reporters.audit_words import (
    DATED_BY,
    days_late,
    installed_forms,
    standing,
)
from baolint.reporters.figures import figures_of
from baolint.reporters.workbook import Value, sheet, wardrobe

if TYPE_CHECKING:
    from baolint.audit.rows import Issue
    from baolint.audit.view import View
    from baolint.recognise.summary import Number
    from baolint.reporters import Style

Row = Sequence[Value]
UNMATCHED = "未对上单位"
ISSUES = (
    ("单位", 26), ("地区", 16), ("年度", 7), ("文件", 30), ("与上次相比", 10), ("级别", 6), ("规则", 7),
    ("规则名称", 20), ("位置", 28), ("现值", 16), ("应为", 20), ("问题", 50), ("怎样改", 40), ("依据", 34),
    ("相关规则", 10), ("基线内", 7), ("指纹", 66),
)  # fmt: skip
UNITS = (
    ("单位", 30), ("上级", 26), ("地区", 16), ("层级", 9), ("年度", 7), ("等级", 6), ("得分", 7), ("严重", 6),
    ("一般", 6), ("提示", 6), ("全部能评估", 11), ("未能评估的内容", 50), ("文件", 34), ("文件数", 7),
)  # fmt: skip
REPORTED = (
    ("单位", 30), ("地区", 16), ("年度", 7), ("应报", 6), ("报送", 11), ("日期", 12), ("日期来源", 13),
    ("期限", 12), ("逾期天数", 9), ("文件", 34), ("说明", 50),
)  # fmt: skip
ROLLED = (
    ("上级单位", 30), ("年度", 7), ("表", 7), ("项目", 40), ("本报告", 11), ("下级合计", 11), ("相差", 9),
    ("结论", 10), ("下级数", 7), ("计入数", 7), ("未计入的下级", 50), ("说明", 34), ("文件", 34),
)  # fmt: skip
RULES = (
    ("规则", 7), ("名称", 30), ("级别", 6), ("问题数", 8), ("涉及文件", 9), ("通过", 8), ("未通过", 8),
    ("未能评估", 9), ("新发现", 8), ("仍未改", 8), ("已改正", 8),
)  # fmt: skip
REGIONS = (
    ("地区", 20), ("年度", 7), ("应报", 7), ("已收", 7), ("未报", 7), ("按期", 7), ("逾期", 7), ("全部能评估", 11),
    ("有未能评估", 11), ("A 级", 6), ("B 级", 6), ("C 级", 6), ("D 级", 6), ("U 级", 6), ("平均得分", 9),
)  # fmt: skip
BY_REGION = (("地区", 20), *RULES)


class _Aside(NamedTuple):
    """What the row of a unit says of its file besides: level, name where it is another, doubts."""

    level: str = ""
    name: str = ""
    unassessed: str = ""


NOTHING = _Aside()


def write(view: View, out: BinaryIO, style: Style) -> None:
    """Write the workbook; rows go to the disk one by one, whatever their number."""
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    # the day of the run, not the moment of writing: the same store gives the same file
    day = datetime.datetime.fromisoformat(view.run.as_of)
    book.set_properties({"title": "政府信息公开工作年度报告审看结果", "created": day})
    book.set_custom_property("baolint", f"audit {view.run.version}")
    dress = wardrobe(book)
    titles = {row.code: row.title for row in view.by_rule()}
    asides = _asides(view)
    sheet(book, "问题清单", ISSUES, (_issue(one, titles) for one in _shown(view)), dress)
    sheet(book, "单位成绩", UNITS, _units(view, asides), dress)
    sheet(book, "报送情况", REPORTED, _reported(view, asides), dress)
    sheet(book, "汇总核对", ROLLED, _rolled(view), dress)
    sheet(book, "规则统计", RULES, (row[1:] for row in _rules(view, regions=False)), dress)
    if view.run.has_units:
        sheet(book, "地区统计", REGIONS, _regions(view), dress)
        sheet(book, "地区规则", BY_REGION, _rules(view, regions=True), dress)
    if view.run.before is not None:
        mended = (_issue(one, titles) for one in view.mended())
        sheet(book, "已改正", ISSUES, mended, dress)
    book.close()


def _shown(view: View) -> Iterator[Issue]:
    return (one for one in view.findings() if one.status != "suppressed")


def _issue(one: Issue, titles: dict[str, str]) -> Row:
    detail = json.loads(one.detail)
    related = [place.get("shown", "") for place in detail.get("related", ())]
    found, should = figures_of(detail.get("evidence") or {}, related)
    return (
        one.unit, one.region, one.year, one.path, STATES.get(one.state or "", ""),
        SEVERITY[one.severity], one.code, titles.get(one.code), one.shown, found, should, one.message,
        one.help, one.basis, one.related_codes.replace("+", "、"),
        "是" if one.status == "baselined" else "", one.fingerprint,
    )  # fmt: skip


def _asides(view: View) -> dict[str, _Aside]:
    """Give, by path, what there is to add; most files have nothing of it."""
    levels = {unit.name: unit.level for unit in view.units()}
    found = {}
    for file in view.received():
        if file.unit:
            level = "" if levels.get(file.unit) else intern(file.level or "")
            name = file.agency if file.agency != file.unit else None
            if level or name or file.unassessed:
                found[file.path] = _Aside(level, name or "", "\n".join(file.unassessed))
    return found


def _units(view: View, asides: dict[str, _Aside]) -> Iterator[Row]:
    levels = {unit.name: unit.level for unit in view.units()}
    for row in view.by_unit():
        aside = asides.get(row.path or "", NOTHING)
        level = levels.get(row.unit) or aside.level
        counts = (row.errors, row.warnings, row.infos) if row.path else (None, None, None)
        yield (
            row.unit, row.parent, row.region, LEVELS.get(level, ""), row.year, row.grade, row.score,
            *counts, ("是" if row.assessed else "否") if row.path else "", aside.unassessed,
            row.path, row.files,
        )  # fmt: skip


def _reported(view: View, asides: dict[str, _Aside]) -> Iterator[Row]:
    for row in view.by_unit():
        yield (
            row.unit, row.region, row.year, "是" if row.expected else "否", standing(row), row.dated,
            DATED_BY.get(row.dated_by or "", ""), row.due, days_late(row), row.path,
            _notes(row.files, asides.get(row.path or "", NOTHING).name),
        )  # fmt: skip
    for stray in view.unmatched():
        yield (
            stray.agency, "", stray.year, "", UNMATCHED, stray.dated,
            DATED_BY.get(stray.dated_by or "", ""), stray.due, None, stray.path, stray.why,
        )  # fmt: skip


def _notes(number: int, name: str) -> str:
    """Say what is remarkable about a unit's report: another name in it, several files."""
    notes = [f"报告用名：{name}"] if name else []
    if number > 1:
        notes.append(f"共 {number} 个文件，以本行的为准")
    return "；".join(notes)


def _rolled(view: View) -> Iterator[Row]:
    if not view.run.has_units:
        return
    for row in rollup_rows(view, installed_forms()):
        yield (
            row.unit, row.year, row.table, row.cell, _number(row.own), _number(row.total),
            _number(row.gap), row.state, row.children, row.counted, row.absent, row.why, row.path,
        )  # fmt: skip


def _number(value: Number | None) -> int | float | None:
    return value if value is None or isinstance(value, int) else float(value)


def _rules(view: View, regions: bool) -> Iterator[Row]:
    for row in view.by_rule(regions):
        yield (
            row.region, row.code, row.title or row.name, SEVERITY.get(row.severity, ""), row.findings,
            row.files, row.passed, row.failed, row.not_assessable, row.new, row.open, row.mended,
        )  # fmt: skip


def _regions(view: View) -> Iterator[Row]:
    for row in view.by_region():
        yield (
            row.region, row.year, row.expected, row.received, row.missing, row.on_time, row.late,
            row.assessed, row.not_assessable, *row.grades, row.score,
        )  # fmt: skip
