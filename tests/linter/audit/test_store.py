"""A store is ours, whole, of this edition and written by one at a time, or it is refused with a reason."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from baolint.audit.fault import StoreError
from baolint.audit.store import Store
from baolint.audit.view import View


def refused(opening: type[Store] | type[View], path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        opening(str(path))
    return caught.value.why


def test_a_new_store_is_made_and_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        with Store(str(tmp_path / "s.sqlite")) as store:
            assert store.unfinished() is None
    assert [path.name for path in tmp_path.iterdir()] == ["s.sqlite"]


def test_only_one_writes(tmp_path: Path) -> None:
    with Store(str(tmp_path / "s.sqlite")):
        assert refused(Store, tmp_path / "s.sqlite") == "busy"
    Store(str(tmp_path / "s.sqlite")).close()


@pytest.mark.parametrize("opening", [Store, View])
def test_what_is_no_store_is_left_alone(tmp_path: Path, opening: type[Store] | type[View]) -> None:
    other, text, later = (tmp_path / name for name in ("o.sqlite", "t.sqlite", "l.sqlite"))
    with closing(sqlite3.connect(other)) as base:
        base.execute("CREATE TABLE mine (x)")
    text.write_text("会议通知" * 300, encoding="utf-8")
    Store(str(later)).close()
    with closing(sqlite3.connect(later)) as base:
        base.execute("PRAGMA user_version = 99")
    found = [refused(opening, path) for path in (other, text, later)]
    assert found == ["foreign", "damaged", "edition"]


def test_a_store_needs_its_folder_and_a_view_its_store(tmp_path: Path) -> None:
    assert refused(Store, tmp_path / "no" / "s.sqlite") == "folder"
    assert refused(View, tmp_path / "s.sqlite") == "missing"


def test_a_view_of_a_store_without_a_run_says_so(tmp_path: Path) -> None:
    Store(str(tmp_path / "s.sqlite")).close()
    assert refused(View, tmp_path / "s.sqlite") == "no-run"
