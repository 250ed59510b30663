"""Each defect seen in real reports gets the verdict it deserves, and none beside it above info.

What the author did wrong is a finding of its severity; what a converter did to the text is at most
worth a look. Each file of tests/reports/defects is the sound report with one defect.
"""

from __future__ import annotations

import pytest

from support.reports import REPORTS, report

FOLDER = REPORTS / "defects"
AUTHORS = {
    # sections
    "missing-section.txt": ["S101 error"],
    "empty-section.txt": ["S105 error"],
    "heading-lost-numeral.txt": ["S106 warning"],
    "heading-misspelt.txt": ["S103 warning"],
    "heading-doubled-word.txt": ["S103 warning"],
    "superseded-section-title.txt": ["S103 info"],
    "title-missing.txt": ["S107 warning"],
    "ordinal-skip.txt": ["S116 warning"],
    # tables
    "tables-vanished.txt": ["T201 info"],
    "tables-as-pictures.html": ["T201 info"],
    "table-without-figures.txt": ["T215 warning"],
    "form-of-2019.txt": ["T210 error"],
    "label-lost-character.txt": ["T204 warning"],
    "label-of-2019.txt": ["T217 warning"],
    "captions-lost.txt": ["T213 info"],
    "row-with-a-figure-too-many.txt": ["T205 warning"],
    "duplicate-row.txt": ["T209 warning"],
    "blank-totals.txt": ["T206 info"],
    "blank-zeros.txt": ["T206 info"],
    "slash-for-nought.txt": ["T207 warning"],
    "slash-in-regulations.txt": ["T207 info"],
    "count-with-unit.txt": ["T218 info"],
    "money-with-unit.txt": ["T218 warning"],
    "full-width-figures.txt": ["T218 info"],
    "letter-o-for-nought.txt": ["T218 warning"],
    # relations
    "unbalanced-requests.txt": ["B302 error"],
    "unbalanced-review.txt": ["B304 error"],
    "all-tables-nought.txt": ["B306 info"],
    # dates
    "impossible-date.txt": ["D501 error"],
    "reversed-period.txt": ["D502 error"],
    "period-ends-a-day-early.txt": ["D503 warning"],
    "wrong-year-in-period.txt": ["D504 error"],
    "no-signature.txt": ["D506 info"],
    "signed-on-the-last-day-of-the-period.txt": ["D507 error"],
    "no-period.txt": ["D510 info"],
    "two-digit-year.txt": ["D511 warning"],
    "day-mark-missing.txt": ["D511 info"],
    # contact
    "no-contact.txt": ["C601 warning"],
    "telephone-without-area-code.txt": ["C606 info"],
    # wording and marks
    "instruction-left.txt": ["W706 warning"],
    "halfwidth-marks.txt": ["F901 info"],
    "doubled-words.txt": ["F905 warning"],
    "contact-bracket-open.txt": ["F906 warning"],
}
"""Slips of authors: file to every finding above info, and the infos that must be among the others."""
CONVERTERS: dict[str, list[str]] = {
    "lost-date-marks.txt": ["F909 info"],
    "lost-date-marks-unsure.txt": ["F909 info"],
    "lost-number-brackets.txt": ["F909 info"],
    "pinyin-glosses.txt": ["F909 info"],
    "vertical-heading.txt": ["F909 info"],
    "traditional-characters.txt": ["F909 info"],
    "broken-paragraph.txt": ["F904 info"],
    "mail-hidden-by-service.txt": ["C604 info"],
    "mail-lost-at-sign.txt": ["C604 warning"],
    "figures-run-together.txt": ["E107 info"],
    "cell-a-line.txt": [],
    "no-line-breaks.txt": [],
    "label-broken-by-line-break.html": [],
    "table-cut-by-page-break.txt": [],
    "row-without-left-cell.txt": [],
    "page-furniture.html": [],
}
"""What converters and portals do to a sound report."""
HARMLESS: dict[str, list[str]] = {
    "title-twice.txt": [],
    "title-with-site-name.txt": [],
    "year-twice-in-title.txt": [],
    "date-below-the-title.txt": [],
    "quotation-marks-odd.txt": [],
}
"""Ways of writing that are no fault."""
VERDICTS: dict[str, list[str]] = {**AUTHORS, **CONVERTERS, **HARMLESS}


def told(name: str) -> list[str]:
    """Give the code and severity of the findings in a file, each once."""
    found = report((FOLDER / name).read_bytes(), name).findings
    return sorted({f"{finding.code} {finding.severity}" for finding in found})


@pytest.mark.parametrize("name", VERDICTS)
def test_a_defect_draws_its_verdict_and_nothing_else_above_info(name: str) -> None:
    wanted = [verdict for verdict in VERDICTS[name] if not verdict.endswith("info")]
    assert [verdict for verdict in told(name) if not verdict.endswith("info")] == wanted


@pytest.mark.parametrize("name", [name for name, verdicts in VERDICTS.items() if verdicts])
def test_a_defect_is_found(name: str) -> None:
    assert set(VERDICTS[name]) <= set(told(name))


def test_every_file_has_its_verdict() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(VERDICTS)
