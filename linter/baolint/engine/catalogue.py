"""What settling knows of the rules: every rule by code, every text by key."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Any, NamedTuple

from baolint.rules.diagnostic import Diagnostic, Severity
from baolint.rules.rule import Rule


class Catalogue(NamedTuple):
    """What settling knows of the rules: every rule by code, every text by key."""

    rules: Mapping[str, type[Rule]]
    texts: Mapping[str, tuple[str, str]]

    def severity(self, diagnostic: Diagnostic, code: str) -> Severity:
        """The diagnostic's own grade for its first code, the rule's default for all others."""
        if diagnostic.severity and code == diagnostic.code:
            return diagnostic.severity
        return self.rule(code).severity

    def rule(self, code: str) -> type[Rule]:
        """Give the rule of a code; a code that only a user's form knows answers as B310."""
        return self.rules.get(code) or self.rules["B310"]

    def text(self, key: str) -> tuple[str, str]:
        """Give the text of a key; that of B310 in the same case where the code has none."""
        case = key.partition(".")[2]
        return self.texts.get(key) or self.texts[f"B310.{case}" if case else "B310"]

    def render(self, key: str, values: Mapping[str, Any]) -> tuple[str, str]:
        """Fill a text; a value the text does not know is left out, a missing one shows as “？”."""
        message, help_text = self.text(key)
        filled = _Values(values)
        formatter = string.Formatter()
        return formatter.vformat(message, (), filled), formatter.vformat(help_text, (), filled)


class _Values(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "？"
