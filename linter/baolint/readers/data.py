"""Structured reports (YAML, JSON): by name instead of by layout, places kept."""

from __future__ import annotations

import hashlib
import re

from baolint.document.limits import LIMITS, Limits
from baolint.document.lines import Lines
from baolint.document.model import Block, Document, Given
from baolint.readers.data_tree import Mapping
from baolint.readers.encoding import decode
from baolint.readers.errors import Unreadable

_PROFILE = re.compile(r"^[\"']?profile[\"']?[ \t]*:", re.MULTILINE)
_CONFIGURATION = ".baolint.yaml"
"""A configuration names a profile too; hooks are given it like any other file of a commit."""
_INSIDE = re.compile(r"[{,\s][\"']?profile[\"']?\s*:")
_FIRST = re.compile(r"\s*\{\s*\"profile\"\s*:")
_CUT = ("E101.json-end", "E101.json-string")
"""Faults of a JSON file that ends too early; one that begins with its profile may have no more."""
_CONTENT = re.compile(r"\b(?:title|agency|year|preamble|sections|facts|tables)\b")


def read(data: bytes, path: str, limits: Limits = LIMITS) -> Document:
    """Read a structured report; the file's suffix tells JSON from YAML.

    A file without a top-level `profile`, or with one among much that no report has, is none: it
    gives a document without blocks, and its faults are nobody's business. Unreadable is raised for
    faults of a report's data: syntax, unknown or repeated keys, values of the wrong kind.
    """
    json = path.lower().endswith(".json")
    source = _decoded(data)
    lines = Lines(source)
    blocks: tuple[Block, ...] = ()
    given: Given | None = None
    root = None
    if _INSIDE.search("\n" + source) and not f"/{path}".endswith(f"/{_CONFIGURATION}"):
        root = _root(source, lines, json, limits)
    if root is not None:
        from baolint.readers.data_places import DataPlaces
        from baolint.readers.data_report import report

        blocks, given = report(root, lines)
        lines = DataPlaces(source, root)
    return Document(
        path=path,
        reader="json" if json else "yaml",
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        blocks=blocks,
        places=lines,
        given=given,
    )


def _root(source: str, lines: Lines, json: bool, limits: Limits) -> Mapping | None:
    """Give the outermost mapping if it is a report's, None if the file is something else."""
    try:
        if json:
            from baolint.readers.data_json import parse
        else:
            from baolint.readers.data_yaml import parse
        root = parse(source, lines, limits)
    except Unreadable as problem:
        cut = problem.key in _CUT and _FIRST.match(source)
        if cut or _claims_to_be_report(source):
            raise
        return None
    if not isinstance(root, Mapping):
        return None
    from baolint.readers.data_report import has_report

    return root if has_report(root) else None


def _claims_to_be_report(source: str) -> bool:
    """Tell from the bare text of a faulty file whether it names a profile and parts of a report."""
    braces = source.lstrip().startswith("{")
    named = _INSIDE.search(source) if braces else _PROFILE.search(source)
    return named is not None and _CONTENT.search(source) is not None


def _decoded(data: bytes) -> str:
    """Give the file's text; what cannot be read is only a fault where it speaks of a profile."""
    try:
        return decode(data)
    except Unreadable:
        if b"profile" in data:
            raise
        return ""
