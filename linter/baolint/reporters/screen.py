"""What a screen needs to know: widths of characters, colours, lines that do not overflow."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

CODES = {
    "error": "31;1",
    "warning": "33",
    "info": "36",
    "strong": "1",
    "faint": "2",
    "good": "32",
}


def width(text: str) -> int:
    """Count the columns a text takes: two for full-width characters, none for combining marks."""
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text
    )


def paint(text: str, role: str, color: bool) -> str:
    """Give the text in the colour of its role, or as it is."""
    return f"\x1b[{CODES[role]}m{text}\x1b[0m" if color and text else text


def carets(line: str, marks: tuple[tuple[int, int], ...]) -> str:
    """Give the line of carets under the marked stretches; a place between gets one caret."""
    out: list[str] = []
    column = 0
    for start, end in marks:
        before = width(line[:start])
        if before < column:
            continue
        out.append(" " * (before - column))
        size = max(width(line[start:end]), 1)
        out.append("^" * size)
        column = before + size
    return "".join(out)


def clip(
    line: str, marks: tuple[tuple[int, int], ...], columns: int
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut a line to so many columns around its first mark; the marks move with it."""
    if width(line) <= columns or not marks:
        return (line if marks else _head(line, columns)), marks
    first = marks[0][0]
    start = max(0, first - columns // 6)
    if width(line[:first]) + min(width(line[first : marks[0][1]]), columns // 2) <= columns - 2:
        start = 0
    head = "…" if start else ""
    room = columns - width(head) - 1
    end = start
    used = 0
    while end < len(line) and used + width(line[end]) <= room:
        used += width(line[end])
        end += 1
    tail = "…" if end < len(line) else ""
    shift = len(head) - start
    moved = tuple(
        (low + shift, min(high, end) + shift) for low, high in marks if start <= low <= end
    )
    return head + line[start:end] + tail, moved


def _head(line: str, columns: int) -> str:
    used = 0
    for number, char in enumerate(line):
        used += width(char)
        if used > columns - 1:
            return line[:number] + "…"
    return line


def wrap(text: str, columns: int, indent: str) -> list[str]:
    """Break a text into lines of so many columns; Chinese may break anywhere, Latin words may not."""
    lines: list[str] = []
    current, used = indent, width(indent)
    for whole in _pieces(text):
        piece, size = whole, width(whole)
        if used + size > columns and current.strip():
            if piece in _CLOSERS:
                current += piece
                continue
            lines.append(current.rstrip())
            current, used = indent, width(indent)
            piece = piece.lstrip()
            size = width(piece)
        current += piece
        used += size
    if current.strip():
        lines.append(current.rstrip())
    return lines


_CLOSERS = "，。；：！？、）》”’】…"


def _pieces(text: str) -> list[str]:
    """Split into what must stay together: Latin words and numbers whole, all else one by one."""
    pieces: list[str] = []
    for char in text:
        joined = pieces and char.isascii() and char.isalnum() and pieces[-1][-1:].isascii()
        if joined and pieces[-1][-1:].isalnum():
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces
