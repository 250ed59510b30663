"""Times whole processes, in turn, so that a machine whose speed drifts is fair to all of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.scene import CORPUS, environment, say


class Spent(NamedTuple):
    """What one run took: seconds by the clock, seconds of processor, MB of its largest process."""

    wall: float
    cpu: float
    memory: float


class Command(NamedTuple):
    """A command to be timed; `before` is called, untimed, before every run of it.

    It runs in the corpus, for where they start some peers look for what git ignores.
    """

    words: Sequence[str | Path]
    cwd: Path = CORPUS
    environment: Mapping[str, str] = environment()
    before: Callable[[], None] | None = None
    codes: tuple[int, ...] = (0, 1)
    """Exit codes of a run that did its work."""

    def timed(self) -> Spent:
        """Run it; what it prints is thrown away. Raises RuntimeError where it failed."""
        if self.before:
            self.before()
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in self.words],
            cwd=self.cwd,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        if process.returncode not in self.codes:
            raise RuntimeError(f"{self.words}: {process.returncode}: {told.decode()[-500:]}")
        return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Times:
    """The runs of several commands, by name; the n-th runs of all were made one after another."""

    def __init__(self, runs: dict[str, list[Spent]]) -> None:
        self._runs = runs

    def of(self, name: str) -> list[Spent]:
        """Give the runs of a command."""
        return self._runs[name]

    def wall(self, name: str) -> float:
        """Give the median of the seconds by the clock."""
        return statistics.median(run.wall for run in self._runs[name])

    def cpu(self, name: str) -> float:
        """Give the median of the seconds of processor."""
        return statistics.median(run.cpu for run in self._runs[name])

    def memory(self, name: str) -> float:
        """Give the greatest size of a process in MB."""
        return max(run.memory for run in self._runs[name])

    def ratio(self, name: str, other: str, kind: str = "wall") -> float:
        """Give the median of the ratios round by round."""
        pairs = zip(self._runs[name], self._runs[other], strict=True)
        return statistics.median(getattr(a, kind) / getattr(b, kind) for a, b in pairs)


def in_turn(commands: Mapping[str, Command], rounds: int, warm: bool = True) -> Times:
    """Time the commands, one after another, round by round; two rounds before are not counted.

    Two, because some of what a cache holds is made when it is asked for a second time.
    """
    runs: dict[str, list[Spent]] = {name: [] for name in commands}
    for number in range(-2 if warm else 0, rounds):
        for name, command in commands.items():
            spent = command.timed()
            if number >= 0:
                runs[name].append(spent)
        if number < 0 or rounds <= 3:
            told = ", ".join(f"{name} {runs[name][-1].wall:.2f} s" for name in runs if runs[name])
            say(f"  round {number + 1} of {rounds}: {told}" if told else "  warm-up")
    return Times(runs)
