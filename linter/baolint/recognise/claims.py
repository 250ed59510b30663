"""What the running text says in numbers: its counted paragraphs and the claims among them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.expressions import expression
from baolint.document.numerals import Numeral, numerals
from baolint.document.prose import Prose
from baolint.recognise.garbled import garbled

if TYPE_CHECKING:
    from baolint.forms.claim_number import Read
    from baolint.forms.claim_reader import ClaimReader
    from baolint.forms.form import ClaimForm
    from baolint.recognise.facts import Facts, Passage
    from baolint.recognise.place import Place

_SAYS_NUMBER = expression("[0-9０-９一二三四五六七八九十两未无没零]")


class Counted(NamedTuple):
    """A paragraph made ready for reading, with its numbers."""

    passage: Passage
    prose: Prose
    numbers: list[Numeral]

    def place(self, start: int, end: int) -> Place:
        """Give the place of prose.text[start:end], not empty."""
        return self.passage.place(*self.prose.at(start, end))

    def printed(self, start: int, end: int) -> str:
        """Give prose.text[start:end] as the report prints it."""
        span = self.prose.at(start, end)
        return self.passage.text.string[span.start : span.end]


class Claim(NamedTuple):
    """A number that the text states of a quantity: passage text[start:end], a word for none included.

    `slack` is half a unit of the last digit of a rounded number. `exact` is False for 近, 约, 余.
    `reach` is own (the reporting body, the whole year), wider (全区), narrower (本级) or unsure (one
    channel, another body). `own_object` says that the clause itself names a request, `alone` that
    it holds one number, `unit` is the measure word. `said` is the clause up to the number.
    """

    form: ClaimForm
    passage: Passage
    start: int
    end: int
    value: Decimal
    slack: Decimal
    exact: bool
    reach: str
    own_object: bool
    alone: bool
    unit: str
    said: str

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


def find(facts: Facts, reader: ClaimReader) -> None:
    """Read the sections' paragraphs; those of a section whose table broke up among them are left out.

    So are those with characters that were decoded wrongly.
    """
    broken = {
        table.section
        for table in facts.tables.values()
        if table.state == "unrecoverable" or table.damage
    }
    for section in facts.sections:
        if section.key in broken and section.form and section.form.table:
            continue
        for passage in section.passages:
            string = passage.text.string
            if _SAYS_NUMBER.search(string) and not garbled(string):
                _read(facts, reader, passage)


def _read(facts: Facts, reader: ClaimReader, passage: Passage) -> None:
    prose = Prose(passage.text.string, facts.year)
    numbers = numerals(prose.text)
    counted = Counted(passage, prose, numbers)
    facts.counted.append(counted)
    at = (passage.section, passage.aspect)
    for read in reader.read_prose(prose.text, numbers, facts.agency, at):
        facts.claims.append(_claim(counted, read))


def _claim(counted: Counted, read: Read) -> Claim:
    start, end = counted.prose.at(read.start, read.end)
    return Claim(
        form=read.form,
        passage=counted.passage,
        start=start,
        end=end,
        value=read.value,
        slack=read.slack,
        exact=read.exact,
        reach=read.reach,
        own_object=read.own_object,
        alone=read.alone,
        unit=read.unit,
        said=counted.printed(read.clause, read.until).strip(),
    )
