"""Labels of a form made ready to be found: which node a printed label names, and how well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baolint.document import normal
from baolint.forms.form import BlockForm, Form, LabelForm, Node, TableForm
from baolint.recognise.shapes import Shapes

NEAR = 2
"""Edits within which an unlisted label is still the form's, misspelt."""
SHORTEST = 2
"""Characters of the shortest label that its place can tell in spite of a slip."""
REMEMBERED = 4096
"""Unlisted spellings whose nearest labels are kept: a large sheet repeats its own."""


class Named(NamedTuple):
    """A label of the form: what it heads (row, column, caption, corner or stub), and where."""

    role: str
    table: TableForm
    block: BlockForm
    node: Node | None
    label: LabelForm


class Match(NamedTuple):
    """A printed label matched to one of the form: exact, same, nonstandard, misspelt or near."""

    named: Named
    grade: str


class Labels:
    """All labels of a form by their normalised spellings."""

    __slots__ = ("_known", "_near_to", "_sized", "_spelt", "form", "row_names", "shapes")

    def __init__(self, form: Form) -> None:
        self.form = form
        self.shapes = Shapes()
        self._near_to: dict[str, list[tuple[int, Match]]] = {}
        self._known: dict[int, Named] = {}
        self._spelt: dict[str, list[Match]] = {}
        self._sized: dict[int, dict[str, tuple[frozenset[str], list[Match]]]] = {}
        for named in _all(form):
            self._known[id(named.node or named.label)] = named
            for variant, grade in named.label.variants.items():
                match = Match(named, grade)
                self._spelt.setdefault(variant, []).append(match)
                if grade in ("exact", "same") and len(variant) >= 4:
                    alike = self._sized.setdefault(len(variant), {})
                    _, matches = alike.setdefault(variant, (frozenset(variant), []))
                    matches.append(Match(named, "near"))
            for path in _paths(named):
                self._spelt.setdefault(path, []).append(Match(named, "same"))
        self.row_names = frozenset(
            variant
            for variant, matches in self._spelt.items()
            if len(variant) > 3 and any(match.named.role == "row" for match in matches)
        )

    def find(self, printed: str, roles: Iterable[str]) -> list[Match]:
        """Give every label of these roles that `printed` spells, known variants only."""
        known = self._spelt.get(normal.label(printed), ())
        wanted = frozenset(roles)
        return [match for match in known if match.named.role in wanted]

    def near(self, printed: str, roles: Iterable[str]) -> list[Match]:
        """Give the labels within the edit bound of an unlisted spelling, nearest first.

        Short labels need more likeness, or 结果维持 would be near 结果纠正. A spelling that some label
        of the form has is never near another.
        """
        text = normal.label(printed)
        if len(text) < 3 or text in self._spelt:
            return []
        found = self._near_to.get(text)
        if found is None:
            found = self._nearest(text)
            if len(self._near_to) < REMEMBERED:
                self._near_to[text] = found
        wanted = frozenset(roles)
        number = normal.item_number(printed)
        return [
            match
            for _, match in found
            if match.named.role in wanted and not _numbered_otherwise(number, match.named.label)
        ]

    def close(self, printed: str, nodes: Iterable[Node]) -> Match | None:
        """Give the one of a few rows or columns, told by the place, that an unlisted spelling is near.

        None where its item number is another's, or where two are equally near.
        """
        return self._close(printed, [self._known[id(node)] for node in nodes])

    def close_caption(self, printed: str, part: BlockForm) -> Match | None:
        """Give the caption of a block if an unlisted spelling is near it."""
        caption = part.caption
        return self._close(printed, [self._known[id(caption)]]) if caption else None

    def _close(self, printed: str, candidates: Iterable[Named]) -> Match | None:
        text = normal.label(printed)
        if len(text) < SHORTEST or text in self._spelt:
            return None
        number = normal.item_number(printed)
        found = [
            (min(_distances(text, named.label), default=NEAR + 1), named)
            for named in candidates
            if not _numbered_otherwise(number, named.label)
        ]
        found.sort(key=_edits)
        if not found or found[0][0] > NEAR or (len(found) > 1 and found[0][0] == found[1][0]):
            return None
        return Match(found[0][1], "near")

    def _nearest(self, text: str) -> list[tuple[int, Match]]:
        found: list[tuple[int, Match]] = []
        own = set(text)
        for size in range(len(text) - NEAR, len(text) + NEAR + 1):
            bound = NEAR if size >= 6 else 1
            for variant, (letters, matches) in self._sized.get(size, {}).items():
                # an edit takes away one character at most: with more wanting none is that near
                if len(letters - own) <= bound:
                    edits = normal.distance(text, variant, bound)
                    if edits <= bound:
                        found.extend((edits, match) for match in matches)
        found.sort(key=_edits)
        return found


def _distances(text: str, label: LabelForm) -> Iterator[int]:
    """Yield how far a spelling is from a label's good ones; half of a short one must be alike."""
    for variant, grade in label.variants.items():
        if grade in ("exact", "same") and len(variant) >= SHORTEST:
            bound = NEAR if len(variant) > 3 else 1
            edits = normal.distance(text, variant, bound)
            if edits <= bound:
                yield edits


def _numbered_otherwise(number: str, label: LabelForm) -> bool:
    """Tell whether a printed item number is not the one that the label has."""
    own = normal.item_number(label.mark) if number else ""
    return bool(own) and own != number


def _paths(named: Named) -> set[str]:
    """Spell a row's label with its groups before it in one cell: （三）不予公开1.属于国家秘密."""
    node = named.node
    if named.role != "row" or node is None or node.parent is None:
        return set()
    found: set[str] = set()
    own = (node.label.mark + node.label.text, node.label.printed, node.label.text)
    above = node.path()[:-1]
    for start in range(len(above)):
        for joint in ("", "/", "-"):
            head = joint.join(group.label.mark + group.label.text for group in above[start:])
            found.update(normal.label(head + joint + text) for text in own)
    return found


def _edits(pair: tuple[int, object]) -> int:
    return pair[0]


def _all(form: Form) -> Iterable[Named]:
    for table in form.tables.values():
        for block in table.blocks:
            for role, label in (
                ("caption", block.caption),
                ("corner", block.corner),
                ("stub", block.stub),
            ):
                if label:
                    yield Named(role, table, block, None, label)
            for roots, role in ((block.columns, "column"), (block.row_roots, "row")):
                for root in roots:
                    for node in root.walk():
                        keyless = role == "column" and not node.key and not node.children
                        yield Named("stub" if keyless else role, table, block, node, node.label)
