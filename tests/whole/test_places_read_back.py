"""What a place in a Word, PDF or Excel file names is read back there with another library.

Every text of the report is looked up, and every finding of a report with faults put in.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, Protocol

import docx
import openpyxl
import pdfplumber
import pytest
from docx.table import Table as WordTable

from baolint.api import all_rules
from baolint.document.model import Document, Paragraph, Spot, Table
from baolint.document.text import Text
from baolint.readers import read
from baolint.rules.rule import Bad, Rule
from support import excel, render, word
from support.made import Made, made
from support.pdf import Layout, of_text, written
from support.reports import changed, findings, sound
from support.thorough import some

SEEDS = range(6)
LAYOUTS = (
    Layout(), Layout(rules="bars", repeat=True, running="政府信息公开"), Layout(rules="rows"),
    Layout(rules="none"), Layout(stands="top", justify=True, size=16.0, pieces=True),
    Layout(rules="none", repeat=True),
)  # fmt: skip


class Wanted(NamedTuple):
    """A finding as the txt form gives it: its code and the words it stands on."""

    code: str
    words: str


def faulty(seed: int) -> Made:
    """A report with a wrong total in tables three and four, a wrong day and a wrong telephone."""
    sound = made(seed)
    figures = dict(sound.figures)
    for key in ("disputes/review/total", "requests/carried_in/total"):
        figures[key] = str(int(figures[key]) + 1)
    return sound._replace(figures=figures, preamble=sound.preamble.replace("12月31日", "12月32日"))


def texts(document: Document) -> list[Text]:
    """Give all texts with something in them."""
    found: list[Text] = []
    for block in document.blocks:
        if isinstance(block, Table):
            found.extend(cell.text for row in block.rows for cell in row)
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return [text for text in found if text.string.strip()]


def plain(string: str) -> str:
    """Leave out blanks, and dots in the middle of a line: fonts have several."""
    return "".join(sign for sign in "".join(string.split()) if sign not in "·・•‧")


@cache
def expected(seed: int) -> tuple[Wanted, ...]:
    """Give what the findings of the txt form stand on."""
    return stood_on(render.txt(faulty(seed), seed))


def stood_on(text: str) -> tuple[Wanted, ...]:
    lines = text.split("\n")
    found = []
    for one in findings(text):
        spot = one.location.spot
        assert spot.line and spot.column and spot.end_column
        found.append(Wanted(one.code, lines[spot.line - 1][spot.column - 1 : spot.end_column - 1]))
    return tuple(sorted(found))


class WordFile:
    """A Word file as python-docx sees it."""

    def __init__(self, data: bytes) -> None:
        file = docx.Document(io.BytesIO(data))
        self._paragraphs = [one.text for one in file.paragraphs]
        self._tables: list[list[list[str]]] = [_grid(table) for table in file.tables]

    def at(self, spot: Spot) -> str:
        if spot.cell is None:
            assert spot.paragraph
            return self._paragraphs[spot.paragraph - 1]
        table, _, place = spot.cell[1:].partition("R")
        row, _, column = place.partition("C")
        return self._tables[int(table) - 1][int(row) - 1][int(column) - 1]


def _grid(table: WordTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


class PrintedFile:
    """A PDF file as pdfplumber sees it."""

    def __init__(self, data: bytes) -> None:
        with pdfplumber.open(io.BytesIO(data)) as file:
            self._pages: list[list[Any]] = [list(page.chars) for page in file.pages]

    def at(self, spot: Spot) -> str:
        """Give the characters whose middle lies in the box, by line and from left to right."""
        assert spot.page and spot.box
        x0, top, x1, bottom = spot.box
        found = [
            (round(char["bottom"]), char["x0"], char["text"])
            for char in self._pages[spot.page - 1]
            if x0 - 0.2 <= (char["x0"] + char["x1"]) / 2 <= x1 + 0.2
            and top - 0.2 <= (char["top"] + char["bottom"]) / 2 <= bottom + 0.2
        ]
        return "".join(text for *_, text in sorted(found))


class Workbook:
    """A workbook as openpyxl sees it."""

    def __init__(self, data: bytes) -> None:
        self._book = openpyxl.load_workbook(io.BytesIO(data))

    def at(self, spot: Spot) -> str:
        value = self._book[spot.sheet][spot.cell].value
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def word_file(seed: int) -> bytes:
    return render.word(faulty(seed), seed)


def printed_file(seed: int) -> bytes:
    return written(faulty(seed), seed, LAYOUTS[seed % len(LAYOUTS)])


def workbook(seed: int) -> bytes:
    return excel.openpyxl(faulty(seed), seed, excel.DRESSES[seed % len(excel.DRESSES)])


class Look(Protocol):
    """A file as another library sees it: what stands at a place."""

    def at(self, spot: Spot) -> str: ...


FORMATS: Mapping[str, tuple[Callable[[int], bytes], Callable[[bytes], Look]]] = {
    "docx": (word_file, WordFile), "pdf": (printed_file, PrintedFile), "xlsx": (workbook, Workbook),
}  # fmt: skip
SILENT = {
    suffix: {rule.code for rule in all_rules() if suffix in rule.not_in} for suffix in FORMATS
}
"""Codes that a format cannot show."""
CASES = [(suffix, seed) for suffix in FORMATS for seed in SEEDS]


@pytest.mark.corpus
@pytest.mark.parametrize(("suffix", "seed"), CASES)
def test_every_text_stands_where_its_place_says(suffix: str, seed: int) -> None:
    write, look = FORMATS[suffix]
    data = write(seed)
    document = read(data, f"report.{suffix}")
    other = look(data)
    wrong = []
    for text in texts(document):
        spot = document.places.spot(text.span())
        held = plain(other.at(spot))
        if suffix == "pdf":
            held, said = "".join(sorted(held)), "".join(sorted(plain(text.string)))
            fits = spans_pages(document, text) or held == said
        else:
            fits = plain(text.string) in held
        if not fits:
            wrong.append((text.string, held, spot))
    assert wrong == []


def spans_pages(document: Document, text: Text) -> bool:
    """Tell whether a paragraph goes on overleaf, so that its box shows the first page's part."""
    ends = {document.places.spot(text.span(n, n + 1)).page for n in (0, len(text) - 1)}
    return len(ends) > 1


