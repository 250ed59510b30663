"""The rules of typography that only advise: what they find and what they leave."""

from __future__ import annotations

import pytest

from support.reports import changed, findings, sound

BODY = "各项任务按期完成。"


def told(code: str, *changes: tuple[str, str], name: str = "report.txt") -> list[int]:
    """Give the number of places of each finding of a code."""
    text = changed(sound(), *changes)
    return [1 + len(f.related) for f in findings(text, name) if f.code == code]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("任务,措施;问题:完成.", 4),
        ("公开26件,其中依申请3件。", 1),
        ("上午8:30开会，投入1,234元，增长2.5%。", 0),
        ("落实\"三审三校\"制度，执行'谁公开、谁负责'要求。", 2),
        ("网站､公告栏､微信。", 2),
        ("任务完成率达到100%.", 1),
        ("全年举办各类业务培训共计12.", 1),
        ("做好公开--解读--回应，及时……更新...持续推进。", 3),
        ("印发<<公开指南>>和<公开目录>。", 2),
        ('屏幕55"、坐标30\'15"，支持\'web\'和"IPv6"，1.5倍。', 0),
        ("公式为a<b>c，版本2.0.1，目录1.主动公开、2.依申请公开。", 0),
        ("时间为8:30-11:30，编号2023-01-02，比例1:3。", 0),
        ("1.任务完成。2.措施到位。", 0),
        ("版本V2.0.1,见www.yunxi.gov.cn/a,b。", 0),
    ],
)
def test_halfwidth_marks_count_beside_chinese(sentence: str, places: int) -> None:
    assert sum(told("F901", (BODY, sentence))) == places


def test_a_text_wholly_in_halfwidth_may_be_a_converters_doing() -> None:
    text = sound().translate(str.maketrans("，；：。（）", ",;:.()"))
    assert ["转换" in f.message for f in findings(text) if f.code == "F901"] == [True]


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        ("落实【民生实事）任务完成。", "【民生实事）"),
        ("任务（发〔2022］18号）完成。", "〔2022］"),
        ("任务（办发〔2021)6号）完成。", "〔2021)"),
        ("话题［公开】完成。", "［公开】"),
        ("任务（标注“废止”]完成。", "（标注“废止”]"),
        ("《一图读懂>完成。", "《一图读懂>"),
        ("《办法〉任务完成。", "《办法〉"),
        ("{年报】任务完成。", "{年报】"),
        ("《办法（试行》任务完成。", ""),
        ("《办法》（试行）任务［完成］、【完成】、{完成}。", ""),
        ("按照《办法（试行）》（〔2021〕1号）完成。", ""),
        ("任务a>b，（含c<d）完成。", ""),
        ("一）健全制度；二）加强培训。（完成）", ""),
    ],
)
def test_a_bracket_closed_by_another_kind_is_mixed(sentence: str, mark: str) -> None:
    text = changed(sound(), (BODY, sentence))
    lines = text.split("\n")
    spots = [f.location.spot for f in findings(text) if f.code == "F902"]
    told = [lines[(s.line or 1) - 1][(s.column or 1) - 1 : (s.end_column or 1) - 1] for s in spots]
    assert told == ([mark] if mark else [])


def test_a_report_with_halfwidth_brackets_only_is_even() -> None:
    text = sound().translate(str.maketrans("（）", "()"))
    assert [f for f in findings(text) if f.code == "F902"] == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("任务按 期完成，措施到位。", 1),
        ("2023 年 1 月 9 日任务完成。", 1),
        ("公开 26 件，任务完成。", 2),
        ("任务完成 ，措施到位。", 1),
        ("坚持“学 思 践 悟”，任务完成。", 0),
        ("使用Word 2016软件，任务完成。", 0),
        ("任务完成。 措施到位。", 0),
        ("任务完成，　措施到位。", 1),
        ("任务完成，\u00a0措施到位。", 1),
        ("公开信息1 86篇，任务完成。", 1),
        ("任务完成率98 .5%，措施到位。", 1),
        ("完成20 24—2026年任务，措施到位。", 1),
        ("强 化 考 核 问 效，任务完成。", 1),
        ("印发《 公开要点》，任务完成。", 1),
        ("推行 “一图读懂” 解读，任务完成。", 2),
        ("对照任务清单\t逐项销号，任务完成。", 1),
        ("完成“ 三审三校 ”任务，措施到位。", 2),
        ("印发12 345册、1 234 567份，任务完成。", 0),
        ("电话：0816 2345678，地址： 文苑路18号。", 0),
        ("参照 GB/T 9704 标准，兼顾 PC 端，任务完成。", 0),
        ("实施“学 思 践 悟 行”行动，任务完成。", 0),
    ],
)
def test_blanks_count_inside_words_dates_and_at_figures(sentence: str, places: int) -> None:
    assert sum(told("F903", (BODY, sentence))) == places


