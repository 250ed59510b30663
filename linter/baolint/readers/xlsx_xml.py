"""The XML members of a workbook gone through element by element, without entities or network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from baolint.document.limits import LIMITS, Limits
from baolint.readers.errors import Unreadable
from baolint.readers.limit import reached

Start = Callable[[str, Mapping[str, str]], None]
Characters = Callable[[str], None]


def walk(
    data: bytes,
    member: str,
    start: Start,
    text: Characters | None = None,
    limits: Limits = LIMITS,
) -> None:
    """Call `start` for every element of a member and `text` for its characters.

    Names come without the prefix of the outermost element. A member with a document type is refused,
    so that no entity is ever expanded.
    """
    tags = data.count(b"<")
    if tags > limits.tags:
        raise reached("E105.tags", "tags", limits, f"{tags:,}", member=member)
    parser = ParserCreate()

    def refuse(*_: object) -> None:
        raise Unreadable("E101.xlsx.dtd", member=member)

    def opened(name: str, attributes: dict[str, str]) -> None:
        start(local(name), attributes)

    def first(name: str, attributes: dict[str, str]) -> None:
        # hardly any file has prefixes; then the handler is called without a detour
        parser.StartElementHandler = opened if ":" in name else start
        opened(name, attributes)

    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = first
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except ExpatError as reason:
        raise Unreadable("E101.xlsx.broken-xml", member=member, line=str(reason.lineno)) from reason
    except (LookupError, ValueError) as reason:  # an encoding that Python does not know
        raise Unreadable("E101.xlsx.broken-xml", member=member, line="1") from reason


def local(name: str) -> str:
    """Give a name without its prefix."""
    return name.rpartition(":")[2]


def is_on(value: str | None) -> bool:
    """Tell whether a boolean attribute is set; one that is not there is off."""
    return value in ("1", "true", "on")
