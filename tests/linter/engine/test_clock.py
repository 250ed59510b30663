"""What takes too long is broken off where it is, told as E105, and nothing else suffers."""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from baolint.document.limits import changed
from baolint.engine.clock import Clock, TimeUp
from baolint.engine.report import Report
from baolint.engine.run import Setup, check_bytes
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Rule
from support.reports import prepared, sound

needs_timer = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no timer")


class Endless(Rule):
    """A rule that never comes to an end."""

    code = "S101"
    name = "missing-section"
    severity = "error"

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        while True:
            yield from ()


class Slow(Endless):
    """A rule that takes a while, which nothing can break off."""

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        begun = time.process_time()
        while time.process_time() < begun + 0.1:
            yield from ()


def setup(*rules: Rule, **bounds: float) -> Setup:
    """Give a set-up in which these rules come before the installed ones."""
    known = prepared()
    return known._replace(rules=(*rules, *known.rules), limits=changed(bounds))


def check(*rules: Rule, **bounds: float) -> Report:
    return check_bytes(sound().encode(), "a.txt", setup(*rules, **bounds))


def told(report: Report) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in report.findings]


@needs_timer
def test_an_endless_rule_is_broken_off_and_named() -> None:
    message = "规则 S101（missing-section）检查这份文件用了 0.2 秒以上的处理器时间，已经中止，没有检查完。"
    assert told(check(Endless(), rule_seconds=0.2)) == [("E105", message)]


@needs_timer
def test_the_other_rules_go_on_after_an_endless_one() -> None:
    whole = check().checks.passed
    assert check(Endless(), rule_seconds=0.2).checks.passed == whole


@needs_timer
def test_a_file_out_of_time_says_how_many_rules_are_left() -> None:
    own = [r for r in setup().rules if not r.across or type(r).check is not Rule.check]
    found = told(check(Endless(), file_seconds=0.5))
    assert [
        (code, f"还有 {len(own) + 1} 条规则没有检查" in message) for code, message in found
    ] == [("E105", True)]


@needs_timer
def test_a_reader_out_of_time_costs_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: Any) -> None:
        while True:
            pass

    monkeypatch.setattr("baolint.readers.text.read", endless)
    assert [one.code for one in check(file_seconds=0.2).findings] == ["E105"]


@needs_timer
def test_time_up_is_no_exception_that_code_on_the_way_could_swallow() -> None:
    with pytest.raises(TimeUp), Clock(changed({"file_seconds": 0.2})):
        while True:
            with contextlib.suppress(Exception):
                len("")


def test_off_the_main_thread_the_time_is_looked_at_between_rules() -> None:
    found: list[Report] = []
    work = threading.Thread(target=lambda: found.append(check(Slow(), file_seconds=0.05)))
    work.start()
    work.join()
    assert [one.code for one in found[0].findings] == ["E105"]


@needs_timer
def test_the_timer_of_somebody_else_is_left_alone() -> None:
    def others(*_: object) -> None:
        return None

    before = signal.signal(signal.SIGVTALRM, others)
    try:
        check()
        kept = signal.getsignal(signal.SIGVTALRM)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert kept is others


@needs_timer
def test_no_timer_runs_on_after_a_file() -> None:
    check()
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
