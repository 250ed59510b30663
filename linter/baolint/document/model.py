"""The document: paragraphs, tables and pictures in reading order, without any meaning.

A reader makes it, whatever the format; recognition gives it meaning. All types here are treated as
immutable once the reader has returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from baolint.document.text import Span, Text


class Paragraph:
    """One paragraph, heading or list item.

    `level` is the heading level that the format itself states (h1 = 1, Word's Heading 2 = 2), 0 for
    ordinary text. `part` is body, header, footer, footnote, textbox, hidden, or page for what a web
    page states about itself outside its text (title element, publication date in meta). `container`
    is the path of enclosing elements (numbers unique in the document, outermost first) where the
    format nests, else empty; recognition tells the article from the page around it by that path.
    """

    __slots__ = ("container", "level", "part", "text")

    def __init__(
        self, text: Text, level: int = 0, part: str = "body", container: tuple[int, ...] = ()
    ) -> None:
        self.text = text
        self.level = level
        self.part = part
        self.container = container

    def __repr__(self) -> str:
        return f"Paragraph({self.text.string!r}, level={self.level}, part={self.part!r})"


Note = tuple[str, Span, Mapping[str, str]]
"""What a reader could not read or had to mend: key of the text that says so, where, its values."""


class Link(NamedTuple):
    """A link that the format states: the address as given, and where it stands.

    `span` is the address itself where the source shows it (html, Markdown), else the linked words.
    `kind` is link, or picture for the file that an image is taken from.
    """

    address: str
    span: Span
    kind: str = "link"


class Cell:
    """A cell of a table: its text and, 0-based, where it lies on the grid and how far it reaches.

    `unreadable` is set where the text is not what the cell would show, such as a formula whose result
    the file does not hold: the document's note that says why.
    """

    __slots__ = ("column", "height", "row", "text", "unreadable", "width")

    def __init__(self, text: Text, row: int, column: int, height: int = 1, width: int = 1) -> None:
        self.text = text
        self.row = row
        self.column = column
        self.height = height
        self.width = width
        self.unreadable: Note | None = None

    @classmethod
    def row_of(cls, texts: Iterable[Text], row: int) -> tuple[Cell, ...]:
        """Give a row of cells one beside another.

        There are four hundred in a report of plain text; without a call for each they take half the
        time.
        """
        made, new = [], cls.__new__
        for column, text in enumerate(texts):
            cell = new(cls)
            cell.text = text
            cell.row = row
            cell.column = column
            cell.height = cell.width = 1
            cell.unreadable = None
            made.append(cell)
        return tuple(made)

    def __repr__(self) -> str:
        return f"Cell({self.text.string!r}, {self.row}, {self.column})"


class Table:
    """A table as the reader found it, row by row.

    `exact` says that rows, columns and spans come from the format (html, docx, xlsx); otherwise the
    cells are what separators in the text made of a row, and a cell's column is only its ordinal. A
    cell that reaches over several rows stands in the first one only. `placed` says that the cells of a
    page without ruling lines were told apart by where they stand.
    """

    __slots__ = ("_strings", "container", "exact", "part", "placed", "rows")

    def __init__(
        self,
        rows: tuple[tuple[Cell, ...], ...],
        exact: bool,
        part: str = "body",
        container: tuple[int, ...] = (),
        placed: bool = False,
    ) -> None:
        self.placed = placed
        self.rows = rows
        self.exact = exact
        self.part = part
        self.container = container
        self._strings: list[str] | None = None

    def of_rows(self, rows: Iterable[tuple[Cell, ...]]) -> Table:
        """Give a table like this one with other rows."""
        return Table(tuple(rows), self.exact, self.part, self.container, self.placed)

    def strings(self) -> list[str]:
        """Give what its cells hold, row by row; kept, as recognition looks at it again and again."""
        if self._strings is None:
            self._strings = [cell.text.string for row in self.rows for cell in row]
        return self._strings


class Picture:
    """A picture or an attachment link that stands in the text; `text` is its caption or name."""

    __slots__ = ("container", "part", "text")

    def __init__(self, text: Text, part: str = "body", container: tuple[int, ...] = ()) -> None:
        self.text = text
        self.part = part
        self.container = container


Block = Paragraph | Table | Picture


class Spot(NamedTuple):
    """Where a stretch of the source is, in the terms of its format; see docs/schemas/report.md.

    Text formats fill line and column (1-based, end exclusive); Word files part, paragraph and cell.
    """

    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: str | None = None
    cell: str | None = None
    part: str | None = None
    paragraph: int | None = None


class Places(Protocol):
    """A reader's knowledge of its own format."""

    def spot(self, span: Span) -> Spot:
        """Say where a stretch of the source lies."""
        ...

    def line(self, span: Span) -> tuple[str, int, int]:
        """Give the readable line or paragraph around a stretch and the stretch's offsets in it.

        Raw markup is not shown to a clerk: html gives the readable text of the enclosing block.
        """
        ...


class GivenPart(NamedTuple):
    """A section, or an aspect of one, of a structured report.

    `key` is the form's key as the file states it, empty where it states none, `at` the place of the
    key or, without one, of the whole part. The part's paragraphs are the document's
    blocks[first:after]; `heading` says that the first of them is its heading.
    """

    key: str
    at: Span
    first: int
    after: int
    heading: bool
    parts: tuple[GivenPart, ...] = ()


class Given:
    """What a structured report (YAML, JSON) states by name instead of by layout.

    `figures` maps fact keys (`table/row/column`) to the texts of their values, an empty text is a
    blank; `labels` names labels (forms/label_keys.py) that are printed otherwise than in the form;
    `doubtful` are the fact keys whose value is in doubt. `named` holds other scalar values by dotted
    name: profile, agency, level, year, title, published, period.text, period.from, period.to,
    contact.telephone (address, postcode, email, website), signature.agency, signature.date.
    `places` says where a key itself stands: ("figures", key), ("labels", key), ("doubtful", key).
    """

    __slots__ = ("doubtful", "figures", "labels", "named", "places", "profile", "sections")

    def __init__(self, profile: str) -> None:
        self.profile = profile
        self.figures: dict[str, Text] = {}
        self.labels: dict[str, Text] = {}
        self.doubtful: set[str] = set()
        self.named: dict[str, Text] = {}
        self.places: dict[tuple[str, str], Span] = {}
        self.sections: tuple[GivenPart, ...] = ()


class Leftover(NamedTuple):
    """What a Word file keeps beside its final text: `kind` is inserted, deleted, comment, hidden, struck, format.

    `span` is the text inserted, or the paragraph that it belongs to; `text` what was left (of a
    comment its words, of a change of format nothing), `author` whose it is where the file says so.
    """

    kind: str
    span: Span
    text: str
    author: str = ""


class Document:
    """A file as read: its blocks in reading order, and how to find the way back.

    `source` is the decoded file for text formats (txt, md, html, yaml, json). For other formats it
    is a virtual text that the reader lays out (for Word: the text of all paragraphs and cells, each
    closed by a newline), so that spans are offsets in it in every case.
    `notes` are what the reader had to mend or could not read, `unread` those on whole pages of which
    nothing, or no table, could be read; `leftovers` what a Word file holds of revisions, comments,
    hidden and struck text; `links` the links that the format states, in order, without addresses that merely
    stand in the text.
    """

    __slots__ = (
        "blocks", "given", "leftovers", "links", "notes", "path", "places", "reader", "sha256",
        "source", "unread",
    )  # fmt: skip

    def __init__(
        self,
        *,
        path: str,
        reader: str,
        sha256: str,
        source: str,
        blocks: tuple[Block, ...],
        places: Places,
        given: Given | None = None,
        notes: tuple[Note, ...] = (),
        unread: tuple[Note, ...] = (),
        leftovers: tuple[Leftover, ...] = (),
        links: tuple[Link, ...] = (),
    ) -> None:
        self.path = path
        self.reader = reader
        self.sha256 = sha256
        self.source = source
        self.blocks = blocks
        self.places = places
        self.given = given
        self.notes = notes
        self.unread = unread
        self.leftovers = leftovers
        self.links = links
