"""The file of results survives whatever happens to it, and is never more than a help."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from baolint.engine.result_store import NAME, TOGETHER, Store, count

KILLED = (
    "import os, signal, sys\n"
    "from baolint.engine.result_store import Store\n"
    "store = Store(sys.argv[1])\n"
    "base = store._base\n"
    "base.execute('BEGIN IMMEDIATE')\n"
    "base.executemany('INSERT OR REPLACE INTO results VALUES (?, 1, ?)',"
    " [(b'k%d' % n, b'x' * 9000) for n in range(900)])\n"
    "base.execute('PRAGMA cache_spill = ON')\n"
    "os.kill(os.getpid(), signal.SIGKILL)\n"
)


def keep(folder: Path, key: bytes, body: bytes) -> None:
    with Store(str(folder)) as store:
        store.put(key, body)


def kept(folder: Path, key: bytes) -> bytes | None:
    with Store(str(folder)) as store:
        return store.get(key)


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    keep(tmp_path, b"one", b"first")
    assert kept(tmp_path, b"one") == b"first"


def test_another_key_finds_nothing(tmp_path: Path) -> None:
    keep(tmp_path, b"one", b"first")
    assert kept(tmp_path, b"two") is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"garbage, and no database", b"SQLite format 3\0" + bytes(90)],
    ids=["empty", "garbage", "garbage that begins well"],
)
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / NAME).write_bytes(damage)
    keep(tmp_path, b"one", b"first")
    assert kept(tmp_path, b"one") == b"first"


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_truncated_file_gives_what_was_kept_or_nothing(tmp_path: Path, part: float) -> None:
    with Store(str(tmp_path)) as store:
        for number in range(50):
            store.put(b"%d" % number, b"%d" % number * 3000)
    whole = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[: int(len(whole) * part)])
    with Store(str(tmp_path)) as store:
        found = [store.get(b"%d" % number) for number in range(50)]
    assert all(one in (None, b"%d" % number * 3000) for number, one in enumerate(found))


def test_after_a_truncation_results_are_kept_again(tmp_path: Path) -> None:
    test_a_truncated_file_gives_what_was_kept_or_nothing(tmp_path, 0.5)
    keep(tmp_path, b"new", b"first")
    assert kept(tmp_path, b"new") == b"first"


def test_a_result_that_was_tampered_with_is_none(tmp_path: Path) -> None:
    keep(tmp_path, b"one", b"first")
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("UPDATE results SET body = replace(hex(body), '1', '2')")
    base.close()
    assert kept(tmp_path, b"one") is None


def test_a_file_of_another_shape_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("CREATE TABLE results (something TEXT)")
    base.close()
    assert kept(tmp_path, b"one") is None
    keep(tmp_path, b"one", b"first")
    assert kept(tmp_path, b"one") == b"first"


def test_a_folder_that_cannot_be_made_is_no_misfortune(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    keep(tmp_path / "file" / "cache", b"one", b"first")
    assert kept(tmp_path / "file" / "cache", b"one") is None


def test_a_file_that_cannot_be_written_still_answers(tmp_path: Path) -> None:
    keep(tmp_path, b"one", b"first")
    with Store(str(tmp_path)) as store:
        assert store._base is not None
        store._base.execute("PRAGMA query_only = ON")
        store.put(b"two", b"second")
    assert (kept(tmp_path, b"one"), kept(tmp_path, b"two")) == (b"first", None)


def test_a_file_that_another_run_has_locked_costs_only_what_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baolint.engine.result_store.PATIENCE", 0.05)
    keep(tmp_path, b"one", b"first")
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    keep(tmp_path, b"two", b"second")
    other.execute("ROLLBACK")
    other.close()
    assert (kept(tmp_path, b"one"), kept(tmp_path, b"two")) == (b"first", None)


def test_two_runs_at_once_both_keep_theirs(tmp_path: Path) -> None:
    with Store(str(tmp_path)) as one, Store(str(tmp_path)) as other:
        for number in range(2 * TOGETHER + 5):
            one.put(b"one %d" % number, b"1")
            other.put(b"other %d" % number, b"2")
    assert count(str(tmp_path)) == 2 * (2 * TOGETHER + 5)


def test_a_run_killed_while_writing_leaves_what_was_there(tmp_path: Path) -> None:
    keep(tmp_path, b"one", b"first")
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert (kept(tmp_path, b"one"), count(str(tmp_path))) == (b"first", 1)


def test_the_longest_unused_go_first(tmp_path: Path) -> None:
    with Store(str(tmp_path)) as store:
        for number in range(8):
            store.put(b"%d" % number, bytes(9000))
    later = Store(str(tmp_path), largest=50_000)
    later._today += 1
    later.get(b"0")
    later.put(b"new", b"first")
    later.close()
    found = [number for number in range(8) if kept(tmp_path, b"%d" % number)]
    assert found == [0, 3, 4, 5, 6, 7]
