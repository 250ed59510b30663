"""Which edition of the form a document follows, and whether it is a report at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.model import Document, Paragraph, Table
from baolint.document.normal import fold
from baolint.recognise.facts import Context, Facts

if TYPE_CHECKING:
    from baolint.recognise.recognise import Recogniser

FEWEST_SECTIONS = 2
"""Statutory sections that make a text without title and tables a report."""


class Chosen(NamedTuple):
    """The recogniser of the chosen edition and what it found."""

    recogniser: Recogniser
    facts: Facts


def choose(
    document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Chosen | None:
    """Choose the edition whose marks the document bears most of; the newest where none decides.

    A structured report names its profile itself. None: no edition is known, or the text is empty.
    """
    if not document.blocks and document.given is None:
        return None
    if document.given is not None:
        for recogniser in recognisers:
            if recogniser.form.id == document.given.profile:
                return Chosen(recogniser, recogniser.facts(document, context))
        return None
    words = _words(document)
    ranked = sorted(
        recognisers,
        key=lambda recogniser: (_marks(recogniser, words), recogniser.form.years[0]),
        reverse=True,
    )
    if not ranked:
        return None
    return Chosen(ranked[0], ranked[0].facts(document, context))


def is_report(facts: Facts) -> bool:
    """Tell whether enough of the form was found for the document to be judged by it."""
    if facts.structured():
        return True
    known = {section.key for section in facts.sections if section.form}
    return bool(facts.tables) or len(known) >= FEWEST_SECTIONS or (
        facts.title is not None and bool(known or facts.period)
    )


def _words(document: Document) -> str:
    parts = []
    for block in document.blocks:
        if isinstance(block, Table):
            parts.extend(cell.text.string for row in block.rows for cell in row)
        elif isinstance(block, Paragraph):
            parts.append(block.text.string)
    return fold("\n".join(parts))


def _marks(recogniser: Recogniser, words: str) -> int:
    return sum(
        1
        for table in recogniser.form.tables.values()
        for mark in table.markers
        if fold(mark) in words
    )
