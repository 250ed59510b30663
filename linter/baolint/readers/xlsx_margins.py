"""Header and footer of a sheet's printed pages: their text without the codes of layout."""

from __future__ import annotations

import re
from collections.abc import Mapping

from baolint.readers.xlsx_xml import is_on

_PARTS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_SECTION = re.compile(r"&[LCR]")
_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]{1,3}|[A-Z&])')


class Margins:
    """The headers and footers met in a sheet's XML."""

    __slots__ = ("_first", "_taken", "_two_sided")

    def __init__(self) -> None:
        self._taken: dict[str, list[str]] = {}
        self._two_sided = self._first = False

    def open(self, name: str, attributes: Mapping[str, str]) -> list[str] | None:
        """Give where the text of an element goes, None for one that is no header or footer."""
        if name == "headerFooter":
            self._two_sided = is_on(attributes.get("differentOddEven"))
            self._first = is_on(attributes.get("differentFirst"))
        if name not in _PARTS:
            return None
        return self._taken.setdefault(name, [])

    def shown(self) -> list[tuple[str, str]]:
        """Give (header or footer, text) of those that some page shows, section by section."""
        found = []
        for name, pieces in self._taken.items():
            if name.startswith("even") and not self._two_sided:
                continue
            if name.startswith("first") and not self._first:
                continue
            part = "header" if name.endswith("Header") else "footer"
            for section in _SECTION.split("".join(pieces)):
                text = _CODE.sub(_plain, section).strip()
                if text:
                    found.append((part, text))
        return found


def _plain(code: re.Match[str]) -> str:
    """What a code prints as far as it is known: page numbers, dates and names are left out."""
    return "&" if code[0] == "&&" else ""
