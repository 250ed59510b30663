"""A statutory form as the engine uses it: built from the compiled profile, plain and quick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

GRADES = ("same", "nonstandard", "misspelt")
NO_END = 9999
"""The last year of a form that is still in force."""


class LabelForm:
    """A label of the form: its wording and the variants it is known by.

    `variants` maps every normalised spelling (document/normal.label) to its grade: exact, same,
    nonstandard or misspelt. `note` is an explanation printed in the label that may be left out.
    `mark` is the item number as printed (三、 （三） 3.), `short` the name used inside sentences;
    `required` is False for a caption or corner that nobody misses.
    """

    __slots__ = ("mark", "note", "number", "required", "short", "text", "variants")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.text: str = data["label"]
        self.number: str = data.get("number", "")
        self.note: str = data.get("note", "")
        self.mark: str = data.get("mark", "")
        self.short: str = data.get("short") or self.text
        self.required: bool = data.get("required", True)
        self.variants: dict[str, str] = data["variants"]

    @property
    def printed(self) -> str:
        """The label as the form prints it, with number and note."""
        return self.mark + self.text + self.note


class Node:
    """A row or column of a table's label tree; a leaf holds figures, a group only joins leaves.

    `key` is empty for a group that has no name of its own; `depth` counts from 0;
    `optional_figures` marks a group row that may carry figures. `kind` and `unit` describe the
    cells of a leaf. `additive` is False where a superior body's figure is not the sum of those below.
    """

    __slots__ = (
        "additive", "children", "depth", "key", "kind", "label", "optional_figures", "parent", "unit",
    )  # fmt: skip

    def __init__(self, data: Mapping[str, Any], parent: Node | None = None) -> None:
        self.label = LabelForm(data)
        self.key: str = data.get("key", "")
        self.kind: str = data.get("kind", "count")
        self.unit: str = data.get("unit", "")
        self.optional_figures: bool = data.get("figures") == "optional"
        self.additive: bool = data.get("additive") != "no"
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.children = tuple(Node(child, self) for child in data.get("children", ()))

    def leaves(self) -> Iterator[Node]:
        """Yield the leaves below, in order; a leaf yields itself."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def path(self) -> tuple[Node, ...]:
        """Give the nodes from the root down to this one."""
        return (*self.parent.path(), self) if self.parent else (self,)


RowForm = Node


class BlockForm:
    """A part of a table with its own header: caption, column tree, row tree.

    `key_from` rows: a fact key is table/row/column with the row's key first. `key_from` columns:
    the block has one row of figures without labels, and a column's nearest keyed ancestor names the
    row.
    `stub` (信息内容) is the head of the label column, `corner` what stands in its place.
    """

    __slots__ = ("_row_leaves", "caption", "columns", "corner", "key_from", "row_roots", "stub")

    def __init__(self, data: Mapping[str, Any]) -> None:
        caption = data.get("caption")
        self.caption: LabelForm | None = LabelForm(caption) if caption else None
        corner = data.get("corner")
        self.corner: LabelForm | None = LabelForm(corner) if corner else None
        stub = data.get("stub")
        self.stub: LabelForm | None = LabelForm(stub) if stub else None
        self.key_from: str = data.get("key_from", "rows")
        self.columns = tuple(Node(column) for column in data["columns"])
        self.row_roots = tuple(Node(row) for row in data.get("rows", ()))
        self._row_leaves: tuple[Node, ...] | None = None

    def column_leaves(self) -> tuple[Node, ...]:
        return tuple(leaf for root in self.columns for leaf in root.leaves())

    def row_leaves(self) -> tuple[Node, ...]:
        """Give the leaves of the row tree, in order; asked for several times a report."""
        if self._row_leaves is None:
            self._row_leaves = tuple(leaf for root in self.row_roots for leaf in root.leaves())
        return self._row_leaves


