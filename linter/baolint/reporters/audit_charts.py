"""Pictures of an audit as inline SVG: grades by region, the commonest rules, who reported when.

A picture is as wide as a telephone; what it shows stands in a table of the page as well, and in its
description for those who do not see it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from baolint.messages.families import GRADES
from baolint.reporters.page_text import text

if TYPE_CHECKING:
    from baolint.audit.rows import RegionRow, RuleRow, UnitRow

WIDTH = 380
LABEL = 108
"""Room for labels on the left, in units of the picture, which are points of the screen."""
BAR, STEP = 16, 26
MOST_REGIONS = 20
MOST_RULES = 12
LETTERS, LONG = 8, 30
"""Characters of a label on the left, and of one above its bar."""
LINE = 17
LINES = ("", "6 3", "2 3")
"""How the lines of years are dashed, the last year first, so that colour is not needed."""
SPAN = 60
"""Days before and after the deadline that are shown."""
TALL = 210


class _Part(NamedTuple):
    """A stretch of a bar: how long, its class, and what it says."""

    value: float
    kind: str
    says: str


def grades(rows: Sequence[RegionRow]) -> str:
    """Draw the grades of each region's units in the last year, or of one region in each year."""
    last = max((row.year for row in rows), default=0)
    regions = {row.region for row in rows}
    shown = [row for row in rows if row.year == last] if len(regions) > 1 else list(rows)
    bars = []
    for row in shown[:MOST_REGIONS]:
        name = (row.region or "未注明地区") if len(regions) > 1 else f"{row.year} 年度"
        parts = [
            _Part(count, f"g{grade}", f"{name} {grade} 级 {count} 个单位")
            for grade, count in zip(GRADES, row.grades, strict=True)
            if count
        ]
        if row.missing:
            parts.append(_Part(row.missing, "gap", f"{name} 未报 {row.missing} 个单位"))
        count = f"{row.received}/{row.expected}" if row.expected else str(row.received)
        bars.append((name, parts, count))
    title = f"{last} 年度各地区的等级" if len(regions) > 1 else "各年度的等级"
    rest = len(shown) - MOST_REGIONS
    about = f"另有 {rest} 个地区见地区统计表。" if rest > 0 else ""
    key = [*((f"g{grade}", f"{grade} 级") for grade in GRADES), ("gap", "未报")]
    return _bars(
        "grades", title, f"每条为一个地区或年度，数字为已收、应报的单位数。{about}", bars, key
    )


def rules(rows: Sequence[RuleRow]) -> str:
    """Draw the rules with the most findings."""
    found = sorted((row for row in rows if row.findings), key=lambda row: (-row.findings, row.code))
    bars = [
        (
            f"{row.code} {row.title or row.name}",
            [_Part(row.findings, "bar", f"{row.findings} 个")],
            str(row.findings),
        )
        for row in found[:MOST_RULES]
    ]
    rest = len(found) - MOST_RULES
    about = f"另有 {rest} 条见规则统计表。" if rest > 0 else ""
    return _bars("rules", "最常见的问题", f"数字为问题个数。{about}", bars, (), above=True)


def _bars(
    name: str,
    title: str,
    about: str,
    bars: Sequence[tuple[str, Sequence[_Part], str]],
    key: Sequence[tuple[str, str]],
    above: bool = False,
) -> str:
    """Draw bars with their labels on the left, or `above` them."""
    left, step = (1, 2 * LINE + 6) if above else (LABEL, STEP)
    most = max((sum(part.value for part in parts) for _, parts, _ in bars), default=0) or 1
    room = WIDTH - left - 52
    lines = []
    for number, (label, parts, count) in enumerate(bars):
        y = number * step + 4
        lines.append(f"<g><title>{text(label)}</title>")
        if above:
            lines.append(f'<text x="0" y="{y + 12}">{text(_short(label, LONG))}</text>')
            y += LINE
        else:
            shown = text(_short(label, LETTERS))
            lines.append(f'<text x="{left - 6}" y="{y + 13}" text-anchor="end">{shown}</text>')
        x = float(left)
        for part in parts:
            wide = part.value / most * room
            lines.append(
                f'<rect class="{part.kind}" x="{x:.1f}" y="{y}" width="{max(wide, 0.8):.1f}"'
                f' height="{BAR}"><title>{text(part.says)}</title></rect>'
            )
            x += wide
        lines.append(f'<text x="{x + 5:.1f}" y="{y + 13}">{count}</text></g>')
    if not bars:
        lines.append(f'<text x="{WIDTH // 2}" y="18" text-anchor="middle">没有可画的数据</text>')
    used = {part.kind for _, parts, _ in bars for part in parts}
    told = "；".join(
        f"{label}：{'，'.join(part.says for part in parts) or '无'}" for label, parts, _ in bars
    )
    tall = max(len(bars), 1) * step + 4
    return _figure(name, title, about, told, tall, lines, [one for one in key if one[0] in used])


