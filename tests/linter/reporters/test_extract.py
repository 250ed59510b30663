from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from baolint import readers
from baolint.forms.form import Form
from baolint.forms.store import load
from baolint.readers.data import read
from baolint.recognise.facts import Context, Facts
from baolint.recognise.recognise import Recogniser
from baolint.reporters.extract import extract, to_json, to_yaml
from baolint.reporters.extract_yaml import write
from support.small_form import small_form

REPORTS = Path(__file__).parents[2] / "reports"
WHOLE = ["ok/sound.txt", "ok/sound.yaml", "real/annual-report-2023-panzhihua-xiqu.txt"]


def _recognised(source: bytes, path: str, form: Form) -> Facts:
    context = Context(as_of=datetime.date(2024, 3, 1))
    return Recogniser(form).facts(readers.read(source, path), context)


def _extract(source: str) -> dict[str, Any]:
    document = read(f"profile: small\n{source}\n".encode(), "report.yaml")
    context = Context(as_of=datetime.date(2024, 3, 1))
    return extract(Recogniser(small_form()).facts(document, context))


def test_the_shape_is_that_of_structured_reports() -> None:
    data = _extract("sections: [{key: overview, heading: 一、总体情况}]")
    shape = [list(data), list(data["period"]), list(data["contact"]), list(data["signature"])]
    assert [*shape, list(data["sections"][0])] == [
        [
            "profile", "agency", "level", "year", "title", "preamble", "period", "contact",
            "sections", "signature", "published", "labels", "facts", "doubtful",
        ],
        ["text", "from", "to"],
        ["telephone", "address", "postcode", "email", "website"],
        ["agency", "date"],
        ["key", "number", "heading", "text", "aspects"],
    ]  # fmt: skip


def test_a_value_is_a_number_null_or_the_text_of_a_mark() -> None:
    data = _extract(
        """facts:
  requests/new/natural_person: 12件
  requests/new/business: null
  requests/new/total: —
  requests/handled.total/total: 若干
  proactive/fees/charged: 1.250
  proactive/documents/made: -3"""
    )
    assert data["facts"] == {
        "proactive/documents/made": -3,
        "proactive/fees/charged": Decimal("1.250"),
        "requests/new/natural_person": 12,
        "requests/new/business": None,
        "requests/new/total": "—",
        "requests/handled.total/total": "若干",
    }


def test_only_labels_that_differ_are_given() -> None:
    data = _extract(
        """tables: {proactive: {documents: {made: 1}}, disputes: {review: {pending: 0}}}
labels:
  proactive/documents: 规范性文件
  proactive/*/made: 本年制发件数
  disputes/review/pending: 未审结"""
    )
    assert data["labels"] == {
        "proactive/documents": "规范性文件",
        "disputes/review/pending": "未审结",
    }


def test_doubtful_keys_are_listed() -> None:
    data = _extract("facts: {requests/new/total: 1}\ndoubtful: [requests/new/total]")
    assert data["doubtful"] == ["requests/new/total"]


def test_text_under_a_sub_heading_belongs_to_its_aspect() -> None:
    data = _extract(
        """sections:
- key: overview
  number: 一
  heading: 总体情况
  text: [甲。, （一）主动公开情况。, 乙。, 丙。]"""
    )
    section = data["sections"][0]
    assert (section["text"], section["aspects"]) == (
        ["甲。"],
        [{"key": "proactive", "heading": "（一）主动公开情况。", "text": ["乙。", "丙。"]}],
    )


def test_a_heading_with_another_mark_is_given_whole() -> None:
    data = _extract("sections: [{key: overview, heading: 一.总体情况}]")
    section = data["sections"][0]
    assert (section["number"], section["heading"]) == ("一", "一.总体情况")


