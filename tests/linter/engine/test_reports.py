"""Reports of a run that are read from disk are those that were added."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from baolint.engine.reports import Reports
from support.reports import changed, report, sound


@contextmanager
def filled(most: int, count: int = 5) -> Iterator[Reports]:
    """Add so many reports, told apart by their paths."""
    one = report(changed(sound(), ("全年新收", "全年新收了")))
    with Reports(most) as reports:
        for number in range(count):
            reports.append(one._replace(path=f"{number}.txt"))
        yield reports


@pytest.mark.parametrize("most", [0, 2, 5, 9])
def test_reports_come_back_in_their_order_wherever_they_are_kept(most: int) -> None:
    with filled(most) as reports:
        assert [one.path for one in reports] == [f"{n}.txt" for n in range(5)]


def test_a_report_from_disk_equals_the_one_added() -> None:
    with filled(0, 1) as written, filled(1, 1) as held:
        assert written[0] == held[0]


def test_reports_can_be_added_after_reading() -> None:
    with filled(1) as reports:
        reports.append(reports[3]._replace(path="more.txt"))
        assert [one.path for one in reports[3:]] == ["3.txt", "4.txt", "more.txt"]


def test_the_last_report_is_known_by_a_negative_number() -> None:
    with filled(2) as reports:
        assert reports[-1].path == "4.txt"


def test_a_report_past_the_end_is_an_index_error() -> None:
    with filled(2) as reports, pytest.raises(IndexError):
        reports[5]


def test_reports_on_disk_take_no_memory() -> None:
    with filled(0) as reports:
        one = reports[0]
        tracemalloc.start()
        for _ in range(200):
            reports.append(one)
        taken = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
    assert taken < 200 * 100
