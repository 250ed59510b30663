"""The tree of a structured report to paragraphs and named values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

from baolint.document.lines import Lines
from baolint.document.model import Block, Given, GivenPart, Paragraph
from baolint.document.text import Span, Text
from baolint.messages.data import KINDS
from baolint.messages.phrase import Phrase, listed
from baolint.readers.data_tree import Mapping, Node, Scalar, Sequence
from baolint.readers.errors import Unreadable

SCALARS = ("profile", "agency", "level", "year", "title", "published")
GROUPS = {
    "period": ("text", "from", "to"),
    "contact": ("telephone", "address", "postcode", "email", "website"),
    "signature": ("agency", "date"),
}
SECTION = ("key", "number", "heading", "text", "aspects")
ASPECT = ("key", "heading", "text")
TOP = (*SCALARS, *GROUPS, "preamble", "sections", "labels", "facts", "tables", "doubtful")
OF_A_FORM = {"basis", "years", "titles"}
"""What every file that defines a form has, and no report."""
LEVELS = ("department", "township", "government", "ministry", "unknown")
_YEAR = re.compile(r"[0-9]{4}")
_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]+")


def has_report(root: Mapping) -> bool:
    """Tell whether a mapping is meant as a report: it names a profile and is not full of else.

    The file that defines a form names its profile too.
    """
    profile = root.pairs.get("profile")
    if profile is None or not isinstance(profile[1], Scalar) or profile[1].is_null:
        return False
    others = [key for key in root.pairs if key != "profile"]
    if root.pairs.keys() >= OF_A_FORM:
        return False
    known = sum(1 for key in others if nearest(key, TOP))
    return known * 2 >= len(others)


def report(root: Mapping, lines: Lines) -> tuple[tuple[Block, ...], Given]:
    """Give the paragraphs in the order of a report, and what is stated by name."""
    return _Reading(root, lines).result()


def nearest(wrong: str, right: tuple[str, ...]) -> str:
    """Give the right key that a wrong one is probably meant for, the key itself if right, or ''."""
    if wrong in right:
        return wrong
    from difflib import get_close_matches

    return next(iter(get_close_matches(wrong, right, n=1, cutoff=0.75)), "")


class _Reading:
    """The blocks and named values gathered so far, in the order of a report."""

    __slots__ = ("blocks", "given", "lines", "root")

    def __init__(self, root: Mapping, lines: Lines) -> None:
        self.root = root
        self.lines = lines
        self.blocks: list[Block] = []
        self.given = Given("")

    def result(self) -> tuple[tuple[Block, ...], Given]:
        self.check_keys(self.root, TOP, "")
        self.named(self.root, SCALARS, "")
        for name, keys in GROUPS.items():
            group = self.mapping(self.root, name, name)
            if group:
                self.check_keys(group, keys, name)
                self.named(group, keys, f"{name}.")
        named = self.given.named
        self.given.profile = named["profile"].string.strip() if "profile" in named else ""
        self.check_values()
        if "title" in named:
            self.add(named["title"], level=1)
        for text in self.texts(self.root, "preamble", "preamble"):
            self.add(text)
        self.given.sections = tuple(self.sections())
        for key in ("signature.agency", "signature.date"):
            if key in named:
                self.add(named[key])
        self.figures()
        self.labels()
        return tuple(self.blocks), self.given

    def check_keys(self, part: Mapping, right: tuple[str, ...], name: str) -> None:
        """Refuse a key that the structure does not know, naming the nearest that it does."""
        for key, (scalar, _) in part.pairs.items():
            if key not in right:
                near = nearest(key, right)
                message = "E101.key-near" if near else "E101.key"
                here = f"{name}.{key}" if name else key
                self.fault(message, scalar, name=here, right=near or listed("、", right))

    def check_values(self) -> None:
        named = self.given.named
        year = named.get("year")
        if year and not _YEAR.fullmatch(year.string.strip()):
            self.fault("E101.year", year, found=year.string)
        level = named.get("level")
        if level and level.string.strip() not in LEVELS:
            right = "、".join(LEVELS)
            self.fault("E101.level", level, found=level.string, right=right)

    def named(self, part: Mapping, keys: tuple[str, ...], prefix: str) -> None:
        for key in keys:
            text = self.scalar(part, key, prefix + key)
            if text is not None and text.string.strip():
                self.given.named[prefix + key] = text

    def add(self, text: Text, level: int = 0) -> None:
        """Add a text as paragraphs, one for each of its lines."""
        for line in _LINE.finditer(text.string):
            piece = text.cut(line.start(), line.end()).strip()
            if piece.string:
                self.blocks.append(Paragraph(piece, level=level))

    def sections(self) -> Iterator[GivenPart]:
        for number, part in enumerate(self.parts(self.root, "sections", "sections"), 1):
            name = f"sections[{number}]"
            self.check_keys(part, SECTION, name)
            first = len(self.blocks)
            heading = self.heading(part, name)
            for text in self.texts(part, "text", f"{name}.text"):
                self.add(text)
            aspects = tuple(self.aspects(part, f"{name}.aspects"))
            yield self.part(part, name, first, heading, aspects)

    def aspects(self, section: Mapping, name: str) -> Iterator[GivenPart]:
        for number, part in enumerate(self.parts(section, "aspects", name), 1):
            here = f"{name}[{number}]"
            self.check_keys(part, ASPECT, here)
            first = len(self.blocks)
            title = self.scalar(part, "heading", f"{here}.heading")
            if title is not None:
                self.add(title, level=3)
            heading = len(self.blocks) > first
            for text in self.texts(part, "text", f"{here}.text"):
                self.add(text)
            yield self.part(part, here, first, heading, ())

    def part(
        self, part: Mapping, name: str, first: int, heading: bool, parts: tuple[GivenPart, ...]
    ) -> GivenPart:
        key = self.scalar(part, "key", f"{name}.key")
        at = key.span() if key is not None else Span(part.start, part.start)
        stated = key.string.strip() if key is not None else ""
        return GivenPart(stated, at, first, len(self.blocks), heading, parts)

    def heading(self, part: Mapping, name: str) -> bool:
        """Add a section's heading, its number before it (一、总体情况); tell whether it has one."""
        number = self.scalar(part, "number", f"{name}.number")
        title = self.scalar(part, "heading", f"{name}.heading")
        if title is None or not title.string.strip():
            return False
        printed = number.string.strip() if number is not None else ""
        if printed and not title.string.strip().startswith(printed):
            mark = "" if printed[-1] in "、.．，,：:)）" else "、"
            title = title.strip()
            title = Text.join((Text.nowhere(printed + mark, title.span().start), title))
        self.add(title, level=2)
        return True

    def figures(self) -> None:
        facts = self.mapping(self.root, "facts", "facts")
        for key, (scalar, node) in facts.pairs.items() if facts else ():
            self.figure(key, scalar, node, f"facts.{key}")
        tables = self.mapping(self.root, "tables", "tables")
        for table in tables.pairs if tables else ():
            rows = self.mapping(tables, table, f"tables.{table}")
            for row in rows.pairs if rows else ():
                name = f"tables.{table}.{row}"
                columns = self.mapping(rows, row, name)
                for column, (scalar, node) in columns.pairs.items() if columns else ():
                    self.figure(f"{table}/{row}/{column}", scalar, node, f"{name}.{column}")

    def figure(self, key: str, scalar: Scalar, node: Node, name: str) -> None:
        if not isinstance(node, Scalar):
            self.fault("E101.type", scalar, name=name, kind=Phrase(KINDS["figure"]))
        if key in self.given.figures:
            first = self.lines.position(self.given.places["figures", key].start)[0]
            self.fault("E101.duplicate", scalar, name=key, first=str(first))
        text = node.text
        self.given.figures[key] = text.cut(0, 0) if node.is_null else text
        self.given.places["figures", key] = Span(scalar.start, scalar.end)

    def labels(self) -> None:
        labels = self.mapping(self.root, "labels", "labels") or Mapping(0)
        for key, (scalar, _) in labels.pairs.items():
            text = self.scalar(labels, key, f"labels.{key}")
            if text is not None:
                self.given.labels[key] = text
                self.given.places["labels", key] = Span(scalar.start, scalar.end)
        for text in self.texts(self.root, "doubtful", "doubtful"):
            self.given.doubtful.add(text.string)
            self.given.places["doubtful", text.string] = text.span()

    def scalar(self, part: Mapping, key: str, name: str) -> Text | None:
        """Give the text at a key, None where the key is absent or null."""
        pair = part.pairs.get(key)
        if pair is None:
            return None
        if not isinstance(pair[1], Scalar):
            self.fault("E101.type", pair[0], name=name, kind=Phrase(KINDS["text"]))
        return None if pair[1].is_null else pair[1].text

    def mapping(self, part: Mapping | None, key: str, name: str) -> Mapping | None:
        pair = part.pairs.get(key) if part else None
        if pair is None or (isinstance(pair[1], Scalar) and pair[1].is_null):
            return None
        if not isinstance(pair[1], Mapping):
            self.fault("E101.type", pair[0], name=name, kind=Phrase(KINDS["mapping"]))
        return pair[1]

    def texts(self, part: Mapping, key: str, name: str) -> Iterator[Text]:
        """Yield the texts of a list; a single text is a list of one."""
        pair = part.pairs.get(key)
        if pair is None or isinstance(pair[1], Scalar):
            text = self.scalar(part, key, name)
            if text is not None:
                yield text
            return
        if not isinstance(pair[1], Sequence):
            self.fault("E101.type", pair[0], name=name, kind=Phrase(KINDS["texts"]))
        for number, item in enumerate(pair[1].items, 1):
            if not isinstance(item, Scalar):
                here = f"{name}[{number}]"
                self.fault("E101.type", item.start, name=here, kind=Phrase(KINDS["text"]))
            if not item.is_null:
                yield item.text

    def parts(self, part: Mapping, key: str, name: str) -> Iterator[Mapping]:
        """Yield the mappings of a list."""
        pair = part.pairs.get(key)
        if pair is None or (isinstance(pair[1], Scalar) and pair[1].is_null):
            return
        if not isinstance(pair[1], Sequence):
            self.fault("E101.type", pair[0], name=name, kind=Phrase(KINDS["parts"]))
        for number, item in enumerate(pair[1].items, 1):
            if not isinstance(item, Mapping):
                here = f"{name}[{number}]"
                self.fault("E101.type", item.start, name=here, kind=Phrase(KINDS["mapping"]))
            yield item

    def fault(self, message: str, at: Scalar | Text | int, **values: str) -> NoReturn:
        """Refuse the file for a key or value, or for what begins at an offset."""
        if isinstance(at, Text):
            span = at.span()
        elif isinstance(at, Scalar):
            span = Span(at.start, at.end)
        else:
            span = Span(at, at)
        line = str(self.lines.position(span.start)[0])
        raise Unreadable(message, line=line, **values).placed(self.lines.source, span)
