"""Known results and new ones come in the order of the files, the known ones without any work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

import pytest

from baolint.engine.across import Compared
from baolint.engine.report import Report
from baolint.engine.run_cached import Cached, _Slot
from baolint.engine.walk import Item
from support.reports import report, sound

REPORT = report(sound())


class Remembering(Cached):
    """Knows the files whose names begin with k, and keeps nothing."""

    def __init__(self) -> None:
        pass

    def _slot(self, item: Item, compared: Sequence[Compared] = ()) -> _Slot:
        return _Slot(item, None, "", REPORT if item.path.startswith("k") else None)


def checked(items: Iterable[Item]) -> Iterator[tuple[Item, Report]]:
    return ((item, REPORT) for item in items)


def refused(items: Iterable[Item]) -> Iterator[tuple[Item, Report]]:
    raise AssertionError("work was asked for")


@pytest.mark.parametrize("kinds", list(product("kn", repeat=4)))
def test_files_come_in_their_order(kinds: tuple[str, ...]) -> None:
    items = [Item(f"{kind}{at}", named=True) for at, kind in enumerate(kinds)]
    assert [item for item, _ in Remembering().run(items, checked)] == items


def test_where_all_is_known_nothing_is_started() -> None:
    items = [Item(f"k{at}", named=True) for at in range(3)]
    assert len(list(Remembering().run(items, refused))) == 3


def test_what_is_known_comes_before_the_next_file_is_looked_up() -> None:
    def one_by_one() -> Iterator[Item]:
        yield Item("k0", named=True)
        raise AssertionError("the next file was looked up")

    assert next(Remembering().run(one_by_one(), refused))[0].path == "k0"


def test_no_files_give_nothing() -> None:
    assert list(Remembering().run([], refused)) == []
