"""A run of `check --watch` as a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

PROGRAM = "from baolint.cli.main import main\nmain()\n"


class Watching:
    """A run that watches the working folder."""

    def __init__(self, *args: str, loud: bool = False) -> None:
        command = [sys.executable, "-c", PROGRAM, "check", *args, "--watch"]
        command += ["--as-of", "2024-02-01", *([] if loud else ["--quiet"])]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )

    def summary(self) -> str:
        """Wait for the summary of the next check."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("共检查"):
                return line.strip()
        raise AssertionError(self.process.stderr and self.process.stderr.read())

    def until_checked(self) -> str:
        """Give what is printed up to the summary of the next check."""
        assert self.process.stdout is not None
        told = []
        for line in self.process.stdout:
            told.append(line)
            if line.startswith("共检查"):
                break
        return "".join(told)

    def fault(self) -> str:
        """Wait for the next line about what went wrong."""
        assert self.process.stderr is not None
        return next(line for line in self.process.stderr if "Ctrl-C" not in line)

    def interrupt(self) -> int:
        os.kill(self.process.pid, signal.SIGINT)
        self.process.communicate()
        return self.process.returncode

    def end(self) -> str:
        """End it, and give what it has printed since, on both streams."""
        os.kill(self.process.pid, signal.SIGINT)
        out, err = self.process.communicate()
        return out + err
