"""A changed report written as a file of each format, with the lines of what was changed."""

from __future__ import annotations

import html as escaping
from typing import NamedTuple

from support.inject.draft import Draft, Piece, UnfitError
from support.made import OUTCOMES
from support.render import Row, _merges, _table, _text, grid

FORMATS = ("txt", "md", "html", "docx", "xlsx", "pdf", "yaml", "json")
_REQUESTS = ("new", "carried_in", *(f"handled.{key}" for key, _ in OUTCOMES), "handled.total",
             "carried_out")  # fmt: skip
_PROACTIVE = ("regulations", "documents", "licences", "penalties", "coercion", "fees")


class Written(NamedTuple):
    """A file's name and bytes, and for text formats the first and last line of every hit."""

    name: str
    data: bytes
    lines: tuple[tuple[int, int], ...] = ()


def write(draft: Draft, suffix: str) -> Written:
    """Write a draft in a format."""
    name = f"report.{suffix}"
    pieces = draft.done()
    if suffix in ("txt", "md", "html"):
        text, lines = {"txt": _txt, "md": _md, "html": _html}[suffix](pieces, draft.hits)
        return Written(name, text.encode(), tuple(lines))
    if suffix == "docx":
        return Written(name, _docx(pieces))
    if suffix == "xlsx":
        return Written(name, _xlsx(pieces))
    if suffix == "pdf":
        return Written(name, _pdf(pieces))
    return Written(name, _data(draft, pieces, suffix).encode())


class _Lines:
    """Lines as they are written, and which of them were hit."""

    def __init__(self, hits: set[str]) -> None:
        self.lines: list[str] = []
        self.hit: list[tuple[int, int]] = []
        self._hits = hits

    def piece(self, name: str, *lines: str) -> None:
        first = len(self.lines) + 1
        self.lines.extend(lines)
        if name in self._hits:
            self.hit.append((first, len(self.lines)))

    def rows(self, piece: Piece, lines: list[str], extra: int = 0) -> None:
        """Write the lines of a table, `extra` lines before its second row not counted as rows."""
        first = len(self.lines) + 1
        self.lines.extend(lines)
        if piece.name in self._hits:
            self.hit.append((first, len(self.lines)))
        for key in self._hits:
            table, _, rest = key.partition("/")
            if rest and table == piece.name:
                at = _row_of(table, rest.split("/")[0])
                self.hit.append((first + at + extra, first + at + extra))


def _row_of(table: str, row: str) -> int:
    if table == "requests":
        return 3 + _REQUESTS.index(row)
    if table == "proactive":
        return (2, 3, 6, 9, 10, 13)[_PROACTIVE.index(row)]
    return 3


def _txt(pieces: list[Piece], hits: set[str]) -> tuple[str, list[tuple[int, int]]]:
    out = _Lines(hits)
    for piece in pieces:
        if piece.kind == "table":
            out.rows(piece, ["\t".join(row) for row in grid(list(piece.rows))])
        else:
            out.piece(piece.name, *piece.text.split("\n"))
        if piece.kind not in ("title", "end"):
            out.lines.append("")
    return "\n".join(out.lines) + "\n", out.hit


def _md(pieces: list[Piece], hits: set[str]) -> tuple[str, list[tuple[int, int]]]:
    out = _Lines(hits)
    titles = [piece for piece in pieces if piece.kind == "title"]
    if titles:
        out.lines.append("# " + "".join(piece.text for piece in titles))
        out.hit += [(1, 1)] if any(piece.name in hits for piece in titles) else []
        out.lines.append("")
    marks = {"head": "## ", "sub": "### "}
    for piece in pieces:
        if piece.kind == "table":
            rows = grid(list(piece.rows))
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            lines.insert(1, "|" + " --- |" * len(rows[0]))
            out.rows(piece, lines, 1)
        elif piece.kind != "title":
            text = marks.get(piece.kind, "") + piece.text.replace("\n", "\n\n")
            out.piece(piece.name, *text.split("\n"))
        if piece.kind != "title":
            out.lines.append("")
    return "\n".join(out.lines) + "\n", out.hit


