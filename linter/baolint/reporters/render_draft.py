"""An empty report of a form: what `new` starts with, as extract would give it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from baolint.forms.form import Form, SectionForm
from baolint.forms.keys import table_rows

NUMERALS = "一二三四五六七八九十"
TO_FILL = "【请填写】"
"""What stands where the profile says nothing of what is to be written."""
PERIOD = "本报告所列数据的统计期限为{}。"
"""The sentence that says which days the figures are of, where nothing else does."""
_DATE = "{next}年X月X日"
_FIELD = re.compile("[{]([a-z]+)[}]")


def draft(form: Form, year: int, agency: str) -> dict[str, Any]:
    """Give the report of a year that an agency has yet to fill in; all its figures are blank."""
    first, last = (_day(year, day) for day in form.period)
    period = f"{first}起至{last}止"
    fields = {"agency": agency, "year": str(year), "next": str(year + 1), "from": first, "to": last}
    said = form.draft
    title = form.titles[0] if form.titles else f"{{agency}}{{year}}年{form.title}"
    return {
        "profile": form.id,
        "agency": agency,
        "level": None,
        "year": year,
        "title": _filled(title, fields),
        "preamble": _texts(said.get("preamble") or [TO_FILL, PERIOD.format(period)], fields),
        "period": {"text": period, "from": first, "to": last},
        "contact": dict.fromkeys(("telephone", "address", "postcode", "email", "website")),
        "sections": [_section(section, said, fields) for section in form.sections],
        "signature": {"agency": agency, "date": _filled(said.get("date", _DATE), fields)},
        "published": None,
        "labels": {},
        "facts": {
            key: None
            for table in form.tables.values()
            for row in table_rows(table)
            if not row.is_optional
            for key in row.keys
        },
        "doubtful": [],
    }


def _section(
    section: SectionForm, said: Mapping[str, Any], fields: Mapping[str, str]
) -> dict[str, Any]:
    default = [TO_FILL] if section.prose == "obligatory" and not section.aspects else []
    texts = said.get("sections", {}).get(section.key, default)
    return {
        "key": section.key,
        "number": section.number,
        "heading": section.heading.text,
        "text": _texts(texts, fields),
        "aspects": [
            {
                "key": key,
                "heading": f"（{NUMERALS[number]}）{stems[0]}",
                "text": _texts(said.get("aspects", {}).get(key, [TO_FILL]), fields),
            }
            for number, (key, stems) in enumerate(section.aspects[: len(NUMERALS)])
        ],
    }


def _day(year: int, day: str) -> str:
    month, number = day.split("-")
    return f"{year}年{int(month)}月{int(number)}日"


def _texts(texts: list[str], fields: Mapping[str, str]) -> list[str]:
    return [_filled(text, fields) for text in texts]


def _filled(text: str, fields: Mapping[str, str]) -> str:
    """Put in the fields, all at once: a name with braces in it stays what it is."""
    return _FIELD.sub(lambda field: fields.get(field[1], field[0]), text)
