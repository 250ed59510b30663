"""Ordinary ways to write a report draw nothing from the rules on what its sections say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.placed import BASIS, OTHER, before_basis, in_problems, pair, topic
from support.reports import changed, codes, sound

HERE = Path(__file__).parent
REPORTS: dict[str, Callable[[str], str]] = {
    "S108": topic,
    "S109": lambda line: changed(sound(), (BASIS, line)),
    "S110": lambda line: changed(sound(), (OTHER, line)),
    "S111": lambda line: changed(sound(), (OTHER, f"{OTHER}\n\n{line}")),
    "S112": in_problems,
    "S113": pair,
    "S114": lambda line: changed(
        sound(),
        (BASIS, line),
        ("云溪区统计局认真落实《中华人民共和国政府信息公开条例》，", "云溪区统计局"),
    ),
    "S115": before_basis,
    "S116": in_problems,
}
LINES = [
    (path.stem.removeprefix("silent_"), line)
    for path in sorted(HERE.glob("silent_*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("code", "line"), LINES)
def test_an_ordinary_way_to_write_draws_nothing(code: str, line: str) -> None:
    assert code not in codes(REPORTS[code](line))


@pytest.mark.parametrize("code", REPORTS)
def test_there_are_enough_lines(code: str) -> None:
    assert len([1 for of, _ in LINES if of == code]) >= 30