def _html(pieces: list[Piece], hits: set[str]) -> tuple[str, list[tuple[int, int]]]:
    out = _Lines(hits)
    out.lines.append("<!DOCTYPE html><html><body>")
    for piece in pieces:
        if piece.kind == "table":
            out.rows(piece, _table(list(piece.rows)).split("\n"), 1)
            continue
        text = "</p><p>".join(_text(line) for line in piece.text.split("\n"))
        shape = {
            "title": "<h1>{}</h1>", "head": "<p><strong>{}</strong></p>",
            "end": '<p style="text-align:right">{}</p>',
        }.get(piece.kind, "<p>&nbsp;&nbsp;{}</p>")  # fmt: skip
        out.piece(piece.name, shape.format(text))
    out.lines.append("</body></html>")
    return "\n".join(out.lines) + "\n", out.hit


def _docx(pieces: list[Piece]) -> bytes:
    from support.word import Grid, Heading, Merge, build

    items: list[str | Heading | Grid] = []
    for piece in pieces:
        if piece.kind == "table":
            rows = list(piece.rows)
            items.append(Grid(grid(rows), [Merge(*merge) for merge in _merges(rows)]))
        elif piece.kind == "head":
            items.append(Heading(piece.text))
        else:
            items.extend(piece.text.split("\n"))
    return build(items)


def _xlsx(pieces: list[Piece]) -> bytes:
    from support.excel import DRESSES, Sheet, book

    lines: list[str | list[Row] | None] = []
    for piece in pieces:
        lines.extend([list(piece.rows)] if piece.kind == "table" else piece.text.split("\n"))
    return book([Sheet("年度报告", lines)], DRESSES[0])


def _pdf(pieces: list[Piece]) -> bytes:
    from support.pdf import PLAIN, Pen

    pen = Pen(PLAIN)
    for piece in pieces:
        if piece.kind == "table":
            if len(grid(list(piece.rows))[0]) not in (4, 10, 15):
                raise UnfitError("the pen knows the widths of the form's columns alone")
            pen.table(list(piece.rows))
            continue
        for line in piece.text.split("\n"):
            if piece.kind == "title":
                pen.centred(line, PLAIN.size * 1.2)
            elif piece.kind == "end":
                pen.right(line)
            else:
                pen.paragraph(line)
    return pen.data()


def _data(draft: Draft, pieces: list[Piece], suffix: str) -> str:
    """Write what is read of the text; figures as the draft has them, unfit where prose was lost."""
    from baolint.reporters import extract
    from support.recognised import facts

    found = facts(_txt(pieces, set())[0].encode(), "report.txt")
    written = extract.to_yaml(found) if suffix == "yaml" else extract.to_json(found)
    kept = plain(written)
    for piece in pieces:
        lines = piece.text.split("\n") if piece.kind in ("title", "text", "end") else []
        if piece.name in draft.hits and any(plain(line) not in kept for line in lines):
            raise UnfitError("what is read of the report does not hold this any more")
    odd = {
        key: value
        for key, value in draft.figures.items()
        if key in draft.hits and value and not (value.isascii() and value.isdigit())
    }
    return _with_figures(written, odd) if suffix == "yaml" and odd else written


def _with_figures(written: str, figures: dict[str, str]) -> str:
    """Put figures into the structured report as somebody would type them."""
    import yaml

    data = yaml.safe_load(written)
    for key, value in figures.items():
        table, row, column = key.split("/")
        if column in data["tables"].get(table, {}).get(row, {}):
            data["tables"][table][row][column] = value
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


def plain(text: str) -> str:
    """Give a text without blanks and entities, for comparing excerpts with what was written."""
    return "".join(escaping.unescape(text).split())
