"""The text before anything is judged: what converters lost of it is put back and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from baolint.document.expressions import expression
from baolint.document.model import Block, Cell, Document, Paragraph, Picture, Table
from baolint.document.text import Span, Text
from baolint.recognise.restoration import Damage

Mender = Callable[[Text, list[Damage]], Text | None]
"""Gives a text restored, adding the damages to the list; None where it is as it was."""
_GLOSS = expression("[(（][abcdefghjklmnopqrstwxyzāáǎàēéěèōóǒò]")
"""A bracket and a letter that a pinyin syllable begins with."""


def mended(document: Document, blocks: Sequence[Block]) -> tuple[list[Block], list[Damage]]:
    """Give the blocks with their text restored, and what was damaged, in the order of the source.

    A structured report was never converted and stays as it is. Blocks are replaced, not changed.
    """
    found: list[Damage] = []
    result = list(blocks)
    if document.given is not None:
        return result, found
    source = document.source
    if any(sign in source for sign in "報開國"):
        from baolint.recognise import traditional

        if traditional.is_in(source):
            result = [_each(block, traditional.simplified, found) for block in result]
    if _GLOSS.search(source):
        from baolint.recognise import glosses

        if glosses.are_in(_strings(result)):
            result = [_each(block, glosses.removed, found) for block in result]
    texts = list(map(_written, result))
    if _has_single_characters(result, texts):
        from baolint.recognise import vertical

        result = vertical.joined(result, found)
        result = [_each(block, vertical.unfolded, found) for block in result]
        texts = list(map(_written, result))
    from baolint.recognise import broken_paragraphs, lost_marks

    result = [
        _each(block, lost_marks.put_back, found) if lost_marks.may_be_in(text) else block
        for block, text in zip(result, texts, strict=True)
    ]
    if document.reader == "text":
        found.extend(_wrapped(blocks))
    result = broken_paragraphs.joined(result, found)
    found.sort(key=_start)
    return result, found


def _strings(blocks: Sequence[Block]) -> list[str]:
    strings: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            strings.append(block.text.string)
        elif isinstance(block, Table):
            strings.extend(block.strings())
    return strings


def _written(block: Block) -> str:
    """Give a block's text; the cells of a table are parted by a character that no text has."""
    if isinstance(block, Table):
        return "\0".join(block.strings())
    return block.text.string


def _has_single_characters(blocks: Sequence[Block], texts: Sequence[str]) -> bool:
    """Tell whether anything may be written a character a line."""
    return any(
        len(text) == 1 if isinstance(block, Paragraph) else "\n" in text
        for block, text in zip(blocks, texts, strict=True)
        if not isinstance(block, Picture)
    )


def _each(block: Block, mend: Mender, found: list[Damage]) -> Block:
    if isinstance(block, Paragraph):
        text = mend(block.text, found)
        if text is None:
            return block
        return Paragraph(text, block.level, block.part, block.container)
    if isinstance(block, Table):
        rows = tuple(tuple(_cell(cell, mend, found) for cell in row) for row in block.rows)
        if all(
            new is old
            for row, before in zip(rows, block.rows, strict=True)
            for new, old in zip(row, before, strict=True)
        ):
            return block
        return block.of_rows(rows)
    return block


def _cell(cell: Cell, mend: Mender, found: list[Damage]) -> Cell:
    text = mend(cell.text, found)
    if text is None:
        return cell
    new = Cell(text, cell.row, cell.column, cell.height, cell.width)
    new.unreadable = cell.unreadable
    return new


def _wrapped(blocks: Sequence[Block]) -> Iterator[Damage]:
    """Tell of the first place where a paragraph of a plain text was wrapped and has been joined."""
    for block in blocks:
        if isinstance(block, Paragraph) and not block.text.is_literal and len(block.text.runs) > 1:
            at = block.text.runs[1].at
            before, behind = block.text.string[at - 1], block.text.string[at]
            span = Span(block.text.span(at - 1).start, block.text.span(at, at + 1).end)
            yield Damage("wrapped", span, f"{before}\n{behind}", before + behind)
            return


def _start(damage: Damage) -> int:
    return damage.span.start
