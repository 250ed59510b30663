"""Sentences with a fault: each draws a finding of its rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint_rules.wording import RULES
from support.worded import found

BY_CODE = {rule.code: rule for rule in RULES}
FILES = sorted((Path(__file__).parent / "positives").glob("*.txt"))
LEAST = 20


def sentences(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_draws_a_finding(path: Path) -> None:
    rule = BY_CODE[path.stem]
    assert [one for one in sentences(path) if not found(rule, one)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_there_are_enough_of_them(path: Path) -> None:
    assert len(sentences(path)) >= LEAST
