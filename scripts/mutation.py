"""How much the tests notice: a sample of small changes to recognition, relations and claims.

Each change (a mutant, made by mutmut) is one that some test should fail on. Prints how many of each
module's were noticed and shows those that were not; they are judged by hand in docs/mutation.md. Run
by `make mutation`, which takes about twenty minutes; everything is done in build/mutation.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "build" / "mutation"
MODULES = (
    "engine/bounds", "engine/cause_search", "engine/verdict_hard", "recognise/digits", "recognise/readings",
    "forms/claim_clause", "forms/claim_number",
)  # fmt: skip
TESTS = (
    "engine/test_balance", "engine/test_bounds", "engine/test_bounds_random", "engine/test_cause",
    "engine/test_cross_file", "engine/test_doubts", "engine/test_kept_tables", "engine/test_masking",
    "engine/test_verdicts", "recognise/test_claims", "recognise/test_claims_random", "recognise/test_dates",
    "recognise/test_digits", "recognise/test_flattened", "recognise/test_glued", "recognise/test_readings",
    "recognise/test_shapes", "recognise/test_tables", "recognise/test_vicinity", "forms/test_claim_clause",
    "forms/test_claim_faults", "document/test_numerals",
)  # fmt: skip
"""Tests of the modules and of what is built on them; all others would take hours."""
EACH = 30
"""Mutants of a module that are tried."""
_SETTINGS = """\
[tool.pytest.ini_options]
addopts = ["--import-mode=importlib", "-q"]
pythonpath = ["tests", "src"]
markers = ["office: x", "corpus: x", "repository: x"]
[tool.mutmut]
source_paths = ["src"]
only_mutate = {modules}
also_copy = ["examples"]
pytest_add_cli_args = ["-m", "not corpus", "-x"]
pytest_add_cli_args_test_selection = {tests}
"""
_FORGET = '''

def pytest_sessionstart(session: pytest.Session) -> None:
    """Forget what was found before: a mutant runs in a fork of a process in which tests have run."""
    import functools
    import gc

    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            module = getattr(one, "__module__", "") or ""
            if module.startswith(("baolint.recognise", "baolint.engine", "baolint.document")):
                one.cache_clear()
'''


def main() -> None:
    """Make the place, let mutmut make its mutants, try a sample of them and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, help="mutants of a module")
    parser.add_argument("--seed", type=int, default=20261130)
    asked = parser.parse_args()
    _make_place()
    _mutmut("run", "--max-children", "1", "baolint.engine.bounds.x_gap__mutmut_1")
    sample = [name for one in MODULES for name in _sample(one, asked.each, asked.seed)]
    _mutmut("run", "--max-children", "1", *sample)
    for module in MODULES:
        states = {name: state for name, state in _states(module).items() if name in sample}
        lived = sorted(name for name, state in states.items() if state == 0)
        print(f"{module}: {len(_states(module))} mutants, {len(states)} tried, {len(lived)} lived")
        for name in lived:
            _mutmut("show", name)


def _make_place() -> None:
    shutil.rmtree(PLACE, ignore_errors=True)
    shutil.copytree(ROOT / "linter" / "baolint", PLACE / "src" / "baolint")
    shutil.copytree(ROOT / "rules" / "baolint_rules", PLACE / "src" / "baolint_rules")
    shutil.copytree(ROOT / "tests", PLACE / "tests")
    shutil.copytree(ROOT / "examples", PLACE / "examples")
    with open(PLACE / "tests" / "conftest.py", "a", encoding="utf-8") as file:
        file.write(_FORGET)
    settings = _SETTINGS.format(
        modules=json.dumps([f"src/baolint/{one}.py" for one in MODULES]),
        tests=json.dumps([f"tests/linter/{one}.py" for one in TESTS]),
    )
    (PLACE / "pyproject.toml").write_text(settings, encoding="utf-8")


def _states(module: str) -> dict[str, int | None]:
    """Give how each mutant of a module ended: 0 if no test failed, None if it was not tried."""
    path = PLACE / "mutants" / "src" / "baolint" / f"{module}.py.meta"
    found: dict[str, int | None] = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def _sample(module: str, size: int, seed: int) -> Iterator[str]:
    names = sorted(_states(module))
    yield from random.Random(f"{seed}/{module}").sample(names, min(size, len(names)))


def _mutmut(*arguments: str) -> None:
    program = str(Path(sys.executable).parent / "mutmut")
    command: Sequence[str] = (program, *arguments)
    subprocess.run(command, cwd=PLACE, env={**os.environ, "CI": "1"}, check=arguments[0] == "show")


if __name__ == "__main__":
    main()
