"""The report year."""

from __future__ import annotations

import pytest

from baolint.recognise import years
from baolint.recognise.facts import Context, Facts
from support.passages import AS_OF, NAME, OVERVIEW, PREAMBLE, TITLE, facts


def stated(result: Facts) -> dict[str, int]:
    return {name: year for name, (year, _) in result.years.items()}


def test_every_source_states_its_year() -> None:
    named = f"编制《{TITLE}》。"
    assert stated(facts(preamble=(named, PREAMBLE))) == {
        "title": 2023,
        "period": 2023,
        "preface": 2023,
        "overview": 2023,
    }


def test_a_source_knows_where_its_year_stands() -> None:
    result = facts(preamble=(f"现编制《{TITLE}》。", PREAMBLE))
    source = result.document.source
    spans = [place.span for _, place in result.years.values()]
    assert [source[span.start : span.end] for span in spans] == [
        "2023年",
        "2023年1月1日起至2023年12月31日",
        "2023年",
        "2023年",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"根据条例要求，编制《{NAME} 2022 年度政府信息公开工作年度报告》。",
        "现向社会公布2022年政府信息公开工作年度报告。",
        "由本局编制的2022年度政府信息公开年度报告，全文公开。",
        "现将2022年政府信息公开工作报告公布如下。",
    ],
)
def test_the_preface_names_the_report(sentence: str) -> None:
    assert stated(facts(preamble=(sentence,)))["preface"] == 2022


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《关于做好2022年政府信息公开工作年度报告编制的通知》要求。",
        "根据《国务院办公厅关于印发〈2022年政务公开工作要点〉的通知》编制本报告。",
        "按照《关于发布2022年政府信息公开工作年度报告的通知》要求编制。",
        "参照2022年政府信息公开工作年度报告格式。",
        "2023年1月，编制2022年政府信息公开工作年度报告并公开。",
        "在编制《2022年政府信息公开工作年度报告》的基础上，总结经验。",
        "按时发布2022年政府信息公开工作年度报告。",
        "（一）按照要求编制2022年政府信息公开工作年度报告。",
        "本报告根据条例编制。",
    ],
)
def test_what_the_preface_cites_is_not_the_report(sentence: str) -> None:
    assert "preface" not in stated(facts(preamble=(sentence,)))


@pytest.mark.parametrize(
    ("period", "year"),
    [
        ("统计期限为2022年1月1日至12月31日。", 2022),
        ("统计期限为2022年1月1日至2023年12月31日。", None),
        ("统计期限为202211日至20221231日。", None),
        ("2022年1月1日至12月31日，全区公开政府信息公开类信息5条。", None),
    ],
)
def test_only_a_sure_period_states_a_year(period: str, year: int | None) -> None:
    assert stated(facts(preamble=(period,))).get("period") == year


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("2022年，我局认真落实条例。", 2022),
        ("在2022年度，我局认真落实条例。", 2022),
        ("2019年修订的条例施行以来，我局认真落实。", None),
        ("我局自2019年以来认真落实条例。", None),
        ("我局认真落实条例。", None),
    ],
)
def test_only_the_first_words_of_section_one_count(sentence: str, year: int | None) -> None:
    assert stated(facts(overview=(sentence,))).get("overview") == year


def test_the_majority_decides() -> None:
    preamble = ("统计期限为2022年1月1日至12月31日。",)
    assert facts(preamble=preamble, overview=("2022年，我局认真落实条例。",)).year == 2022


def test_the_title_decides_a_tie() -> None:
    preamble = ("统计期限为2022年1月1日至12月31日。",)
    assert facts(preamble=preamble, overview=("我局认真落实条例。",)).year == 2023


@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("年报/2022年统计局年报.docx", 2022),
        ("reports/tjj-2022.txt", 2022),
        ("2024-01-19_2022年年报.html", 2022),
        ("2021-2022.txt", None),
        ("20240119.txt", None),
        ("2022/report.txt", None),
    ],
)
def test_the_files_name_is_the_last_resort(path: str, year: int | None) -> None:
    context = Context(as_of=AS_OF, path=path)
    result = facts(title=None, preamble=(), overview=("无。",), context=context)
    assert (result.year, stated(result)) == (year, {})


def test_the_files_name_never_outweighs_the_text() -> None:
    context = Context(as_of=AS_OF, path="2022年年报.txt")
    assert facts(title=None, preamble=(), overview=(OVERVIEW,), context=context).year == 2023


def test_a_year_without_its_mark_is_read_in_a_title() -> None:
    result = facts(title=f"{NAME}2023政府信息公开工作年度报告")
    assert stated(result)["title"] == 2023


def test_nothing_is_settled_twice() -> None:
    result = facts()
    years.settle(result, Context(as_of=AS_OF, path="2019年.txt"))
    assert result.year == 2023
