from __future__ import annotations

import datetime

from baolint.document.model import Document
from baolint.forms.form import Form
from baolint.readers.data import read
from baolint.recognise import given
from baolint.recognise.facts import BoundTable, Context, Facts
from baolint.recognise.recognise import Recogniser
from support.small_form import small_form

FORM = small_form()
PROSE = """
title: 绵阳市云溪区统计局2023年政府信息公开工作年度报告
preamble: 本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。电话：0816-2345678。
sections:
- {key: overview, number: 一, heading: 总体情况, text: 各项任务完成。}
signature: {agency: 绵阳市云溪区统计局, date: 2024年1月19日}
"""
REQUESTS = """
tables:
  requests:
    new: {natural_person: 3, business: 1, total: 4}
    handled.granted: {natural_person: 3, business: 1, total: 4}
    handled.denied.state_secret: {natural_person: 0, business: 0, total: 0}
    handled.total: {natural_person: 3, business: 1, total: 4}
"""


def _document(source: str) -> Document:
    return read(f"profile: small\n{source}\n".encode(), "report.yaml")


def _facts(source: str) -> Facts:
    return Recogniser(FORM).facts(_document(source), Context(as_of=datetime.date(2024, 3, 1)))


def _problems(source: str, *others: Form) -> list[tuple[str, str, str, str]]:
    found = given.problems(_document(source), FORM, others)
    return [(key, v["line"], v["name"], v.get("right", "")) for key, v, _ in found]


def _shown(table: BoundTable) -> list[tuple[str, str]]:
    return [(use.grade, use.place.shown) for use in table.labels]


def test_a_stated_figure_is_a_fact_at_its_place() -> None:
    facts = _facts(REQUESTS)
    fact = facts.figures["requests/handled.granted/business"]
    place = fact.place
    assert (str(fact.figure.value), place.table, place.row, place.field, place.shown) == (
        "1",
        "requests",
        "handled.granted",
        "business",
        "表三“（一）予以公开”行“商业企业”列",
    )
    assert facts.document.source[place.span.start : place.span.end] == "1"


def test_blank_mark_and_number_stay_apart() -> None:
    facts = _facts('facts: {requests/new/natural_person: null, requests/new/business: "/"}')
    kinds = {key: fact.figure.kind for key, fact in facts.figures.items()}
    assert kinds == {"requests/new/natural_person": "blank", "requests/new/business": "mark"}


def test_an_amount_may_have_decimals_and_a_count_may_not() -> None:
    facts = _facts("facts: {proactive/fees/charged: 1.25, proactive/documents/made: 1.25}")
    kinds = [fact.figure.kind for fact in facts.figures.values()]
    assert kinds == ["invalid", "number"]


def test_a_row_without_any_figure_is_missing_unless_it_is_optional() -> None:
    facts = _facts("facts: {requests/new/total: 1}")
    missing = [name for name, _ in facts.tables["requests"].missing_rows]
    assert missing == ["（一）予以公开", "1.属于国家秘密", "（七）总计"]


def test_a_column_without_any_figure_is_missing() -> None:
    facts = _facts("facts: {requests/new/total: 1}")
    missing = [name for name, _ in facts.tables["requests"].missing_columns]
    assert missing == ["自然人", "商业企业"]


def test_a_table_without_any_figure_is_not_there() -> None:
    assert list(_facts(REQUESTS).tables) == ["requests"]


def test_a_doubtful_figure_is_not_certain_and_its_neighbour_is() -> None:
    facts = _facts(REQUESTS + "doubtful: [requests/new/business]")
    values = [facts.value("requests/new/business"), facts.value("requests/new/total")]
    assert values == [None, 4]


def test_columns_that_name_rows_are_one_row_of_figures() -> None:
    facts = _facts("tables: {disputes: {review: {upheld: 1, pending: 0}}}")
    row = facts.tables["disputes"].rows[0]
    assert (row.form, row.keys) == (None, ("disputes/review/upheld", "disputes/review/pending"))


def test_labels_are_graded_like_printed_ones() -> None:
    facts = _facts(
        REQUESTS
        + """
  proactive: {documents: {made: 1, valid: 1}}
labels:
  proactive/documents: 规范性文件
  requests/handled.total: （七）总计
  requests/new: 本年新收政府信息公开申请数
  requests/handled.granted: 同意公开
  requests/*/business: 商业企业
"""
    )
    assert _shown(facts.tables["proactive"]) == [("nonstandard", "表二“行政规范性文件”行")]
    assert _shown(facts.tables["requests"]) == [
        ("near", "表三“一、本年新收政府信息公开申请数量”行"),
        ("nonstandard", "表三“（一）予以公开”行"),
    ]


def test_an_unknown_fact_is_named_with_the_nearest_right_key() -> None:
    source = "facts:\n  requests/new/total: 1\n  requests/handled.granted/bussiness: 1\n"
    assert _problems(source) == [
        (
            "E101.fact-near",
            "4",
            "requests/handled.granted/bussiness",
            "requests/handled.granted/business",
        )
    ]


def test_an_unknown_row_is_named_once() -> None:
    source = "tables:\n  requests:\n    xx: {natural_person: 1, business: 0, total: 1}\n"
    assert [(line, name) for _, line, name, _ in _problems(source)] == [
        ("4", "requests/xx/natural_person")
    ]


