"""Writes the files that are checked: made-up sound reports, no two of one agency."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path

from benchmarks.prose import clauses
from benchmarks.scale import Scale
from benchmarks.scene import CORPUS, say
from support import excel, pdf, render
from support.made import Made, made

NAMES = "安白程东方古海江康龙明南平青荣山石通文新秀阳永云泽正中竹"
"""Pairs of these name the counties of the reports."""
COUNTIES = ("云溪", "莲台", "青川湾", "紫云", "泗南")
"""What the generator of the tests calls them."""

Write = Callable[[Made, int], bytes]


def write(scale: Scale) -> None:
    """Write the corpus, unless what is there has been written for the same numbers."""
    stamp = CORPUS / "stamp.txt"
    wanted = repr(
        (scale.txt, scale.html, scale.md, scale.docx, scale.pdf, scale.xlsx, scale.many_docx)
    )
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("writing the corpus")
    shutil.rmtree(CORPUS, ignore_errors=True)
    (CORPUS / ".git").mkdir(parents=True)  # the corpus lies in a folder that git ignores
    _folder("txt", scale.txt, lambda r, s: render.txt(r, s).encode())
    _folder("html", scale.html, lambda r, s: render.html(r, s, portal=s % 2 == 1).encode())
    _folder("md", scale.md, lambda r, s: render.md(r, s).encode())
    _folder("many_docx", max(scale.many_docx, scale.docx), render.word)
    _linked("docx", "many_docx", scale.docx)
    _folder("pdf", scale.pdf, pdf.written)
    _folder("xlsx", scale.xlsx, lambda r, s: excel.xlsxwriter(r, s, excel.DRESSES[0]))
    _folder("one", 1, lambda r, s: render.txt(r, s).encode(), "txt")
    stamp.write_text(wanted)


def texts(count: int) -> Path:
    """Give a folder of so many txt reports, written where it is not there yet."""
    folder = CORPUS / f"txt_{count}"
    if not folder.exists():
        say(f"writing {count} txt")
        _folder(folder.name, count, lambda r, s: render.txt(r, s).encode(), "txt")
    return folder


def report(number: int) -> Made:
    """Make the report of a number, of an agency that no other number has."""
    one = made(number)
    pairs = len(NAMES) ** 2
    first, second = divmod(number % pairs, len(NAMES))
    third = NAMES[number // pairs] if number >= pairs else ""
    name = NAMES[first] + NAMES[second] + third

    def renamed(text: str) -> str:
        for county in COUNTIES:
            text = text.replace(county, name)
        return text

    return one._replace(
        agency=renamed(one.agency),
        title=tuple(map(renamed, one.title)),
        preamble=renamed(one.preamble),
        overview=tuple(map(renamed, (*one.overview, clauses(number)))),
        signature=tuple(map(renamed, one.signature)),
    )


def _linked(name: str, other: str, count: int) -> None:
    """Make a folder of the first files of another one."""
    folder = CORPUS / name
    folder.mkdir()
    for file in sorted((CORPUS / other).iterdir())[:count]:
        (folder / file.name).hardlink_to(file)


def _folder(name: str, count: int, write: Write, suffix: str = "") -> None:
    folder = CORPUS / name
    folder.mkdir(parents=True, exist_ok=True)
    ending = suffix or name.rpartition("_")[2]
    for number in itertools.islice(itertools.count(), count):
        data = write(report(number), number)
        (folder / f"{number:05}.{ending}").write_bytes(data)
