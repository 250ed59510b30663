"""What an audit costs: time, memory and store, against the sum of single checks of the same files.

    python scripts/measure_audit.py FOLDER [--jobs N] [--without CODES] [--singles N]

FOLDER is a corpus by make_corpus.py with its units.csv. Prints a row for docs/scale.md. Times are of
the processor, of all processes together, so that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import datetime
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from baolint.api import configurations, plan, plugins
from baolint.engine.circles import seek
from baolint.engine.run import check_item
from baolint.engine.walk import Item, listing
from baolint.engine.wanted import Wishes

AS_OF = datetime.date(2023, 2, 1)
RUN = "from baolint.cli.main import main; main()"
PAUSE = 0.5
"""Seconds between two looks at the memory of the parent process."""


class Cost(NamedTuple):
    """An audit: seconds by the clock, of all processors, of the parent's; its megabytes by quarters."""

    wall: float
    cpu: float
    parent: float
    memory: tuple[float, ...]
    store: int


def single(files: list[Item], jobs: int) -> float:
    """Give the seconds that single checks of the files take on the mean, an audit left out.

    As many processes as the audit has workers check their share one file after another, so that the
    machine is as busy and as warm as it is in the audit.
    """
    with ProcessPoolExecutor(jobs) as pool:
        shares = [files[number::jobs] for number in range(jobs)]
        return sum(pool.map(_checked, shares)) / len(files)


def _checked(files: list[Item]) -> float:
    """Check files one after another, and give the seconds of the processor without the start."""
    prepared = plan(Wishes(phase="audit", as_of=AS_OF), configurations(isolated=True))
    for item in files[:20]:
        check_item(item, prepared.setup(item.path))
    seek()  # as the program itself does before it checks
    started = time.process_time()
    for item in files:
        check_item(item, prepared.setup(item.path))
    return time.process_time() - started


def audited(folder: Path, jobs: int, without: str) -> Cost:
    """Audit a corpus in a process of its own and watch it."""
    with tempfile.TemporaryDirectory() as scratch:
        store = os.path.join(scratch, "audit.sqlite")
        command = [
            sys.executable, "-c", RUN, "audit", ".", "--store", store, "--units", "units.csv",
            "--as-of", AS_OF.isoformat(), "--isolated", "--jobs", str(jobs), "-q",
            "-f", f"jsonl={os.path.join(scratch, 'audit.jsonl')}",
            *(("--ignore", without) if without else ()),
        ]  # fmt: skip
        started = time.monotonic()
        running = subprocess.Popen(command, cwd=folder)
        looks = list(_looks(running.pid))
        seen = [memory for memory, _ in looks]
        _, _, usage = os.wait4(running.pid, 0)
        wall = time.monotonic() - started
        quarters = tuple(max(seen[: len(seen) * part // 4 or 1]) for part in (1, 2, 3, 4))
        size = os.path.getsize(store)
        return Cost(wall, usage.ru_utime + usage.ru_stime, looks[-1][1], quarters, size)


def _looks(process: int) -> Iterator[tuple[float, float]]:
    """Yield the megabytes that a process holds and the seconds that it has used, until it ends."""
    ticks = os.sysconf("SC_CLK_TCK")
    while True:
        try:
            status = Path(f"/proc/{process}/status").read_text()
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return
        held = [line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")]
        if not held:
            return
        yield int(held[0]) / 1024, (int(fields[11]) + int(fields[12])) / ticks
        time.sleep(PAUSE)


def main() -> None:
    """Measure and print a row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--without", default="")
    parser.add_argument("--singles", type=int, help="check so many by themselves, drawn by lot")
    asked = parser.parse_args()
    files = list(listing([str(asked.folder)], plugins().readers).items)
    alone_too = random.Random(0).sample(files, min(asked.singles or len(files), len(files)))
    # half before and half after, for the machine may be slower at one time than at another
    before = single(alone_too[::2], asked.jobs)
    cost = audited(asked.folder, asked.jobs, asked.without)
    alone = (before + single(alone_too[1::2], asked.jobs)) / 2
    count = len(files)
    each = cost.cpu / count
    memory = "、".join(f"{one:.0f}" for one in cost.memory)
    print(
        f"| {count} | {alone * 1000:.1f} | {each * 1000:.1f} | {(each / alone - 1) * 100:+.0f}% |"
        f" {cost.parent / count * 1000:.2f} | {cost.wall:.0f} | {memory} |"
        f" {cost.store / count / 1000:.1f} |"
    )


if __name__ == "__main__":
    main()
