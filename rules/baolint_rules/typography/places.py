"""Where the rules of typography look, and how one finding tells all places of a fault."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Facts, Passage
from baolint.rules.diagnostic import Diagnostic, Severity

VEIL = "\x00"
"""Stands for the characters of addresses in the net, which have a typography of their own."""
_ADDRESS = expression(
    r"(?:https?://|www\.)[!#-'*-~]+|[!#-'*-~]+@[!#-'*-~]+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_AROUND = 8
_DIGITS = Pattern("[0-9０-９]{5,}[Xx]?|^[0-9０-９]{3,4}|[0-9０-９]{3,4}[Xx]?$")


class Spotted(NamedTuple):
    """A stretch of a passage with a fault: text[start:end]; `case` tells which kind it is."""

    passage: Passage
    start: int
    end: int
    case: str = ""

    @property
    def printed(self) -> str:
        return self.passage.text.string[self.start : self.end]


@lru_cache(2)
def lines(facts: Facts) -> tuple[tuple[Passage, str], ...]:
    """Give each passage of the prose and its string, addresses veiled; the signature is no prose."""
    return tuple(
        [
            (passage, veiled(passage.text.string))
            for passage in facts.prose()
            if passage.kind != "signature" and passage.text.string
        ]
    )


@lru_cache(2)
def cells(facts: Facts) -> tuple[tuple[Passage, str], ...]:
    """Give the same for what is written in the cells of the tables, bare numbers left out."""
    return tuple(
        [
            (passage, veiled(string))
            for passage in facts.cell_passages
            if (string := passage.text.string) and not string.isdecimal()
        ]
    )


def veiled(string: str) -> str:
    """Give a string of the same length whose addresses (web, e-mail) are made unrecognisable."""
    if "." not in string and "@" not in string:
        return string
    return _ADDRESS.sub(_veil, string)


def _veil(match: re.Match[str]) -> str:
    return match[0] if match[0].replace(".", "").isdigit() else VEIL * len(match[0])


def undigited(quoted: str) -> str:
    """Give a quotation without longer numbers, nor any at its ends.

    A number that is masked whole could not be known again once it is cut.
    """
    return _DIGITS.sub("…", quoted)


def one_finding(
    code: str,
    message: str,
    found: Sequence[Spotted],
    values: Mapping[str, Any] | None = None,
    severity: Severity | None = None,
) -> Diagnostic:
    """Give one finding at the first place, the others related.

    The texts may use {printed}, {around} (with what stands beside it) and {others} (how many more).
    """
    first = found[0]
    string = first.passage.text.string
    before = undigited(string[max(0, first.start - _AROUND) : first.start])
    behind = undigited(string[first.end : first.end + _AROUND])
    around = f"{before}{first.printed}{behind}".strip()
    return Diagnostic(
        code,
        message,
        first.passage.place(first.start, first.end),
        {
            "printed": first.printed.strip(),
            "around": around.replace("\n", " "),
            "others": Phrase("，另有{count}处", count=len(found) - 1) if len(found) > 1 else "",
            **(values or {}),
        },
        severity=severity,
        related=tuple(one.passage.place(one.start, one.end) for one in found[1:]),
    )
