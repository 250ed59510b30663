"""YAML to a tree in which every scalar is a string and knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from baolint.document.limits import LIMITS, Limits
from baolint.document.lines import Lines
from baolint.readers.data_scalars import yaml_text
from baolint.readers.data_tree import Builder, Mapping, Node, Scalar, Sequence

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s*)+")
_FAULTS = (
    ("mapping values are not allowed", "E101.yaml-colon"),
    ("found character", "E101.yaml-character"),
    ("tab character", "E101.yaml-character"),
    ("alphabetic or numeric", "E101.yaml-character"),
    ("unexpected end of stream", "E101.yaml-quote"),
    ("escape", "E101.yaml-escape"),
    ("could not find expected ':'", "E101.yaml-key"),
    ("',' or", "E101.yaml-bracket"),
    ("node content", "E101.yaml-bracket"),
    ("expected key", "E101.yaml-indent"),
    ("'-' indicator", "E101.yaml-indent"),
    ("block end", "E101.yaml-indent"),
)
"""What the libraries say, in part, and our message for it; anything else is E101.yaml."""


def parse(source: str, lines: Lines, limits: Limits = LIMITS) -> Node | None:
    """Give the tree of a YAML text, None where it is empty; raise Unreadable for what is wrong.

    Nothing is constructed: numbers, dates, yes and no stay what is written, tags are not heeded.
    """
    builder = Builder(lines, limits)
    strange = _FORBIDDEN.search(source)
    if strange:
        builder.fault("E101.control", strange.start(), code=f"U+{ord(strange.group()):04X}")
    try:
        _build(source, builder)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or ""
        if "end of stream" in problem and error.context_mark:
            mark = error.context_mark  # the quote that was never closed, not the end of the file
        at = min(mark.index if mark else 0, len(source))
        key = next((key for part, key in _FAULTS if part in problem), "E101.yaml")
        builder.fault(key, at)
    return builder.root


def _build(source: str, builder: Builder) -> None:
    anchors: dict[str, Node] = {}
    names: list[str] = []
    documents = 0
    for event in _events(source):
        start: int = event.start_mark.index
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = _scalar(source, event)
            builder.add(node)
            anchors[event.anchor or ""] = node
        elif isinstance(event, yaml.CollectionStartEvent):
            mapping = isinstance(event, yaml.MappingStartEvent)
            builder.open(Mapping(start) if mapping else Sequence(start))
            names.append(event.anchor or "")
        elif isinstance(event, yaml.CollectionEndEvent):
            node = builder.close()
            anchors[names.pop()] = node
        elif isinstance(event, yaml.AliasEvent):
            name = str(event.anchor)
            if name not in anchors:
                builder.fault("E101.alias", start, name=name)
            builder.add(anchors[name])
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                builder.fault("E101.documents", start)


def _events(source: str) -> Iterator[Any]:
    yield from yaml.parse(source, Loader=_LOADER)


def _scalar(source: str, event: Any) -> Scalar:
    start, end = event.start_mark.index, event.end_mark.index
    if event.anchor or event.tag:
        properties = _PROPERTIES.match(source, start, end)
        start = properties.end() if properties else start
    style = event.style or ""
    return Scalar(yaml_text(source, start, end, style, event.value), start, end, not style)
