"""RESULTS.md: every goal with what was measured, then the figures behind them."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Iterator, Sequence

from benchmarks.part import Goal, Part, Table
from benchmarks.scale import Scale
from benchmarks.scene import HERE


def page(parts: Sequence[Part], scale: Scale, versions: dict[str, str], commit: str) -> str:
    """Give the page."""
    return "\n".join([*_head(parts, scale, versions, commit), *_notes()]) + "\n"


def _head(
    parts: Sequence[Part], scale: Scale, versions: dict[str, str], commit: str
) -> Iterator[str]:
    goals = [goal for part in parts for goal in part.goals]
    reached = sum(goal.reached for goal in goals)
    yield "# Speed"
    yield ""
    yield (
        f"{datetime.date.today().isoformat()}, `make bench`, commit {commit}: "
        f"{reached} of {len(goals)} goals reached."
    )
    yield ""
    yield (
        f"{_processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}, "
        f"CPython {platform.python_version()}; the wheel in an environment of its own, bytecode "
        "compiled. " + ", ".join(f"{name} {version}" for name, version in versions.items()) + "."
    )
    yield ""
    yield (
        f"Commands are timed as whole processes, one after another, round by round: "
        f"{scale.starts} rounds of short ones after two that are not counted, {scale.few} or "
        f"{scale.rounds} of long ones. A ratio is the median of the ratios of the rounds, a time the median. Corpus: "
        f"{scale.txt} txt, {scale.html} html, {scale.md} md, {scale.docx} docx, {scale.pdf} pdf, "
        "made-up sound reports of as many agencies."
    )
    for part in parts:
        yield from ("", f"## {part.title}", "", part.how)
        if part.goals:
            yield ""
            yield from _table(Table(("", "goal", "measured", "reached"), _rows(part.goals)))
        for table in part.tables:
            yield ""
            yield from _table(table)


def _rows(goals: Sequence[Goal]) -> list[tuple[str, str, str, str]]:
    return [
        (
            goal.what,
            f"≤ {goal.most:g} {goal.unit}" if goal.most is not None else f"≥ {goal.least:g} {goal.unit}",
            f"{goal.measured:.3g} {goal.unit}" + (f" ({goal.note})" if goal.note else ""),
            "yes" if goal.reached else "**no**",
        )
        for goal in goals
    ]  # fmt: skip


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(table.head) + " |"
    yield "| --- |" + " ---: |" * (len(table.head) - 1)
    for row in table.rows:
        yield "| " + " | ".join(row) + " |"


def _notes() -> list[str]:
    """Give what is written by hand: where a goal is missed, where the time goes and what was tried."""
    notes = HERE / "NOTES.md"
    return ["", notes.read_text(encoding="utf-8").rstrip()] if notes.exists() else []


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            named = next(line for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
    return named.partition(":")[2].strip()
