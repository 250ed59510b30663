"""JSON to a tree in which every scalar is a string and knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.limits import LIMITS, Limits
from baolint.document.lines import Lines
from baolint.document.text import Text
from baolint.readers.data_scalars import json_text
from baolint.readers.data_tree import Builder, Mapping, Node, Scalar, Sequence

_TOKEN = re.compile(
    r"[ \t\r\n]*+(?:"
    r"(?P<string>\"[^\"\\\x00-\x1f]*+(?:\\(?:[\"\\/bfnrt]|u[0-9a-fA-F]{4})[^\"\\\x00-\x1f]*+)*+\")"
    r"|(?P<word>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![0-9A-Za-z_.])"
    r"|(?:true|false|null)(?![0-9A-Za-z_]))"
    r"|(?P<mark>[{}\[\]:,])|(?P<end>\Z))"
)


class _Token(NamedTuple):
    kind: str
    start: int
    end: int


def parse(source: str, lines: Lines, limits: Limits = LIMITS) -> Node | None:
    """Give the tree of a JSON text, None where it is empty; raise Unreadable for what is wrong."""
    builder = Builder(lines, limits)
    state = "value"
    closing: list[str] = []
    for kind, start, end in _tokens(source, builder):
        if kind == "end":
            if closing or state != "after":
                if not source.strip():
                    return None
                builder.fault("E101.json-end", start)
            break
        mark = source[start] if kind == "mark" else ""
        if mark and mark in "{[" and state in ("value", "first"):
            builder.open(Mapping(start) if mark == "{" else Sequence(start))
            closing.append("}" if mark == "{" else "]")
            state = "first-key" if mark == "{" else "first"
        elif closing and mark == closing[-1] and state in ("after", "first", "first-key"):
            builder.close()
            closing.pop()
            state = "after"
        elif mark == "," and state == "after" and closing:
            state = "key" if closing[-1] == "}" else "value"
        elif mark == ":" and state == "colon":
            state = "value"
        elif kind in ("string", "word") and _expected(kind, state):
            builder.add(_scalar(source, kind, start, end))
            state = "colon" if state.endswith("key") else "after"
        else:
            builder.fault(_fault(state, mark), start, found=source[start:end][:20])
    return builder.root


def _tokens(source: str, builder: Builder) -> Iterator[_Token]:
    at = 0
    while True:
        match = _TOKEN.match(source, at)
        if match is None or match.lastgroup is None:
            blank = len(source[at:]) - len(source[at:].lstrip(" \t\r\n"))
            at += blank
            key = "E101.json-string" if source[at] == '"' else "E101.json"
            builder.fault(key, at, found=source[at : at + 20].splitlines()[0])
        kind = match.lastgroup
        yield _Token(kind, match.start(kind), match.end(kind))
        if kind == "end":
            return
        at = match.end()


def _expected(kind: str, state: str) -> bool:
    return state in ("value", "first") or (kind == "string" and state.endswith("key"))


def _fault(state: str, mark: str) -> str:
    if state == "after":
        return "E101.json-after"
    if mark and mark in "}]" and state in ("key", "value"):
        return "E101.json-comma"
    return "E101.json-colon" if state == "colon" else "E101.json"


def _scalar(source: str, kind: str, start: int, end: int) -> Scalar:
    if kind == "string":
        return Scalar(json_text(source, start, end), start, end, False)
    return Scalar(Text.literal(source, start, end), start, end, True)
