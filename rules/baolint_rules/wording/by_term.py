"""Findings of the rules on words: one for each term, at its first place, with all the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise.words import Hit
from baolint.rules.diagnostic import Confidence, Diagnostic, Fix
from baolint_rules.messages.wording import REPLACE

OUTSIDE = ("above", "page")
"""Kinds of passage that are no part of the report's own text."""


def in_report(hits: Iterable[Hit]) -> list[Hit]:
    """Leave out what stands above the title or in what a web page states about itself."""
    return [hit for hit in hits if hit.stretch.passage.kind not in OUTSIDE]


def by_term(
    code: str,
    hits: Iterable[Hit],
    safe: Callable[[Hit], bool] = lambda _: False,
    confidence: Confidence = "certain",
    names: bool = False,
) -> Iterator[Diagnostic]:
    """Yield a finding for each term; `safe` says of a hit whether its mend changes no meaning.

    `names` says that the terms are titles or names themselves, so that one in 《》 is mended too.

    The text is `<code>.replace` where the lexicon knows what should stand there, else `<code>`.
    """
    groups: dict[str, list[Hit]] = {}
    for hit in _apart(hits):
        groups.setdefault(hit.term.term, []).append(hit)
    for found in groups.values():
        first = found[0]
        replace = first.term.replace
        fix = None
        if replace:
            edits = tuple((hit.place, replace) for hit in found)
            title = Phrase(REPLACE, replace=inside(replace))
            fix = Fix(title, all(map(safe, found)), edits, names)
        yield Diagnostic(
            code,
            f"{code}.replace" if replace else code,
            first.place,
            {
                "printed": first.printed,
                "replace": inside(replace),
                "lexicon": first.lexicon.id,
                "since": first.term.since,
            },
            severity=first.term.grade,
            related=tuple(hit.place for hit in found[1:]),
            confidence=confidence,
            fix=fix,
        )


def inside(text: str) -> str:
    """Give a text as it stands inside quotation marks: its own become single ones."""
    return text.replace("“", "‘").replace("”", "’")


def _apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Leave out what begins inside the hit before; the characters are told of once."""
    number = end = -1
    for hit in hits:
        if hit.stretch.number != number or hit.stretch.start >= end:
            number, end = hit.stretch.number, hit.stretch.end
            yield hit
