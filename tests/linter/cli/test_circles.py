"""Objects that hold one another are not looked for while one file is checked, but over many."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from baolint.cli.checking import filtered
from support.cli import run
from support.reports import sound


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)
    gc.enable()


@pytest.mark.parametrize(("count", "expected"), [(1, False), (6, True)])
def test_circles_are_sought_in_long_runs_only(
    count: int, expected: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def noted(*args: object) -> object:
        seen.append(gc.isenabled())
        return filtered(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("baolint.cli.check_once.filtered", noted)
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text(sound(), encoding="utf-8")
    run("check", str(tmp_path), "--no-cache")
    assert set(seen) == {expected}
