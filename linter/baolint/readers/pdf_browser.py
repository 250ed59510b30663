"""What a browser prints around a page: title, date, address and page number, in small lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from baolint.readers.pdf_lines import Line, pieces

SAME = 4.0
"""Points by which a line may stand higher or lower on another page."""
_ADDRESS = re.compile(r"(?:(?:file|https?):/{2,3}|about:|[A-Za-z]:[\\/])\S*\Z")
_NUMBER = re.compile(
    r"(?:[0-9]{1,4}\s*[/／]\s*[0-9]{1,4}|(?:[Pp]age\s*)?[0-9]{1,4}\s*of\s*[0-9]{1,4}"
    r"|第?\s*[0-9]{1,4}\s*页\s*[（(，,/／]?\s*共\s*[0-9]{1,4}\s*页\s*[）)]?)\Z"
)
_DAY = re.compile(
    r"(?:[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)"
    r"(?P<time>,?\s*(?:星期.|[上下]午)?\s*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?\s*(?:[AP]M)?)?\Z"
)


class _Stamp(NamedTuple):
    """A line that may be a browser's: the kinds of its pieces, and whether they leave no doubt."""

    line: Line
    kinds: frozenset[str]
    sure: bool


def printed(edges: Sequence[Sequence[Line]]) -> set[int]:
    """Find the lines that a browser printed, given the first and last lines of each page; their ids.

    Such a line holds two of date, address, page number and title at most, wide apart. That the file
    was printed by a browser shows on every page in one line at the same height: an address with a
    page number or a title, or a date with its time.
    """
    found = [[stamp for line in own if (stamp := _stamp(line))] for own in edges]
    places: dict[tuple[bool, int], set[int]] = defaultdict(set)
    for page, own in enumerate(found):
        for stamp in own:
            for step in (0, 1):
                places[stamp.sure, int(stamp.line.base / SAME) + step].add(page)
    pages = len(edges)
    if not any(sure and len(on) >= pages for (sure, _), on in places.items()):
        return set()
    return {
        id(stamp.line)
        for own in found
        for stamp in own
        if stamp.sure
        or max(len(places[False, int(stamp.line.base / SAME) + step]) for step in (0, 1)) >= pages
    }


def _stamp(line: Line) -> _Stamp | None:
    parts = [piece.string.strip() for piece in pieces(line)]
    kinds = [_kind(part) for part in _whole(parts)]
    known = [kind for kind in kinds if kind]
    if not known or len(kinds) - len(known) > 1 or len(kinds) > 3:
        return None
    sure = "time" in known or ("address" in known and len(kinds) > 1)
    return _Stamp(line, frozenset(known), sure)


def _whole(parts: Sequence[str]) -> list[str]:
    """Put a date and the time behind it together again."""
    if len(parts) > 1 and _kind(parts[0]) == "day" and _kind(f"{parts[0]} {parts[1]}") == "time":
        return [f"{parts[0]} {parts[1]}", *parts[2:]]
    return list(parts)


def _kind(part: str) -> str:
    if _ADDRESS.match(part):
        return "address"
    if _NUMBER.match(part):
        return "number"
    day = _DAY.match(part)
    if day:
        return "time" if day["time"] else "day"
    return ""
