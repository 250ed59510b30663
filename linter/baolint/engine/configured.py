"""The configuration in force for a file or folder, checked against what is installed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from baolint.config.config import NOTHING, Config
from baolint.config.discover import nearest
from baolint.config.load import load
from baolint.engine import faults
from baolint.messages.config import CONFIG
from baolint.messages.phrase import Phrase
from baolint.rules.packs import Pack
from baolint.rules.plugins import PACKS, listed

if TYPE_CHECKING:
    from baolint.config.known import Known


class Configurations:
    """The configurations of a run: one given for all files, none, or each file's nearest.

    `notices` collects what the user should know, such as a second file that was passed over.
    """

    __slots__ = ("_folders", "_given", "_isolated", "_loaded", "_packs", "notices")

    def __init__(
        self, packs: Sequence[Pack], given: str | None = None, isolated: bool = False
    ) -> None:
        self._packs = tuple(packs)
        self._given = given
        self._isolated = isolated
        self._folders: dict[str, Config] = {}
        self._loaded: dict[str, Config] = {}
        self.notices: list[str] = []

    def of(self, path: str) -> Config:
        """Give the configuration for a file, or for a folder; raises ConfigError.

        Paths in one that was given start at the working folder, in any other at its own.
        """
        if self._isolated:
            return NOTHING
        if self._given:
            return self._load(self._given, os.getcwd())
        folder = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or ".")
        if folder not in self._folders:
            self._folders[folder] = self._nearest(folder)
        return self._folders[folder]

    def _nearest(self, folder: str) -> Config:
        found = nearest(folder)
        if found is None:
            return NOTHING
        if found.passed_over and found.path not in self._loaded:
            own, shared = (os.path.basename(one) for one in found)
            told = Phrase(
                CONFIG["passed-over"], folder=os.path.dirname(found.path), own=own, shared=shared
            )
            self.notices.append(told)
        return self._load(found.path, os.path.dirname(found.path))

    def _load(self, path: str, base: str) -> Config:
        if path not in self._loaded:
            self._loaded[path] = load(path, base, self._installed(), self._known)
        return self._loaded[path]

    def _installed(self) -> str:
        """Name the packs in force and the editions of all that are installed."""
        names = [pack.name for pack in self._packs]
        editions = [f"{one.distribution} {one.version} {one.value}" for one in listed(PACKS)]
        return "+".join((*names, *editions))

    def _known(self) -> Known:
        from baolint.config.known import known

        return known(self._packs, faults.RULES)
