"""Links of a Word file: hyperlink elements and HYPERLINK fields, placed at the words they show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from baolint.document.model import Link
from baolint.document.text import Span
from baolint.readers.docx_names import FIELD, INSTRUCTION, MARKED, RELATION_ID, w

_FIELD = re.compile(r"\s*HYPERLINK\s+(?:\"([^\"]*)\"|([^\s\\]+))", re.IGNORECASE)
_KIND = w("fldCharType")
Stretch = tuple[int, int, int]
"""Characters from and to, and the ordinal of the element they stem from."""


def find(
    root: etree._Element, addresses: Mapping[str, str], pieces: Sequence[Stretch]
) -> Iterator[Link]:
    """Yield the links of a member; `pieces` are the stretches laid out of it, in order.

    A link whose words are not shown (deleted, hidden, in a header) has no place and is left out.
    """
    held: dict[int, list[Span]] = {}
    for start, end, element in pieces:
        held.setdefault(element, []).append(Span(start, end))
    ordinals = {element: at for at, element in enumerate(root.iter(*MARKED))}
    for hyperlink in root.iter(w("hyperlink")):
        address = addresses.get(hyperlink.get(RELATION_ID, ""))
        span = _span([ordinals[one] for one in hyperlink.iter(*MARKED)], held)
        if address and span:
            yield Link(address, span)
    yield from _fields(root, ordinals, held)


def _fields(
    root: etree._Element, ordinals: Mapping[etree._Element, int], held: Mapping[int, list[Span]]
) -> Iterator[Link]:
    """Follow fields from begin to end: instruction, then the words they show."""
    open_fields: list[tuple[list[str], list[int]]] = []
    for element in root.iter(FIELD, INSTRUCTION, *MARKED):
        if element.tag == FIELD:
            kind = element.get(_KIND)
            if kind == "begin":
                open_fields.append(([], []))
            elif kind == "end" and open_fields:
                told, shown = open_fields.pop()
                match = _FIELD.match("".join(told))
                span = _span(shown, held)
                if match and span:
                    yield Link(match[1] or match[2] or "", span)
        elif open_fields and element.tag == INSTRUCTION:
            open_fields[-1][0].append(element.text or "")
        elif open_fields and element in ordinals:
            open_fields[-1][1].append(ordinals[element])


def _span(elements: Sequence[int], held: Mapping[int, list[Span]]) -> Span | None:
    spans = [span for element in elements for span in held.get(element, ())]
    if not spans:
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))
