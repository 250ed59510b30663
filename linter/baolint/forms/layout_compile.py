"""The blocks `layout` and `draft` of a profile, checked for sense and made plain data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from baolint.forms.form import TableForm
from baolint.forms.layout import PAPER
from baolint.forms.nearest import hint
from baolint.forms.spans import table_geometry
from baolint.messages.phrase import listed

if TYPE_CHECKING:
    from baolint.forms.positions import Path, Source
    from baolint.forms.schema import Profile

NARROWEST = 50
"""Millimetres of the narrowest text that a page may hold."""
DRAFT_FIELDS = ("agency", "year", "next", "from", "to")
_FIELD = re.compile(r"[{][^{}]*[}]|[{}]")


def layout(source: Source, profile: Profile, tables: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the layout; margins that leave no text and widths of other columns are faults."""
    spec = profile.layout
    page = spec.page
    for sides, size in (((page.left, page.right), PAPER[0]), ((page.top, page.bottom), PAPER[1])):
        if size - sum(map(float, sides)) < NARROWEST:
            raise source.fault(("layout", "page"), "margins", least=NARROWEST)
    forms = {table["key"]: TableForm(table) for table in tables}
    for key, widths in spec.widths.items():
        path: Path = ("layout", "widths", key)
        if key not in forms:
            raise source.fault(path, "no-table", key=key, hint=hint(key, forms))
        columns = table_geometry(forms[key])[0].width
        if len(widths) != columns or not all(float(width) for width in widths):
            raise source.fault(path, "widths", columns=columns, found=len(widths))
    return spec.model_dump(mode="json", exclude_none=True)


def draft(source: Source, profile: Profile) -> dict[str, Any]:
    """Give what an empty report says; unknown sections and fields are faults."""
    spec = profile.draft
    sections = [section.key for section in profile.sections]
    aspects = [aspect.key for section in profile.sections for aspect in section.aspects]
    for name, given, known in (
        ("sections", spec.sections, sections),
        ("aspects", spec.aspects, aspects),
    ):
        for key in given:
            if key not in known:
                path: Path = ("draft", name, key)
                raise source.fault(path, "no-section", key=key, hint=hint(key, known))
    _check_fields(source, ("draft",), spec.model_dump(mode="json", exclude_none=True))
    return spec.model_dump(mode="json", exclude_none=True)


def _check_fields(source: Source, path: Path, value: Any) -> None:
    if isinstance(value, str):
        for field in _FIELD.findall(value):
            if field not in [f"{{{name}}}" for name in DRAFT_FIELDS]:
                raise source.fault(
                    path, "draft-field", found=field, known=listed("、", DRAFT_FIELDS)
                )
        return
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in pairs:
        _check_fields(source, (*path, key), item)
