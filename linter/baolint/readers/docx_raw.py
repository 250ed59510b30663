"""What stands in a Word file's XML, in its final view, before it is laid out as one text."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """Characters of one element, its ordinal among MARKED, how many before them were dropped."""

    string: str
    element: int
    skipped: int = 0


class RawPicture(NamedTuple):
    """A picture, chart or embedded object; `name` is its description or title."""

    name: str


class RawBox(NamedTuple):
    """A text box that hangs on a paragraph."""

    blocks: list[RawBlock]


class RawParagraph:
    """A paragraph: what it shows, what it hides, what is struck out in it, what hangs on it.

    `index` is its ordinal among the w:p of its member. `prefix` is text that no element holds: the
    automatic number, or the words of a watermark. `style`, `numbered` and `outline` are as stated
    in it, `level` what comes of them; `contents` says that it is a line of a table of contents.
    """

    __slots__ = (
        "contents", "floats", "hidden", "index", "level", "numbered", "outline", "pieces", "prefix",
        "struck", "style",
    )  # fmt: skip

    def __init__(self, index: int) -> None:
        self.index = index
        self.pieces: list[Piece] = []
        self.hidden: list[Piece] = []
        self.struck: list[Piece] = []
        self.floats: list[RawPicture | RawBox] = []
        self.prefix = ""
        self.style = ""
        self.numbered: tuple[str, int | None] | None = None
        self.outline: int | None = None
        self.level = 0
        self.contents = False

    def is_blank(self) -> bool:
        return not any(piece.string.strip() for piece in self.pieces)

    def holds_anything(self) -> bool:
        return bool(self.pieces or self.hidden or self.struck or self.floats)


class RawCell:
    """A cell in columns of the grid; `merge` is start, more (continues the one above) or empty."""

    __slots__ = ("blocks", "column", "merge", "width")

    def __init__(self, column: int, width: int, merge: str, blocks: list[RawBlock]) -> None:
        self.column = column
        self.width = width
        self.merge = merge
        self.blocks = blocks

    def is_blank(self) -> bool:
        return all(
            isinstance(block, RawParagraph) and block.is_blank() and not block.floats
            for block in self.blocks
        )


class RawTable(NamedTuple):
    """A table row by row; `widths` are the columns of its grid in twentieths of a point."""

    rows: list[list[RawCell]]
    widths: list[int]


RawBlock = RawParagraph | RawTable
