"""Whatever a command says or keeps, somebody's number in a name or a text is not in it in full."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from fuzz.planted import CARD, IDENTITY, IN_PATH, MOBILE, SENTENCE
from support.cli import run
from support.reports import sound
from support.word import report

NUMBERS = (CARD, IDENTITY, IN_PATH, MOBILE)
NAME = f"王某{IN_PATH}"
DAY = ("--as-of", "2024-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, a Word file and what is neither, each named for a mobile number."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "cache"))
    text = sound().replace("一、总体情况\n", f"一、总体情况\n{SENTENCE}\n", 1)
    Path(f"{NAME}.txt").write_text(text, encoding="utf-8")
    Path(f"{NAME}.docx").write_bytes(report(text))
    Path(f"{NAME}.pdf").write_bytes(b"no pdf")
    Path(f"{NAME}.yaml").write_text(f"profile: disclosure-2021\n{SENTENCE}: 1\n", encoding="utf-8")
    Path(f"{NAME}.toml").write_text(f"[tool.baolint]\n'{MOBILE}' = 1\n", encoding="utf-8")
    return tmp_path


COMMANDS = [
    ("check", f"{NAME}.txt"), ("check", f"{NAME}.txt", "-f", "json"), ("check", "."), ("check", f"{NAME}.yaml"),
    ("check", f"{NAME}.pdf"), ("check", f"{NAME}.txt", "--diff"), ("check", f"{NAME}.txt", "--fix", "--unsafe-fixes"),
    ("check", f"{NAME}.txt", "--previous", f"{NAME}.docx"), ("check", f"{NAME}.gone"), ("check", f"{NAME}.txt", "--select", MOBILE),
    ("check", f"{NAME}.txt", "--config", f"{NAME}.gone"), ("check", f"{NAME}.txt", "--config", f"{NAME}.toml"),
    ("check", f"{NAME}.txt", "--profile", f"{NAME}.yaml"), ("check", f"{NAME}.txt", "--baseline", f"{NAME}.gone"),
    ("check", f"{NAME}.txt", "-o", f"{NAME}.txt"), ("annotate", f"{NAME}.gone", "-o", "a.docx"), ("extract", f"{NAME}.gone"),
    ("extract", f"{NAME}.pdf"), ("render", f"{NAME}.gone", "-o", "a.docx"), ("render", f"{NAME}.pdf", "-o", "a.docx"),
    ("baseline", "update", f"{NAME}.gone"), ("baseline", "show", "--baseline", f"{NAME}.gone"),
    ("config", "show", f"{NAME}.gone", "--config", f"{NAME}.toml"),
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_that_a_command_says_holds_a_number(command: tuple[str, ...]) -> None:
    day = DAY if command[0] in ("check", "annotate") else ()
    ran = run(*command, *day)
    assert [one for one in NUMBERS if one in ran.out + ran.err] == []


def test_nothing_that_is_kept_holds_a_number(here: Path) -> None:
    for other in ("b", "c", "d"):
        Path(f"{other}.txt").write_bytes(Path(f"{NAME}.txt").read_bytes())
    run("check", ".", *DAY)
    run("baseline", "update", ".", *DAY)
    kept = Path(".baolint-baseline.jsonl").read_text(encoding="utf-8")
    for path in (here / "cache").rglob("*"):
        if path.is_file():
            kept += path.read_bytes().decode("utf-8", "replace") + unpacked(path)
    assert "fingerprint" in kept
    assert [one for one in NUMBERS if one in kept] == []


def unpacked(path: Path) -> str:
    """Give what a store of results holds, each result unpacked; nothing for other files."""
    if not path.read_bytes().startswith(b"SQLite"):
        return ""
    found = []
    with sqlite3.connect(path) as store:
        for (table,) in store.execute(
            "select name from sqlite_master where type = 'table'"
        ).fetchall():
            for row in store.execute(f"select * from {table}"):
                for value in row:
                    try:
                        found.append(zlib.decompress(value).decode())
                    except (zlib.error, TypeError):
                        found.append(str(value))
    assert found
    return "\n".join(found)