class RelationForm(NamedTuple):
    """A relation between facts: Σ coefficient·fact  `operator`  `constant`, with =, <= or >=.

    `terms` are (fact key, coefficient), those of the left side first and positive there, those of
    the right side negated; `left` counts the terms of the left side. `total` is the fact at which a
    failure stands when no single suspect is found. `says` is the relation in the form's words, `said`
    the same in English, the form's labels in quotation marks.
    A fact key may start with `previous:` (last year's report). Instances of one relation of the
    profile share `id`. `constant` is a decimal number, nearly always 0. `severity` None means the
    code's default. `when` are conditions (name, operator, value) that must all hold; name is year,
    level or a fact key, operator one of = != < <= > >=, value a number, a level or a fact key.
    `needs` is previous (last year's report is read, whose form must be one of `previous`), group
    (it is about a group row and holds only where that row carries figures), or empty.
    `unless_said` are words that, said in the table's section or the document (`unless_within`), put
    `unless_severity` (silent, info, warning) in place of the severity. `reason` says what a failure
    means, with {left} and {right} for its sides, `basis` the law behind it; both may be empty.
    """

    id: str
    code: str
    table: str
    terms: tuple[tuple[str, int], ...]
    left: int
    operator: str
    total: str
    says: str
    severity: str | None
    tolerance: str
    when: tuple[tuple[str, str, str], ...]
    unless_said: tuple[str, ...]
    needs: str
    constant: str = "0"
    previous: tuple[str, ...] = ()
    unless_within: str = "section"
    unless_severity: str = "silent"
    reason: str = ""
    basis: str = ""
    said: str = ""


class TableForm:
    """A table of the form: its blocks, and its name in a clerk's words (表三).

    `markers` are stretches of normalised labels that only this edition's table has; none where the
    editions do not differ. `title` is the heading of the section it stands in.
    """

    __slots__ = ("blocks", "key", "markers", "name", "section", "title")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.key: str = data["key"]
        self.name: str = data["name"]
        self.title: str = data["title"]
        self.section: str = data["section"]
        self.markers: tuple[str, ...] = tuple(data.get("markers", ()))
        self.blocks = tuple(BlockForm(block) for block in data["blocks"])


class SectionForm:
    """A section of the form: numeral, heading with its variants, aspects it must speak of.

    `table` is the key of the table that stands in it or None; `prose` is obligatory where at least
    a sentence must stand, else optional. `aspects` are (key, stems); the first stem is the name.
    `stems` are words one of which other wordings of the heading hold.
    """

    __slots__ = ("aspects", "heading", "key", "number", "prose", "stems", "table")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.key: str = data["key"]
        self.number: str = data["number"]
        self.heading = LabelForm(data["heading"])
        self.table: str | None = data.get("table")
        self.prose: str = data.get("prose", "optional")
        self.stems: tuple[str, ...] = tuple(data.get("stems", ()))
        self.aspects: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
            (aspect["key"], tuple(aspect["stems"])) for aspect in data.get("aspects", ())
        )


class ClaimForm:
    """A quantity that prose may state: how it is said, and the figures it must agree with.

    A number of it stands behind a verb or before one, with nothing between them but words of
    `objects` and `fill` and words that say nothing. `objects` must be named in the clause or, with
    `within` paragraph, before it in the paragraph, unless the section or aspect is one of `at`.
    One of `near` must stand in the paragraph so far, unless the section is one of `at`.
    `units` are its measure words, an empty one for none; `none` are words that make the number 0.
    One of `needs` must stand in the clause up to the end of what the number counts.
    A word of `forbid` in the clause makes it another quantity, one of `part` a part of it; words of
    `other` turn the talk to another matter for what follows, too.
    `equals`, `also`, `mild` are alternatives, each a sum of fact keys: the figure itself, figures
    that are as good, and figures that make a difference no more than a warning.
    `approximate` says whether 近, 约 and 余 are compared (near) or not (skip); `severity` is the
    highest grade of a difference.
    """

    __slots__ = (
        "also", "approximate", "at", "equals", "fill", "forbid", "mild", "name", "near", "needs",
        "none", "objects",
        "other", "part", "quantity", "severity", "units", "verbs", "within",
    )  # fmt: skip

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.quantity: str = data["quantity"]
        self.name: str = data["name"]
        self.verbs: tuple[str, ...] = tuple(data["verbs"])
        self.objects: tuple[str, ...] = tuple(data["object"])
        self.within: str = data["within"]
        self.at: tuple[str, ...] = tuple(data["at"])
        self.near: tuple[str, ...] = tuple(data["near"])
        self.fill: tuple[str, ...] = tuple(data["fill"])
        self.units: tuple[str, ...] = tuple(data["units"])
        self.none: tuple[str, ...] = tuple(data["none"])
        self.other: tuple[str, ...] = tuple(data["other"])
        self.needs: tuple[str, ...] = tuple(data["needs"])
        self.forbid: tuple[str, ...] = (*data["forbid"], *self.other)
        self.part: tuple[str, ...] = tuple(data["part"])
        self.equals = _alternatives(data["equals"])
        self.also = _alternatives(data["also"])
        self.mild = _alternatives(data["mild"])
        self.approximate: str = data["approximate"]
        self.severity: str = data["severity"]


