"""Page numbers and running headers: lines that belong to the pages and not to the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from baolint.readers import pdf_browser
from baolint.readers.pdf_lines import Line, pieces
from baolint.readers.pdf_shapes import Sheet

ZONE = 0.13
"""Part of a page's height, at the top and at the bottom, in which furniture stands."""
APART = 2.0
"""Sizes between a running header and the text, at least."""
SAME = 4.0
"""Points by which a running header may stand higher or lower on another page."""
_DASH = r"[-—–―－─~～·•\s]*"
_MARKED = re.compile(
    rf"(?:(?:[-—–―－─~～·•]\s*)+[0-9０-９]{{1,4}}(?:\s*[-—–―－─~～·•])+"
    rf"|{_DASH}第\s*[0-9０-９一二三四五六七八九十]{{1,4}}\s*页.{{0,12}}"
    r"|[0-9]{1,4}\s*[/／]\s*[0-9]{1,4}|[Pp]age\s*[0-9]{1,4}.{0,10})\Z"
)
_BARE = re.compile(r"[0-9０-９]{1,4}\Z")
_DIGITS = re.compile(r"[0-9０-９]+")


class Page(NamedTuple):
    """A page with its lines outside of ruled tables, and where such tables begin and end."""

    sheet: Sheet
    lines: list[Line]
    blocks: list[tuple[float, float]]


def part(pages: Sequence[Page]) -> tuple[list[list[Line]], list[tuple[str, Line]]]:
    """Part text from furniture: the lines of text by page, and the running headers and footers.

    Page numbers and what a browser prints around its pages are left out altogether; of a header that
    many pages bear the first one is kept.
    """
    edges = [_edges(page) for page in pages]
    printed = pdf_browser.printed(edges)
    edges = [[line for line in own if id(line) not in printed] for own in edges]
    numbers = {id(line) for page, own in zip(pages, edges, strict=True) for line in _marked(own)}
    numbers |= _bare(pages, edges)
    running = _running(pages, edges, numbers)
    kept: list[tuple[str, Line]] = []
    seen: set[str] = set()
    for page in pages:
        for line in page.lines:
            key = running.get(id(line))
            if key and key not in seen:
                seen.add(key)
                top = line.base < page.sheet.height / 2
                kept.append(("header" if top else "footer", line))
    gone = printed | numbers | set(running)
    gone |= _repeated([[line for line in page.lines if id(line) not in gone] for page in pages])
    return [[line for line in page.lines if id(line) not in gone] for page in pages], kept


def _edges(page: Page) -> list[Line]:
    """Give the first and last lines of a page that stand in the zones of its furniture."""
    height = page.sheet.height
    top = [line for line in page.lines[:2] if line.base < ZONE * height]
    bottom = [line for line in page.lines[-2:] if line.base > (1 - ZONE) * height]
    return [*top, *bottom]


def _marked(edges: Sequence[Line]) -> list[Line]:
    return [line for line in edges if _MARKED.match(line.string.strip())]


def _bare(pages: Sequence[Page], edges: Sequence[Sequence[Line]]) -> set[int]:
    """Find page numbers without any mark: they count up with the pages, or stand alone far down."""
    found: dict[int, list[int]] = defaultdict(list)
    for page, own in zip(pages, edges, strict=True):
        for line in own:
            string = line.string.strip()
            if not _BARE.match(string) or not _is_apart(page, line):
                continue
            offset = int(string) - page.sheet.number
            if len(pages) > 1 or (offset == 0 and line.base > 0.9 * page.sheet.height):
                found[offset].append(id(line))
    if not found:
        return set()
    best = max(found.values(), key=len)
    return set(best) if len(best) > 1 or len(pages) == 1 else set()


def _running(
    pages: Sequence[Page], edges: Sequence[Sequence[Line]], numbers: set[int]
) -> dict[int, str]:
    """Find lines that stand at the same height with the same words on several pages."""
    places: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for number, (page, own) in enumerate(zip(pages, edges, strict=True)):
        for line in own:
            key = _DIGITS.sub("#", "".join(line.string.split()))
            if id(line) not in numbers and len(key) > 1 and _is_apart(page, line):
                places[key].append((number, line))
    found: dict[int, str] = {}
    for key, lines in places.items():
        first = lines[0][1].base
        alike = [(number, line) for number, line in lines if abs(line.base - first) < SAME]
        if len({number for number, _ in alike}) > max(1, len(pages) * 0.3):
            found.update((id(line), key) for _, line in alike)
    return found


def _repeated(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Find headers of tables without ruling lines that are written again at the top of a page."""
    found: set[int] = set()
    before: list[Line] = []
    for lines in pages:
        count = _run(before, lines)
        if count:
            found.update(id(line) for line in lines[:count])
        before.extend(lines[count:])
    return found


def _run(before: Sequence[Line], lines: Sequence[Line]) -> int:
    """Count the first lines of a page that stand elsewhere before, one after another, all alike.

    Below them the page goes on, and among them is one of several pieces.
    """
    best = 0
    for start, other in enumerate(before):
        if not lines or not _same(other, lines[0]):
            continue
        count = 1
        while (
            count < len(lines)
            and start + count < len(before)
            and _same(before[start + count], lines[count])
        ):
            count += 1
        best = max(best, count)
    if best < 2 or not any(len(pieces(line)) > 2 for line in lines[:best]):
        return 0
    return 0 if any(_BARE.match(p.string) for line in lines[:best] for p in pieces(line)) else best


def _same(one: Line, other: Line) -> bool:
    return abs(one.x0 - other.x0) < SAME and one.string.split() == other.string.split()


def _is_apart(page: Page, line: Line) -> bool:
    """Tell whether a clear space parts a line from the text of its page."""
    others = [other.base for other in page.lines if other is not line]
    below = [other for other in others if other > line.base]
    above = [other for other in others if other < line.base]
    if line.base < page.sheet.height / 2:
        nearest = min((*below, *(top for top, _ in page.blocks)), default=line.base + 1e3)
        return nearest - line.base > APART * line.em
    nearest = max((*above, *(bottom for _, bottom in page.blocks)), default=line.base - 1e3)
    return line.base - nearest > APART * line.em
