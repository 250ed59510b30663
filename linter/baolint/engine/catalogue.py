"""What settling knows of the rules: every rule by code, every text by key."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from baolint.messages.phrase import Paired, said
from baolint.rules.diagnostic import Diagnostic, Severity
from baolint.rules.packs import Twins
from baolint.rules.rule import Rule

if TYPE_CHECKING:
    from baolint.messages.page import Page

Texts = Mapping[str, tuple[str, str]]


class Catalogue(NamedTuple):
    """What settling knows of the rules: every rule by code, every text by key.

    `twins` are the texts of the language that findings are told in; empty for Chinese.
    """

    rules: Mapping[str, type[Rule]]
    texts: Texts
    twins: Twins = Twins()

    def severity(self, diagnostic: Diagnostic, code: str) -> Severity:
        """The diagnostic's own grade for its first code, the rule's default for all others."""
        if diagnostic.severity and code == diagnostic.code:
            return diagnostic.severity
        return self.rule(code).severity

    def rule(self, code: str) -> type[Rule]:
        """Give the rule of a code; a code that only a user's form knows answers as B310."""
        return self.rules.get(code) or self.rules["B310"]

    def render(self, key: str, values: Mapping[str, Any]) -> tuple[str, str]:
        """Fill a text; a value the text does not know is left out, a missing one shows as “？”.

        A text that has no twin in the language asked for is told in Chinese as a whole.
        """
        key = self._known(key)
        twin = self.twins.texts.get(key)
        if twin is None:
            return _filled(self.texts[key], values)
        phrases = self.twins.phrases
        return _filled(twin, {name: said(value, phrases) for name, value in values.items()})

    def in_chinese(self, key: str, values: Mapping[str, Any]) -> str:
        """Give what was found in Chinese, whatever language is asked for."""
        return _filled(self.texts[self._known(key)], values)[0]

    def reason(self, key: str, values: Mapping[str, Any]) -> str:
        """Give what was found, to stand in another text: in Chinese, and in the language asked for."""
        chinese = self.in_chinese(key, values)
        if not self.twins.texts:
            return chinese
        return Paired(chinese, self.render(key, values)[0])

    def say(self, text: str) -> str:
        """Say a phrase in the language asked for; the report's own words stay as they are."""
        return str(said(text, self.twins.phrases))

    def basis(self, text: str) -> str:
        """Give the law or convention a rule follows from; titles of laws stay Chinese."""
        return self.twins.phrases.get(text, text)

    def pages(self) -> dict[str, Page]:
        """Give the manual pages of the rules in the language asked for, where it is not Chinese."""
        return {
            code: page._replace(basis=self.basis(self.rules[code].basis))
            for code, page in self.twins.pages.items()
            if code in self.rules
        }

    def _known(self, key: str) -> str:
        """Give the key of a text there is: that of B310 in the same case where the code has none."""
        case = key.partition(".")[2]
        return key if key in self.texts else f"B310.{case}" if case else "B310"


def _filled(text: tuple[str, str], values: Mapping[str, Any]) -> tuple[str, str]:
    filled = _Values(values)
    formatter = string.Formatter()
    message, help_text = text
    return formatter.vformat(message, (), filled), formatter.vformat(help_text, (), filled)


class _Values(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "？"
