"""Sound reports in many phrasings, labels and dresses draw no error and no warning anywhere."""

from __future__ import annotations

from functools import cache

import pytest

from baolint.engine.run import check_bytes
from support.made import made
from support.render import files
from support.reports import AS_OF, prepared

SEEDS = range(40)
NAMES = ("report.txt", "gbk.txt", "report.md", "article.html", "portal.html", "report.docx")


@cache
def written(seed: int) -> dict[str, bytes]:
    return files(made(seed), seed)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_sound_report_draws_no_error_and_no_warning(seed: int, name: str) -> None:
    # the made-up reports are of several years: today is the February after each of them
    today = AS_OF.replace(year=made(seed).year + 1)
    setup = prepared()._replace(context=prepared().context._replace(as_of=today))
    found = check_bytes(written(seed)[name], name, setup)
    assert [(f.code, f.message) for f in found.findings if f.severity != "info"] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_sound_report_is_assessed_in_full(seed: int, name: str) -> None:
    found = check_bytes(written(seed)[name], name, prepared())
    assert (found.checks.not_assessable, found.unassessed) == (0, ())
