"""The marks of text files that we wrote: our web page and our JSON, which walking passes over."""

from __future__ import annotations

GENERATOR = '<meta name="generator" content="baolint">'
"""What our web page says of itself in its head."""

_MARKS = {
    ".html": (GENERATOR,),
    ".htm": (GENERATOR,),
    ".json": ('"tool":{"name":"baolint"', '{"driver":{"name":"baolint"'),
}
_BEGINNING = 1024
"""Bytes of a file that are looked at."""


def is_ours(path: str, suffix: str) -> bool:
    """Tell whether a file is a page or JSON with results; one that cannot be read is not."""
    if suffix not in _MARKS:
        return False
    try:
        with open(path, "rb") as file:
            return holds_results(file.read(_BEGINNING), suffix)
    except OSError:
        return False


def holds_results(data: bytes, suffix: str) -> bool:
    """Tell the same of the content of a file; `suffix` is in small letters."""
    head = data[:_BEGINNING].decode("utf-8", "replace")
    if suffix == ".json":
        head = "".join(head.split())
    return any(mark in head for mark in _MARKS.get(suffix, ()))