def test_blanks_around_every_figure_are_a_style() -> None:
    import re

    spaced = re.sub(r"(?<=[\u4e00-\u9fff])([0-9]+)(?=[\u4e00-\u9fff])", r" \1 ", sound())
    assert {f.message[:2] for f in findings(spaced) if f.code == "F903"} <= {"日期"}


def test_a_line_break_of_the_page_is_no_blank() -> None:
    page = "<p>某局2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>任务\n完成，措施\n到位。</p>"
    page += "<p>二、主动公开政府信息情况</p>"
    assert [f for f in findings(page, "a.html") if f.code == "F903"] == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("公开3百件，任务完成。", 1),
        ("阅读量为３万，任务完成。", 1),
        ("增长.5个百分点，任务完成。", 1),
        ("发布信息二十四条，任务完成。", 1),
        ("二O二三年任务完成。", 1),
        ("二零2三年任务完成。", 1),
        ("任务完成率为百分之95.5。", 1),
        ("召开会议贰次，任务完成。", 1),
        ("任务完成2O次、l2条。", 2),
        ("召开会议三次、督查4次、通报2次。", 1),
        ("举办培训2期，开展座谈三期，任务完成。", 1),
        ("二〇二三年、2023年任务完成百分之九十。", 0),
        ("一季度召开2次会议，三次修改方案，四类信息完成。", 0),
        ("每季度通报一次、每年检查2次，任务完成。", 0),
        ("第一次、第2次任务完成，壹佰万元、人民币叁万元整。", 0),
        ("上海大陆家嘴、伍家岗区任务完成，支持IPv6、O2O模式、10l号楼。", 0),
        ("一件一件、一项一项完成，完成5件、6项。", 0),
        ("召开专题会议一次，任务完成。", 0),
        ("按照第二十四条发布信息，任务完成。", 0),
        ("2022—2023年完成率为63%～68%。", 0),
        ("投入5千元、2万元、3百万元，任务完成。", 0),
    ],
)
def test_numbers_in_two_styles_are_found(sentence: str, places: int) -> None:
    assert sum(told("F907", (BODY, sentence))) == places


def test_a_full_stop_behind_every_sub_heading_is_one_finding() -> None:
    changes = [
        (f"（{n}）{t}\n", f"（{n}）{t}。\n") for n, t in (("一", "主动公开"), ("五", "监督保障"))
    ]
    assert told("F910", *changes) == [2]


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ("1.强化组织保障。\n明确1名专职人员。\n2.强化业务培训。\n参训64人次。", 2),
        ("（1）组织保障。\n明确1名专职人员。\n（2）业务培训。\n参训64人次。", 2),
        ("（六）存在的问题：\n解读形式单一。\n（七）改进措施：\n丰富形式。", 2),
        ("（六）存在的问题.\n解读形式单一。", 1),
        ("1.完善制度。\n2.加强培训。\n3.更新栏目。", 0),
        ("（六）存在的问题：\n一是解读形式单一。\n二是更新不及时。", 0),
        ("（六）主要做法：\n1.完善制度，明确分工。\n2.加强培训，提高能力。", 0),
        ("1.强化组织保障\n明确1名专职人员。\n2.强化业务培训\n参训64人次。", 0),
        ("1.完善制度，明确分工。\n各科室分工负责。", 0),
    ],
)
def test_sub_headings_of_every_kind_have_no_mark_at_their_end(lines: str, places: int) -> None:
    assert sum(told("F910", (BODY, f"{BODY}\n{lines}"))) == places


def test_structured_reports_have_no_typography() -> None:
    data = "profile: disclosure-2021\npreamble: ['任务,,完成。。（未完', '2023 年 1 月']\n"
    assert [f.code for f in findings(data, "a.yaml") if f.code[0] == "F"] == []