@pytest.mark.parametrize("report", WHOLE)
@pytest.mark.parametrize(("write_as", "path"), [(to_yaml, "x.yaml"), (to_json, "x.json")])
def test_what_was_extracted_reads_back_the_same(report: str, write_as: Any, path: str) -> None:
    form = load("disclosure-2021", "baolint_rules")
    first = _recognised((REPORTS / report).read_bytes(), report, form)
    second = _recognised(write_as(first).encode(), path, form)
    assert extract(second) == extract(first)


def test_labels_read_back_with_the_same_grades() -> None:
    form = load("disclosure-2021", "baolint_rules")
    first = _recognised((REPORTS / WHOLE[2]).read_bytes(), WHOLE[2], form)
    second = _recognised(to_yaml(first).encode(), "x.yaml", form)
    grades = [
        {
            (key, use.grade, use.printed, use.place.shown)
            for key, table in facts.tables.items()
            for use in table.labels
            if use.grade != "exact"
        }
        for facts in (first, second)
    ]
    assert grades[0] == grades[1]
    assert len(grades[0]) == 5


def test_the_structured_twin_has_the_facts_of_the_sound_report() -> None:
    form = load("disclosure-2021", "baolint_rules")
    text, twin = (
        extract(_recognised((REPORTS / report).read_bytes(), report, form)) for report in WHOLE[:2]
    )
    assert twin == text


def test_yaml_is_the_same_data_to_any_library() -> None:
    form = load("disclosure-2021", "baolint_rules")
    facts = _recognised((REPORTS / WHOLE[0]).read_bytes(), WHOLE[0], form)
    data = yaml.safe_load(to_yaml(facts))
    tables = data.pop("tables")
    wanted = extract(facts)
    figures = {
        f"{table}/{row}/{column}": Decimal(str(value))
        for table, rows in tables.items()
        for row, columns in rows.items()
        for column, value in columns.items()
    }
    assert figures == wanted.pop("facts")
    assert data == wanted


def test_json_keeps_chinese_and_decimals() -> None:
    form = load("disclosure-2021", "baolint_rules")
    written = to_json(_recognised((REPORTS / WHOLE[0]).read_bytes(), WHOLE[0], form))
    data = json.loads(written, parse_float=Decimal)
    assert data["facts"]["proactive/fees/charged"] == Decimal("1.25")
    assert "绵阳市云溪区统计局" in written


@given(st.text())
@example("2024年1月19日")
@example("0x1F")
@example("12:30:00")
@example("a: b")
@example("yes")
@example("'引号'\u2028换行\x85\ufeff\x7f😀")
def test_a_string_never_turns_into_anything_else(words: str) -> None:
    written = write({"键": [words, {words or "空": words}]})
    assert yaml.safe_load(written)["键"] == [words, {words or "空": words}]


@pytest.mark.parametrize(
    "words", ["2024年1月19日", "（一）主动公开", "绵阳市：统计局", "规范性文件/"]
)
def test_ordinary_words_stand_without_quotes(words: str) -> None:
    assert write({"键": words}) == f"键: {words}\n"


def test_mappings_in_lists_are_nested_in_block_style() -> None:
    data = {"a": [{"b": 1, "c": ["d"]}, {"b": Decimal("1.50")}], "e": {}, "f": []}
    assert write(data) == "a:\n- b: 1\n  c:\n  - d\n- b: 1.50\ne: {}\nf: []\n"


def test_a_formula_without_its_result_is_doubtful() -> None:
    import io

    from openpyxl import load_workbook

    from support import excel
    from support.made import made
    from support.recognised import facts

    book = load_workbook(io.BytesIO(excel.openpyxl(made(3), 3, excel.DRESSES[0])))
    cell = next(
        [one for one in row if one.value is not None][-1]
        for row in book.active.iter_rows()
        if str(row[0].value or "").startswith("一、本年新收")
    )
    cell.value = "=SUM(A1:A2)"
    out = io.BytesIO()
    book.save(out)
    assert extract(facts(out.getvalue(), "a.xlsx"))["doubtful"] == ["requests/new/total"]
