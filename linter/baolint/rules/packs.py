"""Packs: what an installed distribution brings in of rules, forms, lexicons and messages."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from baolint.forms.cache import cache_folder, write_whole

if TYPE_CHECKING:
    from baolint.rules.rule import Rule


class Pack(NamedTuple):
    """What one distribution brings, named by modules so that nothing is imported before it is used.

    `families` maps the first letter of the codes to a module with a tuple `RULES`; `messages` names
    a module with a dict `MESSAGES` of message key to (message, help) in Chinese; `package` is the
    import package whose folders `profiles/` and `lexicons/` hold its data.
    """

    name: str
    package: str
    families: tuple[tuple[str, str], ...]
    messages: str

    def rules(self) -> tuple[type[Rule], ...]:
        """Give the rules of all families, in order."""
        return tuple(rule for _, name in self.families for rule in import_module(name).RULES)

    def texts(self) -> dict[str, tuple[str, str]]:
        """Give the message texts: key to (message, help), to be filled by str.format."""
        texts: dict[str, tuple[str, str]] = import_module(self.messages).MESSAGES
        return texts


GROUP = "baolint.packs"
"""The entry-point group through which every pack comes in, the built-in one too."""


def installed() -> tuple[Pack, ...]:
    """Give the packs of all installed distributions, in the order of their names.

    The list of entry points is kept in the user's cache under the folders of sys.path and their
    times, because looking it up anew costs more than checking a report.
    """
    return tuple(_pack(value) for value in _entry_points())


def _pack(value: str) -> Pack:
    module, _, name = value.partition(":")
    pack: Pack = getattr(import_module(module), name)
    return pack


def _entry_points() -> list[str]:
    key = json.dumps(_folders())
    name = hashlib.sha256(key.encode()).hexdigest()
    path = os.path.join(cache_folder(), "packs", f"{name}.json")
    try:
        with open(path, encoding="utf-8") as file:
            stored = json.load(file)
        return [value for value in stored if isinstance(value, str)]
    except (OSError, ValueError, TypeError):
        pass
    from importlib.metadata import entry_points

    found = sorted({(point.name, point.value) for point in entry_points(group=GROUP)})
    values = [value for _, value in found]
    write_whole(path, json.dumps(values).encode())
    return values


def _folders() -> list[list[object]]:
    """The folders that distributions are found in, with their times of change."""
    found: list[list[object]] = []
    for folder in sys.path:
        try:
            found.append([folder, os.stat(folder or ".").st_mtime_ns])
        except OSError:
            continue
    return found
