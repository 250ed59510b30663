"""Audits run in a process of their own, which may be made to die; and what their stores hold."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import os, signal, sys
import baolint.audit.writing as writing
import baolint.engine.run as running
writing.TOGETHER = 5
dies, log = int(os.environ["DIES"]), os.environ["LOG"]
flush, read = writing.Writer.flush, running.content
written = 0

def flushed(writer):
    global written
    flush(writer)
    written += 1
    if written == dies:
        os.kill(os.getpid(), signal.SIGKILL)

def noted(path, *more):
    with open(log, "a") as file:
        file.write(path + "\\n")
    if "deadly" in path:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(path, *more)

writing.Writer.flush, running.content = flushed, noted
from baolint.cli.main import main
main()
"""
"""The command line, writing every five files; it dies after the DIES-th time, and notes what is read.

A process dies of a file with `deadly` in its name.
"""


def audit(*args: str, dies: int = 0, log: str = os.devnull) -> subprocess.CompletedProcess[str]:
    """Run `baolint audit` with these arguments in the working folder, as of February 2023."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, "audit", *args, "--as-of", "2023-02-01"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "DIES": str(dies), "LOG": log},
    )


def content(store: str | Path) -> list[str]:
    """Give all that a store holds, without the times of its runs."""
    base = sqlite3.connect(store)
    lines = [line for line in base.iterdump() if not line.startswith('INSERT INTO "timings"')]
    base.close()
    return lines


def rows(store: str | Path, question: str) -> list[tuple[object, ...]]:
    """Ask a store something."""
    base = sqlite3.connect(store)
    found = base.execute(question).fetchall()
    base.close()
    return found
