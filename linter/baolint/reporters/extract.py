"""The recognised report as data, in YAML or JSON: the shape that `check` reads too.

It carries the document's own text, unmasked, and can be read again as a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from baolint.document.figures import Figure
from baolint.forms.keys import table_rows
from baolint.recognise.facts import (
    Contact,
    Facts,
    Passage,
    Period,
    Section,
    Signature,
)
from baolint.recognise.printed_labels import labels

_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE = re.compile("[。；，！？：;,!?:]")
_SUBHEADING = 40
"""Characters of the longest line without a sentence that is taken for an aspect's heading."""


def extract(facts: Facts) -> dict[str, Any]:
    """Give the report as plain data; a figure is an int or Decimal, None where blank, or text.

    A figure in `doubtful` is not sure, or not known at all. Dates stand as printed; what the report does not have is None, an empty list, or in `facts`,
    `labels` and `doubtful` absent.
    """
    figures = _figures(facts)
    return {
        "profile": facts.form.id,
        "agency": facts.agency,
        "level": facts.level if facts.level != "unknown" else None,
        "year": facts.year,
        "title": "".join(_paragraphs([facts.title])) if facts.title else None,
        "preamble": _paragraphs(facts.preamble),
        "period": _period(facts.period),
        "contact": _contact(facts.contact),
        "sections": [_section(section) for section in facts.sections],
        "signature": _signature(facts.signature),
        "published": _printed(facts.published),
        "labels": labels(facts),
        "facts": figures,
        "doubtful": [key for key in figures if key in facts.doubtful or _is_unread(facts, key)],
    }


def _is_unread(facts: Facts, key: str) -> bool:
    """Tell whether the file does not say what a cell shows, such as a formula without its result."""
    cell = facts.figures[key].cell
    return cell is not None and cell.unreadable is not None


def to_yaml(facts: Facts) -> str:
    """Write the report as YAML, with `tables` nested by row and column in place of `facts`."""
    return as_yaml(extract(facts))


def as_yaml(data: Mapping[str, Any]) -> str:
    """Write a report given as extract gives it as YAML."""
    from baolint.reporters.extract_yaml import write

    written: dict[str, Any] = {}
    for name, value in data.items():
        if name != "facts":
            written[name] = value
            continue
        tables: dict[str, dict[str, dict[str, Any]]] = {}
        for key, figure in value.items():
            table, row, column = key.split("/")
            tables.setdefault(table, {}).setdefault(row, {})[column] = figure
        written["tables"] = tables
    return write(written)


def to_json(facts: Facts) -> str:
    """Write the report as JSON, indented, Chinese as it is."""
    return _json(extract(facts), "") + "\n"


def _json(value: Any, indent: str) -> str:
    from json import dumps

    inner = indent + "  "
    if isinstance(value, dict) and value:
        items = [f"{inner}{_json(str(k), '')}: {_json(v, inner)}" for k, v in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        items = [inner + _json(item, inner) for item in value]
        return "[\n" + ",\n".join(items) + f"\n{indent}]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return dumps(value, ensure_ascii=False)


def _figures(facts: Facts) -> dict[str, Any]:
    """Give the figures in the order of the form."""
    return {
        key: _value(facts.figures[key].figure)
        for table in facts.tables.values()
        for row in table_rows(table.form)
        for key in row.keys
        if key in facts.figures
    }


def _value(figure: Figure) -> int | Decimal | str | None:
    if figure.kind == "blank":
        return None
    if figure.value is None:
        return figure.text
    whole = figure.value == figure.value.to_integral_value()
    return int(figure.value) if whole else figure.value


def _paragraphs(passages: Iterable[Passage]) -> list[str]:
    lines = (_plain(line) for passage in passages for line in _BREAK.split(passage.text.string))
    return [line for line in lines if line]


def _plain(string: str) -> str:
    """Take the blanks off a line; a tab, which no format but Word's has in prose, is a blank."""
    return string.strip().replace("\t", " ")


def _printed(found: Any) -> str | None:
    """Give a date, or whatever else stands in a passage from start to end, as printed."""
    if found is None:
        return None
    string: str = found.passage.text.string
    return _plain(string[found.start : found.end])


def _period(period: Period | None) -> dict[str, str | None]:
    return {
        "text": _printed(period),
        "from": _printed(period.first) if period else None,
        "to": _printed(period.last) if period else None,
    }


def _contact(contact: Contact) -> dict[str, str | None]:
    kinds = {
        "telephone": ("telephone", "mobile"),
        "address": ("address",),
        "postcode": ("postcode",),
        "email": ("email",),
        "website": ("website",),
    }
    return {
        name: "、".join(
            dict.fromkeys(item.value.strip() for item in contact.items if item.kind in wanted)
        )
        or None
        for name, wanted in kinds.items()
    }


def _signature(signature: Signature) -> dict[str, str | None]:
    agency = "".join(_paragraphs([signature.agency])) if signature.agency else None
    return {"agency": agency, "date": _printed(signature.date)}


def _section(section: Section) -> dict[str, Any]:
    text: list[Passage] = []
    aspects: list[tuple[str | None, list[Passage]]] = []
    for passage in section.passages:
        if aspects and passage.aspect == aspects[-1][0]:
            aspects[-1][1].append(passage)
        elif aspects or passage.aspect:
            aspects.append((passage.aspect, [passage]))
        else:
            text.append(passage)
    number, heading = _heading(section)
    return {
        "key": section.key,
        "number": number,
        "heading": heading,
        "text": _paragraphs(text),
        "aspects": [_aspect(key, passages) for key, passages in aspects],
    }


def _heading(section: Section) -> tuple[str | None, str | None]:
    """Give number and heading; a heading not printed as 一、总体情况 is given whole."""
    if section.heading_lost:
        return None, None
    printed = "".join(_paragraphs([section.heading]))
    number = section.number or None
    if number and printed == f"{number}、{section.title}":
        return number, section.title
    return number if number and printed.startswith(number) else None, printed


def _aspect(key: str | None, passages: list[Passage]) -> dict[str, Any]:
    lines = _paragraphs(passages)
    heading = None
    if lines and len(lines[0]) <= _SUBHEADING and not _SENTENCE.search(lines[0].rstrip("：:。")):
        heading, *lines = lines
    return {"key": key, "heading": heading, "text": lines}
