"""The report's title."""

from __future__ import annotations

import pytest

from baolint.recognise import title
from support.passages import passage, passages

NAME = "绵阳市云溪区统计局"
FULL = f"{NAME}2023年政府信息公开工作年度报告"
PROSE = "本报告根据《中华人民共和国政府信息公开条例》要求编制。本报告所列数据的统计期限自2023年1月1日起。"


def found(*lines: str) -> tuple[str, str | None, int | None, int] | None:
    """Give title, agency, year and how many lines of the head it ends."""
    result = title.find(passages(*lines, kind="preamble"), ())
    if result is None:
        return None
    return result.passage.text.string, result.agency, result.year, result.after


@pytest.mark.parametrize(
    ("line", "agency", "year"),
    [
        (FULL, NAME, 2023),
        (f"{NAME}2023年度政府信息公开工作年度报告", NAME, 2023),
        (f"{NAME}２０２３ 年政府信息公开工作年度报告", NAME, 2023),
        (f"{NAME}二〇二三年政府信息公开工作年度报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开年度报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开工作报告", NAME, 2023),
        (f"{NAME}2023年信息公开工作报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开年度工作报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开年报", NAME, 2023),
        (f"{NAME}政府信息公开工作2023年度报告", NAME, 2023),
        (f"{NAME}政府信息公开工作年度报告（2023年度）", NAME, 2023),
        (f"{NAME}2023政府信息公开工作年度报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开工作 年度报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开工作告年度报", NAME, 2023),
        (f"《{FULL}》", NAME, 2023),
        (f"{NAME}关于2023年度政府信息公开情况的报告", NAME, 2023),
        (f"关于{NAME}2023年政府信息公开工作情况的报告", NAME, 2023),
        (f"{NAME}2023年政府信息公开工作总结", NAME, 2023),
        ("2018年建新镇政府信息公开工作年度报告", "建新镇", 2018),
        ("2018年建新镇人民政府信息公开工作年度报告", "建新镇人民政府", 2018),
        ("2019年上海市政府信息公开工作年度报告", "上海市", 2019),
        ("2019年度上海市政府信息公开工作年度报告", "上海市", 2019),
        ("江苏省气象局2022年政府信息公开工作年度报告", "江苏省气象局", 2022),
        ("某县人民政府办公室2022年政府信息公开工作年度报告", "某县人民政府办公室", 2022),
        ("某市政务公开办公室2022年政府信息公开工作年度报告", "某市政务公开办公室", 2022),
        ("某区财政局（国资局）2022年政府信息公开工作年度报告", "某区财政局（国资局）", 2022),
        ("2023年政府信息公开工作年度报告", None, 2023),
        (f"{NAME}政府信息公开工作年度报告", NAME, None),
        ("政府信息公开工作年度报告", None, None),
    ],
)
def test_a_title_names_agency_and_year(line: str, agency: str | None, year: int | None) -> None:
    assert found(line, PROSE) == (line, agency, year, 1)


@pytest.mark.parametrize(
    "lines",
    [
        (NAME, "2023年政府信息公开工作年度报告"),
        (NAME, "2023年政府信息公开工作", "年度报告"),
        (f"{NAME}2023年", "政府信息公开工作年度报告"),
        (f"{NAME}2023年政府信息公开", "工作年度报告"),
        (NAME, "2023年", "政府信息公开工作年度报告"),
        (f"{NAME}", "2023 年政府信息公开", "工作年度报告"),
        (f"{NAME}2023年政府", "信息公开工作年度报告"),
    ],
)
def test_a_title_is_joined_over_its_lines(lines: tuple[str, ...]) -> None:
    result = found(*lines, PROSE)
    assert result is not None
    assert (result[0].replace(" ", ""), *result[1:]) == (FULL, NAME, 2023, len(lines))


def test_a_joined_title_keeps_the_places_of_its_characters() -> None:
    lines = (NAME, "2023年政府信息公开工作年度报告")
    source = "\n".join(lines)
    result = title.find(passages(*lines), ())
    assert result is not None
    at = result.passage.text.string.index("2023年")
    span = result.passage.text.span(at, at + 5)
    assert source[span.start : span.end] == "2023年"


