"""Labels too unlike the form's to be told by their wording, told by where they stand.

Within two edits 行政许可 is as near to 行政审批 as to 行政强制. A label that is printed just where one
label of the form is missing is that one, misspelt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from baolint.document import figures
from baolint.forms.form import BlockForm, Node
from baolint.recognise.labels import Labels
from baolint.recognise.rows import Row


def rows(found: Sequence[Row], labels: Labels) -> list[Row]:
    """Give the rows with those bound that have a misspelt label and stand where one is missing."""
    bound = list(found)
    parts = {id(row.part): row.part for row in bound if row.kind == "unknown" or _is_group(row)}
    for part in parts.values():
        if part is not None and part.row_roots:
            _bind_strays(bound, part, labels)
    return bound


def captions(found: Sequence[Row], labels: Labels) -> list[Row]:
    """Give the rows with each misspelt caption belonging to the block whose rows follow it."""
    judged = list(found)
    for number, row in enumerate(found):
        if row.kind != "caption" or len(row.labels) != 1 or row.labels[0][1].grade != "near":
            continue
        follows = next((r for r in found[number + 1 :] if r.kind in ("caption", "data")), None)
        part = follows.part if follows is not None and follows.kind == "data" else None
        if part is None or part.caption is None or follows is None:
            continue
        cell = row.labels[0][0]
        match = labels.close_caption(cell.text.string, part)
        if match is not None:
            judged[number] = row._replace(table=follows.table, part=part, labels=((cell, match),))
    return judged


def header(part: BlockForm, found: Sequence[Row], labels: Labels) -> list[Row]:
    """Give the header rows of a block with misspelt labels bound to the columns that are missing."""
    nodes = [node for root in part.columns for node in root.walk()]
    lacking = Counter(node.label.text for node in nodes)
    lacking.subtract(
        match.named.label.text
        for row in found
        for _, match in row.labels
        if match.named.role == "column"
    )
    absent = [node for node in nodes if lacking[node.label.text] > 0]
    if not absent:
        return list(found)
    order = {node: place for place, node in enumerate(nodes)}
    single = {node for node in nodes if sum(n.label.text == node.label.text for n in nodes) == 1}
    judged = []
    for row in found:
        pairs = list(row.labels)
        known = {id(cell): match.named.node for cell, match in pairs}
        for place, cell in enumerate(row.cells):
            if id(cell) in known or not cell.text.string.strip():
                continue
            before, after = (
                [
                    order[node]
                    for other in side
                    if (node := known.get(id(other))) in single and node is not None
                ]
                for side in (row.cells[:place], row.cells[place + 1 :])
            )
            fitting = [
                node
                for node in absent
                if max(before, default=-1) < order[node] < min(after, default=len(nodes))
                or node not in single
            ]
            match = labels.close(cell.text.string, fitting)
            if match is not None:
                pairs.append((cell, match))
        pairs.sort(key=lambda pair: row.cells.index(pair[0]))
        judged.append(row._replace(labels=tuple(pairs)))
    return judged


def _bind_strays(bound: list[Row], part: BlockForm, labels: Labels) -> None:
    order = [node for root in part.row_roots for node in root.walk()]
    place = {node: number for number, node in enumerate(order)}
    own = [number for number, row in enumerate(bound) if row.part is part]
    nodes = [bound[number].node if bound[number].kind == "data" else None for number in own]
    taken = {node for node in nodes if node is not None}
    leaves = [place[node] if node and not node.children else None for node in nodes]
    after = len(order)
    ends: list[int] = []
    for leaf in reversed(leaves):
        ends.append(after)
        after = after if leaf is None else leaf
    before = -1
    for number, leaf, end in zip(own, leaves, reversed(ends), strict=True):
        if leaf is not None:
            before = leaf
            continue
        if bound[number].kind == "unknown" or _is_group(bound[number]):
            lacking = [node for node in order[before + 1 : end] if node not in taken and node.key]
            stray = _stray_row(bound[number], lacking, labels) if lacking else None
            if stray is not None and stray.node is not None:
                bound[number] = stray
                taken.add(stray.node)
                before = place[stray.node]


def _is_group(row: Row) -> bool:
    return row.kind == "data" and row.node is not None and bool(row.node.children)


def _stray_row(row: Row, lacking: Sequence[Node], labels: Labels) -> Row | None:
    """Bind a row by its label, a text before its figures that none of the form's is known by."""
    opening = []
    for place, cell in enumerate(row.cells):
        text = cell.text.string.strip()
        if cell.unreadable or (text and figures.looks_like_figure(text)):
            break
        if text and all(cell is not known for known, _ in row.labels):
            opening.append((place, cell))
    if row.node is not None:
        within = set(row.node.walk())
        lacking = [node for node in lacking if node in within]
    for place, cell in reversed(opening):
        match = labels.close(cell.text.string, lacking)
        if match is not None:
            return row._replace(
                kind="data",
                node=match.named.node,
                labels=(*row.labels, (cell, match)),
                values=row.cells[place + 1 :],
            )
    return None
