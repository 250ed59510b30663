"""What may stand in a profile: the grammar of the YAML file, checked by pydantic.

Imported only when a profile is compiled. Everything is frozen and unknown keys are refused.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from baolint.forms.form import NO_END
from baolint.forms.layout import STANDARD

_KEY = r"^[a-z][a-z0-9_]*$"
_ID = r"^[a-z0-9][a-z0-9-]*$"
_CODE = r"^[A-Z][0-9]{3}$"
_FAMILY = r"^[A-Z]$"
_DAY = r"^[0-9]{2}-[0-9]{2}$"
_NUMBER = r"^[0-9]+(\.[0-9]+)?$"
_LENGTH = r"^[0-9]{1,3}(\.[0-9]{1,2})?$"
_SIZE = r"^([5-9]|[1-7][0-9])(\.[05])?$"
_AMOUNT = r"^[1-9][0-9]?$"
_BLANKS = r"^[0-9]{1,2}$"
PATTERNS = {
    _KEY: "pattern.key",
    _ID: "pattern.id",
    _CODE: "pattern.code",
    _FAMILY: "pattern.family",
    _DAY: "pattern.day",
    _NUMBER: "pattern.tolerance",
    _LENGTH: "pattern.length",
    _SIZE: "pattern.size",
    _AMOUNT: "pattern.amount",
    _BLANKS: "pattern.blanks",
}
"""The message text for a value that does not match its pattern."""

Text = Annotated[str, Field(min_length=1)]
Key = Annotated[str, Field(pattern=_KEY)]
Id = Annotated[str, Field(pattern=_ID)]
Day = Annotated[str, Field(pattern=_DAY)]
Length = Annotated[str, Field(pattern=_LENGTH)]
Amount = Annotated[str, Field(pattern=_AMOUNT)]
Blanks = Annotated[str, Field(pattern=_BLANKS)]
Level = Literal["department", "township", "government", "ministry"]
LEVELS: tuple[str, ...] = ("department", "township", "government", "ministry")


class Spec(BaseModel):
    """A mapping of the profile."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _known_keys_only(cls, data: Any) -> Any:
        if isinstance(data, dict):
            known = [field.alias or name for name, field in cls.model_fields.items()]
            for key in data:
                if key not in known:
                    raise PydanticCustomError(
                        "unknown_key", "unknown key", {"key": key, "known": known}
                    )
        return data


class Spelt(Spec):
    """A wording with its variants by grade."""

    same: tuple[Text, ...] = ()
    nonstandard: tuple[Text, ...] = ()
    misspelt: tuple[Text, ...] = ()


class Label(Spelt):
    """A label that names no figures: caption or corner."""

    label: Text
    required: bool = True


class NodeSpec(Spelt):
    """A row or column; `number` is its item number without marks, `short` its name in sentences.

    `additive: "no"` says that a superior body's figure is not the sum of those below it.
    """

    label: Text
    key: Key | None = None
    number: Text | None = None
    note: Text | None = None
    short: Text | None = None
    kind: Literal["count", "amount", "change"] | None = None
    unit: Text | None = None
    figures: Literal["optional"] | None = None
    additive: Literal["no"] | None = None
    children: tuple[NodeSpec, ...] = ()


class BlockSpec(Spec):
    """A part of a table under its own header."""

    caption: Label | None = None
    corner: Label | None = None
    columns: tuple[NodeSpec, ...] = Field(min_length=1)
    rows: tuple[NodeSpec, ...] = ()
    key_from: Literal["rows", "columns"] = "rows"
    data_rows: Literal["1"] | None = None


class UnlessSaid(Spec):
    """Words that, said in the table's section or anywhere, change a failure's severity."""

    words: tuple[Text, ...] = Field(min_length=1)
    within: Literal["section", "document"] = "section"
    severity: Literal["silent", "info", "warning"] = "silent"


class RelationSpec(Spec):
    """A relation between figures; the language of `says` and `when` is in expression.py.

    `reason` says in full what a failure means, {left} and {right} standing for the two sides;
    `basis` is the law it follows from, where that is not the code's.
    """

    id: Id
    code: Annotated[str, Field(pattern=_CODE)] = "B310"
    each: Any = None
    says: Text
    at: Text | None = None
    when: Text | None = None
    severity: Literal["error", "warning", "info"] | None = None
    tolerance: Annotated[str, Field(pattern=_NUMBER)] = "0"
    unless_said: UnlessSaid | None = None
    previous: dict[str, Literal["same", "skip"]] | None = None
    reason: Text | None = None
    basis: Text | None = None


class PartSpec(Spec):
    """Words after which a number is that of a part and never that of the whole."""

    after: tuple[Text, ...] = Field(min_length=1)


