"""The size of worker processes, looked at while they work."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.scene import environment

PAUSE = 0.05
"""Seconds between two looks."""


class Sizes(NamedTuple):
    """The largest size of a worker in MB, and how the last third of the run compares to the middle."""

    largest: float
    growth: float


def watched(words: Sequence[str | Path]) -> Sizes:
    """Run a command and watch its children; needs Linux' /proc."""
    process = subprocess.Popen(
        [str(word) for word in words], env=environment(), stdout=subprocess.DEVNULL
    )
    sizes: list[float] = []
    while process.poll() is None:
        seen = [_size(child) for child in _children(process.pid)]
        if seen:
            sizes.append(max(seen))
        time.sleep(PAUSE)
    if process.returncode not in (0, 1) or len(sizes) < 3:
        raise RuntimeError(f"{words}: {process.returncode}, {len(sizes)} looks")
    third = len(sizes) // 3
    middle, last = max(sizes[third : 2 * third]), max(sizes[2 * third :])
    return Sizes(max(sizes), last / middle)


def _children(parent: int) -> list[int]:
    try:
        return list(map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split()))
    except OSError:
        return []


def _size(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    held = next((line for line in lines if line.startswith("VmRSS:")), "VmRSS: 0 kB")
    return int(held.split()[1]) / 1024
