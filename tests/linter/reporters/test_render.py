"""What is rendered is sound, and extracting it gives what it was rendered from."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from baolint.engine.run import Setup, check_bytes
from baolint.forms.store import load
from baolint.recognise.facts import Facts
from baolint.reporters.extract import as_yaml, extract
from baolint.reporters.render import FORMATS, render
from baolint.reporters.render_draft import draft
from support.made import made
from support.recognised import facts
from support.render import files
from support.reports import AS_OF, REPORTS, prepared

pytestmark = pytest.mark.corpus
SEEDS = range(60)
REAL = "real/annual-report-2023-panzhihua-xiqu.txt"
KEPT = ("ok/sound.txt", "ok/sound.yaml", "ok/sound.md", "ok/article.html", REAL)


@cache
def read(seed: int) -> Facts:
    return facts(files(made(seed), seed)["report.txt"], "report.txt")


@cache
def written(seed: int, suffix: str) -> bytes:
    return render(read(seed), suffix)


def back(data: bytes, suffix: str) -> dict[str, Any]:
    return extract(facts(data, f"report{suffix}"))


def then(year: int) -> Setup:
    """The set-up as of the February after a year."""
    context = prepared().context._replace(as_of=AS_OF.replace(year=year + 1))
    return prepared()._replace(context=context)


def different(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {name: (value, other[name]) for name, value in one.items() if other[name] != value}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("seed", SEEDS)
def test_extracting_what_was_rendered_gives_the_same(seed: int, suffix: str) -> None:
    assert different(extract(read(seed)), back(written(seed, suffix), suffix)) == {}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_sound_report_is_rendered_with_grade_a_or_b(seed: int, suffix: str) -> None:
    found = check_bytes(written(seed, suffix), f"report{suffix}", then(made(seed).year))
    serious = [(f.code, f.message) for f in found.findings if f.severity != "info"]
    assert (found.grade in ("A", "B"), serious) == (True, [])


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("path", KEPT)
def test_the_kept_reports_come_back_the_same(path: str, suffix: str) -> None:
    found = facts((REPORTS / path).read_bytes(), path)
    assert different(extract(found), back(render(found, suffix), suffix)) == {}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", ["gbk.txt", "report.md", "article.html", "report.docx"])
@pytest.mark.parametrize("seed", range(3))
def test_a_report_of_any_format_can_be_rendered(seed: int, name: str, suffix: str) -> None:
    found = facts(files(made(seed), seed)[name], name)
    assert different(extract(found), back(render(found, suffix), suffix)) == {}


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_report_gives_the_same_bytes(suffix: str) -> None:
    again = facts(files(made(7), 7)["report.txt"], "elsewhere/other.txt")
    assert render(again, suffix) == written(7, suffix)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("form", "year"), [("disclosure-2019", 2020), ("disclosure-2021", 2024)])
def test_every_edition_comes_back(form: str, year: int, suffix: str) -> None:
    data = draft(load(form, "baolint_rules"), year, "泗南县人民政府")
    data["facts"] = {key: number for number, key in enumerate(data["facts"])}
    found = facts(as_yaml(data).encode(), "report.yaml")
    assert different(extract(found), back(render(found, suffix), suffix)) == {}


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_table_of_another_edition_keeps_its_figures(suffix: str) -> None:
    data = draft(load("disclosure-2021", "baolint_rules"), 2023, "泗南县水利局")
    older = draft(load("disclosure-2019", "baolint_rules"), 2020, "泗南县水利局")
    data["facts"] = {
        **{key: 3 for key in older["facts"] if key.startswith("proactive/")},
        **{key: 0 for key in data["facts"] if not key.startswith("proactive/")},
    }
    found = facts(as_yaml(data).encode(), "report.yaml")
    again = back(render(found, suffix), suffix)
    assert (again["facts"] == data["facts"], again["profile"]) == (True, "disclosure-2021")


@pytest.mark.parametrize("suffix", [".html", ".docx", ".md", ".txt"])
def test_nothing_says_who_wrote_it(suffix: str) -> None:
    assert b"baolint" not in b"".join(contents(written(0, suffix), suffix)).lower()


def contents(data: bytes, suffix: str) -> list[bytes]:
    if suffix != ".docx":
        return [data]
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist()] + [
            name.encode() for name in archive.namelist()
        ]


def test_the_day_of_publication_is_kept_by_web_pages_only() -> None:
    found = facts(files(made(0), 0)["portal.html"], "portal.html")
    kept = {suffix: back(render(found, suffix), suffix)["published"] for suffix in FORMATS}
    day = f"{made(0).year + 1}-01-20"
    assert kept == {".docx": None, ".html": day, ".md": None, ".txt": None}
