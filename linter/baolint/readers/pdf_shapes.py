"""What a page is made of once it is read: characters, ruling lines and pictures, upright."""

from __future__ import annotations

from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the top left of the page as it is read."""

Extent = tuple[float, float]
"""From the left to the right side of a column, or of the space between two."""

OBJECT = 20
"""Bits of a character's order that count within its object; above them stands the object's."""


class Glyph(NamedTuple):
    """One character on a page; `base` is the height its line stands on, `em` the size of its font.

    `order` grows in the order in which the file paints; `mark` is the number of the marked content it
    is part of, as tagged files number what stands in a cell or paragraph. Without one it is -1, or less
    where the file paints words at once: then another number for each. A blank that was put in for a gap has the gap's
    box. Coordinates are those of the page turned so that most of its text reads upright.
    """

    char: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    em: float
    page: int
    order: int
    mark: int


class Rule(NamedTuple):
    """A ruling line: across (its height is `at`) or down (its distance from the left is `at`)."""

    across: bool
    at: float
    start: float
    end: float


class Sheet:
    """A page: its size and what stands on it.

    `aside` are characters written at another angle than the page's text, in the file's order,
    `struck` those with a line drawn through them.
    `turn` says by how many quarter turns (clockwise) the page as shown was turned to be read.
    `strange` counts characters whose font does not say what they are, `painted` the drawn objects.
    """

    __slots__ = (
        "aside", "glyphs", "height", "number", "painted", "pictures", "rules", "strange", "struck",
        "turn", "width",
    )  # fmt: skip

    def __init__(self, number: int, width: float, height: float, turn: int = 0) -> None:
        self.number = number
        self.width = width
        self.height = height
        self.turn = turn
        self.glyphs: list[Glyph] = []
        self.aside: list[Glyph] = []
        self.struck: list[Glyph] = []
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self.strange = 0
        self.painted = 0

    def shown(self, box: Box) -> Box:
        """Give a box of the page as read in the coordinates of the page as shown."""
        x0, y0, x1, y1 = box
        if self.turn == 1:
            return y0, self.width - x1, y1, self.width - x0
        if self.turn == 2:
            return self.width - x1, self.height - y1, self.width - x0, self.height - y0
        if self.turn == 3:
            return self.height - y1, x0, self.height - y0, x1
        return box


class RawCell(NamedTuple):
    """A cell of a table with its characters, its place on the grid and its box on its page."""

    glyphs: list[Glyph]
    row: int
    column: int
    height: int
    width: int
    page: int
    box: Box


class RawTable:
    """A table, or the piece of one that stands on a page; rows hold their cells left to right.

    `ruled` says that lines part its cells; `edges` are the places of its columns' sides.
    """

    __slots__ = ("bottom", "edges", "page", "rows", "ruled", "top")

    def __init__(
        self, rows: list[list[RawCell]], page: int, box: Box, ruled: bool, edges: list[float]
    ) -> None:
        self.rows = rows
        self.page = page
        self.top = box[1]
        self.bottom = box[3]
        self.ruled = ruled
        self.edges = edges
