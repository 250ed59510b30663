"""Time from the bytes of a file to its facts, a median for each format; writes RESULTS.md.

Run by `make bench` on an otherwise idle machine. Imports and the first file of a format are not
counted: what counts for a single file at a cold start is another matter.
"""

from __future__ import annotations

import datetime
import platform
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "scripts"))

from accuracy import ways  # noqa: E402

from support.made import made  # noqa: E402
from support.recognised import facts  # noqa: E402

REPORTS = 20
ROUNDS = 3
GOALS = {".txt": 1.2, ".html": 4.5, ".md": 6.0, ".docx": 10.0, ".xlsx": 5.0, ".pdf": 45.0}
"""Milliseconds that a way of reading is known to need; twice as much is the goal."""


def median(name: str) -> tuple[float, str, float]:
    """Give the median time in ms of a way of writing, its suffix, and the files' mean size in kB."""
    way = next(way for way in ways() if way.name == name)
    files = [way.write(made(seed), seed) for seed in range(REPORTS)]
    facts(files[0], f"report{way.suffix}")
    times = []
    for _ in range(ROUNDS):
        for data in files:
            start = time.perf_counter()
            facts(data, f"report{way.suffix}")
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), way.suffix, sum(map(len, files)) / len(files) / 1000


def main() -> None:
    """Measure every format and write the table."""
    lines = [
        "# Reading to facts",
        "",
        f"{datetime.date.today().isoformat()}, `make bench`: {REPORTS} made-up reports a format, "
        f"{ROUNDS} rounds, median of one file from its bytes to its facts; "
        f"CPython {platform.python_version()}, {platform.machine()}.",
        "",
        "| format | kB | ms | goal (2 ×) |",
        "| --- | ---: | ---: | ---: |",
    ]
    for way in ways():
        spent, suffix, size = median(way.name)
        goal = f"{2 * GOALS[suffix]:.1f}" if suffix in GOALS else "—"
        lines.append(f"| {way.name} | {size:.1f} | {spent:.1f} | {goal} |")
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    (ROOT / "benchmarks" / "RESULTS.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
