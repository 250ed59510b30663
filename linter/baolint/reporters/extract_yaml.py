"""Plain data as YAML: block style, in the given order, nothing that a reader could misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from json import dumps
from typing import Any

_SPECIAL = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_UNSAFE = re.compile(
    r"[\s?:,\[\]{}#&*!|>'\"%@`=<~-]|\.|.*(?::(?:\s|\Z)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff])"
    r"|.*\s\Z",
    re.DOTALL,
)
"""What needs quotes: indicators in front, ': ' and ' #' inside, control characters."""
_WORDS = frozenset(("", "y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_NUMBER_LIKE = re.compile(r"[0-9+-][\x20-\x7e]*\Z")
"""Numbers, dates, times, and other things that some YAML library takes for one."""


def write(data: dict[str, Any]) -> str:
    """Write a mapping of strings, numbers, None, lists and mappings."""
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        head = f"{indent}{_scalar(key)}:"
        if isinstance(value, dict) and value:
            yield head
            yield from _mapping(value, indent + "  ")
        elif isinstance(value, list) and value:
            yield head
            yield from _sequence(value, indent)
        else:
            yield f"{head} {_scalar(value)}"


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            for number, line in enumerate(_mapping(item, indent + "  ")):
                yield line if number else f"{indent}- {line[len(indent) + 2 :]}"
        else:
            yield f"{indent}- {_scalar(item)}"


def _scalar(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, (dict, list)):
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, Decimal):
        return format(value, "f")
    if not isinstance(value, str):
        return str(value)
    if "##" in value:
        # a build service may take ##[ anywhere in a printed line for a command of its own
        return _quoted(value).replace("##", "#\\u0023")
    if value.lower() in _WORDS or _UNSAFE.match(value) or _NUMBER_LIKE.match(value):
        return _quoted(value)
    return value


def _quoted(value: str) -> str:
    return _SPECIAL.sub(_escaped, dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
