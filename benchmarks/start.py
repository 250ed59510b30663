"""One file from a cold start: what a hook or an editor waits for."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from benchmarks.clock import Command, Times, in_turn
from benchmarks.part import Goal, Part, Table, ms
from benchmarks.peers import AUTOCORRECT, textlint, word_rule, yamllint
from benchmarks.scale import Scale
from benchmarks.scene import BAOLINT, CORPUS, PYTHON, SCENE, environment
from benchmarks.words import configured

UNCHANGED = "baolint check one.txt, unchanged since the last run"
CHECK = "baolint check one.txt, changed"
EMPTY = SCENE / "no-cache"
"""A cache folder that is removed before each run."""


def measure(scale: Scale) -> Part:
    """Compare starts."""
    one, changing = CORPUS / "one" / "00000.txt", SCENE / "changing.txt"
    changed = {"before": partial(_change, one, changing)}
    many = ("--config", configured(100_000))
    bare = {"environment": environment(EMPTY), "before": _forget}
    commands = {
        "python -c pass": Command((PYTHON, "-c", "pass")),
        "baolint --version": Command((BAOLINT, "--version")),
        UNCHANGED: Command((BAOLINT, "check", one)),
        CHECK: Command((BAOLINT, "check", changing), **changed),
        "the same, 100,000 terms": Command((BAOLINT, "check", *many, changing), **changed),
        "the same, no cache": Command((BAOLINT, "check", one), **bare),
        "the same, 100,000 terms, no cache": Command((BAOLINT, "check", *many, one), **bare),
        "autocorrect --lint one.txt": Command((*AUTOCORRECT, one)),
        "textlint one.txt": Command((*textlint(word_rule()), one)),
        "yamllint one.yaml": Command((*yamllint(), _yaml())),
    }
    times = in_turn(commands, scale.starts)
    return Part(
        "One file from the start",
        "Warm caches unless said otherwise. What was said of an unchanged file is said again; a changed"
        " one, changed before each run, is checked. Textlint has one rule, a list of ten words; neither"
        " peer keeps results.",
        _goals(times),
        [
            Table(
                ("command", "ms", "ms of processor", "MB"),
                [
                    (name, ms(times.wall(name)), ms(times.cpu(name)), f"{times.memory(name):.0f}")
                    for name in commands
                ],
            )
        ],
    )


def _goals(times: Times) -> list[Goal]:
    peer, terms = "autocorrect --lint one.txt", "the same, 100,000 terms"
    wanted = (
        ("baolint --version", "python -c pass", 1.3),
        (UNCHANGED, peer, 0.65),
        (CHECK, peer, 0.65),
        (UNCHANGED, "textlint one.txt", 0.15),
        (CHECK, "textlint one.txt", 0.15),
        (terms, CHECK, 1.2),
        ("the same, no cache", peer, 1.0),
        (f"{terms}, no cache", peer, 2.2),
    )
    return [
        Goal(
            f"{name} against {other}".replace("the same", "baolint check one.txt"),
            times.ratio(name, other),
            most,
        )
        for name, other, most in wanted
    ]


def _change(source: Path, target: Path) -> None:
    """Write a report again, another than before."""
    before = target.stat().st_size if target.exists() else 0
    text = source.read_bytes()
    target.write_bytes(text + b"\n" * ((before - len(text)) % 50 + 1))


def _forget() -> None:
    shutil.rmtree(EMPTY, ignore_errors=True)


def _yaml() -> Path:
    file = SCENE / "one.yaml"
    file.write_text("---\nprofile: disclosure-2021\nyear: 2023\n", encoding="utf-8")
    return file
