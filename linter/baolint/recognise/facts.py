"""The facts of a report: all that a rule is given.

Everything here is found by recognition and never changed afterwards. What was not found is None or
empty; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.text import Span
from baolint.recognise.place import Place

if TYPE_CHECKING:
    import datetime
    from decimal import Decimal

    from baolint.document.figures import Figure
    from baolint.document.model import Cell, Document, Paragraph, Table
    from baolint.document.text import Text
    from baolint.forms.form import Form, RelationForm, RowForm, SectionForm, TableForm
    from baolint.recognise.claims import Claim, Counted
    from baolint.recognise.fact import Fact
    from baolint.recognise.label_use import LabelUse
    from baolint.recognise.personal_found import Personal
    from baolint.recognise.restoration import Restoration
    from baolint.recognise.words import Hit, Vocabulary
    from baolint.recognise.words_text import Written


class Passage:
    """A paragraph of the report and where in the report it stands.

    `kind` is title, preamble, heading, body, signature, cell (text of a table cell), header, footer,
    footnote, textbox, hidden or page (what a web page states about itself). `section` and `aspect`
    are keys of the form or None. `text` is what is judged; a paragraph that also holds a heading is
    cut in two passages.
    """

    __slots__ = ("aspect", "kind", "paragraph", "section", "text")

    def __init__(
        self,
        text: Text,
        kind: str,
        section: str | None = None,
        aspect: str | None = None,
        paragraph: Paragraph | None = None,
    ) -> None:
        self.text = text
        self.kind = kind
        self.section = section
        self.aspect = aspect
        self.paragraph = paragraph

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """Give the place of text[start:end]; an empty stretch is a place between characters."""
        return Place(self.text.span(start, end), section=self.section)

    def __repr__(self) -> str:
        return f"Passage({self.kind}, {self.section}, {self.text.string!r})"


class Section:
    """A statutory (or unknown: `form` None) section of the report.

    `number` is its numeral as 一二三 (may be empty), `mark` the numeral as printed with what belongs
    to it (1、), `style` how it is written (headings.OTHERS), `label` how its heading was matched,
    `passages` its text in order, sub-headings included, without the heading itself; `tables` the keys
    of the tables that stand in it; `pictures` how many pictures or attachments stand in it;
    `heading_lost` that its content was found without a heading.
    """

    __slots__ = (
        "form", "heading", "heading_lost", "label", "mark", "number", "passages", "pictures", "style",
        "tables", "title",
    )  # fmt: skip

    def __init__(self, form: SectionForm | None, number: str, title: str, heading: Passage) -> None:
        self.form = form
        self.number = number
        self.title = title
        self.heading = heading
        self.mark = ""
        self.style = ""
        self.label: LabelUse | None = None
        self.passages: list[Passage] = []
        self.tables: list[str] = []
        self.pictures = 0
        self.heading_lost = False

    @property
    def key(self) -> str | None:
        return self.form.key if self.form else None


class BoundRow:
    """A row of a table bound to a row of the form.

    `cells` are the value cells as found, `wanted` how many figures the form has there. `readings`
    holds every possible assignment of figures to the row's keys: one tuple of figures where the shape
    is sure, several where it is in doubt, none where nothing can be said. `keys` are the fact keys,
    `columns` the form's columns in the same order, `choices` for each way to read the row the ordinal
    of each key's cell (None: no such cell). `ragged` says that there are more or fewer figures than
    columns. `solved` says that the figures had run together and were taken apart, or come out of a
    table that was: they are never certain. `form` is None where the block's rows have no labels.
    `at` is its place, or what tells it when it is asked for: of most rows it never is.
    """

    __slots__ = (
        "_at", "cells", "choices", "columns", "form", "keys", "ragged", "readings", "solved",
        "wanted",
    )  # fmt: skip

    def __init__(
        self,
        form: RowForm | None,
        keys: tuple[str, ...],
        cells: tuple[Cell, ...],
        readings: tuple[tuple[Figure, ...], ...],
        at: Place | Callable[[], Place],
    ) -> None:
        self.form = form
        self.keys = keys
        self.cells = cells
        self.wanted = len(keys)
        self.readings = readings
        self._at = at
        self.columns: tuple[RowForm, ...] = ()
        self.choices: tuple[tuple[int | None, ...], ...] = ()
        self.ragged = False
        self.solved = False

    @property
    def place(self) -> Place:
        if not isinstance(self._at, Place):
            self._at = self._at()
        return self._at

    @property
    def figures_found(self) -> int:
        """How many of the value cells hold anything."""
        return sum(1 for cell in self.cells if cell.text.string.strip())


class BoundTable:
    """A table of the form as found in the document, put together from its pieces.

    `state` is bound, unrecoverable (it is there, its cells cannot be told apart) or missing.
    `labels` are those matched that are not printed as in the form; `missing_rows`, `missing_columns`,
    `missing_captions` name labels not found and where they belong; `repeated_rows` are bound twice;
    `misplaced` are header labels at a wrong depth or parent; `unknown_rows` rows whose label is not in
    the form; `header_lost` that no header was found; `edition` is the form whose labels it bears.
    `damage` says what a converter did to it: glued (its figures ran together and were taken apart),
    deduplicated (repeated texts left out), scattered (its figures fit no rows), torn (those of a few
    do not), placed (no ruling lines tell parts of it apart), disordered (its columns' order cannot be
    told); `likely` that a glued one comes apart in one way only and sums bear it out. `column_order`:
    printed where the header has an order of its own, unsure where that is in doubt.
    """

    __slots__ = (
        "column_order", "damage", "edition", "form", "header_lost", "labels", "likely", "misplaced",
        "missing_captions", "missing_columns", "missing_rows", "place", "repeated_rows", "rows", "section", "state", "unknown_rows",
    )  # fmt: skip

    def __init__(self, form: TableForm, state: str, place: Place) -> None:
        self.form = form
        self.edition: Form | None = None
        self.state = state
        self.place = place
        self.section: str | None = None
        self.rows: list[BoundRow] = []
        self.labels: list[LabelUse] = []
        self.missing_rows: list[tuple[str, Place]] = []
        self.missing_columns: list[tuple[str, Place]] = []
        self.missing_captions: list[tuple[str, Place]] = []
        self.repeated_rows: list[BoundRow] = []
        self.misplaced: list[tuple[str, Place]] = []
        self.unknown_rows: list[tuple[str, Place]] = []
        self.header_lost = False
        self.damage = ""
        self.column_order = ""
        self.likely = False

    def leaves_unread(self, key: str) -> bool:
        """Tell whether a fact key is in a row that is there, but whose figures cannot be told."""
        return any(key in row.keys for row in self.rows if not row.readings)


class DateFound(NamedTuple):
    """A date in a passage: text[start:end]; parts that are not printed are None.

    `form` is arabic, chinese, numeric (2023-1-1, 2023.1.1), short (23年) or damaged (marks lost).
    `valid` is False for a date that no calendar has.
    """

    passage: Passage
    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    form: str
    valid: bool

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


class Period(NamedTuple):
    """The statistics period: passage text[start:end]; an end without a year takes the first one's."""

    passage: Passage
    start: int
    end: int
    first: DateFound
    last: DateFound
    damaged: bool


