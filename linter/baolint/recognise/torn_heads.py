"""Column labels that line breaks tore into lines of text, so that each ends one and begins the next."""

from __future__ import annotations

from baolint.document import normal
from baolint.recognise.facts import BoundTable, Section

LONGEST = 16
"""Characters of the longest line that is taken for pieces of labels."""


def settle(bound: BoundTable, section: Section | None) -> None:
    """Take labels whose pieces stand one behind the other in the section for printed as they should.

    The last piece may have stayed in the table, where it seems to be a misspelt label.
    """
    lacking = [use for use in bound.labels if not use.printed]
    if not lacking or section is None:
        return
    pieces = [
        (passage.text.span().start, passage.text.string.replace("|", ""))
        for passage in section.passages
        if len(passage.text) <= LONGEST
    ]
    pieces += [(use.place.span.start, use.printed) for use in bound.labels if use.grade == "near"]
    written = "".join(normal.fold(piece) for _, piece in sorted(pieces))
    torn = {use.canonical for use in lacking if normal.fold(use.canonical) in written}
    bound.labels[:] = [
        use
        for use in bound.labels
        if not (use.canonical in torn if not use.printed else _is_piece(use.printed, torn))
    ]


def _is_piece(printed: str, torn: set[str]) -> bool:
    return any(normal.fold(printed) in normal.fold(label) for label in torn)
