"""Facts that hold nothing but passages, for tests of words; no recognition is needed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache

from baolint.document.lines import Lines
from baolint.document.model import Document
from baolint.document.text import Text
from baolint.forms.lexicon import Lexicon, load
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.words import Vocabulary
from baolint.rules.diagnostic import Diagnostic
from baolint.rules.rule import Rule
from support.small_form import small_form


def facts_of(*lines: str | tuple[str, str]) -> Facts:
    """Give facts with a passage a line; a line is a string (body) or a kind and a string."""
    pairs = [("body", line) if isinstance(line, str) else line for line in lines]
    source = "\n".join(string for _, string in pairs)
    document = Document(
        path="a.txt", reader="text", sha256="", source=source, blocks=(), places=Lines(source)
    )
    facts = Facts(document, small_form())
    facts.year = 2025
    start = 0
    for kind, string in pairs:
        text = Text.literal(source, start, start + len(string))
        target = facts.cell_passages if kind == "cell" else facts.apart
        target.append(Passage(text, kind))
        start += len(string) + 1
    return facts


@cache
def built_in() -> Vocabulary:
    """Give the vocabulary of the built-in lexicons."""
    return Vocabulary(load("baolint_rules"))


def lexicon(*terms: Mapping[str, object] | str, code: str = "W701") -> Lexicon:
    """Give a lexicon made of terms as compiled files have them."""
    data = [{"term": term} if isinstance(term, str) else term for term in terms]
    head = {"id": "own", "version": "1", "source": "", "date": "", "sha256": ""}
    return Lexicon({**head, "rule": code, "grade": "warning", "terms": data})


def context(vocabulary: Vocabulary | None = None) -> Context:
    """Give a context with a vocabulary, the built-in one by default."""
    return Context(datetime.date(2024, 2, 1), lexicons=vocabulary or built_in())


def found(rule: type[Rule], *lines: str | tuple[str, str]) -> list[tuple[str | None, str]]:
    """Give severity and printed text of each finding of a rule on those lines."""
    facts = facts_of(*lines)
    outcomes = rule().check(facts, context())
    source = facts.document.source
    return [
        (one.severity, source[one.place.span.start : one.place.span.end])
        for one in outcomes
        if isinstance(one, Diagnostic)
    ]