class Found(NamedTuple):
    """A piece of contact information: its kind, value as printed and stretch in the passage."""

    kind: str
    value: str
    passage: Passage
    start: int
    end: int

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


class Contact:
    """What the report says about reaching the office.

    `items` holds everything found, in order; kind is telephone, mobile, fax, address, postcode,
    email or website. `clauses` are the (passage, start, end) stretches that invite contact
    (如有疑问，请与…联系（…）), even if they give no item.
    """

    __slots__ = ("clauses", "items")

    def __init__(self) -> None:
        self.items: list[Found] = []
        self.clauses: list[tuple[Passage, int, int]] = []

    def of(self, kind: str) -> list[Found]:
        return [item for item in self.items if item.kind == kind]


class Signature(NamedTuple):
    """The closing block: agency and date, each with its passage; either may be missing."""

    agency: Passage | None
    date: DateFound | None


class Facts:
    """A recognised report; see the classes above for its parts.

    `figures` maps each fact key that the document has to its Fact (the first reading where a row is
    in doubt); `doubtful` are the keys whose readings differ. `years` tells for each source (title,
    period, preface, overview) the year it states; `year` is the report year they settle on.
    `level` is department, township, government, ministry or unknown.
    """

    def __init__(self, document: Document, form: Form) -> None:
        self.document = document
        self.form = form
        self.title: Passage | None = None
        self.agency: str | None = None
        self.level = "unknown"
        self.year: int | None = None
        self.years: dict[str, tuple[int, Place]] = {}
        self.above: list[Passage] = []
        """Lines of the article above its title, page furniture left out; kind above."""
        self.preamble: list[Passage] = []
        self.sections: list[Section] = []
        self.tables: dict[str, BoundTable] = {}
        self.figures: dict[str, Fact] = {}
        self.doubtful: set[str] = set()
        self.likely: set[str] = set()
        """Doubtful figures that are all but sure: the only way their whole table comes out even."""
        self.restorations: list[Restoration] = []
        """What converters lost of the text, in order."""
        self.period: Period | None = None
        self.contact = Contact()
        self.signature = Signature(None, None)
        self.signature_passages: list[Passage] = []
        self.published: DateFound | None = None
        self.apart: list[Passage] = []
        """Passages beside the running text: headers, footers, footnotes, text boxes, hidden text."""
        self.cells: list[tuple[Table, str | None]] = []
        """The tables whose cells belong to the report, each with the section it stands in."""
        self._cell_passages: list[Passage] | None = None
        self.dates: list[DateFound] = []
        """Every date of the running text, in order."""
        self.counted: list[Counted] = []
        """The paragraphs of the sections that hold numbers, with these."""
        self.claims: list[Claim] = []
        """What the running text says of quantities that the form knows, in order."""
        self.written: Written | None = None
        """The text joined for looking up words; made by recognise.words when first asked for."""
        self.personal: tuple[Personal, ...] | None = None
        """The passages with personal details; made by recognise.personal_found likewise."""
        self.words: tuple[Vocabulary, dict[str, list[Hit]]] | None = None
        """The words found by rule code and the vocabulary looked up in; made likewise."""

    @property
    def cell_passages(self) -> list[Passage]:
        """What is written in the cells of tables, made when first asked for."""
        if self._cell_passages is None:
            self._cell_passages = [
                Passage(cell.text, "cell", section)
                for table, section in self.cells
                for row in table.rows
                for cell in row
                if cell.text.string.strip() and not cell.unreadable
            ]
        return self._cell_passages

    @property
    def end(self) -> Place:
        """The place behind the last thing of the report."""
        last = [*self.prose()][-1:] + self.cell_passages[-1:]
        end = max((passage.text.end for passage in last), default=0)
        return Place(Span(end, end))

    def section(self, key: str) -> Section | None:
        """Give the first section with that key of the form."""
        return next((section for section in self.sections if section.key == key), None)

    def prose(self) -> Iterator[Passage]:
        """Yield title, preamble, all sections with their headings and the signature, in order."""
        if self.title:
            yield self.title
        yield from self.preamble
        for section in self.sections:
            if not section.heading_lost:
                yield section.heading
            yield from section.passages
        yield from self.signature_passages

    def passages(self) -> Iterator[Passage]:
        """Give everything written in the report: prose, table cells and what stands apart."""
        return chain(self.prose(), self.cell_passages, self.apart)

    def value(self, key: str) -> Decimal | None:
        """Give the certain number at a fact key, None where it is anything else."""
        fact = self.figures.get(key)
        if fact is None or key in self.doubtful or fact.figure.kind != "number":
            return None
        return fact.figure.value

    def relations(self) -> tuple[RelationForm, ...]:
        """Give the relations that hold for this report: each table's by the edition it follows."""
        editions = {
            key: table.edition or self.form
            for key, table in self.tables.items()
            if table.edition is not None and table.edition is not self.form
        }
        if not editions:
            return self.form.relations
        own = [relation for relation in self.form.relations if relation.table not in editions]
        for key, edition in editions.items():
            own.extend(relation for relation in edition.relations if relation.table == key)
        return tuple(own)

    def structured(self) -> bool:
        """Tell whether the report was given as data (YAML, JSON) rather than laid out."""
        return self.document.given is not None


class Context(NamedTuple):
    """What a run knows besides the report: the day that counts as today and what the user said.

    `level` and `agency` override what the report says about itself, `profile` the form it follows;
    `aliases` are further names of the agency, `region` where it is, `deadline` (MM-DD) goes before
    the form's.
    """

    as_of: datetime.date
    path: str = ""
    agency: str | None = None
    level: str | None = None
    profile: str | None = None
    region: str | None = None
    aliases: tuple[str, ...] = ()
    deadline: str | None = None
    lexicons: Vocabulary | None = None
    forced: Mapping[str, Decimal] = {}
    """Blank cells whose value the relations of their table leave no choice about."""
    probe: Callable[[str], int | None] | None = None
    """Asks a server for a web address: the status it answers with, None for no answer. Set only
    where the user let the run go online."""