def _alternatives(data: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(keys) for keys in data)


class Form:
    """A profile: everything a report of one kind and edition must be.

    `years` is the span of report years it is for (NO_END where it is still in force), `period`
    month and day of first and last day, `deadlines` MM-DD by level of the publisher. `titles` are
    patterns with {agency} and {year}, the official one first; `title_grades` gives each its grade:
    exact, same, nonstandard or wrong. `layout` and `draft` are plain data, used only for writing
    documents: forms/layout.py makes sense of the one, `draft` is what an empty report says.
    `heading_words` are the words that section headings are made of: a heading of these words alone
    is worded in its own way, any other that is nearly a listed one is misspelt.
    `families` are the first letters of the codes that judge such a report; none means all.
    """

    __slots__ = (
        "basis", "claims", "deadlines", "draft", "families", "heading_words", "id", "layout", "period", "relations", "sections", "sha256",
        "tables", "title", "title_grades", "titles", "years",
    )  # fmt: skip

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.id: str = data["id"]
        self.sha256: str = data["sha256"]
        self.title: str = data["title"]
        self.titles: tuple[str, ...] = tuple(data["titles"])
        self.title_grades: dict[str, str] = data.get("title_grades", {})
        self.basis: str = data["basis"]
        self.years: tuple[int, int] = (data["years"][0], data["years"][1])
        self.period: tuple[str, str] = (data["period"][0], data["period"][1])
        self.deadlines: dict[str, str] = data["deadlines"]
        self.layout: Mapping[str, Any] = data.get("layout", {})
        self.draft: Mapping[str, Any] = data.get("draft", {})
        self.sections = tuple(SectionForm(section) for section in data["sections"])
        self.heading_words: tuple[str, ...] = tuple(data.get("heading_words", ()))
        self.families: frozenset[str] = frozenset(data.get("families", ()))
        self.tables: dict[str, TableForm] = {
            table["key"]: TableForm(table) for table in data["tables"]
        }
        self.claims = tuple(ClaimForm(claim) for claim in data.get("claims", ()))
        self.relations = tuple(
            RelationForm(
                id=row["id"],
                code=row["code"],
                table=row["table"],
                terms=tuple((term[0], term[1]) for term in row["terms"]),
                left=row["left"],
                operator=row["operator"],
                total=row["total"],
                says=row["says"],
                severity=row.get("severity"),
                tolerance=row.get("tolerance", "0"),
                when=tuple((part[0], part[1], part[2]) for part in row.get("when", ())),
                unless_said=tuple(row.get("unless_said", ())),
                needs=row.get("needs", ""),
                constant=row.get("constant", "0"),
                previous=tuple(row.get("previous", ())),
                unless_within=row.get("unless_within", "section"),
                unless_severity=row.get("unless_severity", "silent"),
                reason=row.get("reason", ""),
                basis=row.get("basis", ""),
                said=row.get("said", ""),
            )
            for row in data["relations"]
        )

    def judges(self, code: str) -> bool:
        """Tell whether rules of a code's family have anything to say about reports of this form."""
        return not self.families or code[:1] in self.families
