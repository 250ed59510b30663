"""ARCHITECTURE.md says of rooms and dependencies what pyproject.toml makes true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def section(heading: str) -> str:
    return ARCHITECTURE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(text: str) -> list[str]:
    return re.findall(r"^\| `?([a-zA-Z][\w-]*)`? +\|", text, re.MULTILINE)[1:]


def test_rooms_are_those_of_the_import_contract() -> None:
    contracts = project()["tool"]["importlinter"]["contracts"]
    layers = next(held["layers"] for held in contracts if held["type"] == "layers")
    wanted = [
        (str(level), room.strip().removeprefix("baolint."))
        for level, layer in enumerate(layers, 1)
        for room in layer.split("|")
    ]
    assert re.findall(r"^\| (\d+) \| `(\w+)` \|", section("Rooms"), re.MULTILINE) == wanted


def test_dependencies_are_those_that_are_installed() -> None:
    wanted = [re.split(r"[<>=~ ]", held)[0] for held in project()["project"]["dependencies"]]
    assert sorted(name.lower() for name in first_cells(section("Dependencies"))) == sorted(wanted)


def test_every_hard_decision_says_what_why_and_what_else() -> None:
    decisions = re.split(r"\n\n(?=\*\*)", section("Hard decisions").strip())
    assert len(decisions) >= 5
    assert [held for held in decisions if "*Why:*" not in held or "*Instead of:*" not in held] == []
