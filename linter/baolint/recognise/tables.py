"""The tables of a report, bound to the form by their labels and put together from their pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from baolint.document import normal
from baolint.document.model import Cell, Table
from baolint.document.text import Span
from baolint.forms import keys as form_keys
from baolint.forms.form import BlockForm, Node, TableForm
from baolint.messages.phrase import Phrase
from baolint.recognise import header, misspelt, readings, shown, stacked, transposed, two_orders
from baolint.recognise.facts import BoundRow, BoundTable
from baolint.recognise.header import Header
from baolint.recognise.label_use import LabelUse
from baolint.recognise.labels import Labels, Match
from baolint.recognise.place import Place
from baolint.recognise.rows import Row, classify


def bind(blocks: Sequence[tuple[int, Table]], labels: Labels) -> dict[str, BoundTable]:
    """Bind the rows of all tables of the report to the form.

    `blocks` are the tables with their ordinals among the document's blocks. A row belongs to the
    table of the form that its labels name, wherever it stands: tables cut in two by a page break and
    several tables run into one come out alike. Tables of which nothing is found are left out.
    """
    return labels.shapes.bound(blocks, lambda: _bind(blocks, labels))


def _bind(blocks: Sequence[tuple[int, Table]], labels: Labels) -> dict[str, BoundTable]:
    rows = transposed.turned(list(classify(blocks, labels)), labels)
    rows = misspelt.rows(misspelt.captions(rows, labels), labels)
    found: dict[str, BoundTable] = {}
    for form in labels.form.tables.values():
        own = [row for row in rows if row.table is form]
        if any(row.kind in ("data", "header", "caption") for row in own):
            found[form.key] = _bind_table(form, own, labels)
    return found


def _bind_table(form: TableForm, rows: list[Row], labels: Labels) -> BoundTable:
    place = _place_of(rows[0].cells)._replace(table=form.key, shown=shown.short(form))
    table = BoundTable(form, "bound", place)
    for part in form.blocks:
        own = [row for row in rows if row.part is part]
        if part.key_from == "columns":
            _bind_columns(table, part, own, labels)
        else:
            _bind_rows(table, part, own, rows, labels)
    readable = [row for row in table.rows if row.readings]
    if table.rows and len(readable) * 2 < len(table.rows):
        table.state = "unrecoverable"
    return table


def _bind_rows(
    table: BoundTable, part: BlockForm, own: list[Row], all_rows: list[Row], labels: Labels
) -> None:
    """Bind a block whose rows have labels."""
    data = [row for row in own if row.kind == "data" and _has_values(row)]
    head = header.read(part, [row for row in own if row.kind == "header"], labels, data)
    _labels(table, part, own, head)
    columns = _columns(part, head, data)
    _missing_columns(table, part, head, columns, data, own)
    _missing_caption(table, part, own)
    usual = Counter(len(row.cells) for row in data).most_common(1)
    peers = [row.values for row in data if len(row.cells) == usual[0][0]]
    begins = readings.begins(peers, len(columns))
    taken: set[Node] = set()
    for row in data:
        node = row.node
        if node is None or (node.children and not node.optional_figures):
            continue
        whole = len(row.cells) >= usual[0][0]
        begin = begins if len(row.cells) == usual[0][0] else None
        bound = _bound(table.form, row, node, columns, whole, begin)
        if node in taken:
            table.repeated_rows.append(bound)
            continue
        taken.add(node)
        table.rows.append(bound)
    _doubt_groups(table.rows, taken)
    if head.other or head.disordered:
        two_orders.settle(
            table, [row for row in table.rows if row.form in taken], head, labels.form
        )
    _missing_rows(table, part, taken, own or all_rows)
    for row in own:
        if row.kind == "unknown" and row.cells:
            text = next((c.text.string.strip() for c in row.cells if c.text.string.strip()), "")
            table.unknown_rows.append((text, _place_of(row.cells)._replace(table=table.form.key)))


def _doubt_groups(rows: list[BoundRow], taken: set[Node]) -> None:
    """Say nothing of a group's own figures where its first row is missing: they may be that row's."""
    for row in rows:
        if row.form is not None and row.form.children and row.form.children[0] not in taken:
            row.readings = row.choices = ()


def _bind_columns(table: BoundTable, part: BlockForm, own: list[Row], labels: Labels) -> None:
    """Bind a block with one row of figures under a header that names everything."""
    head = header.read(part, [row for row in own if row.kind == "header"], labels)
    leaves = tuple(leaf for leaf in part.column_leaves() if leaf.key)
    pieces = stacked.pieces(part, own)
    if pieces:
        there = {leaf for _, columns in pieces for leaf in columns}
        missing = tuple(leaf for leaf in leaves if leaf not in there)
        head = head._replace(missing=missing, misplaced=(), other=(), disordered=False)
    _labels(table, part, own, head)
    data = [row for row, _ in pieces] or [row for row in own if row.kind == "bare"]
    if not data:
        data = [row for row in own if row.kind == "empty" and len(row.cells) >= len(leaves)][:1]
    columns = leaves
    if data and (head.other or (head.missing and _width(data[0]) == len(head.columns))):
        columns = head.columns
    if not data and 2 * len(head.missing) > len(leaves):
        table.state = "unrecoverable"  # a torn header without its figures tells of no column
        return
    _missing_columns(table, part, head, () if pieces else columns, data, own)
    for number, (row, own_columns) in enumerate(pieces or [(row, columns) for row in data]):
        bound = _bound_columns(table.form, part, row, own_columns)
        (table.repeated_rows if number and not pieces else table.rows).append(bound)
    if head.other or head.disordered:
        two_orders.settle(table, table.rows, head, labels.form)


def _bound_columns(
    form: TableForm, part: BlockForm, row: Row, columns: tuple[Node, ...]
) -> BoundRow:
    keys = form_keys.block_keys(form, part)
    found = readings.shape(row.values, len(columns), row.exact)
    bound = BoundRow(
        None,
        tuple(keys[None, leaf] for leaf in columns),
        row.values,
        readings.read(row.values, found.choices, [leaf.kind for leaf in columns]),
        _place_of(row.cells)._replace(table=form.key, shown=shown.short(form)),
    )
    bound.columns, bound.choices, bound.ragged = columns, found.choices, found.ragged
    return bound


def _bound(
    form: TableForm,
    row: Row,
    node: Node,
    columns: tuple[Node, ...],
    whole: bool,
    begin: int | None,
) -> BoundRow:
    found = readings.shape(row.values, len(columns), row.exact, whole, begin)
    key = form_keys.row_path(node)
    bound = BoundRow(
        node,
        tuple(f"{form.key}/{key}/{leaf.key}" for leaf in columns),
        row.values,
        readings.read(row.values, found.choices, [leaf.kind for leaf in columns]),
        _place_of(row.cells)._replace(
            table=form.key, row=key, shown=shown.cell_name(form, node, None)
        ),
    )
    bound.columns, bound.choices, bound.ragged = columns, found.choices, found.ragged
    return bound


def _columns(part: BlockForm, head: Header, data: list[Row]) -> tuple[Node, ...]:
    """Give the columns that the rows really have: all of the form's, or those the header names.

    A header that lost a label over rows of full width has only lost the label.
    """
    wanted = tuple(leaf for leaf in part.column_leaves() if leaf.key)
    if head.lost or not data:
        return wanted
    if not head.missing:
        return head.columns
    widths = Counter(_width(row) for row in data)
    if head.columns and widths.most_common(1)[0][0] == len(head.columns):
        return head.columns
    return wanted


def _width(row: Row) -> int:
    """How many cells with anything in them follow the label."""
    return sum(1 for cell in row.values if cell.text.string.strip())


def _has_values(row: Row) -> bool:
    node = row.node
    return bool(row.values) and (
        node is None or not node.children or any(cell.text.string.strip() for cell in row.values)
    )


def _labels(table: BoundTable, part: BlockForm, own: list[Row], head: Header) -> None:
    """Record the labels that are not printed as in the form, header labels once."""
    texts = {normal.label(cell.text.string) for row in own for cell in row.cells}
    pairs = [pair for pair in head.used if not _wrapped(pair, texts)]
    pairs.extend(pair for row in own if row.kind == "caption" for pair in row.labels)
    pairs.extend(pair for row in own if row.kind == "data" for pair in row.labels)
    for cell, match in pairs:
        if match.grade == "exact":
            continue
        node = head.nodes.get(cell, match.named.node)
        is_row = match.named.role == "row"
        place = Place(
            cell.text.span(),
            table=table.form.key,
            row=form_keys.row_path(node) if node and is_row else None,
            shown=shown.cell_name(table.form, node if is_row else None, None if is_row else node),
        )
        printed = " ".join(cell.text.string.split())
        label = match.named.label
        table.labels.append(LabelUse(match.grade, label.text, printed, place, label.printed))
    for cell, node in head.misplaced:
        name = Phrase("{table}表头“{label}”", table=shown.short(table.form), label=node.label.text)
        place = Place(cell.text.span(), table=table.form.key, shown=name)
        table.misplaced.append((node.label.text, place))
    table.header_lost = table.header_lost or (head.lost and any(r.kind == "data" for r in own))


def _wrapped(pair: tuple[Cell, Match], texts: set[str]) -> bool:
    """Tell whether a label is only the half of one that goes on in another row of the header."""
    cell, match = pair
    printed, whole = normal.label(cell.text.string), normal.label(match.named.label.text)
    if match.grade != "near" or len(printed) >= len(whole):
        return False
    rest = whole.removeprefix(printed) if whole.startswith(printed) else whole.removesuffix(printed)
    return rest != whole and rest in texts


def _missing_columns(
    table: BoundTable,
    part: BlockForm,
    head: Header,
    columns: tuple[Node, ...],
    data: list[Row],
    own: list[Row],
) -> None:
    if head.lost:
        return
    rows = [row for row in own if row.kind == "header"]
    place = _end_of(rows[-1].cells)._replace(table=table.form.key)
    strange = any(
        cell.text.string.strip() and all(cell is not used for used, _ in head.used)
        for row in rows
        for cell in row.cells
    )
    for leaf in head.missing:
        name = shown.cell_name(table.form, None, leaf)
        if leaf not in columns or not data or strange:
            table.missing_columns.append((leaf.label.text, place._replace(shown=name)))
        else:
            where = place._replace(shown=name)
            table.labels.append(LabelUse("near", leaf.label.text, "", where, leaf.label.printed))


def _missing_caption(table: BoundTable, part: BlockForm, own: list[Row]) -> None:
    if part.caption is None or not own or any(row.kind == "caption" for row in own):
        return
    start = own[0].cells[0].text.span().start
    place = Place(Span(start, start), table=table.form.key, shown=shown.short(table.form))
    table.missing_captions.append((part.caption.text, place))


def _missing_rows(table: BoundTable, part: BlockForm, taken: set[Node], rows: list[Row]) -> None:
    """Name the form's rows that are not there, each where it belongs: behind the row before it."""
    where = {row.node: row for row in rows if row.node is not None}
    last = rows[0]
    for leaf in part.row_leaves():
        if leaf in where:
            last = where[leaf]
        if leaf in taken or not leaf.key:
            continue
        place = _end_of(last.cells)._replace(
            table=table.form.key,
            row=form_keys.row_path(leaf),
            shown=shown.cell_name(table.form, leaf, None),
        )
        table.missing_rows.append((shown.row_name(leaf), place))


def _place_of(cells: Sequence[Cell]) -> Place:
    spans = [cell.text.span() for cell in cells]
    return Place(Span(min(s.start for s in spans), max(s.end for s in spans)))


def _end_of(cells: Sequence[Cell]) -> Place:
    end = max(cell.text.span().end for cell in cells)
    return Place(Span(end, end))
