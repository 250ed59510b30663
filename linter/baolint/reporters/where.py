"""A place in a file in a clerk's words."""

from __future__ import annotations

from baolint.engine.harmless import harmless
from baolint.engine.report import Location

PARTS = {
    "header": "页眉",
    "footer": "页脚",
    "footnote": "脚注",
    "textbox": "文本框",
    "hidden": "隐藏文字",
}


def lineless(location: Location) -> str:
    """Give the place with a colon, to stand before a message that is shown at line 1; '' with a line."""
    told = where(location) if location.spot.line is None else ""
    return f"{told}：" if told else ""


def where(location: Location) -> str:
    """Give the place: line, page, paragraph or cell, then the place in the form; may be empty."""
    spot = location.spot
    parts = []
    if spot.line is not None:
        parts.append(f"第{spot.line}行")
    if spot.page is not None:
        parts.append(f"第{spot.page}页")
    if spot.sheet is not None:
        parts.append(f"工作表“{harmless(spot.sheet)}”")
    if spot.cell is not None:
        parts.append(spot.cell)
    elif spot.paragraph is not None:
        part = PARTS.get(spot.part or "", "")
        parts.append(f"{part}第{spot.paragraph}段")
    if location.shown:
        parts.append(harmless(location.shown))
    return " ".join(parts)
