"""A table laid out in columns by blanks, its labels wrapped above and below their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document import normal
from baolint.document.figures import looks_like_figure
from baolint.document.model import Cell, Table
from baolint.document.text import Text
from baolint.forms.form import Node
from baolint.recognise.label_stream import Vocabulary
from baolint.recognise.lines_as_cells import Rebuilt
from baolint.recognise.table_found import obligatory_rows

FEWEST = 5
"""Columns of a table whose rows are told by their figures alone."""
WRAPPED = 3
"""Lines of a label above its figures, and again below them."""
MOST_WORDS = 40
"""Words of a line that can be part of a table."""
_WORD = re.compile(r"[^\s|｜]+")


class Line(NamedTuple):
    """A line parted at its blanks: its ordinal, the words of its labels and its figures."""

    number: int
    words: tuple[Text, ...]
    figures: tuple[Text, ...]


class Label(NamedTuple):
    """A label put together: its row, its words, and how many lines above and below it took."""

    node: Node
    words: tuple[Text, ...]
    above: int
    below: int


def rebuild(texts: Sequence[Text], vocabulary: Vocabulary) -> Rebuilt | None:
    """Find a table whose every row has a line with all its figures; None where a row is in doubt.

    The label of a row may begin on lines above its figures and end on lines below them; words of
    merged labels to the left may stand among it. Every obligatory row of the form must be found, in
    order, and no line of figures may be left over.
    """
    wanted = _columns(vocabulary)
    rows = obligatory_rows(vocabulary.form)
    if wanted < FEWEST or not rows:
        return None
    lines = [_parted(number, text, wanted) for number, text in enumerate(texts)]
    full = [place for place, line in enumerate(lines) if line.figures]
    if len(full) != len(rows):
        return None
    labels = _labels(lines, full, rows, vocabulary)
    if labels is None:
        return None
    first = full[0] - labels[0].above
    last = full[-1] + labels[-1].below
    heads = vocabulary.heads()
    while first and _heads(lines[first - 1], heads):
        first -= 1
    table = Table(tuple(_rows(lines, full, labels)), exact=False)
    used = {number: (0, len(texts[number])) for number in range(first, last + 1)}
    return Rebuilt(table, used, wanted * len(rows), 0)


def _columns(vocabulary: Vocabulary) -> int:
    """Give the figures of each row, 0 where rows differ."""
    sizes = {sum(1 for leaf in part.column_leaves() if leaf.key) for part in vocabulary.form.blocks}
    return sizes.pop() if len(sizes) == 1 else 0


def _parted(number: int, text: Text, wanted: int) -> Line:
    words = [text.cut(match.start(), match.end()) for match in _WORD.finditer(text.string)]
    if len(words) > MOST_WORDS:
        return Line(number, (), ())
    begin = len(words)
    while begin and looks_like_figure(words[begin - 1].string):
        begin -= 1
    if len(words) - begin != wanted:
        return Line(number, tuple(words), ())
    return Line(number, tuple(words[:begin]), tuple(words[begin:]))


def _labels(
    lines: Sequence[Line], full: Sequence[int], rows: Sequence[Node], vocabulary: Vocabulary
) -> list[Label] | None:
    """Give the label of each line of figures, None where one does not name its row of the form."""
    found: list[Label] = []
    free = 0
    for number, place in enumerate(full):
        after = full[number + 1] if number + 1 < len(full) else len(lines)
        label = _label(lines, free, place, after, rows[number], vocabulary)
        if label is None:
            return None
        found.append(label)
        free = place + 1 + label.below
    return found


def _label(
    lines: Sequence[Line], free: int, place: int, after: int, node: Node, vocabulary: Vocabulary
) -> Label | None:
    """Put the label of one row together from its own line and the free ones above and below."""
    spelt = tuple(node.label.variants)
    for size in range(2 * WRAPPED + 1):
        for above in range(min(size, WRAPPED, place - free) + 1):
            below = size - above
            if below > min(WRAPPED, after - place - 1):
                continue
            words = _chosen(lines[place - above : place + below + 1], above, spelt)
            if words:
                return Label(node, words, above, below)
    return None


def _chosen(lines: Sequence[Line], own: int, spelt: Sequence[str]) -> tuple[Text, ...]:
    """Give the words of lines, some of each, that spell a label; nothing where none do.

    On the line of the figures these are the last words, or none where the label stands around it;
    a line above or below may hold words of other labels on both sides.
    """
    begun: list[tuple[Text, ...]] = [()]
    for number, line in enumerate(lines):
        words = line.words
        ends = range(1, len(words) + 1) if number != own else (len(words),)
        parts = [words[begin:end] for end in ends for begin in range(end)]
        if number == own and len(lines) > 1:
            parts.append(())
        longer = [(*before, *part) for before in begun for part in parts]
        begun = [one for one in longer if any(s.startswith(_spelling(one)) for s in spelt)]
    return next((one for one in begun if _spelling(one) in spelt), ())


def _spelling(words: Sequence[Text]) -> str:
    return normal.label("".join(word.string for word in words))


def _heads(line: Line, heads: Sequence[str]) -> bool:
    """Tell whether a line holds nothing but pieces of the header's labels."""
    return (
        bool(line.words)
        and not line.figures
        and all(any(normal.fold(word.string) in head for head in heads) for word in line.words)
    )


def _rows(
    lines: Sequence[Line], full: Sequence[int], labels: Sequence[Label]
) -> Iterator[tuple[Cell, ...]]:
    for row, (place, label) in enumerate(zip(full, labels, strict=True)):
        texts = (Text.join(label.words), *lines[place].figures)
        yield tuple(Cell(text, row, column) for column, text in enumerate(texts))
