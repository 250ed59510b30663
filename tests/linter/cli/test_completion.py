"""The shell completes commands, options, values, rule codes and file names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = "import sys; sys.argv[0] = 'baolint'; from baolint.cli.main import main; main()"


def asked(kind: str, words: str = "", folder: Path | None = None) -> str:
    """Give what the program prints for the shell: its script, or what goes on from the last word."""
    environment = {
        **os.environ,
        "_BAOLINT_COMPLETE": kind,
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-c", PROGRAM]
    ran = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=False, cwd=folder
    )
    assert ran.stderr == ""
    return ran.stdout


def completions(words: str) -> list[str]:
    return [line.partition(",")[2] for line in asked("bash_complete", words).splitlines()]


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o nosort -F _baolint_completion baolint"),
        ("zsh", "#compdef baolint"),
        ("fish", "complete --no-files --command baolint"),
    ],
)
def test_each_shell_gets_its_script(shell: str, line: str) -> None:
    assert line in asked(f"{shell}_source")


def test_commands_are_completed() -> None:
    assert completions("baolint exp") == ["explain"]


def test_options_of_a_command_are_completed() -> None:
    assert completions("baolint check --min") == ["--min-severity"]


def test_output_formats_are_completed() -> None:
    assert completions("baolint check -f g") == ["github", "gitlab"]


def test_values_of_an_option_are_completed() -> None:
    assert completions("baolint check --fail-on w") == ["warning"]


def test_rule_codes_are_completed_behind_a_comma() -> None:
    assert completions("baolint check --select S101,d50")[:2] == ["S101,D501", "S101,D502"]


@pytest.mark.parametrize("words", ["baolint check ", "baolint extract ", "baolint check x -o "])
def test_where_a_file_is_due_the_shell_is_told_so(words: str) -> None:
    assert asked("bash_complete", words).startswith("file,")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there")
def test_the_script_works_in_bash(tmp_path: Path) -> None:
    (tmp_path / "baolint").write_text(
        f'#!/bin/sh\nexec \'{sys.executable}\' -c "{PROGRAM}" "$@"\n', encoding="utf-8"
    )
    (tmp_path / "baolint").chmod(0o755)
    script = (
        'eval "$(_BAOLINT_COMPLETE=bash_source baolint)"\n'
        "COMP_WORDS=(baolint rul) COMP_CWORD=1\n_baolint_completion baolint\n"
        'echo "${COMPREPLY[@]}"\n'
    )
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        ["bash", "--norc", "-c", script], env=environment, capture_output=True, check=True
    )
    assert ran.stdout == b"rules\n"
