"""Sound reports in many phrasings, labels and dresses draw no error and no warning anywhere."""

from __future__ import annotations

import pytest

from baolint.engine.run import check_bytes
from support.made import made
from support.render import files
from support.reports import AS_OF, prepared
from support.thorough import seeds

pytestmark = pytest.mark.corpus
SEEDS = seeds(200, in_ci=64)
NAMES = (
    "report.txt", "gbk.txt", "report.md", "article.html", "portal.html", "report.docx",
    "report.xlsx",
)  # fmt: skip
QUICK = tuple(name for name in NAMES if not name.endswith((".docx", ".xlsx")))
"""Files that are written at once; python-docx takes a second or two for each report."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_sound_report_is_assessed_in_full_and_draws_no_error_and_no_warning(seed: int) -> None:
    # the made-up reports are of several years: today is the February after each of them
    today = AS_OF.replace(year=made(seed).year + 1)
    setup = prepared()._replace(context=prepared().context._replace(as_of=today))
    told = []
    written = files(made(seed), seed)
    for name in NAMES if seed % 8 == 0 else QUICK:
        found = check_bytes(written[name], name, setup)
        told += [(name, f.code, f.message) for f in found.findings if f.severity != "info"]
        told += [(name, "not assessed", why) for why in (*found.unassessed, *found.unclear)]
    assert told == []