class ClaimSpec(Spec):
    """A quantity that prose states and a table holds; see forms/claim.py.

    `match` are sentences with the number that they state, `silent` sentences that state none.
    """

    quantity: Key
    name: Text
    verbs: tuple[Text, ...] = Field(min_length=1)
    object: tuple[Text, ...] = ()
    within: Literal["clause", "paragraph"] = "clause"
    at: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    fill: tuple[Text, ...] = ()
    units: tuple[str, ...] = Field(min_length=1)
    none: tuple[Text, ...] = ()
    other: tuple[Text, ...] = ()
    needs: tuple[Text, ...] = ()
    forbid: tuple[Text, ...] = ()
    part: PartSpec | None = None
    equals: tuple[Any, ...] = ()
    also: tuple[Any, ...] = ()
    mild: tuple[Any, ...] = ()
    approximate: Literal["skip", "near"] = "skip"
    severity: Literal["error", "warning", "info"] = "warning"
    match: dict[Text, Annotated[str, Field(pattern=_NUMBER)]] = Field(min_length=3)
    silent: tuple[Text, ...] = Field(min_length=3)


class TableSpec(Spec):
    """A table: blocks, or a single block written straight into the table."""

    name: Text
    section: Key
    markers: tuple[Text, ...] = ()
    blocks: tuple[BlockSpec, ...] = ()
    caption: Label | None = None
    corner: Label | None = None
    columns: tuple[NodeSpec, ...] = ()
    rows: tuple[NodeSpec, ...] = ()
    key_from: Literal["rows", "columns"] | None = None
    data_rows: Literal["1"] | None = None
    relations: tuple[RelationSpec, ...] = ()


class Aspect(Spec):
    """A topic that a section must speak of; the first stem is its name."""

    key: Key
    stems: tuple[Text, ...] = Field(min_length=1)


class SectionSpec(Spelt):
    """A section with its numeral and heading; `stems` are what other wordings of it speak of."""

    key: Key
    number: Text
    heading: Text
    table: Key | None = None
    prose: Literal["obligatory", "optional"] = "optional"
    stems: tuple[Text, ...] = ()
    aspects: tuple[Aspect, ...] = ()


class Titles(Spec):
    """Patterns of the report's title, with {agency} and {year}."""

    official: Text
    same: tuple[Text, ...] = ()
    nonstandard: tuple[Text, ...] = ()
    wrong: tuple[Text, ...] = ()


class Years(Spec):
    """The report years that a profile is for; without an end it is still in force."""

    first: int = Field(alias="from")
    last: int = Field(alias="to", default=NO_END)


class Days(Spec):
    """First and last day of the statistics period, MM-DD."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


class Page(Spec):
    """Margins of an A4 page in mm; `footer` is from its foot to that of the page number."""

    top: Length = STANDARD["page"]["top"]
    bottom: Length = STANDARD["page"]["bottom"]
    left: Length = STANDARD["page"]["left"]
    right: Length = STANDARD["page"]["right"]
    footer: Length = STANDARD["page"]["footer"]


class FaceSpec(Spec):
    """A typeface, what stands in for it, and its size in points."""

    font: Text | None = None
    fallback: Text | None = None
    size: Annotated[str, Field(pattern=_SIZE)] | None = None


class LayoutSpec(Spec):
    """How a document is set (forms/layout.py); what is left out is as in GB/T 9704—2012."""

    page: Page = Field(default_factory=Page)
    lines: Amount = STANDARD["lines"]
    characters: Amount = STANDARD["characters"]
    indent: Blanks = STANDARD["indent"]
    signature: Blanks = STANDARD["signature"]
    title: FaceSpec = Field(default_factory=FaceSpec)
    heading: FaceSpec = Field(default_factory=FaceSpec)
    subheading: FaceSpec = Field(default_factory=FaceSpec)
    body: FaceSpec = Field(default_factory=FaceSpec)
    table: FaceSpec = Field(default_factory=FaceSpec)
    page_number: FaceSpec = Field(default_factory=FaceSpec)
    widths: dict[Key, tuple[Length, ...]] = {}


class DraftSpec(Spec):
    """What an empty report says, with {agency}, {year}, {next}, {from} and {to}, by section."""

    preamble: tuple[Text, ...] = ()
    sections: dict[Key, tuple[Text, ...]] = {}
    aspects: dict[Key, tuple[Text, ...]] = {}
    date: Text | None = None


class Profile(Spec):
    """The whole file."""

    profile: Id
    title: Text
    basis: Text
    years: Years
    period: Days
    deadlines: dict[Level, Day] = {}
    titles: Titles
    sections: tuple[SectionSpec, ...] = Field(min_length=1)
    heading_words: tuple[Text, ...] = ()
    families: tuple[Annotated[str, Field(pattern=_FAMILY)], ...] = ()
    tables: dict[Key, TableSpec] = {}
    claims: tuple[ClaimSpec, ...] = ()
    layout: LayoutSpec = Field(default_factory=LayoutSpec)
    draft: DraftSpec = Field(default_factory=DraftSpec)
