"""The compiled form of a lexicon: lines of text that are taken apart only as far as needed.

First a stamp with the hash of all the rest, then the head as JSON, then a line for each entry: the bare term, or JSON where there
is more to say. Then as many lines with the terms as they are looked for, empty where that is the
bare term itself. A list of a hundred thousand terms is read in some milliseconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from baolint.forms.lexicon import FORMAT
from baolint.forms.lexicon_bare import Bare
from baolint.forms.lexicon_fold import squeezed

_STAMP = f"baolint lexicon {FORMAT}"


class PackedEntries(Sequence[Mapping[str, Any]]):
    """The entries of a compiled lexicon, each read when it is asked for.

    `body` holds them in body[start:end], a line each; the lines are told apart at the first access.
    """

    __slots__ = ("_body", "_count", "_end", "_lines", "_start")

    def __init__(self, body: bytes, start: int, end: int, count: int) -> None:
        self._body = body
        self._start = start
        self._end = end
        self._count = count
        self._lines: list[bytes] | None = None

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: Any) -> Any:
        return _entry(self._told_apart()[index].decode())

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return (_entry(line.decode()) for line in self._told_apart())

    def sought(self) -> list[str]:
        """Give the terms as they are looked for."""
        entries = self._body[self._start : self._end].decode().split("\n")
        keys = self._body[self._end + 1 :].decode().split("\n")
        pairs = zip(keys[: self._count], entries, strict=False)
        return [key or entry for key, entry in pairs]

    def _told_apart(self) -> list[bytes]:
        if self._lines is None:
            self._lines = self._body[self._start : self._end].split(b"\n")[: self._count]
        return self._lines


def pack(data: Mapping[str, Any]) -> bytes:
    """Give what lexicon_compile.py made of a file as the content of a compiled file."""
    entries: Sequence[Mapping[str, Any]] = data["terms"]
    if isinstance(entries, Bare):
        keys = entries.keys
        lines = [_json({"term": one}) if one[0] == "{" else one for one in entries.terms]
    else:
        lines = list(map(_line, entries))
        keys = squeezed([entry["term"] for entry in entries])
    spare = ["" if key == line else key for key, line in zip(keys, lines, strict=True)]
    written = "\n".join(lines).encode()
    head = {name: value for name, value in data.items() if name not in ("terms", "keys")}
    head |= {"count": len(entries), "size": len(written)}
    body = b"\n".join([_json(head).encode(), written, "\n".join(spare).encode()])
    return f"{_STAMP} {sha256(body).hexdigest()}\n".encode() + body


def unpack(content: bytes, source: str) -> dict[str, Any] | None:
    """Give what `forms.lexicon.Lexicon` takes, None unless whole and made of the source so hashed."""
    stamp, _, body = content.partition(b"\n")
    if stamp != f"{_STAMP} {sha256(body).hexdigest()}".encode():
        return None
    head = body[: body.find(b"\n")]
    data: dict[str, Any] = json.loads(head)
    if data["sha256"] != source:
        return None
    start = len(head) + 1
    data["terms"] = entries = PackedEntries(body, start, start + data["size"], data["count"])
    data["keys"] = entries.sought
    return data


def _line(entry: Mapping[str, Any]) -> str:
    term: str = entry["term"]
    return _json(entry) if len(entry) > 1 or term.startswith("{") else term


def _entry(line: str) -> Mapping[str, Any]:
    if not line.startswith("{"):
        return {"term": line}
    entry: Mapping[str, Any] = json.loads(line)
    return entry


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