def test_repeated_titles_belong_together() -> None:
    assert found(FULL, "", FULL, NAME, "2023年政府信息公开工作年度报告", PROSE) == (
        FULL,
        NAME,
        2023,
        5,
    )


def test_a_list_of_other_years_reports_goes_before_the_title() -> None:
    others = [f"{NAME}{year}年政府信息公开工作年度报告" for year in (2021, 2022)]
    assert found(*others, FULL, PROSE) == (FULL, NAME, 2023, 3)


def test_a_title_behind_the_preamble_does_not_swallow_it() -> None:
    assert found(FULL, PROSE, "2023年政府信息公开工作年度报告") == (FULL, NAME, 2023, 1)


def test_page_furniture_above_is_passed_over() -> None:
    lines = (
        "首页 > 政府信息公开 > 政府信息公开年度报告",
        "政府信息公开年报",
        "字号：大 中 小",
        FULL,
    )
    assert found(*lines, "浏览次数：19432", PROSE) == (FULL, NAME, 2023, 4)


def test_the_title_of_an_index_block_yields_to_the_real_one() -> None:
    assert found(f"名称：{NAME}2022年政府信息公开工作年度报告", FULL, PROSE) == (
        FULL,
        NAME,
        2023,
        2,
    )


def test_a_sites_name_is_cut_off_but_not_lost() -> None:
    result = title.find(passages(f"{FULL}-pa凯发国际登录", PROSE), ())
    assert result is not None
    cut = [part.text.string for part in result.rest]
    assert (result.passage.text.string, cut) == (FULL, ["-pa凯发国际登录"])


def test_a_date_in_brackets_is_no_part_of_the_title() -> None:
    result = title.find(passages(f"{FULL}（2024年1月19日）", PROSE), ())
    assert result is not None
    assert [part.text.string for part in result.rest] == ["（2024年1月19日）"]


def test_prose_run_in_with_the_title_is_parted_from_it() -> None:
    result = title.find(passages(f"{FULL} {PROSE}"), ())
    assert result is not None
    cut = [part.text.string.strip() for part in result.rest]
    assert (result.passage.text.string, cut) == (FULL, [PROSE])


def test_the_agency_may_stand_below_the_title() -> None:
    assert found("2023年政府信息公开工作年度报告", NAME, PROSE) == (
        "2023年政府信息公开工作年度报告",
        NAME,
        2023,
        1,
    )


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (PROSE,),
        ("根据条例规定，现公布绵阳市云溪区统计局2023年政府信息公开工作年度报告。",),
        ("首页 > 政务公开 > 政府信息公开年报",),
        (NAME,),
        ("江苏省气象局：",),
        ("编制说明：本报告由六个部分组成",),
    ],
)
def test_without_a_title_there_is_none(lines: tuple[str, ...]) -> None:
    assert found(*lines) is None


def test_the_page_states_the_title_that_the_text_lacks() -> None:
    page = [passage(f"{FULL}_绵阳市云溪区人民政府", kind="page")]
    result = title.find(passages(PROSE), page)
    assert result is not None
    assert (result.passage.text.string, result.passage.kind, result.agency, result.inside) == (
        FULL,
        "page",
        NAME,
        False,
    )


def test_the_text_goes_before_the_page() -> None:
    page = [passage("某局2022年政府信息公开工作年度报告", kind="page")]
    result = title.find(passages(FULL, PROSE), page)
    assert result is not None
    assert (result.year, result.inside) == (2023, True)


def test_years_that_contradict_each_other_are_not_chosen_from() -> None:
    result = found(f"{NAME}2022年2023年政府信息公开工作年度报告")
    assert result is not None
    assert result[2] is None


def test_a_sentence_that_names_the_report_is_no_second_title() -> None:
    below = f"编制《绵阳市云溪区2023年政府信息公开工作年度报告》。{PROSE}"
    assert found(FULL, below) == (FULL, NAME, 2023, 1)


def test_a_sentence_that_names_the_report_is_no_title_at_all() -> None:
    assert found(f"现编制《{FULL}》。", PROSE) is None


def test_the_title_is_taken_out_of_a_notice_about_it() -> None:
    assert found(f"关于公布《{FULL}》的通知", PROSE) == (FULL, NAME, 2023, 1)