def test_an_unknown_section_or_aspect_is_named() -> None:
    source = """sections:
- {key: overveiw, heading: 一、总体情况}
- {key: overview, aspects: [{key: on_requests, text: 无}]}"""
    assert [(line, name, right) for _, line, name, right in _problems(source)] == [
        ("3", "overveiw", "overview"),
        ("4", "on_requests", "on_request"),
    ]


def test_an_unknown_label_or_doubt_is_named() -> None:
    source = "labels: {requests/newer: 新收}\ndoubtful: [requests/new/totals]"
    assert [(key, line) for key, line, _, _ in _problems(source)] == [
        ("E101.label-near", "2"),
        ("E101.fact-near", "3"),
    ]


def test_the_sound_names_are_no_problem() -> None:
    assert _problems(PROSE + REQUESTS + "labels: {requests/法人: 单位}") == []


def test_prose_goes_before_named_values() -> None:
    facts = _facts(
        PROSE
        + """
agency: 某某局
year: 2020
period: {from: 2020年1月1日, to: 2020年12月31日}
contact: {telephone: 010-12345678}
"""
    )
    period = facts.period
    assert period is not None
    values = [item.value for item in facts.contact.of("telephone")]
    assert (facts.agency, facts.year, period.last.year, values) == (
        "绵阳市云溪区统计局",
        2023,
        2023,
        ["0816-2345678"],
    )


def test_named_values_fill_in_what_the_prose_does_not_say() -> None:
    facts = _facts(
        """
agency: 云溪区统计局
level: township
year: 2023
period: {text: 2023年1月1日至12月31日}
contact: {telephone: "0816-2345678、13812345678", postcode: 621000, address: 文苑路18号}
published: 2024年1月30日
"""
    )
    period, published = facts.period, facts.published
    assert period is not None
    assert published is not None
    items = [(item.kind, item.value) for item in facts.contact.items]
    assert (facts.agency, facts.level, facts.year, period.last.day, published.day, items) == (
        "云溪区统计局",
        "township",
        2023,
        31,
        30,
        [
            ("telephone", "0816-2345678"),
            ("telephone", "13812345678"),
            ("address", "文苑路18号"),
            ("postcode", "621000"),
        ],
    )


def test_a_named_value_has_its_place() -> None:
    facts = _facts("contact: {postcode: 621000}")
    span = facts.contact.items[0].place.span
    assert facts.document.source[span.start : span.end] == "621000"


def test_from_and_to_make_a_period() -> None:
    facts = _facts("period: {from: 2023年1月1日, to: 2023年12月31日}")
    period = facts.period
    assert period is not None
    days = [(date.year, date.month, date.day) for date in (period.first, period.last)]
    assert days == [(2023, 1, 1), (2023, 12, 31)]


def test_the_named_title_is_the_title_whatever_it_says() -> None:
    facts = _facts("title: 2023年工作小结\npreamble: 根据有关规定编制。")
    assert facts.title is not None
    assert (facts.title.text.string, len(facts.preamble)) == ("2023年工作小结", 1)


def test_the_signature_of_a_report_without_sections_is_no_preamble() -> None:
    facts = _facts("preamble: 根据规定编制。\nsignature: {agency: 某局, date: 2024年1月19日}")
    date = facts.signature.date
    assert date is not None
    assert (date.day, [passage.text.string for passage in facts.preamble]) == (
        19,
        ["根据规定编制。"],
    )


def test_a_section_is_what_its_key_says_whatever_its_heading() -> None:
    facts = _facts(
        """
sections:
- {key: overview, heading: 工作开展得怎样, text: [甲。, 乙。]}
- {key: problems, number: 五, heading: 存在的主要问题及改进情况, text: 丙。}
"""
    )
    found = [(s.key, s.title, [p.text.string for p in s.passages]) for s in facts.sections]
    assert found == [
        ("overview", "工作开展得怎样", ["甲。", "乙。"]),
        ("problems", "存在的主要问题及改进情况", ["丙。"]),
    ]


def test_content_without_a_heading_is_its_section_all_the_same() -> None:
    facts = _facts(PROSE.replace("number: 一, heading: 总体情况, ", ""))
    found = [(s.key, s.heading_lost, [p.text.string for p in s.passages]) for s in facts.sections]
    assert found == [("overview", True, ["各项任务完成。"])]


def test_a_table_without_its_section_makes_one_without_heading() -> None:
    facts = _facts(REQUESTS)
    found = [(s.key, s.heading_lost, s.tables) for s in facts.sections]
    assert found == [("requests", True, ["requests"])]


def test_a_sub_heading_in_the_words_of_a_section_is_no_section() -> None:
    facts = _facts(
        """
sections:
- key: overview
  number: 一
  heading: 总体情况
  aspects:
  - {key: proactive, heading: （一）主动公开政府信息情况, text: 甲。}
- {key: proactive, number: 二, heading: 主动公开政府信息情况}
"""
    )
    found = [(s.key, [p.aspect for p in s.passages]) for s in facts.sections]
    assert found == [("overview", ["proactive", "proactive"]), ("proactive", [])]


def test_an_aspect_is_what_its_key_says() -> None:
    facts = _facts(
        PROSE.replace("text: 各项任务完成。", "aspects: [{key: on_request, text: 收到两件。}]")
    )
    assert [passage.aspect for passage in facts.sections[0].passages] == ["on_request"]
