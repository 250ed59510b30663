"""Sentences of ordinary reports draw nothing from any rule on words."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.rules.rule import Rule
from baolint_rules.wording import RULES
from support.worded import found

FOLDER = Path(__file__).parent
FILES = sorted([*FOLDER.glob("silent_*.txt"), *FOLDER.glob("hard_negatives/*.txt")])
SENTENCES = [
    line
    for path in FILES
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
REPORTS = Path(__file__).parents[2] / "reports"
EXPECTED = {
    ("annual-report-2023-panzhihua-xiqu", "W707"): [
        ("info", "收到了一定成效"),
        ("info", "责任负责制"),
    ],
}
"""What real reports draw rightly."""


def silent(kind: str, rule: type[Rule]) -> list[tuple[str, object]]:
    return [
        (sentence, found(rule, (kind, sentence)))
        for sentence in SENTENCES
        if found(rule, (kind, sentence))
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("kind", ["body", "cell", "preamble"])
def test_ordinary_sentences_draw_nothing(rule: type[Rule], kind: str) -> None:
    assert silent(kind, rule) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_there_are_enough_sentences(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line and not line.startswith("#")]) >= 50


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize(
    "path", sorted([*REPORTS.glob("ok/*.txt"), *REPORTS.glob("real/*.txt")]), ids=lambda p: p.stem
)
def test_whole_reports_draw_what_is_expected(rule: type[Rule], path: Path) -> None:
    lines: list[str | tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        lines += [("cell", cell) for cell in line.split("\t")] if "\t" in line else [line]
    expected = EXPECTED.get((path.stem, rule.code), [])
    assert sorted(found(rule, *lines)) == expected
