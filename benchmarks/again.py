"""A second run over files that have not changed, with the results of the first."""

from __future__ import annotations

import shutil

from benchmarks.clock import Command, in_turn
from benchmarks.part import Goal, Part, Table
from benchmarks.scale import Scale
from benchmarks.scene import BAOLINT, CORPUS, SCENE, environment

KEPT = SCENE / "kept"
"""The cache folder of this part."""


def measure(scale: Scale) -> Part:
    """Compare first and second runs by format."""
    shown = environment(KEPT)
    goals, rows = [], []
    for kind, most in (("docx", 0.1), ("pdf", 0.1), ("txt", 0.5)):
        check = (BAOLINT, "check", "--jobs", "1", "--format", "json")
        one = CORPUS / "one" / "00000.txt"
        commands = {
            "first": Command((*check, CORPUS / kind), environment=shown, before=_forget),
            "second": Command((*check, CORPUS / kind), environment=shown),
            "start": Command((*check, "--no-cache", one), environment=shown),
        }
        times = in_turn(commands, scale.few, warm=False)
        first, second, start = map(times.wall, ("first", "second", "start"))
        ratio = (second - start) / (first - start)
        goals.append(Goal(f"{kind}, second run against first, less the start", ratio, most))
        rows.append((kind, f"{first:.2f}", f"{second:.2f}", f"{start:.3f}"))
    return Part(
        "A second run",
        "One process, JSON. The start is that of a run that checks one txt; it is subtracted from both.",
        goals,
        [Table(("format", "first, s", "second, s", "start, s"), rows)],
    )


def _forget() -> None:
    shutil.rmtree(KEPT, ignore_errors=True)
