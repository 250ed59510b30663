"""The runs shown in a README: every `$ baolint …` of a console block with its real output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROMPT = "$ "


def refreshed(text: str) -> str:
    """Give a text with the outputs in its console blocks replaced by what the commands print now."""
    return BLOCK.sub(_block, text)


def _block(found: re.Match[str]) -> str:
    commands = [line for line in found[1].splitlines() if line.startswith(PROMPT)]
    runs = "\n".join(f"{command}\n{output(command[len(PROMPT) :])}" for command in commands)
    return f"```console\n{runs}```"


def output(command: str) -> str:
    """Run a command in the folder of the repository, as on a plain screen of 100 columns."""
    place = Path(sys.executable).parent
    settings = {"PATH": f"{place}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env={**os.environ, **settings, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return "\n".join(line.rstrip() for line in ran.stdout.splitlines()) + "\n"
