"""A configuration file as read: plain values, every scalar a string, and the line of each."""

from __future__ import annotations

import re
from typing import Any

from baolint.config.error import ConfigError, fault

Path = tuple[str | int, ...]
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(
    r"\s*((?:[\w-]+|\"[^\"]+\"|'[^']+')(?:\s*\.\s*(?:[\w-]+|\"[^\"]+\"|'[^']+'))*)\s*="
)
_PART = re.compile(r"\"([^\"]+)\"|'([^']+)'|([\w-]+)")


class Written:
    """The values of a configuration file and where they stand; a path is keys and list indexes."""

    __slots__ = ("_lines", "data", "file")

    def __init__(self, file: str, data: dict[str, Any], lines: dict[Path, int]) -> None:
        self.file = file
        self.data = data
        self._lines = lines

    def line(self, path: Path) -> int:
        """Give the line of a value, or of the nearest thing around it that has one (0: none)."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)


def read(content: bytes, file: str) -> Written:
    """Read a configuration, by its name as TOML or YAML; raises ConfigError."""
    return _toml(content, file) if file.endswith(".toml") else _yaml(content, file)


def _yaml(content: bytes, file: str) -> Written:
    from baolint.forms.error import ProfileError
    from baolint.forms.positions import Source
    from baolint.messages.forms import PROFILE

    if not _says_anything(content):
        return Written(file, {}, {})
    try:
        source = Source(content, file)
    except ProfileError as error:
        if error.reason == PROFILE["not-mapping"]:
            raise fault(file, error.line, "", "not-mapping") from None
        raise ConfigError(file, error.line, error.key, error.reason) from None
    return Written(file, source.data, source.lines)


def _says_anything(content: bytes) -> bool:
    """Tell whether there is anything but comments; a file of comments is a configuration too."""
    lines = (line.strip() for line in content.removeprefix(b"\xef\xbb\xbf").splitlines())
    return any(line and not line.startswith(b"#") for line in lines)


def _toml(content: bytes, file: str) -> Written:
    import tomllib

    from baolint.forms.positions import BYTES

    if len(content) > BYTES:
        raise fault(file, 0, "", "too-big", limit=BYTES)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise fault(file, 0, "", "encoding") from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line ([0-9]+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())  # at end of document
        raise fault(file, line, "", "toml", why=error) from None
    except RecursionError:
        raise fault(file, 0, "", "too-deep") from None
    tool = data.get("tool")
    table = tool.get("baolint") if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        raise fault(file, 0, "", "no-table")
    return Written(file, _as_text(table), _toml_lines(text))


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _toml_lines(text: str) -> dict[Path, int]:
    """Give the lines of the keys below [tool.baolint]; tomllib itself knows none."""
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header:
            table = _parts(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            lines.setdefault(table[2:], number)
            continue
        key = _KEY.match(line)
        if key and table[:2] == ("tool", "baolint"):
            path = (*table[2:], *_parts(key[1]))
            lines.setdefault(path, number)
    return lines


def _parts(dotted: str) -> Path:
    return tuple(found[1] or found[2] or found[3] for found in _PART.finditer(dotted))
