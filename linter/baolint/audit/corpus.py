"""The files of a run and all that working on them needs."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from baolint.audit.work import Work
from baolint.engine.content import content
from baolint.engine.failed import lost
from baolint.engine.masking import mask
from baolint.engine.result_key import Keys
from baolint.engine.run import Setup, check_named, lasting_path, shown_path
from baolint.engine.walk import remembered_roots
from baolint.readers.errors import Unreadable

if TYPE_CHECKING:
    from baolint.audit.hands import Hands
    from baolint.audit.placing import Placer
    from baolint.audit.writing import Writer
    from baolint.engine.plan import Plan
    from baolint.engine.report import Report
    from baolint.engine.walk import Item
    from baolint.forms.form import Form


class Corpus:
    """One run over its files.

    With `sends` a file is read here and its content travels, for workers that cannot open it.
    """

    __slots__ = (
        "_keys", "_looks", "_numbers", "_plan", "_root_of", "_sends", "_told", "base", "hands",
        "placer", "run", "writer",
    )  # fmt: skip

    def __init__(
        self,
        base: sqlite3.Connection,
        run: int,
        plan: Plan,
        keys: Keys,
        placer: Placer,
        writer: Writer,
        hands: Hands,
        sends: bool,
    ) -> None:
        self.base = base
        self.run = run
        self.placer = placer
        self.writer = writer
        self.hands = hands
        self._plan = plan
        self._keys = keys
        self._sends = sends
        self._numbers: dict[int, int] = {}
        self._looks: Counter[str] = Counter()
        self._told: dict[str, str] = {}
        self._root_of = remembered_roots()

    def start(self) -> None:
        """Begin to go over the files, which always come in the same order."""
        self._looks.clear()

    def work(self, item: Item) -> tuple[Work, str]:
        """Give a file as it travels, and its path in the store."""
        setup = self._plan.setup(item.path)
        shown = shown_path(item.path, setup)
        # the plan gives the same object to all files that are checked in the same way
        number = self._numbers.setdefault(id(setup.policy), len(self._numbers))
        wanted = self._plan.wanted(item.path)
        work = Work(item, shown, lasting_path(item.path, shown, self._root_of), number, wanted)
        path = self._told_apart(mask(shown), shown)
        return work, self._told.get(shown, path)

    def path_told(self, work: Work, path: str, told: str) -> str:
        """Give the path in the store where checking the file showed that more of it is personal."""
        masked = mask(work.shown)
        if told in (masked, work.shown):
            return path
        self._told[work.shown] = self._told_apart(told, work.shown)
        return self._told[work.shown]

    def _told_apart(self, masked: str, shown: str) -> str:
        """Give a path that no other file of the run has: masked, two may look alike."""
        if masked == shown:
            return shown
        self._looks[masked] += 1
        count = self._looks[masked]
        return masked if count == 1 else f"{masked}#{count}"

    def state(self, item: Item) -> tuple[int, int] | None:
        """Give size and time of change of a file, by which it is known not to have changed."""
        try:
            state = os.stat(item.path)
        except OSError:
            return None
        return state.st_size, state.st_mtime_ns

    def sendable(self, work: Work) -> Work:
        """Give a file with its content where that has to travel."""
        if not self._sends:
            return work
        setup = self.setup(work)
        try:
            data = content(work.item.path, setup.limits)
        except (OSError, Unreadable):
            # where it cannot be sent it can be said here why
            made = check_named(work.item, work.shown, work.lasting, setup)
            return work._replace(made=made)
        compared = tuple(
            one._replace(contents=tuple(self._contents(one.quotes(), setup)))
            for one in work.compared
        )
        return work._replace(item=work.item._replace(data=data), compared=compared)

    def _contents(self, paths: Iterable[str], setup: Setup) -> Iterator[tuple[str, bytes]]:
        """Yield what is in the files that are quoted from; of one that is gone nothing is quoted."""
        for path in paths:
            with contextlib.suppress(OSError, Unreadable):
                yield path, content(path, setup.limits)

    def setup(self, work: Work) -> Setup:
        """Give the set-up of a file."""
        return self._plan.setup(work.item.path)

    def form(self, setup: Setup, profile: str | None) -> Form | None:
        """Give the form that a report follows."""
        forms = (recogniser.form for recogniser in setup.recognisers)
        return next((form for form in forms if form.id == profile), None)

    def key(self, work: Work, sha256: str) -> bytes:
        """Give the key of a content under a file's names, checked as the file is."""
        setup = self._plan.setup(work.item.path)
        return self._keys.key(sha256, work.shown, work.lasting, work.wanted, setup)

    def lost(self, work: Work, ended: int) -> Report:
        """Give the report of a file whose worker died."""
        return lost(work.shown, ended, self.setup(work))
