"""What converters lost of the text is put back before anything is judged, its places kept."""

from __future__ import annotations

import pytest

from baolint.recognise.restoration import is_damaged
from support.recognised import facts
from support.reports import changed, sound

PERIOD = "自2023年1月1日起至2023年12月31日止"


def restored(*changes: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    found = facts(changed(sound(), *changes)).restorations
    return [(one.kind, one.printed, one.restored) for one in found]


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("202311日", "2023年1月1日"),
        ("20231231日", "2023年12月31日"),
        ("20231月1 日", "2023年1月1 日"),
        ("202312月31日", "2023年12月31日"),
        ("2023210日", "2023年2月10日"),
        ("2023年1231日", "2023年12月31日"),
        ("2023229日", "2023年2月29日"),
        ("２０２３１２３１日", "２０２３年１２月３１日"),
    ],
)
def test_a_date_with_one_reading_is_restored(printed: str, whole: str) -> None:
    if printed == "2023229日":  # 2023 had no such day, and no 22nd month
        assert restored((PERIOD, f"自{printed}起")) == [("date", printed, None)]
    else:
        assert restored((PERIOD, f"自{printed}起")) == [("date", printed, whole)]


@pytest.mark.parametrize("printed", ["2023111日", "2023121日", "2023年11日", "20231345日"])
def test_a_date_with_several_readings_or_none_is_never_guessed(printed: str) -> None:
    assert restored((PERIOD, f"自{printed}起")) == [("date", printed, None)]


def test_the_end_of_a_range_that_lost_its_month_is_restored() -> None:
    assert restored(("2023年12月31日止", "1231日止")) == [("date", "1231日", "12月31日")]


def test_a_restored_date_stays_in_doubt() -> None:
    found = facts(changed(sound(), (PERIOD, "自202311日起至20231230日止")))
    assert found.period is not None and found.period.damaged


def test_the_text_holds_the_marks_that_were_put_back() -> None:
    found = facts(changed(sound(), (PERIOD, "自202311日起至20231231日止")))
    assert "自2023年1月1日起至2023年12月31日止" in found.preamble[0].text.string


def test_a_restored_date_points_at_what_is_printed() -> None:
    found = facts(changed(sound(), (PERIOD, "自202311日起至20231231日止")))
    start, end = found.restorations[1].place.span
    assert found.document.source[start:end] == "20231231日"


@pytest.mark.parametrize(
    "printed", ["国办公开办函〔202130号", "国办公开办函202130号", "国办公开办函2021〕30号"]
)
def test_the_brackets_of_a_document_number_are_restored(printed: str) -> None:
    whole = "国办公开办函〔2021〕30号"
    assert restored((whole, printed)) == [("number", printed, whole)]


@pytest.mark.parametrize(
    "printed",
    ["国办公开办函〔2021〕30号", "国办公开办函[2021]30号", "国务院令第711号", "热线20211234号线"],
)
def test_a_number_that_lost_nothing_stays(printed: str) -> None:
    assert restored(("国办公开办函〔2021〕30号", printed)) == []


def test_a_heading_is_read_without_its_pinyin() -> None:
    found = facts(changed(sound(), ("一、总体情况", "一、总(zǒng)体(tǐ)情况")))
    assert [section.key for section in found.sections][:1] == ["overview"]


def test_a_label_is_read_without_its_pinyin() -> None:
    found = facts(changed(sound(), ("行政处罚\t4", "行政处(chǔ)罚\t4")))
    assert found.value("proactive/penalties/decided") == 4


def test_pinyin_without_tones_needs_a_second_one() -> None:
    assert restored(("围绕中心", "围绕(rao)中心")) == []
    assert len(restored(("围绕中心", "围绕(rao)中(zhong)心"))) == 2


@pytest.mark.parametrize("bracket", ["(pdf)", "（word）", "(app)", "(A)", "(web)", "(km)"])
def test_other_letters_in_brackets_are_no_pinyin(bracket: str) -> None:
    assert restored(("围绕中心", f"围绕{bracket}中{bracket}心")) == []


def test_a_heading_of_one_character_a_line_is_put_together() -> None:
    found = facts(changed(sound(), ("一、总体情况", "一\n、\n总\n体\n情\n况")))
    assert found.sections[0].key == "overview" and found.restorations[0].kind == "vertical"


def test_vertical_figures_are_values_and_stay_apart() -> None:
    assert restored(("各项任务按期完成。", "各项任务按期完成。\n1\n2\n0\n3\n4\n5")) == []


def test_a_vertical_cell_is_put_together() -> None:
    page = "<p>一、总体情况</p><p>二、主动公开政府信息情况</p><table><tr><td>" + "<br>".join(
        "本年度办理结果"
    )
    found = facts(f"<h1>某局2023年政府信息公开工作年度报告</h1>{page}</td></tr></table>", "a.html")
    assert [one.restored for one in found.restorations] == ["本年度办理结果"]


def test_a_paragraph_that_was_broken_in_a_word_is_one() -> None:
    found = facts(changed(sound(), ("围绕中心工作", "围绕中心工\n\n作")))
    assert "围绕中心工作推进" in found.sections[0].passages[0].text.string


@pytest.mark.parametrize(
    "change",
    [
        ("各项任务按期完成。", "各项任务按期完成"),
        ("更新门户网站专栏，及时维护栏目内容。\n", "更新门户网站专栏，及时维护栏目内容\n"),
        ("复审，全年", "复审，\n\n（1）全年"),
        ("复审，全年", "复审，\n\n2023年全年"),
        ("电子邮箱：tjj@yunxi.gov.cn）。", "电子邮箱：tjj@yunxi.gov.cn）"),
    ],
)
def test_a_missing_full_stop_is_no_broken_paragraph(change: tuple[str, str]) -> None:
    assert restored(change) == []


def test_structured_reports_are_left_as_they_are() -> None:
    data = "profile: disclosure-2021\npreamble: [统计期限自202311日起至20231231日止。]\n"
    assert facts(data, "a.yaml").restorations == []


def traditional() -> str:
    from baolint.recognise.traditional import _SIMPLIFIED

    back = {ord(simple): chr(code) for code, simple in reversed(_SIMPLIFIED.items())}
    return sound().translate(back)


def test_a_report_in_traditional_characters_is_read_like_the_simplified_one() -> None:
    found = facts(traditional())
    assert found.agency == "绵阳市云溪区统计局"
    assert found.value("requests/handled.total/total") == 26


def test_traditional_characters_are_told_once() -> None:
    assert [one.kind for one in facts(traditional()).restorations] == ["traditional"]


def test_a_single_traditional_character_stays() -> None:
    assert restored(("围绕中心", "圍绕中心，收听國学報告")) == []


def test_a_stretch_is_damaged_where_it_touches_what_was_lost() -> None:
    found = facts(changed(sound(), ("2023年12月31日止", "1231日止")))
    one = found.restorations[0]
    touched = [is_damaged(found, one.passage, at, at + 1) for at in (one.start - 1, one.start)]
    assert touched == [False, True]
