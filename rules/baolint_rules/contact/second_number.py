"""A number behind a telephone that shares its area code: 0770-2883800、2883812."""

from __future__ import annotations

from typing import Any

from baolint.document.pattern import Pattern
from baolint.recognise.channels import fold
from baolint.recognise.facts import Found
from baolint.recognise.place import Place
from baolint_rules.contact.telephone import parse
from baolint_rules.data import area_codes

_NEXT = Pattern(" *(?:[、/／]|或者?|和|及) *(?P<number>[2-8][0-9]{5,8})(?![0-9-])")
"""Behind a comma six digits may be a postcode: such are not judged."""


def second_number(item: Found) -> tuple[Place, dict[str, Any]] | None:
    """Give (place, values) of a number right behind a telephone whose digits are too few or many."""
    number = parse(item.value)
    area = area_codes().get(number.area) if number.kind == "full" else None
    if area is None:
        return None
    string = item.passage.text.string
    match = _NEXT.match(string, item.end)
    if match is None or len(match["number"]) in area.digits:
        return None
    values = {
        "printed": fold(match["number"]),
        "before": item.value.strip(),
        "digits": str(len(match["number"])),
        "wanted": "或".join(map(str, area.digits)),
    }
    return item.passage.place(*match.span("number")), values
