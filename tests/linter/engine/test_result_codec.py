"""Reports kept in the cache come back as they were, and hold nothing personal."""

from __future__ import annotations

import json
import zlib
from typing import Any

import pytest

from baolint.api import setup
from baolint.engine.report import Report
from baolint.engine.result_codec import UnfitError, packed, unpacked
from baolint.engine.run import check_bytes
from support.reports import AS_OF, REPORTS

SETUP = setup(as_of=AS_OF)._replace(across=True, keep_tables=True)
NAMES = sorted(path.name for path in (REPORTS / "defects").iterdir())


def checked(name: str) -> Report:
    return check_bytes((REPORTS / "defects" / name).read_bytes(), name, SETUP)


def without_mends(report: Report) -> Report:
    return report._replace(findings=tuple(one._replace(edits=()) for one in report.findings))


@pytest.mark.parametrize("name", NAMES[::4])
def test_a_report_comes_back_as_it_was(name: str) -> None:
    report = checked(name)
    assert unpacked(packed(report), name) == without_mends(report)


def test_what_a_mend_would_write_is_not_kept() -> None:
    report = checked("letter-o-for-nought.txt")
    kept = unpacked(packed(report), report.path)
    assert not any(finding.edits for finding in kept.findings)


def test_a_string_that_is_not_masked_is_not_kept() -> None:
    with pytest.raises(UnfitError):
        packed(checked("no-contact.txt")._replace(agency="电话13912345678"))


def test_a_number_that_could_be_somebodys_is_not_kept() -> None:
    report = checked("unbalanced-requests.txt")
    finding = report.findings[0]._replace(evidence={"value": 13912345678})
    with pytest.raises(UnfitError):
        packed(report._replace(findings=(finding,)))


def test_a_value_of_a_type_of_its_own_is_not_kept() -> None:
    class Own(str):
        __slots__ = ()

    with pytest.raises(UnfitError):
        packed(checked("no-contact.txt")._replace(agency=Own("某局")))


@pytest.mark.parametrize(
    "value",
    ["x", ["Report"], ["Finding"], ["nothing known", 1], ["{", 1], [], ["a", "Z", ""], {"a": 1}, 7],
)
def test_anything_else_is_no_report(value: Any) -> None:
    with pytest.raises(ValueError):
        unpacked(zlib.compress(json.dumps(value).encode()), "a.txt")


def test_rubbish_is_no_report() -> None:
    with pytest.raises(ValueError):
        unpacked(b"rubbish", "a.txt")
