"""The options of `check` are the ones asked for so far, and each says in Chinese what it is for."""

from __future__ import annotations

import click

from baolint.cli.check import command
from baolint.cli.group import COMMANDS

OPTIONS = {
    "--format", "--output", "--profile", "--as-of", "--level", "--select", "--ignore", "--fail-on",
    "--min-severity", "--require-assessed", "--stdin-filename", "--color", "--quiet",
    "--extend-select", "--extend-ignore", "--severity", "--phase", "--config", "--isolated",
    "--baseline", "--force-exclude", "--show-files", "--statistics",
    "--allow-empty", "--skip-unrecognised", "--exit-zero", "--previous", "--no-cross-file",
    "--online", "--fix", "--unsafe-fixes", "--diff", "--no-plugins", "--jobs", "--no-cache", "--watch",
    "--lang",
}  # fmt: skip


def options() -> list[click.Option]:
    return [held for held in command.params if isinstance(held, click.Option)]


def test_options_of_check() -> None:
    assert {held.opts[0] if len(held.opts[0]) > 2 else held.opts[-1] for held in options()} == (
        OPTIONS
    )


def test_short_forms() -> None:
    assert {opt for held in options() for opt in held.opts if len(opt) == 2} == {"-f", "-o", "-q"}


def test_every_option_is_explained_in_chinese() -> None:
    unsaid = [
        held.name for held in options() if not any("一" <= c <= "鿿" for c in held.help or "")
    ]
    assert unsaid == []


def test_commands() -> None:
    assert list(COMMANDS) == [
        "check", "audit", "rules", "explain", "profiles", "extract", "render", "new", "annotate", "baseline",
        "plugins", "doctor", "cache", "config",
    ]  # fmt: skip
