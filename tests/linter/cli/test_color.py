"""Colour: the option, NO_COLOR, CLICOLOR_FORCE and FORCE_COLOR, CLICOLOR=0, the terminal; in that order."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from baolint.cli.color import wanted, width
from support.cli import run
from support.reports import changed, sound

NAMES = ("NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "CLICOLOR", "TERM", "COLUMNS")
WRONG = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def screen(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO) -> None:
    """Let the module see this stream; pytest puts its own into sys again and again."""
    monkeypatch.setattr("baolint.cli.color.sys", SimpleNamespace(stdout=stream))


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal, and nothing said about colour."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    screen(monkeypatch, Screen())


def test_6_a_terminal_is_coloured() -> None:
    assert wanted("auto") is True


def test_6_a_pipe_is_not_coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    screen(monkeypatch, io.StringIO())
    assert wanted("auto") is False


@pytest.mark.parametrize(
    ("settings", "coloured"),
    [
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "0"}, False),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"CLICOLOR": "0"}, False),
        ({"CLICOLOR": "1"}, True),
        ({"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR": "0", "FORCE_COLOR": "1"}, True),
        ({"CLICOLOR": "0", "CLICOLOR_FORCE": "0"}, False),
        ({"CLICOLOR": "0", "FORCE_COLOR": ""}, False),
    ],
    ids=str,
)
def test_6_the_environment_has_its_order(
    settings: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert wanted("auto") is coloured


@pytest.mark.parametrize("name", ["CLICOLOR_FORCE", "FORCE_COLOR"])
def test_6_a_pipe_is_coloured_where_that_is_forced(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen(monkeypatch, io.StringIO())
    monkeypatch.setenv(name, "1")
    assert wanted("auto") is True


def test_6_the_option_wins_over_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert wanted("always") is True


def test_6_the_option_wins_over_force_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wanted("never") is False


def test_6_the_text_is_coloured_when_the_option_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    path = str(tmp_path / "a.txt")
    assert "\x1b[31;1m" in run("check", path, "--as-of", "2024-02-01", "--color", "always").out


def test_6_a_file_is_not_coloured_because_the_screen_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    out = tmp_path / "out.txt"
    run("check", str(tmp_path / "a.txt"), "--as-of", "2024-02-01", "-o", str(out))
    assert "\x1b" not in out.read_text("utf-8")


def test_6_the_width_is_that_of_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    assert width() == 72
