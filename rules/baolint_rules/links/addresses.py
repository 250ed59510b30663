"""The addresses of a report: of its links, and those that stand in its text."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Facts
from baolint.recognise.place import Place

_SIGNS = (
    ":/",
    "：/",
    "://", "ww", "WW", ":\\", "：//", "http", "HTTP", "\\\\", "file:", "：\\", "ｗｗ", "ＷＷ", "ｈｔｔｐ", "ＨＴＴＰ",
)  # fmt: skip
"""One of these is in every text with an address in it."""
_FOLD = str.maketrans(
    {chr(code + 0xFEE0): chr(code) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
    | {"．": ".", "／": "/", "－": "-", "＿": "_"}
)  # fmt: skip
"""Half-width letters, digits and the signs of addresses that end no sentence; the length stays."""
_ADDRESS = Pattern(
    "(?:(?<![A-Za-z0-9])(?:[Hh][A-Za-z]{1,7}|HTTPS?|ftp|file) ?(?::|：|;|；|(?<=[Tt][Pp])[.,，、'’]|(?<=[Tt][Pp][Ss])[.,，、'’])? ?(?://|/(?!/)|\\\\\\\\)[!-\uff5e]*?"
    "|(?<![A-Za-z0-9:/@.])[Ww]{3}(?:[.。,，、·_]| +[.])[!-~]|(?<![A-Za-z0-9:/@.])[Ww]{3}[.] +(?=[A-Za-z0-9-]+[.][A-Za-z])"
    "|(?<![A-Za-z0-9:/@.-])[Ww]{3}(?=[A-Za-z-][A-Za-z0-9.-]{0,60}[.]cn(?![A-Za-z0-9]))"
    "|(?<![A-Za-z0-9])[Hh][Tt]{2}[Pp][Ss]?[:：]?(?=[Ww]{3}[.][A-Za-z0-9])|(?<![A-Za-z0-9])[:：]//(?=[Ww]{3}[.])|(?<![A-Za-z0-9:/@.])(?:[Ww]{2}|[Ww]{4})[.](?=[A-Za-z0-9.-]{1,60}[.]cn))"
    "(?:[^\\s\u3001\u3002\uff0c\uff1b\uff08\uff09\u300a\u300b\u201c\u201d\u4e00-\u9fff()<>\"'|]"
    "| (?=(?:gov|com|org|net|edu)[.]cn(?![A-Za-z0-9]))|(?<!cn)[。，、](?=(?:gov|com|org|net|edu|cn)(?![A-Za-z0-9])))*"
    '|(?<![A-Za-z0-9])[C-HＣ-Ｈ][:：]/(?![/ ])[^\\s"<>|，。；）)]+'
    '|(?<![A-Za-z0-9])[A-Za-z][:：]\\\\[^\\s"<>|，。；）)]+'
    '|(?<![\\\\A-Za-z0-9])\\\\\\\\[A-Za-z0-9_.-]+\\\\[^\\s"<>|，。；）)]+'
)
_TRAIL = ".,;:!?'*_~、"


class Address(NamedTuple):
    """An address as printed, where it stands, and what it is: link, picture or text."""

    printed: str
    place: Place
    kind: str


@lru_cache(1)
def addresses(facts: Facts) -> tuple[Address, ...]:
    """Give the addresses in order: those of links and pictures, then those of the text alone."""
    stated = [Address(link.address, Place(link.span), link.kind) for link in facts.document.links]
    taken = [(one.place.span.start, one.place.span.end) for one in stated]
    found = list(stated)
    if not any(sign in facts.document.source for sign in _SIGNS):
        return tuple(found)
    for passage in facts.passages():
        string = passage.text.string
        if passage.kind == "page" or not any(sign in string for sign in _SIGNS):
            continue
        for match in _ADDRESS.finditer(string.translate(_FOLD)):
            length = len(match[0].rstrip(_TRAIL))
            printed = string[match.start() : match.start() + length]
            place = passage.place(match.start(), match.start() + len(printed))
            start, end = place.span
            if printed and not any(low < end and start < high for low, high in taken):
                found.append(Address(printed, place, "text"))
    return tuple(sorted(found, key=lambda one: one.place.span))


def in_report(facts: Facts) -> list[Address]:
    """Give the addresses that stand in the report itself and not on the page around it."""
    spans = [passage.text.span() for passage in facts.prose()]
    start = min((span.start for span in spans), default=0)
    end = max((span.end for span in spans), default=0)
    return [
        one
        for one in addresses(facts)
        if one.kind == "text" or start <= one.place.span.start <= end
    ]
