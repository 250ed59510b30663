"""A configuration's grammar checked; what pydantic found is said in Chinese with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from baolint.config.error import ConfigError, fault
from baolint.config.model import PATTERNS, ConfigSpec
from baolint.forms.nearest import hint
from baolint.forms.positions import dotted, path_of
from baolint.messages.phrase import listed

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from baolint.config.source import Written

_TEXTS = {
    "string_type": "text",
    "string_too_short": "blank",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
}


def validate(written: Written) -> ConfigSpec:
    """Give the configuration, or raise ConfigError for the first fault in the order of the file."""
    try:
        return ConfigSpec.model_validate(written.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
    raise _fault(written, min(found, key=lambda detail: written.line(path_of(detail))))


def _fault(written: Written, detail: ErrorDetails) -> ConfigError:
    path, kind = path_of(detail), detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    found = detail["input"]

    def say(text: str, **values: object) -> ConfigError:
        return fault(written.file, written.line(path), dotted(path), text, **values)

    if kind == "unknown_key":
        return say("unknown", key=context["key"], hint=hint(context["key"], context["known"]))
    if kind == "missing":
        return say("no-reason") if path[-1] == "reason" else say("missing", key=path[-1])
    if kind == "literal_error":
        expected = context["expected"].replace("'", "").replace(" or ", ", ")
        choices = listed("、", expected.split(", "))
        return say("choice", choices=choices, found=found)
    if kind == "string_pattern_mismatch":
        return say(PATTERNS[context["pattern"]], found=found)
    if kind == "no_such_day":
        return say(context["kind"], found=found)
    if kind in ("limit_whole", "limit_seconds"):
        return say(kind.replace("_", "-"), found=found)
    if kind in _TEXTS:
        return say(_TEXTS[kind], found=found)
    return say("invalid", why=detail["msg"])
