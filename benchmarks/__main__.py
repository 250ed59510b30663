"""The benchmark: `python -m benchmarks`, or `make bench`, on an otherwise idle machine."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from benchmarks import (  # noqa: E402
    again,
    corpus,
    formats,
    growth,
    peers,
    programs,
    stages,
    start,
    texts,
)
from benchmarks.page import page  # noqa: E402
from benchmarks.part import Part  # noqa: E402
from benchmarks.scale import SCALES, Scale  # noqa: E402
from benchmarks.scene import HERE, SCENE, say  # noqa: E402

PARTS: dict[str, Callable[[Scale], Part]] = {
    "start": start.measure,
    "texts": texts.measure,
    "formats": formats.measure,
    "again": again.measure,
    "stages": stages.measure,
    "jobs": growth.jobs,
    "terms": growth.terms,
    "reports": growth.reports,
}


def main() -> None:
    """Install, write the corpus, measure part by part, write RESULTS.md when all were measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; or all")
    parser.add_argument("--scale", choices=SCALES, default="default", help="how many files, rounds")
    parser.add_argument("--output", type=Path, help="the page; else RESULTS.md for all parts")
    given = parser.parse_args()
    wanted = given.parts or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    scale = SCALES[given.scale]
    begun = time.monotonic()
    programs.install()
    corpus.write(scale)
    peers.prove()
    parts = []
    for name in wanted:
        say(f"{name} (after {time.monotonic() - begun:.0f} s)")
        parts.append(PARTS[name](scale))
        for goal in parts[-1].goals:
            mark = "reached" if goal.reached else "MISSED "
            bound = f"≤ {goal.most:g}" if goal.most is not None else f"≥ {goal.least:g}"
            say(f"  {mark} {goal.what}: {goal.measured:.3g} {bound} {goal.unit} {goal.note}")
    whole = given.scale == "default" and len(wanted) == len(PARTS)
    target = given.output or (HERE / "RESULTS.md" if whole else SCENE / "results.md")
    target.write_text(page(parts, scale, programs.versions(), programs.commit()), encoding="utf-8")
    say(f"{target} (after {time.monotonic() - begun:.0f} s)")


main()
