"""A report as a manuscript: its lines and tables in the order of the form, in no format yet.

What the form demands and the report lacks (a heading, a table) is put in; not a word of content is
made up, apart from a period or contact that the report states by name and its prose does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from baolint.forms.filled import Sheet, sheet
from baolint.forms.form import Form, SectionForm, TableForm
from baolint.reporters.render_draft import PERIOD

_NUMERALS = "一二三四五六七八九十"
_MARKS = "、.．，,：:)） \t\u3000"
"""What stands between the numeral and the words of a heading."""
_SUBHEADING = re.compile(f"（[{_NUMERALS}]{{1,3}}）[^。；，！？：;,!?:]{{1,36}}[。：:]?\\Z")
_LEAD = re.compile(f"（[{_NUMERALS}]{{1,3}}）[^。；，！？：;,!?:]{{1,30}}[。：:](?=.)")
_NOTE = re.compile("(?:注|备注|说明|表注)[0-9一二三四五]?[：:.、]")
_DATE = re.compile("([0-9]{4})年0?([1-9][0-9]?)月0?([1-9][0-9]?)日")
_BLANKS = re.compile(r"\s+")
_CONTACT = {
    "telephone": "联系电话",
    "address": "地址",
    "postcode": "邮政编码",
    "email": "电子邮箱",
    "website": "网址",
}


class Line(NamedTuple):
    """A paragraph: title, body, heading, subheading, agency, date, or note behind the signature.

    The first `lead` characters of a body paragraph are a sub-heading run in with it.
    """

    kind: str
    text: str
    lead: int = 0


Block = Line | Sheet


class Manuscript(NamedTuple):
    """What is to be written. `published` is the day of publication as printed, for web pages."""

    title: str
    agency: str
    published: str
    blocks: tuple[Block, ...]


def manuscript(
    data: Mapping[str, Any], form: Form, tables: Mapping[str, TableForm] | None = None
) -> Manuscript:
    """Lay out a report given as extract gives it.

    `tables` are the tables that follow another edition than the form, by key.
    """
    title = data["title"] or _official_title(data, form)
    blocks: list[Block] = [Line("title", title)]
    blocks.extend(_body(text) for text in (*data["preamble"], *_period(data)))
    chosen = {**form.tables, **(tables or {})}
    for section in _sections(data["sections"], form):
        blocks.extend(_section(section, data, form, chosen))
    signature = data["signature"]
    if signature["agency"]:
        blocks.append(Line("agency", signature["agency"]))
    if signature["date"]:
        blocks.append(Line("date", _without_zeros(signature["date"])))
    blocks.extend(_contact(data))
    agency = data["agency"] or signature["agency"] or ""
    return Manuscript(title, agency, data["published"] or "", tuple(blocks))


def _official_title(data: Mapping[str, Any], form: Form) -> str:
    agency, year = data["agency"] or "", data["year"]
    if year is None or not form.titles:
        return f"{agency}{form.title}"
    return form.titles[0].replace("{agency}", agency).replace("{year}", str(year))


def _body(text: str) -> Line:
    if _SUBHEADING.match(text):
        return Line("subheading", text)
    lead = _LEAD.match(text)
    return Line("body", text, lead.end() if lead else 0)


def _sections(given: Iterable[Mapping[str, Any]], form: Form) -> list[Mapping[str, Any]]:
    """Give the report's sections in its order, those of the form that it lacks where they belong."""
    found = list(given)
    order = [section.key for section in form.sections]
    for place, key in enumerate(order):
        if all(section["key"] != key for section in found):
            before = [n for n, section in enumerate(found) if section["key"] in order[:place]]
            empty: dict[str, Any] = {
                "key": key,
                "number": None,
                "heading": None,
                "text": [],
                "aspects": [],
            }
            found.insert(before[-1] + 1 if before else 0, empty)
    return found


def _section(
    section: Mapping[str, Any],
    data: Mapping[str, Any],
    form: Form,
    tables: Mapping[str, TableForm],
) -> Iterator[Block]:
    own = next((one for one in form.sections if one.key == section["key"]), None)
    yield Line("heading", _heading(section, own))
    texts = list(section["text"])
    notes: list[str] = []
    table = tables.get(own.table) if own and own.table else None
    while table and texts and _NOTE.match(texts[-1]):
        notes.insert(0, texts.pop())
    yield from map(_body, texts)
    for aspect in section["aspects"]:
        if aspect["heading"]:
            yield Line("subheading", aspect["heading"])
        yield from map(_body, aspect["text"])
    if table:
        yield sheet(table, data["facts"], data["labels"])
    yield from map(_body, notes)


def _heading(section: Mapping[str, Any], form: SectionForm | None) -> str:
    """Give the heading as printed; one that is lost as the form has it."""
    number, heading = section["number"] or "", section["heading"]
    if not heading:
        return f"{form.number}、{form.heading.text}" if form else number
    printed = heading.startswith(number) and heading[len(number) : len(number) + 1] in _MARKS
    return heading if not number or printed else f"{number}、{heading}"


def _period(data: Mapping[str, Any]) -> Iterator[str]:
    """Say the period where the report states it by name only."""
    period = data["period"]
    stated = period["text"]
    if not stated and period["from"] and period["to"]:
        stated = f"{period['from']}至{period['to']}"
    if stated and not _is_said(stated, data):
        ends = stated if stated.endswith("止") or "起" not in stated else f"{stated}止"
        yield PERIOD.format(ends)


def _contact(data: Mapping[str, Any]) -> Iterator[Line]:
    """Give the contact that no prose says, as the note below the date (GB/T 9704—2012 7.3.6)."""
    parts = []
    for kind, label in _CONTACT.items():
        values = [data["contact"][kind] or ""]
        if kind != "address":
            values = values[0].split("、")
        missing = [value for value in values if value and not _is_said(value, data)]
        if missing:
            parts.append(f"{label}：{'、'.join(missing)}")
    if parts:
        yield Line("note", f"（{'，'.join(parts)}）")


def _is_said(words: str, data: Mapping[str, Any]) -> bool:
    wanted = _BLANKS.sub("", words)
    return any(wanted in _BLANKS.sub("", text) for text in _texts(data))


def _texts(data: Mapping[str, Any]) -> Iterator[str]:
    yield from data["preamble"]
    for section in data["sections"]:
        yield from section["text"]
        for aspect in section["aspects"]:
            yield from aspect["text"]


def _without_zeros(date: str) -> str:
    """Write a date as GB/T 9704—2012 7.3.5.4 has it: 2024年1月9日, not 2024年01月09日."""
    return _DATE.sub(r"\1年\2月\3日", date)
