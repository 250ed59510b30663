"""Text boxes of a Word file that hold a part of the document itself: a table, its title, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from baolint.readers.docx_raw import RawBlock, RawBox, RawParagraph

_HEADING = re.compile(r"\s*[一二三四五六七八九十]{1,2}\s*、|.{0,60}报告\s*\Z")


def is_text(box: RawBox, host: RawParagraph) -> bool:
    """Tell whether a box is a part of the text around it, not something beside it.

    A table is, whatever paragraph the box hangs on. A title or a heading is where that paragraph
    holds nothing else: only then it is certain where it belongs.
    """
    found = list(_within(box.blocks))
    if any(not isinstance(block, RawParagraph) for block in found):
        return True
    return host.is_blank() and any(
        isinstance(block, RawParagraph)
        and _HEADING.match("".join(piece.string for piece in block.pieces))
        for block in found
    )


def _within(blocks: Sequence[RawBlock]) -> Iterator[RawBlock]:
    """Give the blocks of a box and of the boxes that stand in it."""
    for block in blocks:
        yield block
        if isinstance(block, RawParagraph):
            for one in block.floats:
                if isinstance(one, RawBox):
                    yield from _within(one.blocks)
