"""Structured data as a tree of scalars with places; bounded, no key twice."""

from __future__ import annotations

from typing import NoReturn

from baolint.document.limits import LIMITS, Limits
from baolint.document.lines import Lines
from baolint.document.text import Span, Text
from baolint.readers.errors import Unreadable
from baolint.readers.limit import reached

_NULL = ("", "~", "null", "Null", "NULL")


class Scalar:
    """A value without parts: its text, and source[start:end] with quotes and all.

    `plain` says that it stands without quotes; only then can it be null.
    """

    __slots__ = ("end", "plain", "size", "start", "text")

    def __init__(self, text: Text, start: int, end: int, plain: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.plain = plain
        self.size = 1

    @property
    def is_null(self) -> bool:
        return self.plain and self.text.string in _NULL


class Sequence:
    """A list: its items, the place where it starts, how many values it holds in all."""

    __slots__ = ("items", "size", "start")

    def __init__(self, start: int) -> None:
        self.items: list[Node] = []
        self.start = start
        self.size = 1


class Mapping:
    """Keys and values in the order of the file; the size counts as in a Sequence."""

    __slots__ = ("pairs", "pending", "size", "start")

    def __init__(self, start: int) -> None:
        self.pairs: dict[str, tuple[Scalar, Node]] = {}
        self.pending: Scalar | None = None
        self.start = start
        self.size = 1


Node = Scalar | Sequence | Mapping


class Builder:
    """Puts a tree together from the parts a parser meets, in the order it meets them.

    `root` is the finished tree, None before. What cannot be a report is refused with Unreadable, by
    line.
    """

    __slots__ = ("_limits", "_lines", "_open", "root")

    def __init__(self, lines: Lines, limits: Limits = LIMITS) -> None:
        self._lines = lines
        self._limits = limits
        self._open: list[Sequence | Mapping] = []
        self.root: Node | None = None

    @property
    def wants_key(self) -> bool:
        """Tell whether what comes next is the key of a mapping."""
        return bool(self._open) and _wants_key(self._open[-1])

    def open(self, part: Sequence | Mapping) -> None:
        """Begin a list or mapping; what follows belongs to it until it is closed."""
        if self.wants_key:
            self.fault("E101.key-type", part.start)
        if len(self._open) >= self._limits.nesting:
            self._over("nesting", part.start, len(self._open) + 1)
        self._open.append(part)

    def close(self) -> Node:
        """End the innermost list or mapping and give it."""
        part = self._open.pop()
        self.add(part)
        return part

    def add(self, node: Node) -> None:
        """Add a whole value, or the key of a mapping, to the innermost part."""
        if not self._open:
            self.root = node
            return
        part = self._open[-1]
        part.size += node.size
        if part.size > self._limits.values:
            self._over("values", node.start, part.size)
        if isinstance(part, Sequence):
            part.items.append(node)
        elif part.pending is not None:
            part.pairs[part.pending.text.string] = (part.pending, node)
            part.pending = None
        else:
            part.pending = self._key(part, node)

    def _key(self, part: Mapping, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self.fault("E101.key-type", node.start)
        key = node.text.string
        if key == "<<" and node.plain:
            self.fault("E101.merge", node.start, node.end)
        if key in part.pairs:
            first = self._lines.position(part.pairs[key][0].start)[0]
            self.fault("E101.duplicate", node.start, node.end, name=key, first=str(first))
        return node

    def _over(self, bound: str, at: int, found: int) -> NoReturn:
        values = reached("", bound, self._limits, f"{found:,}").values
        self.fault(f"E105.{bound}", at, None, **values)

    def fault(self, message: str, at: int, end: int | None = None, **values: str) -> NoReturn:
        """Refuse the file for what stands at an offset, up to `end` where that is known."""
        lines = self._lines
        span = Span(at, at if end is None else end)
        line = str(lines.position(at)[0])
        raise Unreadable(message, line=line, **values).placed(lines.source, span)


def _wants_key(part: Sequence | Mapping) -> bool:
    return isinstance(part, Mapping) and part.pending is None
