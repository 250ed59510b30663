"""A report is cut at its section headings, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from support.recognised import facts
from support.reports import changed, codes, sound

KEYS = ["overview", "proactive", "requests", "disputes", "problems", "other"]


def keys(text: str) -> list[str | None]:
    return [section.key for section in facts(text).sections]


def test_the_six_sections_are_found_in_order() -> None:
    assert keys(sound()) == KEYS


def test_a_table_of_contents_is_not_taken_for_the_sections() -> None:
    contents = (
        "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
        "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n"
        "六、其他需要报告的事项\n\n"
    )
    assert keys(changed(sound(), ("一、总体情况\n", contents + "一、总体情况\n"))) == KEYS


def test_a_list_of_parts_in_the_preamble_is_not_taken_for_the_sections() -> None:
    parts = "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况等六个部分。"
    assert keys(changed(sound(), ("本报告根据", parts + "本报告根据"))) == KEYS


def test_a_row_of_the_table_is_no_heading() -> None:
    text = changed(sound(), ("四、结转下年度继续办理\t\t\t2", "四、结转下年度继续办理\n\t\t\t2"))
    assert keys(text) == KEYS


def test_an_unlisted_heading_between_its_neighbours_is_that_section() -> None:
    text = changed(sound(), ("三、收到和处理政府信息公开申请情况", "三、申请数据"))
    assert keys(text) == KEYS


def test_a_seventh_section_is_kept_apart() -> None:
    text = changed(
        sound(), ("\n绵阳市云溪区统计局\n2024年", "\n七、附件\n\n绵阳市云溪区统计局\n2024年")
    )
    assert keys(text) == [*KEYS, None]


def test_numbered_measures_do_not_break_section_five() -> None:
    text = changed(sound(), ("改进情况：一是", "一、加强组织领导。强化责任。\n\n改进情况：一是"))
    assert keys(text) == KEYS


def test_a_table_without_heading_gets_a_section_marked_so() -> None:
    found = facts(changed(sound(), ("四、政府信息公开行政复议、行政诉讼情况\n", "")))
    assert [s.key for s in found.sections if s.heading_lost] == ["disputes"]


def test_aspects_of_section_one_are_told_apart() -> None:
    overview = facts(sound()).section("overview")
    assert overview is not None
    assert list(dict.fromkeys(p.aspect for p in overview.passages)) == [
        None, "proactive", "on_request", "management", "platform", "supervision",
    ]  # fmt: skip


def test_page_furniture_after_the_signature_is_no_text() -> None:
    found = facts(sound() + "\n附件下载\n分享到：微信\n版权所有：云溪区人民政府\n")
    assert [p.text.string for p in found.signature_passages] == [
        "绵阳市云溪区统计局",
        "2024年1月19日",
    ]


HEADINGS = (
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
)  # fmt: skip
ASPECTS = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
NUMBERINGS = (
    ("（一）", "（二）", "（三）", "（四）", "（五）", "（六）"),
    ("(一) ", "(二) ", "(三) ", "(四) ", "(五) ", "(六) "),
    ("㈠", "㈡", "㈢", "㈣", "㈤", "㈥"),
    ("一）", "二）", "三）", "四）", "五）", "六）"),
    ("壹、", "贰、", "叁、", "肆、", "伍、", "陆、"),
    ("第一章 ", "第二章 ", "第三章 ", "第四章 ", "第五章 ", "第六章 "),
    ("第一部分：", "第二部分：", "第三部分：", "第四部分：", "第五部分：", "第六部分："),
    ("1、", "2、", "3、", "4、", "5、", "6、"),
    ("1.", "2.", "3.", "4.", "5.", "6."),
    ("1 ", "2 ", "3 ", "4 ", "5 ", "6 "),
    ("（1）", "（2）", "（3）", "（4）", "（5）", "（6）"),
    ("一　", "二　", "三　", "四　", "五　", "六　"),
    ("", "", "", "", "", ""),
    ("①", "②", "③", "④", "⑤", "⑥"),
    ("Ⅰ、", "Ⅱ、", "Ⅲ、", "Ⅳ、", "Ⅴ、", "Ⅵ、"),
    ("【一】", "【二】", "【三】", "【四】", "【五】", "【六】"),
    ("01 ", "02 ", "03 ", "04 ", "05 ", "06 "),
)


@pytest.mark.parametrize("marks", NUMBERINGS)
def test_a_report_outlined_in_another_way_draws_no_finding(marks: tuple[str, ...]) -> None:
    text = sound()
    for number, mark, title in zip("一二三四五六", marks, HEADINGS, strict=True):
        text = changed(text, (f"\n{number}、{title}\n", f"\n{mark}{title}\n"))
    assert [code for code in codes(text) if code[0] != "F"] == []


def test_sub_headings_below_sections_in_brackets_stay_aspects() -> None:
    text = sound()
    for number, title in zip("一二三四五六", HEADINGS, strict=True):
        text = changed(text, (f"\n{number}、{title}\n", f"\n（{number}）{title}\n"))
    overview = facts(text).section("overview")
    assert overview is not None
    assert "proactive" in {passage.aspect for passage in overview.passages}


def test_an_aspect_worded_like_section_two_is_not_section_two() -> None:
    text = changed(
        sound(),
        ("（一）主动公开", "（一）主动公开政府信息情况"),
        ("二、主动公开政府信息情况\n", ""),
    )
    assert [section.key for section in facts(text).sections if section.heading_lost] == [
        "proactive"
    ]


def test_a_list_of_parts_is_no_section_where_one_is_missing() -> None:
    parts = "本报告包括一、总体情况；二、主动公开政府信息情况；六、其他需要报告的事项等部分。"
    text = changed(
        sound(),
        ("本报告根据", parts + "本报告根据"),
        ("六、其他需要报告的事项\n\n本年度未收取信息处理费，没有其他需要报告的事项。\n", ""),
    )
    assert keys(text) == KEYS[:-1]


def test_an_aspect_is_told_by_its_sub_heading_without_a_number() -> None:
    text = sound()
    for number, name in zip("一二三四五", ("主动", "依申", "政府", "政府", "监督"), strict=True):
        text = changed(text, (f"（{number}）{name}", name))
    overview = facts(text).section("overview")
    assert overview is not None
    assert list(dict.fromkeys(p.aspect for p in overview.passages)) == [
        None, "proactive", "on_request", "management", "platform", "supervision",
    ]  # fmt: skip


def test_parts_of_section_one_numbered_like_sections_are_no_sections() -> None:
    text = sound()
    for number, title in zip("一二三四五", ASPECTS, strict=True):
        text = changed(text, (f"（{number}）{title}\n", f"{number}、{title}情况\n"))
    assert codes(text) == []


def test_unlisted_wordings_are_found_in_a_report_on_one_line() -> None:
    text = " ".join(
        changed(
            sound(),
            ("一、总体情况", "一、工作总体概况"),
            ("五、存在的主要问题及改进情况", "五、存在的问题和下一步打算"),
            ("六、其他需要报告的事项", "六、其他需报告的事项"),
        ).split()
    )
    assert keys(text) == KEYS


def test_a_report_with_none_of_the_listed_headings_still_has_its_sections() -> None:
    text = changed(
        sound(),
        ("一、总体情况", "一、工作概况"),
        ("二、主动公开政府信息情况", "二、主动公开工作开展情况"),
        ("三、收到和处理政府信息公开申请情况", "三、依申请公开政府信息工作情况"),
        ("四、政府信息公开行政复议、行政诉讼情况", "四、复议诉讼情况"),
        ("五、存在的主要问题及改进情况", "五、困难和下一步打算"),
        ("六、其他需要报告的事项", "六、需说明的有关情况"),
    )
    assert keys(text) == KEYS


@pytest.mark.parametrize(
    "line", ["其他事项", "二、其他事项", "（二）其他事项", "2.其他事项", "二、其他需要报告的事项"]
)
def test_a_part_of_section_six_is_no_second_section_six(line: str) -> None:
    text = changed(
        sound(), ("没有其他需要报告的事项。", f"没有收费。\n{line}\n无其他需要报告的事项。")
    )
    assert keys(text) == KEYS
