"""What `baolint doctor` tells is what is there, and nothing of the user's home."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from baolint import __version__
from support.cli import run
from support.plugged import distribution


def told(group: str, name: str = "") -> dict[str, Any]:
    lines: list[dict[str, Any]] = json.loads(run("doctor", "-f", "json").out)
    return next(line for line in lines if (line["group"], line["name"]) == (group, name))


def test_own_version_is_told() -> None:
    assert told("program", "baolint")["state"] == __version__


def test_every_dependency_has_a_version() -> None:
    assert told("library", "lxml")["ok"]


def test_lexicons_in_force_are_told() -> None:
    assert "lexicon" in {line["group"] for line in json.loads(run("doctor", "-f", "json").out)}


def test_missing_office_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baolint.engine.health.program", lambda: None)
    assert "要装 LibreOffice" in told("optional", "LibreOffice")["state"]


def test_office_that_does_not_answer_is_marked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("baolint.engine.health.program", lambda: str(tmp_path / "soffice"))
    assert not told("optional", "LibreOffice")["ok"]


def test_faulty_configuration_is_told_with_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".baolint.yaml").write_text("phase: publish\nselct: [S]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ".baolint.yaml:2" in told("configuration")["state"]


def test_configuration_in_force_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".baolint.yaml").write_text("phase: publish\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert told("configuration")["state"].endswith(".baolint.yaml")


def test_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "cache"))
    assert str(tmp_path) not in run("doctor").out


def test_broken_plug_in_is_marked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    distribution(tmp_path, "torn", {"packs": "torn = torn:PACK"}, "raise ImportError\n")
    assert not told("plugin", "规则包 torn")["ok"]
