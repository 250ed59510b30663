"""Draw how one row of a table is recognised, from what recognition really found; an SVG."""

from __future__ import annotations

from html import escape
from pathlib import Path

from baolint import readers
from baolint.api import setup
from baolint.engine.check import recognise
from baolint.engine.run import check_bytes
from baolint.recognise.facts import BoundRow, Facts

ROW = "requests/handled.granted/"
"""The row that is drawn, by how its keys begin."""
WIDTH, LEFT = 980, 24
CELL = 84
"""Breadth of a figure's box in pixels."""
STEPS = ("读到的一行", "按标签认出行、列", "得出的事实", "按勾稽关系核对")
HEIGHTS = (40, 130, 230, 330)
STYLE = (
    "text{font:14px sans-serif;fill:#1f2937}.step{font-weight:bold}.small{font-size:12px}"
    ".key{font:12px monospace}.box{fill:#fff;stroke:#9ca3af}.wrong{fill:#fee2e2;stroke:#b91c1c}"
    ".line{stroke:#9ca3af;fill:none}.label{fill:#eef2ff;stroke:#6366f1}"
)


def drawing(path: Path) -> str:
    """Give the picture for the report in a file."""
    prepared = setup()
    data = path.read_bytes()
    facts = recognise(readers.read(data, path.name), prepared.recognisers, prepared.context)
    assert isinstance(facts, Facts)
    found = check_bytes(data, path.name, prepared).findings
    fault = next(one for one in found if ROW in str((one.evidence or {}).get("suspect")))
    row = next(
        row for row in facts.tables["requests"].rows if row.keys and row.keys[0].startswith(ROW)
    )
    said = str(fault.message).split("。")
    lines = [f"{part}。" for part in said if part]
    wrong = str((fault.evidence or {})["suspect"])
    return _svg(
        [*_steps(), *_labels(row), *_figures(facts, row, wrong), *_verdict(fault.code, lines)]
    )


def _svg(parts: list[str]) -> str:
    size = f'width="{WIDTH}" height="400" viewBox="0 0 {WIDTH} 400"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    ground = f'<rect width="{WIDTH}" height="400" fill="#f9fafb"/>'
    return "\n".join([head, f"<style>{STYLE}</style>", ground, *parts, "</svg>"]) + "\n"


def _steps() -> list[str]:
    pairs = zip(STEPS, HEIGHTS, strict=True)
    return [_text(LEFT, y - 14, f"{n}　{step}", "step") for n, (step, y) in enumerate(pairs, 1)]


def _labels(row: BoundRow) -> list[str]:
    """Draw the row's label as printed and the form's row that it was bound to."""
    printed = row.place.shown
    key = row.keys[0].rpartition("/")[0]
    return [
        _box(LEFT, HEIGHTS[0], 300, "label"),
        _text(LEFT + 8, HEIGHTS[0] + 21, printed.removeprefix("表三")),
        _box(LEFT, HEIGHTS[1], 300, "label"),
        _text(LEFT + 8, HEIGHTS[1] + 21, key, "key"),
        _line(LEFT + 150, HEIGHTS[0] + 32, HEIGHTS[1]),
    ]


def _figures(facts: Facts, row: BoundRow, wrong: str) -> list[str]:
    """Draw the cells with their columns and the facts that they gave."""
    parts: list[str] = []
    for number, key in enumerate(row.keys):
        printed = facts.figures[key].figure.text
        x = LEFT + 320 + number * (CELL + 6)
        look = "wrong" if key == wrong else "box"
        column = row.columns[number].label.text
        name = column if len(column) <= 6 else f"{column[:5]}…"
        parts += [
            _box(x, HEIGHTS[0], CELL, look),
            _text(x + CELL / 2, HEIGHTS[0] + 21, printed, middle=True),
            _line(x + CELL / 2, HEIGHTS[0] + 32, HEIGHTS[1]),
            _box(x, HEIGHTS[1], CELL, "label"),
            _text(x + CELL / 2, HEIGHTS[1] + 21, name, "small", middle=True),
            _line(x + CELL / 2, HEIGHTS[1] + 32, HEIGHTS[2]),
            _box(x, HEIGHTS[2], CELL, look),
            _text(x + CELL / 2, HEIGHTS[2] + 21, f"= {printed}", "key", middle=True),
        ]
    shown = row.keys[0]
    return [*parts, _text(LEFT, HEIGHTS[2] + 21, f"{shown} …", "key")]


def _verdict(code: str, lines: list[str]) -> list[str]:
    return [
        _text(LEFT, HEIGHTS[3] + 12 + 22 * number, f"{code}　{line}" if not number else line)
        for number, line in enumerate(lines)
    ]


def _box(x: float, y: float, wide: float, kind: str) -> str:
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{wide}" height="32" rx="4"/>'


def _line(x: float, y: float, to: float) -> str:
    return f'<path class="line" d="M{x} {y}V{to}"/>'


def _text(x: float, y: float, text: str, kind: str = "", middle: bool = False) -> str:
    anchor = ' text-anchor="middle"' if middle else ""
    named = f' class="{kind}"' if kind else ""
    return f'<text x="{x}" y="{y}"{named}{anchor}>{escape(text)}</text>'
