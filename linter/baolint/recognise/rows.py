"""What each row of a table is: caption, header, data row, or something unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document import figures, normal
from baolint.document.model import Cell, Table
from baolint.forms.form import BlockForm, Node, TableForm
from baolint.recognise.labels import Labels, Match, Named

HEADS = ("column", "corner", "stub", "caption")
SUBTOTALS = ("小计", "合计")
"""What a group's own row of figures may have in the place of an item's label."""


class Row(NamedTuple):
    """A physical row with its meaning.

    `kind` is caption, header, data, bare (figures without a label), empty (nothing but blank cells)
    or unknown. `labels` are the
    label cells matched, each with its match; `node` is the row of the form a data row is bound to;
    `values` are the cells behind the label. `block` is the ordinal of the table block it is from.
    """

    kind: str
    block: int
    table: TableForm | None
    part: BlockForm | None
    node: Node | None
    labels: tuple[tuple[Cell, Match], ...]
    values: tuple[Cell, ...]
    cells: tuple[Cell, ...]
    exact: bool


class Progress:
    """Where in the form the rows have got to; the order of the form decides between namesakes."""

    __slots__ = ("filled", "opened", "part", "seen", "table")

    def __init__(self) -> None:
        self.table: TableForm | None = None
        self.part: BlockForm | None = None
        self.seen: set[Node] = set()
        self.opened: set[BlockForm] = set()
        self.filled = False

    def pick(self, matches: Sequence[Match]) -> Match | None:
        """Choose among namesakes: this block's first, then this table's, unbound ones first."""
        if not matches:
            return None
        return min(matches, key=self._rank)

    def _rank(self, match: Match) -> tuple[bool, bool, bool]:
        named = match.named
        return (
            named.block is not self.part,
            named.table is not self.table,
            named.node is not None and named.node in self.seen,
        )

    def enter(self, table: TableForm, part: BlockForm, filled: bool = False) -> None:
        """Note that a header (or, `filled`, a row of figures) of a block was met."""
        self.table, self.part = table, part
        self.opened.add(part)
        self.filled = filled

    def past(self, part: BlockForm) -> bool:
        """Tell whether a header of this block would come late: its figures are already under way."""
        return part in self.opened and (part is not self.part or self.filled)


def classify(blocks: Sequence[tuple[int, Table]], labels: Labels) -> Iterator[Row]:
    """Give the meaning of every row of the tables, in order.

    Empty rows are left out, save those behind a header that names all rows of figures itself.
    """
    progress = Progress()
    for number, table in blocks:
        for cells in table.rows:
            if any(cell.text.string.strip() for cell in cells):
                yield _row(number, cells, table.exact, labels, progress)
            elif progress.part is not None and progress.part.key_from == "columns":
                form, part = progress.table, progress.part
                yield Row("empty", number, form, part, None, (), cells, cells, table.exact)


def _row(
    number: int, cells: tuple[Cell, ...], exact: bool, labels: Labels, progress: Progress
) -> Row:
    filled = [cell for cell in cells if cell.text.string.strip()]
    head = _head(filled, labels, progress)
    if head:
        kind = "caption" if any(match.named.role == "caption" for _, match in head) else "header"
        named = _entered(head, labels, progress)
        progress.enter(named.table, named.block)
        return Row(kind, number, named.table, named.block, None, tuple(head), (), cells, exact)
    bound = _bind(cells, labels, progress)
    if bound:
        found, values = bound
        named = found[-1][1].named
        progress.enter(named.table, named.block, filled=True)
        if named.node:
            progress.seen.add(named.node)
        return Row(
            "data", number, named.table, named.block, named.node, found, values, cells, exact
        )
    kind = "unknown"
    if all(cell.unreadable or figures.looks_like_figure(cell.text.string) for cell in cells):
        kind = "bare"
    return Row(kind, number, progress.table, progress.part, None, (), cells, cells, exact)


def _entered(head: list[tuple[Cell, Match]], labels: Labels, progress: Progress) -> Named:
    """The block that a header row opens: of several with the same labels the next in order."""
    for cell, match in head:
        namesakes = labels.find(cell.text.string, HEADS) or [match]
        blocks = {id(other.named.block) for other in namesakes}
        if len(blocks) == 1:
            return namesakes[0].named
    cell, match = head[-1]
    namesakes = labels.find(cell.text.string, HEADS) or [match]
    fresh = [other for other in namesakes if not progress.past(other.named.block)]
    own = [other for other in fresh if other.named.block is progress.part]
    return (own or fresh or [match])[0].named


def _head(filled: list[Cell], labels: Labels, progress: Progress) -> list[tuple[Cell, Match]]:
    """Match a header or caption row; empty where the row is none."""
    if any(_is_number(cell) for cell in filled):
        return []
    found = []
    for cell in filled:
        match = progress.pick(labels.find(cell.text.string, HEADS))
        if match is None:
            match = progress.pick(labels.near(cell.text.string, HEADS)[:1])
        if match:
            found.append((cell, match))
    rows = sum(1 for cell in filled if labels.find(cell.text.string, ("row",)))
    if not found or len(found) * 2 < len(filled) or rows > len(found):
        return []
    if rows and rows == len(filled) and len(filled) < 3:
        return []
    return found


def _bind(
    cells: tuple[Cell, ...], labels: Labels, progress: Progress
) -> tuple[tuple[tuple[Cell, Match], ...], tuple[Cell, ...]] | None:
    """Match the label cells of a data row; what follows the last of them are its values."""
    opening = []
    for number, cell in enumerate(cells):
        text = cell.text.string
        if text.strip() and _is_number(cell):
            break
        if text.strip():
            opening.append(number)
    found: list[tuple[int, Match]] = []
    for number in opening:
        match = progress.pick(labels.find(cells[number].text.string, ("row",)))
        if match:
            found.append((number, match))
    if not found or found[-1][1].named.node is None or _is_group(found[-1][1]):
        for number in opening[len(found) :]:
            match = progress.pick(labels.near(cells[number].text.string, ("row",))[:1])
            if match:
                found.append((number, match))
    if not found:
        return None
    last = found[-1][0]
    behind = next((number for number in opening if number > last), None)
    if behind is not None and normal.fold(cells[behind].text.string) in SUBTOTALS:
        last = behind
    found = sorted([*_groups(cells, found, opening, labels), *found], key=_first)
    return tuple((cells[number], match) for number, match in found), cells[last + 1 :]


def _groups(
    cells: tuple[Cell, ...], found: list[tuple[int, Match]], opening: list[int], labels: Labels
) -> Iterator[tuple[int, Match]]:
    """Yield the cells before a row's label that are misspelt names of the groups it is in."""
    last, match = found[-1]
    above = match.named.node.path()[:-1] if match.named.node is not None else ()
    known = {number for number, _ in found}
    for number in opening if above else ():
        if number < last and number not in known:
            group = labels.close(cells[number].text.string, above)
            if group is not None:
                yield number, group


def _first(pair: tuple[int, Match]) -> int:
    return pair[0]


def _is_group(match: Match) -> bool:
    return match.named.node is not None and bool(match.named.node.children)


def _is_number(cell: Cell) -> bool:
    return cell.unreadable is not None or figures.read(cell.text.string, "change").value is not None
