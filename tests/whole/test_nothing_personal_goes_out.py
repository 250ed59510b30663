"""What is personal in a report stands in nothing that a run prints, writes or keeps."""

from __future__ import annotations

import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from baolint.engine.result_store import CHECK, NAME
from support.cli import run
from support.reports import changed, last_year, sound
from support.watching import Watching

IDENTITY = "510402199001011238"
SECRETS = (
    IDENTITY, IDENTITY[6:14], "13912345678", "139-1234-5678", "4111111111111111", "E12345678", "川A12345",
    "朝阳路21号6幢1单元302室", "zhang_san88", "王建国", "李小明",
)  # fmt: skip
TOLD = (
    f"申请人王建国（身份证号{IDENTITY}，手机139-1234-5678，护照号码E12345678）当面提交申请，"
    "家住绵阳市云溪区朝阳路21号6幢1单元302室，车牌号川A12345，微信号：zhang_san88，"
    "银行卡号4111111111111111。低保户李小明来电13912345678,咨询。"
)
"""The half-width comma is a safe mend right beside what is personal."""
FORMATS = {
    "text": "a.text", "concise": "a.concise", "json": "a.json", "jsonl": "a.jsonl", "sarif": "a.sarif",
    "github": "a.github", "gitlab": "a.gitlab", "junit": "a.xml", "html": "a.html", "xlsx": "a.xlsx",
    "csv": "a.csv",
}  # fmt: skip
DAY = ("--as-of", "2024-02-01")


def told_of(text: str) -> str:
    return changed(text, ("各项任务按期完成。", f"各项任务按期完成。{TOLD}"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "now.txt").write_text(told_of(sound()), encoding="utf-8")
    (tmp_path / "in" / "now.md").write_text(told_of(sound()), encoding="utf-8")
    (tmp_path / "in" / "last.txt").write_text(told_of(last_year(sound())), encoding="utf-8")
    return tmp_path


def written(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the name and the text of every file but the reports; parts of archives by themselves."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.parent.name == "in":
            continue
        yield path.name, path.read_bytes().decode("utf-8", "replace")
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield f"{path.name}/{name}", archive.read(name).decode("utf-8", "replace")
        if path.name == NAME:
            base = sqlite3.connect(path)
            rows = base.execute("SELECT body FROM results").fetchall()
            base.close()
            for (body,) in rows:
                yield path.name, zlib.decompress(body[CHECK:]).decode("utf-8", "replace")


def leaks(told: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, secret) for name, text in told for secret in SECRETS if secret in text]


def test_the_rules_know_all_of_it(folder: Path) -> None:
    ran = run("check", "in/now.txt", *DAY, "--select", "P", "-f", "concise")
    codes = {word for word in ran.out.split() if word[:1] == "P" and word[1:].isdigit()}
    assert codes == {f"P80{number}" for number in range(1, 9)}


def test_no_format_no_diff_no_message_tells_it(folder: Path) -> None:
    outputs = [part for name, file in FORMATS.items() for part in ("-f", f"{name}={file}")]
    more = ("--statistics", "--exit-zero")
    runs = [
        run("check", "in", *DAY, *outputs, *more),
        run("check", "in/now.txt", "--previous", "in/last.txt", *DAY),
        run("check", "in/now.txt", *DAY, "--lang", "en"),
        run("check", "in/now.txt", *DAY, "--diff"),
        run("check", "-", "--stdin-filename", "申请人王建国.txt", stdin=told_of(sound()).encode()),
        run("check", "in/now.txt", *DAY, "--ignore", "P"),
        run("baseline", "update", "in", "--baseline", "base.jsonl"),
        run("check", "in", *DAY, "--baseline", "base.jsonl"),
    ]
    assert sorted({path.name for path in folder.iterdir()} & set(FORMATS.values())) == sorted(
        FORMATS.values()
    )
    assert (folder / "base.jsonl").read_text(encoding="utf-8")
    assert leaks([(str(n), ran.out + ran.err) for n, ran in enumerate(runs)]) == []
    assert leaks(written(folder)) == []


def test_the_cache_holds_none_of_it(folder: Path) -> None:
    run("check", "in", *DAY)
    kept = [(name, text) for name, text in written(folder) if name == NAME]
    assert len(kept) > 3
    assert leaks(kept) == []


def test_watching_tells_none_of_it(folder: Path) -> None:
    watching = Watching("in", "--format", "text", loud=True)
    try:
        told = watching.until_checked()
        (folder / "in" / "now.txt").write_text(told_of(sound()) + "\n", encoding="utf-8")
        told += watching.until_checked()
    finally:
        told += watching.end()
    assert "P801" in told
    assert leaks([("watch", told)]) == []
