"""Where the time goes: reading, recognising, judging, reporting, a median for each format."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from benchmarks.part import Goal, Part, Table, ms
from benchmarks.scale import Scale
from benchmarks.scene import CORPUS, HERE, PYTHON, environment

KNOWN = {"txt": 1.2, "html": 4.5, "md": 6.0, "docx": 10.0, "xlsx": 5.0, "pdf": 45.0}
"""Milliseconds that reading to facts is known to need by format; twice as much is the goal."""
SLOWEST = 12
"""Rules shown."""


def measure(scale: Scale) -> Part:
    """Show the stages and the slowest rules."""
    found = _found()
    names = list(next(iter(found.values()))["stages"])
    rows = [
        (kind, *(ms(one["stages"][name]) for name in names), ms(sum(one["stages"].values())))
        for kind, one in found.items()
    ]
    rules = sorted(found["txt"]["rules"].items(), key=lambda one: -one[1])
    slowest = [(code, f"{seconds * 1e6:.0f}") for code, seconds in rules[:SLOWEST]]
    rest = sum(seconds for _, seconds in rules[SLOWEST:])
    slowest.append((f"{len(rules) - SLOWEST} others", f"{rest * 1e6:.0f}"))
    read = {kind: one["stages"]["read"] + one["stages"]["recognise"] for kind, one in found.items()}
    return Part(
        "Time per stage",
        "One process that has warmed up, ms a file, medians of each stage. Below that the slowest "
        "rules on txt.",
        [
            Goal(f"{kind}, bytes to facts", read[kind] * 1000, 2 * known, unit="ms")
            for kind, known in KNOWN.items()
        ],
        [Table(("format", *names, "all"), rows), Table(("rule", "µs"), slowest)],
    )


def _found() -> dict[str, Any]:
    script = HERE / "inside" / "stages.py"
    folders = [CORPUS / kind for kind in KNOWN]
    told = subprocess.run(
        [PYTHON, script, *folders], env=environment(), check=True, capture_output=True, text=True
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found
