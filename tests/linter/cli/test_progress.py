"""How far a long run has come is told on a terminal, and nowhere else."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from baolint.cli import progress as module
from baolint.cli.progress import progress, told


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """Let time pass by a second at every look."""
    seconds = [0.0]

    def monotonic() -> float:
        seconds[0] += 1.0
        return seconds[0]

    monkeypatch.setattr("baolint.cli.progress.time.monotonic", monotonic)
    yield seconds


def printed(screen: io.StringIO, monkeypatch: pytest.MonkeyPatch, wanted: bool = True) -> str:
    monkeypatch.setattr("baolint.cli.progress.sys.stderr", screen)
    assert list(progress(range(5), 5, wanted)) == [0, 1, 2, 3, 4]
    return screen.getvalue()


def test_a_line_is_told_and_wiped(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = printed(Terminal(), monkeypatch).split("\r")
    assert lines[1].startswith("已检查 1/5（20%），每秒 1.0 份，约剩 4 秒")
    assert (lines[-2].strip(), lines[-1]) == ("", "")


def test_nothing_goes_into_a_file(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(io.StringIO(), monkeypatch) == ""


def test_nothing_is_told_where_quiet_is_asked(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(Terminal(), monkeypatch, wanted=False) == ""


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "QUIET", 3600.0)
    assert printed(Terminal(), monkeypatch) == ""


@pytest.mark.parametrize(
    ("done", "elapsed", "left"),
    [(10, 10.0, "约剩 1 分 30 秒"), (1, 60.0, "约剩 1 小时 39 分"), (99, 99.0, "约剩 1 秒")],
)
def test_the_time_left_is_told_in_words(done: int, elapsed: float, left: str) -> None:
    assert told(done, 100, elapsed).endswith(left)


def test_at_the_end_no_time_is_left() -> None:
    assert told(100, 100, 10.0) == "已检查 100/100（100%），每秒 10.0 份"
