"""Characters of a YAML or JSON scalar led back to where they stand, through escapes and folding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.text import Run, Text

Piece = tuple[str, int, int]
"""Characters and the stretch of the source they stand for."""

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_BREAKS = re.compile(_BREAK)
_FOLD = rf"(?P<fold>[ \t]*{_BREAK}(?:[ \t]|{_BREAK})*)"
_BLANK = rf"[ \t]++(?!{_BREAK})"
_PLAIN = re.compile(rf"(?P<text>(?:[^ \t\r\n\x85\u2028\u2029]++|{_BLANK})+)|{_FOLD}")
_SINGLE = re.compile(rf"(?P<text>(?:[^' \t\r\n\x85\u2028\u2029]++|{_BLANK})+)|''|{_FOLD}")
_DOUBLE = re.compile(
    rf"(?P<text>(?:[^\\ \t\r\n\x85\u2028\u2029]++|{_BLANK})+)"
    rf"|\\(?P<join>{_BREAK}(?:[ \t]|{_BREAK})*)"
    rf"|\\(?P<code>x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}})"
    rf"|\\(?P<one>[^\r\n])|{_FOLD}"
)
_JSON = re.compile(
    r"(?P<text>[^\\]++)"
    r"|\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\(?P<code>u[0-9a-fA-F]{4})|\\(?P<one>.)"
)
_HEADER = re.compile(r"[|>][^\r\n\x85\u2028\u2029]*")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def yaml_text(source: str, start: int, end: int, style: str, value: str) -> Text:
    """Give a YAML scalar's value with the places of its characters.

    source[start:end] is the scalar with its quotes or block header; style is one of '"|> or, for a
    plain one, empty. Where the characters cannot be told apart the value is taken whole.
    """
    if style == "'":
        pieces = list(_quoted(source, start + 1, end - 1, _SINGLE))
    elif style == '"':
        pieces = list(_quoted(source, start + 1, end - 1, _DOUBLE))
    elif style in ("|", ">") and style:
        pieces = list(_block(source, start, end, value))
    elif source[start:end] == value:
        return Text.literal(source, start, end)
    else:
        pieces = list(_quoted(source, start, end, _PLAIN))
    text = _joined(pieces, start + (style in ("'", '"')))
    return text if text.string == value else Text(value, (Run(0, start, end),))


def json_text(source: str, start: int, end: int) -> Text:
    """Give the value of a JSON string source[start:end], quotes included, with its places."""
    if source.find("\\", start, end) < 0:
        return Text.literal(source, start + 1, end - 1)
    return _joined(_quoted(source, start + 1, end - 1, _JSON), start + 1)


def _joined(pieces: list[Piece] | Iterator[Piece], at: int) -> Text:
    strings: list[str] = []
    runs: list[Run] = []
    length = 0
    literal = False
    for string, start, end in pieces:
        if not string:
            continue
        same = len(string) == end - start
        if runs and literal and same and runs[-1].end == start:
            runs[-1] = runs[-1]._replace(end=end)
        else:
            runs.append(Run(length, start, end))
        literal = same
        strings.append(string)
        length += len(string)
    return Text("".join(strings), runs or (Run(0, at, at),))


def _quoted(source: str, start: int, end: int, grammar: re.Pattern[str]) -> Iterator[Piece]:
    for match in grammar.finditer(source, start, end):
        yield _value(match), match.start(), match.end()


def _value(match: re.Match[str]) -> str:
    found = match.groupdict()
    value = match.group()
    if found.get("fold") is not None:
        value = _folded(value)
    elif found.get("join") is not None:
        value = "".join(_normal(mark) for mark in _BREAKS.findall(value)[1:])
    elif found.get("high") is not None:
        high, low = int(found["high"], 16), int(found["low"], 16)
        value = chr(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
    elif found.get("code") is not None:
        number = int(found["code"][1:], 16)
        value = "\ufffd" if 0xD800 <= number < 0xE000 or number > 0x10FFFF else chr(number)
    elif found.get("one") is not None:
        value = _ESCAPES.get(found["one"], found["one"])
    elif found["text"] is None:
        value = "'"
    return value


def _folded(stretch: str) -> str:
    """Line breaks inside a scalar: one is a blank, of several the first falls away."""
    first, *rest = (_normal(mark) for mark in _BREAKS.findall(stretch))
    if first == "\n":
        return "".join(rest) or " "
    return first + "".join(rest)


def _normal(mark: str) -> str:
    return mark if mark in "\u2028\u2029" else "\n"


def _block(source: str, start: int, end: int, value: str) -> Iterator[Piece]:
    """Take a block apart: its lines stand in the value in order, with only breaks between them."""
    header = _HEADER.match(source, start, end)
    if header is None:
        return
    lines = list(_lines(source, header.end(), end))
    first = next(((low, high) for low, high in lines if source[low:high].strip(" ")), None)
    indent = 0
    if first is not None:
        opening = next((line for line in _BREAKS.split(value) if line.strip(" ")), "")
        indent = _blanks(source[first[0] : first[1]]) - _blanks(opening)
    position, behind = 0, header.end()
    for begin, high in lines:
        low = min(begin + indent, high)
        if low == high:
            continue
        line = source[low:high]
        found = value.find(line, position)
        if found < 0 or value[position:found].strip(" \n\u2028\u2029"):
            return
        yield value[position:found], behind, low
        yield line, low, high
        position, behind = found + len(line), high
    yield value[position:], behind, end


def _lines(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the lines after the block's header, without their breaks."""
    low: int | None = None
    for mark in _BREAKS.finditer(source, start, end):
        if low is not None:
            yield low, mark.start()
        low = mark.end()
    if low is not None and low < end:
        yield low, end


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
