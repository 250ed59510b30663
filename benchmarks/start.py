"""One file from a cold start: what a hook or an editor waits for."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.clock import Command, Times, in_turn
from benchmarks.part import Goal, Part, Table, ms
from benchmarks.peers import AUTOCORRECT, textlint, word_rule, yamllint
from benchmarks.scale import Scale
from benchmarks.scene import BAOLINT, CORPUS, PYTHON, SCENE, environment
from benchmarks.words import configured

EMPTY = SCENE / "no-cache"
"""A cache folder that is removed before each run."""


def measure(scale: Scale) -> Part:
    """Compare starts."""
    one = CORPUS / "one" / "00000.txt"
    many = ("--config", configured(100_000))
    bare = {"environment": environment(EMPTY), "before": _forget}
    commands = {
        "python -c pass": Command((PYTHON, "-c", "pass")),
        "baolint --version": Command((BAOLINT, "--version")),
        "baolint check one.txt": Command((BAOLINT, "check", one)),
        "the same, 100,000 terms": Command((BAOLINT, "check", *many, one)),
        "the same, no cache": Command((BAOLINT, "check", one), **bare),
        "the same, 100,000 terms, no cache": Command((BAOLINT, "check", *many, one), **bare),
        "autocorrect --lint one.txt": Command((*AUTOCORRECT, one)),
        "textlint one.txt": Command((*textlint(word_rule()), one)),
        "yamllint one.yaml": Command((*yamllint(), _yaml())),
    }
    times = in_turn(commands, scale.starts)
    return Part(
        "One file from the start",
        "Warm caches unless said otherwise; textlint has one rule, a list of ten words.",
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
    check, peer = "baolint check one.txt", "autocorrect --lint one.txt"
    terms = "the same, 100,000 terms"
    wanted = (
        ("baolint --version", "python -c pass", 1.3),
        (check, peer, 0.65),
        (check, "textlint one.txt", 0.15),
        (terms, check, 1.2),
        ("the same, no cache", peer, 1.0),
        (f"{terms}, no cache", peer, 2.2),
    )
    return [
        Goal(f"{name} against {other}".replace("the same", check), times.ratio(name, other), most)
        for name, other, most in wanted
    ]


def _forget() -> None:
    shutil.rmtree(EMPTY, ignore_errors=True)


def _yaml() -> Path:
    file = SCENE / "one.yaml"
    file.write_text("---\nprofile: disclosure-2021\nyear: 2023\n", encoding="utf-8")
    return file
