"""Which set-up each file of a run is checked with."""

from __future__ import annotations

from baolint.config.effective import for_file, is_excluded, matching
from baolint.engine.configured import Configurations
from baolint.engine.kit import Kit
from baolint.engine.run import Setup
from baolint.engine.wanted import Wanted, Wishes, wanted

RECENT = 500
"""Files whose set-up is remembered by their path."""


class Plan:
    """The set-ups of a run: one for all files of a configuration that the same entries fit."""

    __slots__ = ("_baselined", "_configurations", "_kit", "_made", "_recent", "_wishes")

    def __init__(
        self, kit: Kit, wishes: Wishes, configurations: Configurations, baselined: bool = True
    ) -> None:
        """Take what is asked; without `baselined` findings of a baseline are found like others."""
        self._baselined = baselined
        self._kit = kit
        self._wishes = wishes
        self._configurations = configurations
        self._made: dict[tuple[int, ...], tuple[Wanted, Setup]] = {}
        self._recent: dict[str, tuple[Wanted, Setup]] = {}

    def setup(self, path: str) -> Setup:
        """Give the set-up for a file; raises what a configuration or its files have wrong."""
        return self._of(path)[1]

    def wanted(self, path: str) -> Wanted:
        """Give what the command line and the configuration together want of a file."""
        return self._of(path)[0]

    def is_excluded(self, path: str) -> bool:
        """Tell whether the configuration leaves a file out."""
        name = self._name(path)
        return is_excluded(self._configurations.of(name), name)

    def _name(self, path: str) -> str:
        """Give the name that a file goes by: standard input by the one it was given."""
        return self._wishes.stdin_filename if path == "-" else path

    def _of(self, path: str) -> tuple[Wanted, Setup]:
        """Give both; a file is asked for several times on its way."""
        found = self._recent.get(path)
        if found is None:
            if len(self._recent) >= RECENT:
                self._recent.clear()
            found = self._recent[path] = self._sought(path)
        return found

    def _sought(self, path: str) -> tuple[Wanted, Setup]:
        path = self._name(path)
        config = self._configurations.of(path)
        key = (id(config), *matching(config, path))
        if key not in self._made:
            asked = wanted(self._wishes, for_file(config, path))
            baseline = asked.baseline if self._baselined else None
            self._made[key] = asked, self._kit.setup(asked._replace(baseline=baseline))
        return self._made[key]
