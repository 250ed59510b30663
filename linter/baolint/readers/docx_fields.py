"""Fields of a Word file: their results are text, their instructions are not."""

from __future__ import annotations

from lxml import etree

from baolint.readers.docx_names import DEL, FIELD, MOVE_FROM, w

_TYPE = w("fldCharType")
_LONGEST = 200
"""Characters of an instruction that are kept; only its first word counts."""


class _Open:
    """A field that has begun: its instruction so far, and whether its result has begun."""

    __slots__ = ("contents", "instruction", "result")

    def __init__(self) -> None:
        self.instruction = ""
        self.result = False
        self.contents = False


class Fields:
    """The fields open at a place of a member.

    `shown` tells whether text at this place is shown, `contents` how many tables of contents it
    stands in. Where begins and ends do not match, only the instructions themselves are left out:
    a lost end must not swallow the rest of a report.
    """

    __slots__ = ("_matched", "_open", "contents", "shown")

    def __init__(self, root: etree._Element) -> None:
        self._open: list[_Open] = []
        self._matched = _is_matched(root)
        self.contents = 0
        self.shown = True

    @staticmethod
    def is_contents(instruction: str) -> bool:
        """Tell whether an instruction makes a table of contents."""
        return instruction.split(None, 1)[:1] in (["TOC"], ["toc"])

    def turn(self, element: etree._Element) -> None:
        """Note a field's begin, separator or end."""
        kind = element.get(_TYPE)
        if not self._matched:
            return
        if kind == "begin":
            self._open.append(_Open())
        elif self._open and kind == "separate":
            field = self._open[-1]
            field.contents = not field.result and self.is_contents(field.instruction)
            self.contents += field.contents
            field.result = True
        elif self._open and kind == "end":
            self.contents -= self._open.pop().contents
        self.shown = all(field.result for field in self._open)

    def instruct(self, string: str) -> None:
        """Note a part of the innermost field's instruction."""
        if self._open and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += string[:_LONGEST]


def _is_matched(root: etree._Element) -> bool:
    depth = 0
    for element in root.iter(FIELD):
        if next(element.iterancestors(DEL, MOVE_FROM), None) is not None:
            continue
        kind = element.get(_TYPE)
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return False
    return depth == 0
