"""How a document of a form is set on paper: margins, typefaces, line pitch; lengths in mm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

PAPER = (210.0, 297.0)
"""Width and height of A4 (GB/T 9704—2012 5.1)."""
STANDARD: dict[str, Any] = {
    "page": {"top": "37", "bottom": "35", "left": "28", "right": "26", "footer": "25"},
    "lines": "22",
    "characters": "28",
    "indent": "2",
    "signature": "4",
    "title": {"font": "方正小标宋简体", "fallback": "宋体", "size": "22"},
    "heading": {"font": "黑体", "fallback": "黑体", "size": "16"},
    "subheading": {"font": "楷体_GB2312", "fallback": "楷体", "size": "16"},
    "body": {"font": "仿宋_GB2312", "fallback": "仿宋", "size": "16"},
    "table": {"font": "仿宋_GB2312", "fallback": "仿宋", "size": "10.5"},
    "page_number": {"font": "宋体", "fallback": "宋体", "size": "14"},
}
"""GB/T 9704—2012 clauses 5.2 and 7.3, for whatever a profile leaves open; sizes in points."""
FACES = ("title", "heading", "subheading", "body", "table", "page_number")


class Face(NamedTuple):
    """A typeface, what stands in for it where it is not installed, and its size in points."""

    font: str
    fallback: str
    size: float


class Layout:
    """A page and what is set on it.

    `top`, `bottom`, `left`, `right` are the margins, `footer` is from the foot of the page to the
    foot of the page number; `lines` of `characters` fill a page. `indent` opens a paragraph,
    `signature` stands behind the date, in characters. `widths` are the columns of a table by its
    key, in any unit: they share the width of the page.
    """

    __slots__ = (
        "bottom", "characters", "faces", "footer", "indent", "left", "lines", "right", "signature",
        "top", "widths",
    )  # fmt: skip

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take the `layout` of a compiled profile; what it lacks is as the standard has it."""
        page = {**STANDARD["page"], **data.get("page", {})}
        self.top, self.bottom = float(page["top"]), float(page["bottom"])
        self.left, self.right = float(page["left"]), float(page["right"])
        self.footer = float(page["footer"])
        whole = {**STANDARD, **data}
        self.lines, self.characters = int(whole["lines"]), int(whole["characters"])
        self.indent, self.signature = int(whole["indent"]), int(whole["signature"])
        self.faces = {name: _face(name, data) for name in FACES}
        self.widths: dict[str, tuple[float, ...]] = {
            table: tuple(float(width) for width in widths)
            for table, widths in data.get("widths", {}).items()
        }

    @property
    def width(self) -> float:
        """The width of the text."""
        return PAPER[0] - self.left - self.right

    @property
    def height(self) -> float:
        """The height of the text."""
        return PAPER[1] - self.top - self.bottom


def _face(name: str, data: Mapping[str, Any]) -> Face:
    given = {**STANDARD[name], **data.get(name, {})}
    return Face(given["font"], given["fallback"], float(given["size"]))
