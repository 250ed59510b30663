"""Tables of an audit's web page: heads that sort, rows that filter, each unit leading to its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.audit.rollup_rows import DIFFERS
from baolint.messages.audit import STATES
from baolint.messages.families import SEVERITY
from baolint.reporters.audit_words import MISSING, days_late, standing
from baolint.reporters.page_text import text

if TYPE_CHECKING:
    from baolint.audit.rollup_rows import RollUpRow
    from baolint.audit.rows import Received, RegionRow, RuleRow, UnitRow
    from baolint.recognise.summary import Number

Cell = tuple[str, str]
"""The html of a cell, and its class: n for numbers, d for days, h for the row's head, or nothing."""


def table(
    name: str, caption: str, head: Sequence[str], rows: Iterable[tuple[str, Sequence[Cell]]]
) -> Iterator[str]:
    """Yield a table whose heads are buttons that sort it; a row comes with its attributes."""
    titles = "".join(
        f'<th scope="col"><button type="button" class="sort">{text(word)}</button></th>'
        for word in head
    )
    yield f'<div class="scroll" tabindex="0" role="group" aria-label="{text(caption)}">'
    yield f'<table class="list sortable" id="{name}"><caption>{text(caption)}</caption>'
    yield f"<thead><tr>{titles}</tr></thead><tbody>"
    for attributes, cells in rows:
        yield f"<tr{attributes}>{''.join(map(_cell, cells))}</tr>"
    yield "</tbody></table></div>"


def _cell(cell: Cell) -> str:
    content, kind = cell
    if kind == "h":
        return f'<th scope="row">{content}</th>'
    return f'<td class="{kind}">{content}</td>' if kind else f"<td>{content}</td>"


def number(value: Number | float | None) -> Cell:
    """Give a cell with a number, empty where there is none."""
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value), "n"


def words(value: str | None) -> Cell:
    """Give a cell with words."""
    return text(value or ""), ""


def badge(word: str | None, kind: str | None = None) -> str:
    """Give a grade or severity that stands out."""
    return f'<span class="badge {kind or word}">{text(word)}</span>' if word else ""


UNIT_HEAD = (
    "单位",
    "地区",
    "年度",
    "等级",
    "得分",
    *SEVERITY.values(),
    "报送",
    "日期",
    "逾期天数",
    "能否评估",
    "文件",
)


def unit_row(row: UnitRow, anchor: str | None) -> tuple[str, Sequence[Cell]]:
    """Give a row a unit and year; `anchor` is the id of the unit's findings, None where there are none."""
    state = standing(row)
    attributes = (
        f' data-year="{row.year}" data-region="{text(row.region)}"'
        f' data-grade="{row.grade or "-"}" data-state="{state}"'
    )
    name = text(row.unit)
    counts = (row.errors, row.warnings, row.infos) if row.path else (None, None, None)
    return attributes, (
        (f'<a href="#{anchor}">{name}</a>' if anchor else name, "h"),
        words(row.region),
        number(row.year),
        (badge(row.grade), ""),
        number(row.score),
        *map(number, counts),
        (f'<span class="state {"amiss" if state == MISSING else ""}">{state}</span>', ""),
        (text(row.dated or ""), "d"),
        number(days_late(row)),
        words(("能" if row.assessed else "部分不能") if row.path else ""),
        words(row.path),
    )


REGION_HEAD = (
    "地区", "年度", "应报", "已收", "未报", "按期", "逾期", "全部能评估", "部分不能评估",
    "A 级", "B 级", "C 级", "D 级", "U 级", "平均得分",
)  # fmt: skip


def region_row(row: RegionRow) -> tuple[str, Sequence[Cell]]:
    """Give a row a region and year."""
    counts = (
        row.year, row.expected, row.received, row.missing, row.on_time, row.late, row.assessed,
        row.not_assessable, *row.grades, row.score,
    )  # fmt: skip
    return "", ((text(row.region or "未注明"), "h"), *map(number, counts))


RULE_HEAD = ("规则", "名称", "级别", "问题", "文件", "通过", "未通过", "未能评估")
CHANGES = tuple(STATES.values())


def rule_row(row: RuleRow, compared: bool) -> tuple[str, Sequence[Cell]]:
    """Give a row a rule; with `compared` how its findings changed since the run before."""
    counts = (row.findings, row.files, row.passed, row.failed, row.not_assessable)
    changes = (row.new, row.open, row.mended) if compared else ()
    return "", (
        (row.code, "h"),
        words(row.title or row.name),
        (badge(SEVERITY.get(row.severity), row.severity), ""),
        *map(number, (*counts, *changes)),
    )


ROLL_UP_HEAD = (
    "上级单位",
    "年度",
    "表",
    "项目",
    "本报告",
    "下级合计",
    "相差",
    "结论",
    "未计入的下级",
    "说明",
)


def roll_up_row(row: RollUpRow, anchors: Mapping[str, str]) -> tuple[str, Sequence[Cell]]:
    """Give a row a cell or group of cells of a superior body's table."""
    name = text(row.unit)
    anchor = anchors.get(row.unit)
    figures = (row.own, row.total, row.gap)
    return "", (
        (f'<a href="#{anchor}">{name}</a>' if anchor else name, "h"),
        number(row.year),
        words(row.table),
        words(row.cell),
        *map(number, figures),
        (f'<span class="state {"amiss" if row.state == DIFFERS else ""}">{row.state}</span>', ""),
        words(row.absent),
        words(row.why),
    )


STRAY_HEAD = ("文件", "报告里的机关名", "年度", "为什么没有对上")


def stray_row(row: Received) -> tuple[str, Sequence[Cell]]:
    """Give a row a file that belongs to no unit."""
    return "", ((text(row.path), "h"), words(row.agency), number(row.year), words(row.why))
