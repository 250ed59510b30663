"""A JSON Schema as a page for people: a table of fields for every object."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]
TYPES = {
    "string": "文字",
    "integer": "整数",
    "number": "数",
    "boolean": "真假",
    "object": "映射",
    "null": "空（null）",
    "array": "列表",
}


def schema_page(title: str, about: str, schema: Schema) -> str:
    """Give the fields of every object of a schema; nested objects get tables of their own."""
    known: Schema = schema.get("$defs", {})
    waiting = [("最外层", schema)]
    waiting += [(name, one) for name, one in known.items() if "properties" in one]
    lines = [f"# {title}", "", about]
    while waiting:
        name, owner = waiting.pop(0)
        rows = []
        for key, field in owner["properties"].items():
            inner = field.get("items", field)
            if "properties" in inner:
                waiting.append((key, inner))
            rows.append((f"`{key}`", _kind(field, key, known), _demand(key, field, owner)))
        lines += ["", f"## {name}", "", *table(("键", "值", "要求"), rows)]
    return "\n".join(lines)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Give a Markdown table."""
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]


def _kind(field: Schema, key: str, known: Schema) -> str:
    """Say what a value may be; `key` is what an object without a name is listed under."""
    if "anyOf" in field:
        return " 或 ".join(_kind(one, key, known) for one in field["anyOf"])
    if "$ref" in field:
        key = field["$ref"].rsplit("/", 1)[-1]
        field = known[key]
    if "properties" in field:
        return f"[{key}](#{key.lower()})" + _or_null(field)
    if field.get("type") == "array":
        return f"列表：{_kind(field.get('items', {}), key, known)}"
    values = [*field.get("patternProperties", {}).values(), field.get("additionalProperties")]
    if isinstance(values[0], Mapping):
        return f"映射，各值为：{_kind(values[0], key, known)}"
    return _plain(field)


def _or_null(field: Schema) -> str:
    return "，或空（null）" if "null" in field["type"] else ""


def _plain(field: Schema) -> str:
    """Say the type of a simple value and how it is bounded."""
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return "、".join(TYPES["null"] if one is None else f"`{one}`" for one in field["enum"])
    types = field.get("type", [])
    said = " 或 ".join(TYPES[one] for one in ([types] if isinstance(types, str) else types))
    bounds = [f"不小于 {field['minimum']}"] if "minimum" in field else []
    bounds += [f"不大于 {field['maximum']}"] if "maximum" in field else []
    bounds += [f"形如 `{field['pattern']}`"] if "pattern" in field else []
    return "，".join((said or "不限", *bounds)).replace("|", r"\|")


def _demand(key: str, field: Schema, owner: Schema) -> str:
    """Say whether a key must be there, and what counts where it is not."""
    if key in owner.get("required", ()):
        return "必有"
    default = field.get("default")
    if default in (None, [], {}, ""):
        return "可省"
    return f"可省，默认 `{json.dumps(default, ensure_ascii=False)}`"
