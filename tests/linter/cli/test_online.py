"""The command goes online only where it is told to; no server is asked in these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.engine import online
from support.cli import run
from support.reports import changed, sound

ASKED = "http://www.yunxi.gov.cn/old.html"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    found: list[str] = []

    class Gone:
        def __call__(self, address: str) -> int:
            found.append(address)
            return 404

    monkeypatch.setattr(online, "Prober", Gone)
    monkeypatch.chdir(tmp_path)
    text = changed(sound(), ("各项任务按期完成", f"各项任务按期完成，详见{ASKED}"))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    return found


def test_nothing_is_asked_by_default(asked: list[str]) -> None:
    ran = run("check", "a.txt", "--as-of", "2024-02-01", "--format", "concise")
    assert (asked, "L953" in ran.out) == ([], False)


def test_dead_links_are_told_online(asked: list[str]) -> None:
    ran = run("check", "a.txt", "--as-of", "2024-02-01", "--format", "concise", "--online")
    assert (asked, "L953" in ran.out, ran.code) == ([ASKED], True, 0)
