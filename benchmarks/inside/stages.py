"""Time of every stage, in one process of the wheel under test; prints JSON.

Arguments: folders of files, one a format. Every file goes through all stages; the first of a format
is not counted, since it pays for imports.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from baolint import readers
from baolint.api import setup
from baolint.engine import balance, check, stated, verdicts, yielding
from baolint.engine.check import Checked
from baolint.engine.circles import seek
from baolint.engine.report import Run
from baolint.engine.run import summarise
from baolint.engine.settle import settle
from baolint.recognise.facts import Facts
from baolint.reporters import Style, jsonl
from baolint.rules.rule import Rule

ROUNDS = 3
MOST = 40
"""Files of a format."""
SETUP = setup()
seek()  # as the program itself does before it checks
RULES = [rule for rule in SETUP.rules if not rule.across or type(rule).check is not Rule.check]


def main() -> None:
    """Measure and print."""
    found = {}
    for folder in map(Path, sys.argv[1:]):
        files = sorted(folder.iterdir())[: MOST + 1]
        spent: dict[str, list[float]] = {}
        each: dict[str, list[float]] = {}
        for number in range(ROUNDS):
            for file in files[bool(number) :]:
                stages, rules = passed(file)
                if file is files[0]:
                    continue
                for name, seconds in stages.items():
                    spent.setdefault(name, []).append(seconds)
                for code, seconds in rules.items():
                    each.setdefault(code, []).append(seconds)
        found[folder.name] = {
            "stages": {name: median(values) for name, values in spent.items()},
            "rules": {code: median(values) for code, values in each.items()},
        }
    print(json.dumps(found))


def passed(file: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Take a file through all stages; give the seconds of each, and of each rule."""
    data, name = file.read_bytes(), file.name
    stages: dict[str, float] = {}
    each: dict[str, float] = {}
    lap = Laps()
    document = readers.read(data, name)
    stages["read"] = lap()
    facts = check.recognise(document, SETUP.recognisers, SETUP.context)
    assert isinstance(facts, Facts)
    stages["recognise"] = lap()
    found = verdicts.judge(facts, SETUP.context)
    context = SETUP.context._replace(forced=found.forced)
    outcomes = list(balance.findings(facts, context, found, stated.exactly(facts)))
    stages["relations"] = lap()
    own = Laps()
    for rule in RULES:
        outcomes.extend(check._run(rule, facts, context))
        each[rule.code] = own()
    stages["rules"] = lap()
    outcomes = list(yielding.settled(stated.joined(outcomes)))
    checked = Checked(facts, tuple(outcomes), found)
    report = settle(document, checked, SETUP.catalogue, SETUP.policy, name)
    stages["settle"] = lap()
    run = Run("0", (), (report,), summarise([report], 0.0), (), ())
    jsonl.render(run, Style())
    stages["report"] = lap()
    return stages, each


class Laps:
    """Gives the seconds since it was made or last called."""

    def __init__(self) -> None:
        self._last = perf_counter()

    def __call__(self) -> float:
        now = perf_counter()
        spent, self._last = now - self._last, now
        return spent


main()
