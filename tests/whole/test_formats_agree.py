"""The same report in every format gives the same facts and the same findings."""

from __future__ import annotations

import pytest

from baolint.recognise.facts import Facts
from baolint.reporters import extract
from support.made import Made, made
from support.recognised import facts, values
from support.render import files
from support.reports import report

pytestmark = pytest.mark.corpus
SEEDS = range(8)
NAMES = (
    "report.txt", "gbk.txt", "report.md", "article.html", "portal.html", "report.docx",
    "report.xlsx",
)  # fmt: skip
LAYOUT_ONLY = ("T203", "T205", "T212", "T213", "T216")
"""Codes beside those of typography that a structured report cannot show."""


def faulty(seed: int) -> Made:
    """A report with a wrong figure, a wrong total, a bad day and an unlikely telephone number."""
    sound = made(seed)
    figures = dict(sound.figures)
    key = "requests/handled.granted/natural_person"
    figures[key] = str(int(figures[key]) + 3)
    figures["disputes/review/total"] = str(int(figures["disputes/review/total"]) + 1)
    figures["proactive/coercion/decided"] = "/"
    return sound._replace(
        figures=figures,
        preamble=sound.preamble.replace("12月31日", "12月30日").replace("邮编：", "邮编：9"),
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_figures_are_those_that_were_written(seed: int, name: str) -> None:
    sound = made(seed)
    found = values(facts(files(sound, seed)[name], name))
    different = {k: (v, found.get(k)) for k, v in sound.figures.items() if found.get(k) != v}
    assert {k: pair for k, pair in different.items() if pair[1] != "blank"} == {}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_found_is_the_same_in_every_format(seed: int, name: str) -> None:
    written = files(faulty(seed), seed)
    wanted = told(written["report.txt"], "report.txt")
    if name == "portal.html":  # the page states its day of publication, so no date is missed
        wanted = [row for row in wanted if row[0] != "D506"]
    assert told(written[name], name) == wanted


@pytest.mark.parametrize("seed", SEEDS)
def test_the_structured_form_is_found_the_same_but_for_its_layout(seed: int) -> None:
    text = files(faulty(seed), seed)["report.txt"]
    data = extract.to_yaml(facts(text, "report.txt")).encode()
    wanted = [row for row in told(text, "report.txt") if not layout_only(row[0])]
    assert told(data, "report.yaml") == wanted


@pytest.mark.parametrize("form", ["yaml", "json"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(4))
def test_an_extract_read_again_gives_the_same_facts(seed: int, name: str, form: str) -> None:
    once = facts(files(made(seed), seed)[name], name)
    text = extract.to_yaml(once) if form == "yaml" else extract.to_json(once)
    again = facts(text, f"report.{form}")
    assert (values(again), title(again), again.year) == (
        values(once), title(once), once.year,
    )  # fmt: skip


def told(data: bytes, name: str) -> list[tuple[str, str, tuple[str | None, ...], str]]:
    """What a check says, without lines and columns: code, grade, place in the form, message."""
    return sorted(
        (f.code, f.severity, (f.location.table, f.location.row, f.location.field), f.message)
        for f in report(data, name).findings
    )


def layout_only(code: str) -> bool:
    """Tell whether a structured report cannot show a fault."""
    return code in LAYOUT_ONLY or code.startswith("F")


def title(found: Facts) -> str | None:
    return found.title.text.string if found.title else None
