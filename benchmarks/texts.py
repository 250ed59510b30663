"""A folder of plain texts: all rules and 10,000 terms, against a checker of typography."""

from __future__ import annotations

from benchmarks.clock import Command, in_turn
from benchmarks.part import Goal, Part, Table
from benchmarks.peers import AUTOCORRECT, floor
from benchmarks.scale import Scale
from benchmarks.scene import BAOLINT, CORPUS
from benchmarks.words import configured

TERMS = 10_000


def measure(scale: Scale) -> Part:
    """Compare runs over the texts."""
    folder = CORPUS / "txt"
    check = (
        *(BAOLINT, "check", "--no-cache", "--format", "json", "--config", configured(TERMS)),
        folder,
    )
    commands = {
        "baolint": Command((*check, "--jobs", "1")),
        "baolint, two jobs": Command((*check, "--jobs", "2")),
        "autocorrect": Command((*AUTOCORRECT, folder)),
        "floor": Command(floor(folder, TERMS)),
    }
    times = in_turn(commands, scale.rounds, warm=False)
    count = scale.txt
    return Part(
        f"{count} txt, all rules, {TERMS:,} terms, JSON",
        "The results of earlier runs are not used. The floor reads, decodes and looks for the terms "
        "once, in Python, and does nothing else.",
        [
            Goal("one process against autocorrect", times.ratio("baolint", "autocorrect"), 0.9),
            Goal("the same, processor", times.ratio("baolint", "autocorrect", "cpu"), 0.55),
            Goal(
                "two jobs against autocorrect", times.ratio("baolint, two jobs", "autocorrect"), 0.5
            ),
            Goal("one process against the floor", times.ratio("baolint", "floor"), 12),
        ],
        [
            Table(
                ("command", "s", "s of processor", "ms a file", "MB"),
                [
                    (
                        name,
                        f"{times.wall(name):.2f}",
                        f"{times.cpu(name):.2f}",
                        f"{times.wall(name) / count * 1000:.2f}",
                        f"{times.memory(name):.0f}",
                    )
                    for name in commands
                ],
            )
        ],
    )
