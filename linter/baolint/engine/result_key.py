"""What a result depends on, as a key: content, names, and all that it is checked with.

A wrong answer from the cache is worse than none, so whatever might matter is in the key: the program
itself is there by the sizes and times of its files, as are packs, plug-ins and libraries.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from baolint import __version__
from baolint.engine.plugged import Plugged
from baolint.engine.program import files, home, libraries, times
from baolint.engine.run import Setup
from baolint.engine.wanted import Wanted

CONVERTED = (".doc", ".wps", ".rtf")
_IRRELEVANT = {"previous", "baseline", "fail_on", "require_assessed", "online", "stdin_filename"}
"""Wishes that a single file's result does not depend on, or that come in by what they lead to."""


class Keys:
    """Gives the keys of the files of a run."""

    __slots__ = ("_office", "_setups", "_tool")

    def __init__(self, brought: Plugged) -> None:
        self._tool = _hash(_program(brought))
        self._setups: dict[int, bytes] = {}
        self._office: str | None = None

    def key(self, sha256: str, shown: str, lasting: str, wanted: Wanted, setup: Setup) -> bytes:
        """Give the key of a file by its content and its names, with its set-up as the plan has it.

        The set-up must live as long as this, since it is known again by its identity.
        """
        made = self._setups.get(id(setup.policy))
        if made is None:
            made = self._setups[id(setup.policy)] = _hash((_setup(wanted, setup), self._tool.hex()))
        parts = [sha256, shown, lasting, setup.across, setup.keep_tables]
        if shown.lower().endswith(CONVERTED):
            parts.append(self._converter())
        return hashlib.blake2b(_plain(parts), key=made, digest_size=32).digest()

    def _converter(self) -> str:
        if self._office is None:
            from baolint.readers.office_convert import program

            path = os.path.realpath(program() or "")
            self._office = f"{path} {times([path, os.path.dirname(path)])}"
        return self._office


def more(key: bytes, *parts: bytes) -> bytes:
    """Give the key of a result that depends on further things besides."""
    made = hashlib.blake2b(key, digest_size=32)
    for part in parts:
        made.update(hashlib.blake2b(part).digest())
    return made.digest()


def _setup(wanted: Wanted, setup: Setup) -> list[Any]:
    """Give all that a set-up is made of."""
    wishes = {name: value for name, value in wanted._asdict().items() if name not in _IRRELEVANT}
    return [
        wishes,
        [(one.form.id, one.form.sha256) for one in setup.recognisers],
        setup.lexicons,
        sorted(setup.policy.baseline or ()),
        [f"{type(rule).__module__}.{rule.code}" for rule in setup.rules],
    ]


def _program(brought: Plugged) -> list[Any]:
    """Give what the program is: editions, and the files of all that takes part."""
    return [
        __version__,
        sys.version,
        brought.distributions,
        sorted(brought.readers),
        [(place, list(files(place))) for place in homes(brought)],
        libraries(),
    ]


def homes(brought: Plugged) -> list[str]:
    """Give the folders of all that takes part: ours, those of packs and of readers of plug-ins."""
    found = {home(__name__), *(home(pack.package) for pack in brought.packs)}
    found |= {home(reader.__module__) for reader in brought.readers.values()}
    return sorted(found)


def _hash(value: Sequence[Any]) -> bytes:
    return hashlib.blake2b(_plain(value), digest_size=32).digest()


def _plain(value: Sequence[Any]) -> bytes:
    plain = json.dumps(value, default=str, sort_keys=True, ensure_ascii=False)
    return plain.encode("utf-8", "surrogatepass")
