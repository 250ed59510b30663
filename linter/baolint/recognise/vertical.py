"""Text that a converter set a character a line: in a cell, or as paragraphs of their own."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.model import Block, Paragraph
from baolint.document.text import Span, Text
from baolint.recognise.restoration import Damage

FEWEST = 5
"""Characters one below the other that make vertical text; a narrow column holds four at times."""
_MARKS = "、，。；：（）()“”《》〈〉."


def joined(blocks: Sequence[Block], found: list[Damage]) -> list[Block]:
    """Give the blocks with paragraphs of one character each put together."""
    result: list[Block] = []
    run: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and _is_single(block.text.string):
            run.append(block)
            continue
        result.extend(_put_together(run, found))
        run = []
        result.append(block)
    result.extend(_put_together(run, found))
    return result


def unfolded(text: Text, found: list[Damage]) -> Text | None:
    """Give the text of a cell in one line if it is written a character a line, else None."""
    lines = text.string.split("\n")
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < FEWEST or not all(map(_is_single, filled)):
        return None
    parts = [text.cut(at, at + 1) for at, char in enumerate(text.string) if not char.isspace()]
    return _told(parts, found)


def _put_together(run: Sequence[Paragraph], found: list[Damage]) -> Sequence[Paragraph]:
    if len(run) < FEWEST:
        return run
    text = _told([one.text.strip() for one in run], found)
    first = run[0]
    return [Paragraph(text, first.level, first.part, first.container)]


def _told(parts: Sequence[Text], found: list[Damage]) -> Text:
    text = Text.join(parts)
    printed = "\n".join(part.string for part in parts)
    span = Span(parts[0].span().start, parts[-1].span().end)
    found.append(Damage("vertical", span, printed, text.string))
    return text


def _is_single(string: str) -> bool:
    """Tell whether a line is one Chinese character or a mark; figures are values, not text."""
    bare = string.strip()
    return len(bare) == 1 and ("\u3400" <= bare <= "\u9fff" or bare in _MARKS)
