"""How far an audit is: written over on a terminal, a line a minute elsewhere."""

from __future__ import annotations

import io

import pytest

from baolint.cli.ticking import ticking


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, seconds: float, wanted: bool = True
) -> str:
    """Do ten things, each of which takes so many seconds; gives what is shown."""
    now = [0.0]
    monkeypatch.setattr("baolint.cli.ticking.time.monotonic", lambda: now[0])
    monkeypatch.setattr("baolint.cli.ticking.sys.stderr", screen)
    with ticking("检查", 10, wanted) as tick:
        for _ in range(10):
            now[0] += seconds
            tick()
    return screen.getvalue()


def test_a_terminal_shows_one_line_that_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(monkeypatch, Terminal(), 2.0).split("\r")
    assert lines[1] == "已检查 1/10（10%），每秒 0.5 份，约剩 18 秒"
    assert (lines[-2].strip(), lines[-1], "\n" in "".join(lines)) == ("", "", False)


def test_elsewhere_a_line_a_minute_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(monkeypatch, io.StringIO(), 25.0).splitlines()
    assert lines == [
        "baolint：已检查 3/10（30%），每秒 0.0 份，约剩 2 分 55 秒",
        "baolint：已检查 6/10（60%），每秒 0.0 份，约剩 1 分 40 秒",
        "baolint：已检查 9/10（90%），每秒 0.0 份，约剩 25 秒",
    ]


def test_a_quiet_or_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Terminal(), 60.0, wanted=False) == ""
    assert told(monkeypatch, io.StringIO(), 1.0) == ""


def test_the_rate_is_that_of_the_last_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    screen = io.StringIO()
    monkeypatch.setattr("baolint.cli.ticking.time.monotonic", lambda: now[0])
    monkeypatch.setattr("baolint.cli.ticking.sys.stderr", screen)
    with ticking("检查", 1200, True) as tick:
        for _ in range(1000):
            tick()  # known from before: no time passes
        for _ in range(100):
            now[0] += 1.3
            tick()
    assert screen.getvalue().splitlines()[1].endswith("每秒 0.8 份，约剩 2 分 18 秒")
