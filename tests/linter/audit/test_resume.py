"""An audit that is killed and gone on with ends like one that was left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.audited import audit, content, rows
from support.corpus import write_txt

FORMATS = ("text", "jsonl", "csv")
UNITS = 12
"""Two reports of each: 24 files, five of which are written at a time."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a corpus and audit it without disturbance."""
    made = tmp_path_factory.mktemp("corpus")
    write_txt(made / "reports", UNITS, faulty=(3, 7))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        assert audit(*arguments("whole")).returncode == 1
    return made


def arguments(name: str) -> tuple[str, ...]:
    formats = (part for each in FORMATS for part in ("-f", f"{each}={name}.{each}"))
    return ("reports", "--store", f"{name}.sqlite", "--units", "reports/units.csv", *formats)


@pytest.mark.parametrize("dies", [3, 5, 7], ids=["checking", "all checked", "comparing"])
def test_a_killed_audit_ends_like_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch, dies: int
) -> None:
    monkeypatch.chdir(folder)
    name = f"killed-{dies}"
    assert audit(*arguments(name), dies=dies).returncode == -9
    assert audit(*arguments(name), "--resume").returncode == 1
    assert content(f"{name}.sqlite") == content("whole.sqlite")
    for each in FORMATS:
        assert Path(f"{name}.{each}").read_bytes() == Path(f"whole.{each}").read_bytes()


def test_only_what_was_under_way_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(folder)
    store, log = str(tmp_path / "s.sqlite"), tmp_path / "read"
    audit("reports", "--store", store, dies=3)
    done = {path for (path,) in rows(store, "SELECT path FROM received")}
    audit("reports", "--store", store, "--resume", log=str(log))
    once = log.read_text().splitlines()[: 2 * UNITS - len(done)]
    assert (len(done), done & set(once)) == (15, set())


def test_a_file_that_kills_its_process_is_named_and_the_others_are_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_txt(tmp_path / "reports", 3)
    (tmp_path / "reports" / "2021" / "deadly.txt").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    done = audit("reports", "--store", "s.sqlite", "--jobs", "2")
    told = rows("s.sqlite", "SELECT path, code FROM issues WHERE severity = 'error'")
    graded = rows("s.sqlite", "SELECT count(*) FROM reports WHERE grade <> 'U'")
    assert (done.returncode, told, graded) == (2, [("reports/2021/deadly.txt", "E101")], [(6,)])


def test_files_that_changed_meanwhile_are_checked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_txt(tmp_path / "reports", 4)
    monkeypatch.chdir(tmp_path)
    audit("reports", "--store", "s.sqlite", dies=1)
    first = tmp_path / "reports" / "2021" / "000.txt"
    first.write_text(first.read_text("utf-8").replace("2021年", "2019年"), encoding="utf-8")
    audit("reports", "--store", "s.sqlite", "--resume")
    years = rows("s.sqlite", "SELECT year FROM received WHERE path = 'reports/2021/000.txt'")
    assert years == [(2019,)]


def test_another_question_is_not_gone_on_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(folder)
    store = str(tmp_path / "s.sqlite")
    audit("reports", "--store", store, dies=1)
    done = audit("reports/2021", "--store", store, "--resume")
    assert (done.returncode, "这次的检查的路径不同" in done.stderr) == (2, True), done.stderr


def test_a_run_that_was_broken_off_is_dropped_by_another_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(folder)
    store, log = str(tmp_path / "s.sqlite"), tmp_path / "read"
    audit("reports", "--store", store, dies=3)
    done = audit("reports", "--store", store, log=str(log))
    assert "想接着做请加 --resume" in done.stderr
    assert rows(store, "SELECT id, state FROM runs") == [(1, "finished")]
