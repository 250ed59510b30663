"""YAML to plain values whose places are known: every scalar a string, no key twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from baolint.forms.error import NESTED, ProfileError
from baolint.messages.forms import PROFILE
from baolint.messages.phrase import Phrase

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Path = tuple[str | int, ...]
BYTES = 1_000_000
"""Size of the largest profile that is read."""
LIMIT = 50_000
"""Values of the largest profile that is read; aliases count as often as they are used."""
DEPTH = 60
"""Levels of the deepest profile that is read."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _too_deep() -> str:
    return Phrase(PROFILE["too-deep"], limit=DEPTH)


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _compose(text: str) -> yaml.Node | None:
    """Give the node tree; the depth is looked at first, since composing recurses in C."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEPTH:
                mark = event.start_mark
                raise _TooDeepError(mark.line + 1 if mark else 0)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return root


class Source:
    """A profile as read: its values (`data`) and where each stands.

    `data` holds dicts, lists and strings only: 01-31, no and 012 stay what is written. A path is
    the keys and list indexes from the outermost mapping down.
    """

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self._lines: dict[Path, int] = {}
        self._count = 0
        if len(content) > BYTES:
            raise ProfileError(file, 0, "", Phrase(PROFILE["too-big"], limit=BYTES))
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise ProfileError(file, 0, "", Phrase(PROFILE["encoding"])) from None
        try:
            root = _compose(text)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            why = getattr(error, "problem", None) or Phrase(PROFILE["characters"])
            line = mark.line + 1 if mark else 0
            if NESTED in why:
                raise ProfileError(file, line, "", _too_deep()) from None
            raise ProfileError(file, line, "", Phrase(PROFILE["unreadable"], why=why)) from None
        except _TooDeepError as error:
            raise ProfileError(file, error.line, "", _too_deep()) from None
        if root is None:
            raise ProfileError(file, 0, "", Phrase(PROFILE["empty"]))
        if not isinstance(root, yaml.MappingNode):
            raise ProfileError(file, root.start_mark.line + 1, "", Phrase(PROFILE["not-mapping"]))
        self.data: dict[str, Any] = self._mapping(root, ())

    @property
    def lines(self) -> dict[Path, int]:
        """The line of every value that stands in the file."""
        return self._lines

    def line(self, path: Path) -> int:
        """Give the line of a value, or of the nearest thing around it that stands in the file."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def fault(self, path: Path, text: str, **values: object) -> ProfileError:
        """Give the error with that text of the messages at that path, to be raised."""
        reason = Phrase(PROFILE[text], **values)
        return ProfileError(self.file, self.line(path), dotted(path), reason)

    def _value(self, node: yaml.Node, path: Path) -> Any:
        self._count += 1
        if self._count > LIMIT:
            raise self.fault(path[:1], "too-large", limit=LIMIT)
        if len(path) > DEPTH:
            raise self.fault(path[:1], "too-deep", limit=DEPTH)
        self._lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, i)) for i, item in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._lines[path] = line
                raise self.fault(path, "key-not-text")
            key = key_node.value
            here = (*path, key)
            if key in found:
                first = self._lines[here]
                self._lines[here] = line
                raise self.fault(here, "duplicate", key=key, first=first)
            self._lines[here] = line
            found[key] = self._value(value_node, here)
        return found


def dotted(path: Path) -> str:
    """Write a path as keys are named to a person: tables.requests.rows[2].label."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step + 1}]"
        else:
            written += f".{step}" if written else step
    return written


def path_of(detail: ErrorDetails) -> Path:
    """Give the keys that lead to what pydantic found, an unknown key itself among them."""
    path = tuple(step for step in detail["loc"] if step != "[key]")
    if detail["type"] == "unknown_key":
        return (*path, detail["ctx"]["key"])
    return path
