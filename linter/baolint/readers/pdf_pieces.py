"""Rows of a ruled table that a page's end has cut in two, put together again."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document import figures
from baolint.readers.pdf_labels import NUMBERED
from baolint.readers.pdf_lines import lines
from baolint.readers.pdf_shapes import Glyph, RawCell, RawTable

NEAR = 4.0
"""Points by which the columns of two pieces may differ."""
FULL = 1.4
"""Sizes of room in a cell's last line in which no further sign would have fit."""
MOST_PAD = 8.0
"""Points between a cell's side and its text, at most."""


def mend(above: RawTable, below: RawTable) -> None:
    """Take the rest of the last row of one piece out of the next piece, if the page cut the row.

    Then the texts go on in the cells of the same columns, and no cell of the rest holds a figure.
    Labels over several rows go on likewise. Header rows that the next piece repeats stay.
    """
    if not (above.ruled and below.ruled) or not above.rows or not below.rows:
        return
    number = _repeated(above, below)
    if number >= len(below.rows):
        return
    rest = below.rows[number]
    end = above.rows[-1][0].row
    reaching = [cell for row in above.rows for cell in row if cell.row + cell.height > end]
    pairs = [(_over(reaching, cell), cell) for cell in rest]
    pad = _pad(above)
    for one, other in pairs:
        if one and one.row < end and _goes_on(one, other, pad):
            _move(other, one)
    own = [(one, other) for one, other in pairs if one is None or one.row == end]
    if not _is_cut(own, pad):
        return
    for one, other in own:
        if one:
            _move(other, one)
    del below.rows[number]
    kept = [cell for cell in rest if cell.glyphs]
    if number < len(below.rows):
        below.rows[number] = [*kept, *below.rows[number]]


def _repeated(above: RawTable, below: RawTable) -> int:
    """Count the rows at the top of a piece that are also at the top of the one before."""
    count = 0
    for one, other in zip(above.rows, below.rows, strict=False):
        if _strings(one) != _strings(other) or not any(_strings(one)):
            break
        count += 1
    return count


def _over(cells: Sequence[RawCell], cell: RawCell) -> RawCell | None:
    """Give the cell that has the same sides."""
    for one in cells:
        if abs(one.box[0] - cell.box[0]) < NEAR and abs(one.box[2] - cell.box[2]) < NEAR:
            return one
    return None


def _is_cut(pairs: Sequence[tuple[RawCell | None, RawCell]], pad: float) -> bool:
    """Tell whether the texts of a row go on: figures above, none below, a label without its end.

    A row without figures, such as a header, goes on where that leaves other cells of the rest empty.
    """
    if not any(one and _is_figure(one.glyphs) for one, _ in pairs) and not (
        all(one and one.glyphs for one, _ in pairs) and any(not rest.glyphs for _, rest in pairs)
    ):
        return False
    going = [(one, other) for one, other in pairs if other.glyphs]
    return bool(going) and all(
        one is not None and _goes_on(one, other, pad) for one, other in going
    )


def _goes_on(one: RawCell, other: RawCell, pad: float) -> bool:
    """Tell whether the text of a cell goes on in another: its last line is full, no item begins."""
    if not one.glyphs or not other.glyphs or NUMBERED.match(_string(other.glyphs)):
        return False
    return _is_full(one, pad) and not _is_figure(other.glyphs)


def _move(source: RawCell, target: RawCell) -> None:
    target.glyphs.extend(source.glyphs)
    source.glyphs.clear()


def _is_full(cell: RawCell, pad: float) -> bool:
    """Tell whether no further sign would have fit into the last line of a cell."""
    page = cell.glyphs[-1].page
    own = lines([glyph for glyph in cell.glyphs if glyph.page == page])
    if not own:
        return False
    line = own[-1]
    return cell.box[2] - cell.box[0] - 2 * pad - (line.x1 - line.x0) < FULL * line.em


def _pad(table: RawTable) -> float:
    """Give the space between the sides of the cells and the text that comes closest to them."""
    gaps = [
        min(glyph.x0 for glyph in cell.glyphs) - cell.box[0]
        for row in table.rows
        for cell in row
        if cell.glyphs and cell.glyphs[0].page == cell.page
    ]
    return min(max(min(gaps, default=0.0), 0.0), MOST_PAD)


def _is_figure(glyphs: Sequence[Glyph]) -> bool:
    string = _string(glyphs)
    return bool(string.strip()) and figures.read(string, "change").kind in ("number", "mark")


def _strings(row: Sequence[RawCell]) -> list[str]:
    return [_string(cell.glyphs) for cell in row]


def _string(glyphs: Sequence[Glyph]) -> str:
    return "".join([glyph.char for glyph in glyphs])
