"""A run that knows earlier runs: what was checked before and has not changed is not checked again."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine import result_codec as codec
from baolint.engine.content import content
from baolint.engine.report import Report
from baolint.engine.result_key import Keys, more
from baolint.engine.result_store import Store
from baolint.engine.run import Setup, check_item, lasting_path, shown_path
from baolint.engine.walk import Item, remembered_roots
from baolint.readers.errors import Unreadable

if TYPE_CHECKING:
    from baolint.engine.across import Compared
    from baolint.engine.wanted import Wanted

Rest = Callable[[Iterable[Item]], Iterable[tuple[Item, Report]]]


class Cached:
    """Answers from the store what it can, and keeps there what had to be checked."""

    __slots__ = ("_keys", "_root_of", "_setup_of", "_store", "_wanted_of")

    def __init__(
        self,
        store: Store,
        keys: Keys,
        setup_of: Callable[[str], Setup],
        wanted_of: Callable[[str], Wanted],
    ) -> None:
        self._store = store
        self._keys = keys
        self._setup_of = setup_of
        self._wanted_of = wanted_of
        self._root_of = remembered_roots()

    def run(self, items: Iterable[Item], rest: Rest) -> Iterator[tuple[Item, Report]]:
        """Yield the items in order with their reports; `rest` checks those that are not known.

        Those known before the first unknown one are yielded at once, so that of an unchanged corpus
        nothing is held and no process is started.
        """
        left = iter(items)
        first = None
        for item in left:
            first = self._slot(item)
            if first.report is None:
                break
            yield item, first.report
        if first is None or first.report is not None:
            return
        slots = deque([first])

        def unknown() -> Iterator[Item]:
            yield first.item
            for item in left:
                slot = self._slot(item)
                slots.append(slot)
                if slot.report is None:
                    yield item

        for item, report in rest(unknown()):
            while (slot := slots.popleft()).report is not None:
                yield slot.item, slot.report
            self._keep(slot, report)
            yield item, report
        for slot in slots:
            if slot.report is not None:
                yield slot.item, slot.report

    def check_again(self, item: Item, setup: Setup, compared: Sequence[Compared]) -> Report:
        """Give the report of a file that was held against others."""
        slot = self._slot(item, compared)
        if slot.report is not None:
            return slot.report
        report = check_item(item, setup, compared)
        self._keep(slot, report)
        return report

    def _slot(self, item: Item, compared: Sequence[Compared] = ()) -> _Slot:
        """Look a file up; what is read from standard input is not kept."""
        if item.data is not None or item.path == "-":
            return _Slot(item, None, "", None)
        setup = self._setup_of(item.path)
        shown = shown_path(item.path, setup)
        try:
            data = content(item.path, setup.limits)
        except (OSError, Unreadable):
            return _Slot(item, None, "", None)
        sha256 = hashlib.sha256(data).hexdigest()
        lasting = lasting_path(item.path, shown, self._root_of)
        key = self._keys.key(sha256, shown, lasting, self._wanted_of(item.path), setup)
        try:
            for one in compared:
                key = more(key, *_comparison(one))
        except codec.UnfitError:
            return _Slot(item, None, "", None)
        kept = self._store.get(key)
        if kept is not None:
            try:
                return _Slot(item, key, sha256, codec.unpacked(kept, shown))
            except ValueError:
                pass
        return _Slot(item, key, sha256, None)

    def _keep(self, slot: _Slot, report: Report) -> None:
        """Keep a report, unless something went wrong or the file changed while it was checked."""
        if slot.key is None or report.failed or report.sha256 != slot.sha256:
            return
        try:
            self._store.put(slot.key, codec.packed(report))
        except codec.UnfitError:
            return


class _Slot(NamedTuple):
    """A file, its key (None where nothing is kept of it), and its report where that is known."""

    item: Item
    key: bytes | None
    sha256: str
    report: Report | None


def _comparison(compared: Compared) -> tuple[bytes, ...]:
    """Give what a comparison depends on besides the report itself: the other one, and which it was."""
    verdicts = [(one.relation.table, one.relation.id, one.state) for one in compared.verdicts]
    outcomes = [(type(one).__name__, one.code) for one in compared.outcomes]
    return (
        codec.digested(compared.other),
        codec.digested(tuple(verdicts)),
        codec.digested(tuple(outcomes)),
    )
