"""Lines of a structured report as a person can read them, also where the file is one long line."""

from __future__ import annotations

from bisect import bisect_right

from baolint.document.lines import Lines
from baolint.document.text import Span, Text
from baolint.readers.data_tree import Mapping, Node, Scalar

LONGEST = 200
"""Characters of the longest line of the file that is shown as it stands."""


class DataPlaces(Lines):
    """Places in a YAML or JSON text. A line too long to read gives way to the value it is about."""

    __slots__ = ("_scalars",)

    def __init__(self, source: str, root: Mapping) -> None:
        super().__init__(source)
        self._scalars: list[tuple[int, int, str, Text]] = []
        _collect(root, "", self._scalars)
        self._scalars.sort(key=_start)

    def line(self, span: Span) -> tuple[str, int, int]:
        line = super().line(span)
        if len(line[0]) <= LONGEST:
            return line
        return self._value(span) or line

    def _value(self, span: Span) -> tuple[str, int, int] | None:
        """Give the value around a stretch, its key before it, and the stretch's offsets in both."""
        number = bisect_right(self._scalars, span.start, key=_start) - 1
        if number < 0:
            return None
        start, end, key, text = self._scalars[number]
        if not start <= span.start <= span.end <= end:
            return None
        head = f"{key}: " if key else ""
        low = _offset(text, span.start)
        high = max(low, _offset(text, span.end))
        return head + text.string, len(head) + low, len(head) + high


def _collect(node: Node, key: str, found: list[tuple[int, int, str, Text]]) -> None:
    if isinstance(node, Scalar):
        found.append((node.start, node.end, key, node.text))
    elif isinstance(node, Mapping):
        for name, (scalar, value) in node.pairs.items():
            found.append((scalar.start, scalar.end, "", scalar.text))
            _collect(value, name, found)
    else:
        for item in node.items:
            _collect(item, "", found)


def _start(entry: tuple[int, int, str, Text]) -> int:
    return entry[0]


def _offset(text: Text, at: int) -> int:
    """Give the offset of the first character that stands at or behind a place of the source."""
    size = len(text.string)
    for number, run in enumerate(text.runs):
        if at >= run.end and number + 1 < len(text.runs):
            continue
        after = text.runs[number + 1].at if number + 1 < len(text.runs) else size
        if after - run.at == run.end - run.start:
            return min(after, run.at + max(0, at - run.start))
        return run.at if at <= run.start else after
    return size
