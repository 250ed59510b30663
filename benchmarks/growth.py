"""How cost grows: with the number of reports, of jobs and of terms; and what memory it takes."""

from __future__ import annotations

from benchmarks.clock import Command, Spent, in_turn
from benchmarks.corpus import texts
from benchmarks.memory import watched
from benchmarks.part import Goal, Part, Table
from benchmarks.scale import Scale
from benchmarks.scene import BAOLINT, CORPUS
from benchmarks.words import configured

CHECK = (BAOLINT, "check", "--no-cache", "--format", "jsonl")


def reports(scale: Scale) -> Part:
    """Show how time and memory grow with the number of reports."""
    steps = scale.growth
    runs: dict[int, list[Spent]] = {}
    for count in steps:
        folder = texts(count)
        command = Command((*CHECK, "--jobs", "1", folder))
        rounds = 1 if count == steps[-1] else scale.few
        times = in_turn({f"{count} txt": command}, rounds, warm=count == steps[0])
        runs[count] = times.of(f"{count} txt")
    small, middle, large = steps[-3:]
    rate = {}
    for kind in ("wall", "cpu"):
        cost = {count: min(getattr(run, kind) for run in spent) for count, spent in runs.items()}
        early = (cost[middle] - cost[small]) / (middle - small)
        late = (cost[large] - cost[middle]) / (large - middle)
        rate[kind] = early, late
    early, late = rate["wall"]
    early_cpu, late_cpu = rate["cpu"]
    return Part(
        "Growth with the number of reports",
        "Txt, built-in terms, one process, JSON lines; the least of the rounds.",
        [
            Goal(
                f"a report between {middle:,} and {large:,} against one between {small:,} and "
                f"{middle:,}, away from 1",
                abs(late / early - 1), 0.1, unit="",
                note=f"{early * 1000:.2f} and {late * 1000:.2f} ms; processor "
                f"{early_cpu * 1000:.2f} and {late_cpu * 1000:.2f}",
            )
        ],
        [
            Table(
                ("reports", "s", "ms a report", "MB"),
                [
                    (
                        f"{count:,}",
                        f"{min(run.wall for run in spent):.2f}",
                        f"{min(run.wall for run in spent) / count * 1000:.2f}",
                        f"{max(run.memory for run in spent):.0f}",
                    )
                    for count, spent in runs.items()
                ],
            )
        ],
    )  # fmt: skip


def jobs(scale: Scale) -> Part:
    """Compare one job and two on Word files; watch the size of the workers."""
    folder = CORPUS / "many_docx"
    commands = {
        f"{number} job{'s' * (number > 1)}": Command((*CHECK, "--jobs", str(number), folder))
        for number in (1, 2)
    }
    times = in_turn(commands, scale.few, warm=False)
    seen = watched(
        [*CHECK, "--jobs", "2", "--config", configured(100_000), texts(scale.growth[-2])]
    )
    return Part(
        f"Two jobs, {scale.many_docx} docx; memory of a worker",
        "The size of the workers is looked at all the time while two of them go through "
        f"{scale.growth[-2]:,} txt with 100,000 terms; pages they share with one another count in "
        "each.",
        [
            Goal("one job against two", times.ratio("1 job", "2 jobs"), least=1.7),
            Goal("largest worker", seen.largest, 120, unit="MB"),
            Goal("largest in the last third against the middle one", seen.growth, 1.05),
        ],
        [
            Table(
                ("", "s", "s of processor"),
                [(name, f"{times.wall(name):.2f}", f"{times.cpu(name):.2f}") for name in commands],
            )
        ],
    )


def terms(scale: Scale) -> Part:
    """Show how time and memory grow with the number of terms."""
    rows = []
    folder = texts(100)
    one = CORPUS / "one" / "00000.txt"
    for count in scale.terms:
        config = ("--config", configured(count))
        commands = {
            "one": Command((BAOLINT, "check", "--no-cache", *config, one)),
            "hundred": Command((*CHECK, "--jobs", "1", *config, folder)),
        }
        times = in_turn(commands, scale.few)
        each = (times.wall("hundred") - times.wall("one")) / 99 * 1000
        size = f"{times.memory('hundred'):.0f}"
        rows.append((f"{count:,}", f"{times.wall('one') * 1000:.0f}", f"{each:.2f}", size))
    return Part(
        "Growth with the number of terms",
        "Warm caches: one txt from the start, and each further one of a hundred.",
        (),
        [Table(("terms", "one txt, ms", "a further txt, ms", "MB"), rows)],
    )