@pytest.mark.corpus
@pytest.mark.parametrize(("suffix", "seed"), CASES)
def test_every_finding_stands_on_the_words_it_is_about(suffix: str, seed: int) -> None:
    write, look = FORMATS[suffix]
    data = write(seed)
    other = look(data)
    held = sorted((f.code, plain(other.at(f.location.spot))) for f in findings(data, f"r.{suffix}"))
    wanted = [
        (one.code, plain(one.words)) for one in expected(seed) if one.code not in SILENT[suffix]
    ]
    assert [code for code, _ in held] == [code for code, _ in wanted]
    assert all(words in there for (_, there), (_, words) in zip(held, wanted, strict=True))


LAYOUT = (
    "T202", "T203", "T205", "T209", "T210", "T212", "T213", "T215", "T216", "T201", "S101", "S106",
)  # fmt: skip
"""Codes whose places are rows or gaps, which each format writes in its own way."""
EXAMPLES = [
    (rule, example, f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples, 1)
    if isinstance(example, Bad) and rule.code not in LAYOUT
]
WRITERS: Mapping[str, tuple[Callable[[str], bytes], Callable[[bytes], Look]]] = {
    "docx": (word.report, WordFile),
    "pdf": (of_text, PrintedFile),
}


FAULTS = some(
    [
        pytest.param(rule, example, suffix, id=f"{name}-{suffix}")
        for rule, example, name in EXAMPLES
        for suffix in WRITERS
    ],
    4,
)
"""In CI each fourth: four and three have no divisor, so that all formats come up alike."""


@pytest.mark.corpus
@pytest.mark.parametrize(("rule", "example", "suffix"), FAULTS)
def test_every_fault_stands_on_its_words(rule: type[Rule], example: Bad, suffix: str) -> None:
    if rule.code in SILENT[suffix] or (suffix == "pdf" and rule.code.startswith("F")):
        pytest.skip(f"{rule.code} is not in a {suffix} as it is in the text: lines are set anew")
    text = changed(sound(), *example.change)
    write, look = WRITERS[suffix]
    data = write(text)
    other = look(data)
    held = [
        plain(other.at(one.location.spot))
        for one in findings(data, f"report.{suffix}")
        if rule.code in (one.code, *one.related_codes)
    ]
    wanted = [plain(one.words) for one in stood_on(text) if one.code == rule.code]
    fits = _lies_in if suffix == "pdf" else _stands_in
    assert all(any(fits(words, there) for there in held) for words in wanted)


def _stands_in(words: str, there: str) -> bool:
    return words in there


def _lies_in(words: str, there: str) -> bool:
    """A box over the end of one line and the start of the next holds what stands between as well."""
    return not Counter(words) - Counter(there)
