"""CHANGELOG.md accounts for the rules there are by their codes."""

from __future__ import annotations

import re
from pathlib import Path

from baolint import __version__
from baolint.api import all_rules

CHANGELOG = (Path(__file__).parent.parent.parent / "CHANGELOG.md").read_text("utf-8")
HEADINGS = {"新增", "变更", "弃用", "移除", "修复", "安全"}


def test_every_rule_is_announced_and_no_other() -> None:
    announced = re.findall(r"\b([A-Z][0-9]{3})\b", CHANGELOG)
    assert sorted(set(announced)) == sorted(rule.code for rule in all_rules())


def test_the_newest_entry_is_this_version() -> None:
    assert re.findall(r"^## \[([^\]]+)\]", CHANGELOG, re.MULTILINE)[0] == __version__


def test_headings_are_those_of_keep_a_changelog() -> None:
    assert set(re.findall(r"^### (\S+)$", CHANGELOG, re.MULTILINE)) <= HEADINGS
