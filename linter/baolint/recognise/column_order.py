"""The order in which a header prints the columns of its block, where it is not the form's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from baolint.forms.form import BlockForm, Node
from baolint.recognise.rows import Row

Below = Mapping[Node | None, Sequence[Node]]
"""The nodes below each node that labels speak of; below None the topmost."""


def named(rows: Iterable[Row]) -> list[str]:
    """Give the column labels of header rows as the form words them, row after row."""
    return [
        match.named.label.text
        for row in rows
        for _, match in row.labels
        if match.named.role == "column"
    ]


def printed(part: BlockForm, names: Sequence[str]) -> tuple[Node, ...] | None:
    """Give the columns that labels name, in the order printed; None where it cannot be told.

    `names` are the labels row after row, or each group followed by all that is in it. Groups that
    are not named are left out, with their leaves. Every label must have its place and no leaf of a
    named group be wanting, or what stands under what is anybody's guess.
    """
    below: dict[Node | None, Sequence[Node]] = {}
    _speak_of(None, part.columns, set(names), below)
    if sum(map(len, below.values())) != len(names):
        return None
    order = _by_level(below, names) or _by_group(below, names)
    return tuple(_leaves(None, order)) if order else None


def is_disordered(part: BlockForm, rows: Iterable[Row]) -> bool:
    """Tell whether labels beside each other stand in another order than the form's, whole or not.

    Only those of one group are held against each other: levels that share a row may interleave.
    """
    walk = [node for root in part.columns for node in root.walk()]
    alike = Counter(node.label.text for node in walk)
    places = {n.label.text: (n.parent, at) for at, n in enumerate(walk) if alike[n.label.text] == 1}
    for row in rows:
        names = named([row])
        last: dict[Node | None, int] = {}
        for name in names:
            above, at = places.get(name, (None, -1))
            if at >= 0 and last.get(above, -1) > at:
                return True
            last[above] = max(at, last.get(above, -1))
        if _is_shuffled(names, walk, alike):
            return True
    return False


def is_grouped(part: BlockForm, columns: Sequence[Node]) -> bool:
    """Tell whether the columns of every group stand beside each other."""
    places = {node: number for number, node in enumerate(columns)}
    for root in part.columns:
        for node in root.walk():
            own = [places[leaf] for leaf in node.leaves() if leaf in places]
            if own and max(own) - min(own) >= len(own):
                return False
    return True


def _speak_of(
    above: Node | None,
    nodes: Sequence[Node],
    names: set[str],
    below: dict[Node | None, Sequence[Node]],
) -> None:
    """Note below `above` its leaves and the groups named; one that only holds groups may go unnamed."""
    kept: list[Node] = []
    for node in nodes:
        if not node.children:
            kept.extend([node] if node.key else [])
        elif node.label.text in names:
            kept.append(node)
            _speak_of(node, node.children, names, below)
        elif not node.key and (len(nodes) == 1 or all(child.children for child in node.children)):
            inner: dict[Node | None, Sequence[Node]] = {}
            _speak_of(None, node.children, names, inner)
            kept.extend(inner.pop(None))
            below.update(inner)
    below[above] = kept


def _by_level(below: Below, names: Sequence[str]) -> Below | None:
    """Read labels row after row: what is in the groups of one row stands in the next, in order."""
    order: dict[Node | None, Sequence[Node]] = {}
    level: list[Node | None] = [None]
    at = 0
    while level:
        following: list[Node | None] = []
        for above in level:
            there = {node.label.text: node for node in below[above]}
            own = names[at : at + len(there)]
            if set(own) != set(there):
                return None
            at += len(there)
            order[above] = [there[name] for name in own]
            following.extend(node for node in order[above] if node in below)
        level = following
    return order


def _by_group(below: Below, names: Sequence[str]) -> Below | None:
    """Read labels group after group: each is followed at once by all that is in it."""
    order: dict[Node | None, list[Node]] = {above: [] for above in below}
    rest = list(reversed(names))

    def read(above: Node | None) -> bool:
        there = {node.label.text: node for node in below[above]}
        while there:
            node = there.pop(rest.pop(), None)
            if node is None:
                return False
            order[above].append(node)
            if node in below and not read(node):
                return False
        return True

    return order if read(None) else None


def _leaves(above: Node | None, order: Below) -> Iterable[Node]:
    for node in order[above]:
        if node in order:
            yield from _leaves(node, order)
        else:
            yield node


def _is_shuffled(names: Sequence[str], walk: Sequence[Node], alike: Counter[str]) -> bool:
    """Tell whether namesakes below several groups (结果维持 three times) go back more than once each."""
    first: dict[str, int] = {}
    for number, node in enumerate(walk):
        if alike[node.label.text] > 1:
            first.setdefault(node.label.text, number)
    ranks = [first[name] for name in names if name in first]
    turns = sum(after <= before for before, after in pairwise(ranks))
    return bool(ranks) and turns + 1 > max(Counter(ranks).values())