def received(rows: Sequence[UnitRow]) -> str:
    """Draw how many of the expected reports had come so many days before or after the deadline."""
    years = sorted({row.year for row in rows}, reverse=True)[: len(LINES)]
    lines = list(_frame())
    told, key = [], []
    for number, year in enumerate(years):
        of_year = [row for row in rows if row.year == year and (row.expected or row.path)]
        days = sorted(
            (datetime.date.fromisoformat(row.dated) - datetime.date.fromisoformat(row.due)).days
            for row in of_year
            if row.dated and row.due
        )
        if not days:
            continue
        lines.append(_line(days, len(of_year), number))
        kind = f"y{number}"
        key.append((kind, f"{year} 年度"))
        on_time = sum(day <= 0 for day in days)
        told.append(
            f"{year} 年度 {len(of_year)} 份中，期限前 {on_time} 份，逾期 {len(days) - on_time} 份，"
            f"没有日期或未报 {len(of_year) - len(days)} 份"
        )
    about = "横轴为距离期限的天数，纵轴为占应报份数的比例；没有日期的不计。"
    return _figure("received", "报送进度与期限", about, "；".join(told), TALL, lines, key)


_LEFT, _RIGHT, _TOP, _FLOOR = 40, 10, 8, 28


def _x(day: float) -> float:
    return _LEFT + (day + SPAN) / (2 * SPAN) * (WIDTH - _LEFT - _RIGHT)


def _y(share: float) -> float:
    return _TOP + (1 - share) * (TALL - _TOP - _FLOOR)


def _frame() -> Iterator[str]:
    for percent in (0, 25, 50, 75, 100):
        y = _y(percent / 100)
        yield f'<line class="rule" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{_LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{percent}%</text>'
    for day in (-SPAN, -SPAN // 2, 0, SPAN // 2, SPAN):
        words = "期限" if day == 0 else f"{day:+d} 天"
        side = {-SPAN: "start", SPAN: "end"}.get(day, "middle")
        yield f'<text x="{_x(day):.1f}" y="{TALL - 8}" text-anchor="{side}">{words}</text>'
    yield f'<line class="due" x1="{_x(0):.1f}" x2="{_x(0):.1f}" y1="{_TOP}" y2="{_y(0):.1f}"/>'


def _line(days: Sequence[int], whole: int, number: int) -> str:
    """Draw the share that had come by each day as steps."""
    counts: dict[int, int] = {}
    for day in days:
        at = min(max(day, -SPAN), SPAN)
        counts[at] = counts.get(at, 0) + 1
    path = f"M{_x(-SPAN):.1f} {_y(0):.1f}"
    for day, share in zip(
        sorted(counts), accumulate(counts[d] for d in sorted(counts)), strict=True
    ):
        path += f"H{_x(day):.1f}V{_y(share / whole):.1f}"
    dashes = f' stroke-dasharray="{LINES[number]}"' if LINES[number] else ""
    return f'<path class="y{number}" d="{path}H{_x(SPAN):.1f}"{dashes}/>'


def _figure(
    name: str,
    title: str,
    about: str,
    told: str,
    tall: int,
    lines: Sequence[str],
    key: Sequence[tuple[str, str]],
) -> str:
    marks = "".join(
        f'<li><svg class="mark" viewBox="0 0 14 10" aria-hidden="true">{_mark(kind)}</svg>{word}</li>'
        for kind, word in key
    )
    return "\n".join(
        (
            f'<figure class="chart" id="chart-{name}">',
            f"<figcaption>{text(title)}</figcaption>",
            f'<svg viewBox="0 0 {WIDTH} {tall}" role="img" aria-labelledby="{name}-t {name}-d">',
            f'<title id="{name}-t">{text(title)}</title><desc id="{name}-d">{text(told)}</desc>',
            *lines,
            "</svg>",
            f'<ul class="key">{marks}</ul>' if marks else "",
            f'<p class="faint">{text(about)}</p>',
            "</figure>",
        )
    )


def _mark(kind: str) -> str:
    if kind.startswith("y"):
        dashes = LINES[int(kind[1:])]
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        return f'<path class="{kind}" d="M0 5H14"{dashed}/>'
    return f'<rect class="{kind}" width="14" height="10"/>'


def _short(label: str, room: int) -> str:
    """Cut a label to so many characters, an ASCII one counting half."""
    width = 0.0
    for at, sign in enumerate(label):
        width += 0.55 if sign.isascii() else 1
        if width > room:
            return label[: at - 1] + "…"
    return label
