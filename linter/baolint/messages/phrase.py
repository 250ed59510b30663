"""Texts that are Chinese at once and English on request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")
Words = Mapping[str, str]
"""Chinese template to its twin in another language; empty for Chinese itself."""


class Phrase(str):
    """A text in Chinese that remembers what it was made of, so that it can be said in English.

    It is an ordinary string to whoever does not care. `template` is filled by str.format; of the
    values those that are phrases themselves are said in the other language too, all others are the
    report's own words and figures and stay as they are. What is cut out of a phrase or joined to it
    by the methods of str is plain Chinese from then on: `Phrase("{a}{b}", …)` and `listed` keep it.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Phrase:
        """Fill the template."""
        made = super().__new__(cls, template.format(**values))
        made.template = template
        made.values = values
        return made

    def __reduce__(self) -> tuple[Callable[..., Phrase], tuple[Any, ...]]:
        return _remade, (type(self), self.template, dict(self.values))

    def said(self, words: Words) -> str:
        """Say it in the words of another language; what has no twin there stays Chinese."""
        values = {name: said(value, words) for name, value in self.values.items()}
        return words.get(self.template, self.template).format(**values)


class Listed(Phrase):
    """Several texts with a mark between them; `template` is the mark."""

    __slots__ = ()

    def __new__(cls, mark: str, /, *, parts: Iterable[str]) -> Listed:
        """Join the parts."""
        parts = tuple(parts)
        made = str.__new__(cls, mark.join(parts))
        made.template = mark
        made.values = {"parts": parts}
        return made

    def said(self, words: Words) -> str:
        """Say the parts with the other language's mark between them."""
        parts = (said(part, words) for part in self.values["parts"])
        return words.get(self.template, self.template).join(parts)


class Paired(Phrase):
    """A text made in both languages at once, as the form's relations are when it is compiled."""

    __slots__ = ()

    def __new__(cls, template: str, /, english: str) -> Paired:
        """Take both; without English it stays Chinese, between quotation marks."""
        made = str.__new__(cls, template)
        made.template = template
        made.values = {"english": english}
        return made

    def said(self, words: Words) -> str:
        """Say it in English."""
        return self.values["english"] or f"“{self.template}”"


def listed(mark: str, parts: Iterable[str]) -> Phrase:
    """Join texts by a mark (、 or ；)."""
    return Listed(mark, parts=parts)


def said(value: Any, words: Words) -> Any:
    """Say a phrase in the words of another language; anything else is given back as it is."""
    if not isinstance(value, Phrase):
        return value
    return value.said(words) if words else str(value)


def words_of(lang: str) -> Words:
    """Give the engine's own words of a language."""
    if lang == "zh":
        return {}
    from baolint.messages.en import PHRASES

    return PHRASES


def speaker(lang: str) -> Callable[..., str]:
    """Give the function that fills a Chinese template, or its twin in another language."""
    words = words_of(lang)

    def say(template: str, /, **values: Any) -> str:
        return str(Phrase(template, **values).said(words))

    return say


def _remade(kind: type[Phrase], template: str, values: dict[str, Any]) -> Phrase:
    return kind(template, **values)
