"""What fuzzing found, and what it starts from: each is put through all that must hold of any file.

An input that broke something is kept in tests/fuzz/found, named for its target and what it broke.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.targets import TARGETS, Target

FOUND = Path(__file__).parents[1] / "fuzz" / "found"
BY_NAME = {target.name: target for target in TARGETS}


@pytest.mark.parametrize("path", sorted(FOUND.iterdir()), ids=lambda path: path.name)
def test_what_broke_something_breaks_it_no_more(path: Path) -> None:
    target = BY_NAME[path.name.partition("-")[0]]
    assert target.run(path.read_bytes())


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_what_fuzzing_starts_from_breaks_nothing(target: Target) -> None:
    outcomes = {target.run(seed) for _, seed in zip(range(6), target.seeds(), strict=False)}
    assert outcomes & {"report", "used", "read"}
