"""What the outputs of an audit call things."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baolint.audit.rows import UnitRow
    from baolint.forms.form import Form


DATED_BY = {"published": "页面发布日期", "signed": "落款日期"}
ON_TIME, LATE, MISSING, UNDATED, UNASKED = "按期", "逾期", "未报", "日期不明", "未要求"


def standing(row: UnitRow) -> str:
    """Say how a unit stands with its report of a year."""
    if row.path is None:
        return MISSING if row.expected else UNASKED
    return {True: LATE, False: ON_TIME, None: UNDATED}[row.late]


def days_late(row: UnitRow) -> int | None:
    """Give the days from the deadline to the day of a late report."""
    if not row.late or not row.dated or not row.due:
        return None
    first, last = (datetime.date.fromisoformat(day) for day in (row.due, row.dated))
    return (last - first).days


def installed_forms() -> Mapping[str, Form]:
    """Give the installed forms by id, for the names of cells."""
    from baolint.engine.kit import forms
    from baolint.rules.packs import installed

    return {form.id: form for form in forms(installed(), None)}
