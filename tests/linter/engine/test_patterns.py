"""No wildcard takes for ever on a name: ours cannot, one of a .gitignore is broken off and told."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from baolint.document.limits import changed
from support.cli import run
from support.reports import sound

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no timer")

SLOW = "*a" * 30 + "*b"
NAME = "a" * 200 + ".txt"
CONFIGURED = {
    "exclude": f"exclude: ['{SLOW}']",
    "per-file": f"per-file: {{'{SLOW}': {{level: township}}}}",
    "suppressions": f"suppressions: [{{file: '{SLOW}', code: B302, reason: 已知}}]",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("baolint.engine.patterns.LIMITS", changed({"rule_seconds": 0.3}))
    (tmp_path / NAME).write_text(sound(), encoding="utf-8")
    return tmp_path


def test_a_slow_pattern_of_a_gitignore_is_told() -> None:
    Path(".gitignore").write_text(SLOW + "\n", encoding="utf-8")
    done = run("check", ".")
    assert (done.code, ".gitignore: 有的通配符" in done.err) == (2, True)


@pytest.mark.parametrize("key", CONFIGURED)
def test_no_pattern_of_a_configuration_is_slow(key: str) -> None:
    Path(".baolint.yaml").write_text(CONFIGURED[key] + "\n", encoding="utf-8")
    assert run("check", ".", "--as-of", "2024-02-01").code == 0
