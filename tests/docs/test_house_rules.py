"""The house rules that can be counted: files and functions stay short."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [path for root in ("linter", "rules") for path in (ROOT / root).rglob("*.py")]
SCRIPTS = [
    path for root in ("scripts", "benchmarks", "tests") for path in (ROOT / root).rglob("*.py")
]

pytestmark = pytest.mark.repository


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}", (node.end_lineno or node.lineno) - node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_file_is_longer_than_400_lines() -> None:
    assert [path for path in [*FILES, *SCRIPTS] if lines(path) > 400] == []


def test_half_of_the_files_are_not_longer_than_100_lines() -> None:
    assert statistics.median(map(lines, FILES)) <= 100


def test_no_function_is_longer_than_60_lines() -> None:
    found = [held for path in [*FILES, *SCRIPTS] for held in functions(path)]
    assert [where for where, size in found if size >= 60] == []
