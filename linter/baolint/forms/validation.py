"""A profile's grammar checked, and what pydantic found said in Chinese with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from baolint.forms.nearest import hint
from baolint.forms.positions import path_of
from baolint.forms.schema import PATTERNS, Profile
from baolint.messages.phrase import listed

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from baolint.forms.error import ProfileError
    from baolint.forms.positions import Source

_TEXTS = {
    "string_type": "text",
    "string_too_short": "blank",
    "tuple_type": "list",
    "too_short": "blank",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "int_parsing": "whole",
    "int_type": "whole",
    "bool_parsing": "boolean",
    "bool_type": "boolean",
}


def validate(source: Source) -> Profile:
    """Give the profile, or raise ProfileError for the first fault in the order of the file."""
    try:
        return Profile.model_validate(source.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
    first = min(found, key=lambda detail: source.line(path_of(detail)))
    raise _fault(source, first)


def _fault(source: Source, detail: ErrorDetails) -> ProfileError:
    path, kind = path_of(detail), detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    found = detail["input"]
    if kind == "unknown_key":
        key = context["key"]
        return source.fault(path, "unknown", key=key, hint=hint(key, context["known"]))
    if kind == "missing":
        return source.fault(path, "missing", key=path[-1])
    if kind == "literal_error":
        expected = context["expected"].replace("'", "").replace(" or ", ", ")
        choices = listed("、", expected.split(", "))
        return source.fault(path, "choice", choices=choices, found=found)
    if kind == "string_pattern_mismatch":
        return source.fault(path, PATTERNS.get(context["pattern"], "pattern"), found=found)
    if kind in _TEXTS:
        return source.fault(path, _TEXTS[kind], found=found)
    return source.fault(path, "invalid", why=detail["msg"])
