"""D505: years left over from another year's text."""

from __future__ import annotations

import pytest

from baolint.recognise.facts import Context
from baolint_rules.dates.stale_year import StaleYear
from support.passages import AS_OF, facts, kinds, told

RULE = StaleYear()


def said(sentence: str, section: str = "overview") -> list[tuple[str, str]]:
    first = "2023年，我局认真落实条例。"
    if section == "problems":
        return told(RULE, facts(overview=(first,), problems=(sentence,)))
    if section == "other":
        return told(RULE, facts(overview=(first,), other=(sentence,)))
    return told(RULE, facts(overview=(first, sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年，主动公开信息101条。",
        "值班安排跨年执行，自2023年12月25日起至2024年1月5日止。",
        "主动公开信息186条，比2022年增加20条。",
        "2023年收到18件，2022年收到10件。",
        "收到申请26件，较2022年下降12%。",
        "与2022年相比，申请量有所上升。",
        "2022年结转2件，全部办结。",
        "上年度（2022年）结转申请2件。",
        "办理2022年受理的申请3件。",
        "公开2021年度部门决算和2023年度部门预算。",
        "公开2022年度部门决算。",
        "发布2022年政府信息公开工作年度报告。",
        "完成2022年度法治政府建设年度报告公开。",
        "公布《2022年国民经济和社会发展统计公报》。",
        "发布2022年统计年鉴。",
        "对2022年度政务公开考核反馈的问题逐项整改。",
        "落实《2022年政务公开工作要点》。",
        "落实2022年政务公开工作要点。",
        "根据国办公开办函〔2021〕30号要求编制。",
        "根据国办发[2019]14号文件编制。",
        "2019年修订的《条例》施行以来，公开工作日益规范。",
        "自2019年以来，累计公开信息1200条。",
        "截至2022年底，现行有效规范性文件5件。",
        "截止2022年12月31日，累计公开500条。",
        "我局成立于2019年3月。",
        "2022年起，我局实行清单管理。",
        "从2022年开始推行标准化目录。",
        "2021年底起执行新目录。",
        "2019年机构改革组建我局。",
        "本局微信公众号2018年开通。",
        "按照“十四五”规划（2021—2025年）要求推进。",
        "实施2021-2025年法治政府建设。",
        "2020年至2023年，信息量逐年上升。",
        "2021、2022、2023年度信息公开率均为100%。",
        "获得“2022年度政务公开先进单位”称号。",
        "被评为2022年政务公开优秀单位。",
        "连续三年（2021年、2022年、2023年）零诉讼。",
        "2022年12月印发的《实施办法》全文公开。",
        "国务院令第711号自2019年5月15日起施行。",
        "2022年版基层政务公开目录全面更新。",
        "近三年即2021年起，无行政诉讼。",
        "将10件2023年受理的申请结转到2024年度继续办理。",
        "结转至2024年7件。",
        "本报告于2024年1月在门户网站公布。",
        "2024年，我局将继续推进公开。",
        "到2025年，实现目录全覆盖的目标。",
        "联系电话：0816-2022345。",
        "邮编：202212。",
        "主要负责人（局长：张伟，男，汉族，1975年8月生）。",
        "局长张伟，1975年8月出生，1997年7月参加工作，1999年入党，负责全面工作。",
        "分管领导李红（女，1980年生），2021年3月任副局长，负责公开工作。",
        "张伟，2020年5月任现职，负责政府信息公开工作，2019年到任。",
        "http://www.yunxi.gov.cn/2022/1/5/art.html",
        "“2022年，百日攻坚”专栏持续更新。",
    ],
)
def test_a_year_with_a_reason_is_silent(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize("section", ["problems", "other"])
def test_the_coming_year_needs_no_reason_where_one_looks_ahead(section: str) -> None:
    assert said("2024年，围绕群众关切优化公开内容。", section) == []


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("2022年，我局依托门户网站主动公开信息101条。", "2022年"),
        ("2022年，全镇共制定规范性文件0件，废止0件，现行有效0件。", "2022年"),
        ("2022年度主动公开政府信息12条。", "2022年度"),
        ("2022年共收到政府信息公开申请3件。", "2022年"),
        ("2022 年，我局高度重视。", "2022 年"),
        ("２０２２年，我局高度重视。", "２０２２年"),
        ("二〇二二年，我局高度重视。", "二〇二二年"),
        ("全年（2022年）公开信息12条。", "2022年"),
        ("2022年组织业务培训2次。", "2022年"),
        ("2022年5月召开专题会议，研究公开工作。", "2022年5月"),
        ("2021年，我局高度重视政府信息公开工作。", "2021年"),
        ("（一）2022年主动公开情况", "2022年"),
        ("2022年生产经营类信息全部公开。", "2022年"),
        ("2022年，张伟任组长的领导小组召开会议。", "2022年"),
        ("2022年主任信箱收到来信12件。", "2022年"),
        ("2022年主要任务全部完成。", "2022年"),
        ("2022年责任科室长期值守。", "2022年"),
    ],
)
def test_a_year_left_over_is_found(sentence: str, printed: str) -> None:
    assert said(sentence) == [("D505", printed)]


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("2024年，全局主动公开信息12条。", "2024年"),
        ("2032年，全局主动公开信息12条。", "2032年"),
    ],
)
def test_a_year_still_to_come_is_found(sentence: str, printed: str) -> None:
    assert said(sentence) == [("D505.ahead", printed)]


def test_one_passage_is_one_finding_for_a_year() -> None:
    assert len(said("2022年，公开信息12条。2022年，收到申请3件。")) == 1


def test_section_five_may_be_left_over_too() -> None:
    sentence = "2022年，我局政府信息公开工作虽取得一定成效，但也存在一些问题。"
    assert said(sentence, "problems") == [("D505", "2022年")]


def test_title_signature_and_period_are_other_rules_business() -> None:
    report = facts(
        preamble=("统计期限为2022年1月1日至2022年12月31日。",), signed=("某局", "2023年1月1日")
    )
    assert told(RULE, report) == []


def test_the_information_line_of_a_page_is_no_text() -> None:
    preamble = ("发布时间：2027-05-20 10:00", "统计期限为2023年1月1日至2023年12月31日。")
    assert told(RULE, facts(preamble=preamble)) == []


def test_without_a_sure_year_nothing_is_judged() -> None:
    context = Context(as_of=AS_OF, path="2023年年报.txt")
    report = facts(title=None, preamble=(), overview=("2022年，我局。",), context=context)
    assert kinds(RULE, report) == ["NotApplicable"]
