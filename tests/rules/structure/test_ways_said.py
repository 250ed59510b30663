"""Faults of structure in the many words that offices have for them, and what is like them and sound."""

from __future__ import annotations

import pytest

from support.placed import BASIS, FIVE, OTHER, TOPICS
from support.reports import changed, findings, sound

AGENCY = "绵阳市云溪区统计局"


def codes(where: str, sentence: str, agency: str = AGENCY) -> list[str]:
    """Give the codes of the sound report of an agency with a sentence put where it belongs."""
    put = {
        "preamble": (BASIS, sentence if "条例" in sentence else BASIS + sentence),
        "overview": (TOPICS["5"][1], TOPICS["5"][1] + sentence),
        "problems": (FIVE, f"{sentence}\n\n"),
        "other": (OTHER, sentence),
    }[where]
    text = changed(sound().replace(AGENCY, "@"), (put[0].replace(AGENCY, "@"), put[1]))
    return [each.code for each in findings(text.replace("@", agency))]


@pytest.mark.parametrize(
    ("code", "where", "sentence"),
    [
        (
            "S115",
            "preamble",
            "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况五项内容组成。",
        ),
        (
            "S115",
            "preamble",
            "报告内容包括：1.总体情况；2.主动公开政府信息情况；3.收到和处理政府信息公开申请情况；4.政府信息公开行政复议、行政诉讼情况；5.存在的主要问题及改进情况。",
        ),
        (
            "S115",
            "preamble",
            "全文由总体情况、主动公开、依申请公开、存在问题及改进情况、其他事项组成。",
        ),
        (
            "S115",
            "preamble",
            "全文分概述、主动公开情况、依申请公开情况、收费及减免情况、复议诉讼情况、问题及改进情况六个部分。",
        ),
        ("S116", "overview", "（1）健全制度；（3）强化培训。"),
        ("S116", "overview", "①健全制度；②落实责任；④强化培训。"),
        ("S116", "overview", "第一，健全制度。第三，强化培训。"),
        ("S116", "overview", "1、健全制度。2、落实责任。2、强化培训。"),
        ("S116", "overview", "首先，健全制度。其次，落实责任。第四，强化培训。"),
        ("S116", "problems", "一是力量不足，一是形式单一，二是更新不及时。"),
        ("S110", "other", "本年度没有行政事业性收费项目，无其他需要报告的事项。"),
        ("S110", "other", "全年未产生行政许可收费，其他无。"),
        ("S112", "problems", "今后，我局将进一步补齐短板，切实满足群众需求，不断提高公开水平。"),
        ("S112", "problems", "下一步将着力解决群众关心的热点难点问题，丰富公开形式。"),
        ("S114", "preamble", "依据2007年4月5日公布的《中华人民共和国政府信息公开条例》编制。"),
        ("S114", "preamble", "根据《中华人民共和国政府信息公开条例》（2008年5月1日施行）编制。"),
    ],
)
def test_a_fault_of_structure_is_told(code: str, where: str, sentence: str) -> None:
    assert code in codes(where, sentence)


@pytest.mark.parametrize(
    ("code", "where", "sentence"),
    [
        ("S115", "preamble", "本报告内容包括总体情况、主动公开政府信息情况等。"),
        ("S115", "preamble", "本报告包括主动公开、依申请公开、行政复议等情况。"),
        (
            "S115",
            "preamble",
            "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六项内容组成。",
        ),
        (
            "S115",
            "preamble",
            "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。",
        ),
        ("S115", "preamble", "报告工作共三项内容，主动公开、依申请公开和监督保障均已落实。"),
        (
            "S115",
            "preamble",
            "主要从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面开展工作。",
        ),
        ("S116", "overview", "首先，健全制度。其次，落实责任。最后，强化培训。"),
        ("S116", "overview", "首先，健全制度。再次，强化培训。"),
        ("S116", "overview", "首先，健全制度；同时，落实责任。"),
        ("S116", "overview", "1.健全制度。2.落实责任。3.强化培训。"),
        ("S116", "overview", "（1）健全制度；（2）落实责任。1.抓学习；2.抓考核。（3）强化培训。"),
        ("S116", "overview", "信息公开率为98.5%。2.3万条信息已更新。"),
        ("S116", "overview", "全年公开信息1.2万条，第三，第二季度有所增长。"),
        ("S116", "problems", "一是力量不足，一是形式单一。"),
        (
            "S116",
            "problems",
            "存在问题：一是力量不足；二是形式单一。改进措施：一是充实力量；二是丰富形式。",
        ),
        ("S116", "overview", "落实（国办发〔2016〕80号）（4）项要求。"),
        ("S110", "other", "本年度未收取信息处理费和行政事业性收费。"),
        ("S110", "other", "本年度政府信息公开工作未收取任何费用。"),
        ("S110", "other", "未收取检索、复制、邮寄等费用。"),
        ("S112", "problems", "公开内容不够丰富。下一步，我局将不断提高公开水平。"),
        ("S112", "problems", "公开的信息更新慢，今后将逐月检查。"),
        ("S112", "problems", "解决群众问题不够及时，今后加强督办。"),
        ("S114", "preamble", "根据2019年5月15日起施行的《中华人民共和国政府信息公开条例》编制。"),
        (
            "S114",
            "preamble",
            "根据2007年公布、2019年修订的《中华人民共和国政府信息公开条例》编制。",
        ),
        (
            "S114",
            "preamble",
            "自2008年《政府信息公开条例》施行以来，我局认真落实；现根据国办公开办函〔2021〕30号编制。",
        ),
    ],
)
def test_what_is_like_a_fault_of_structure_draws_nothing(
    code: str, where: str, sentence: str
) -> None:
    assert code not in codes(where, sentence)


@pytest.mark.parametrize(
    ("agency", "where", "sentence"),
    [
        ("湘潭市雨湖区水利局", "preamble", "根据条例，由湘潭市雨湖区交通运输局编制本报告。"),
        ("昌乐县医疗保障局", "preamble", "本报告由临朐县医疗保障局编制。"),
        (
            "湘潭市雨湖区水利局",
            "overview",
            "2023年，湘潭市雨湖区交通运输局认真落实政府信息公开要求。",
        ),
    ],
)
def test_another_publisher_in_the_text_is_told(agency: str, where: str, sentence: str) -> None:
    assert "S113" in codes(where, sentence, agency)


@pytest.mark.parametrize(
    ("agency", "where", "sentence"),
    [
        ("湘潭市雨湖区水利局", "preamble", "根据条例，由雨湖区水利局办公室编制本报告。"),
        ("湘潭市雨湖区水利局", "preamble", "根据条例，由区水利局编制本报告。"),
        (
            "湘潭市雨湖区水利局",
            "preamble",
            "按照湘潭市雨湖区人民政府办公室关于编制年度报告的要求，形成本报告。",
        ),
        ("湘潭市雨湖区水利局", "preamble", "根据湘潭市雨湖区财政局编制的预算，公开预算信息。"),
        ("湘潭市雨湖区人民政府", "preamble", "本报告由湘潭市雨湖区政务服务中心编制。"),
        (
            "湘潭市雨湖区人民政府",
            "overview",
            "湘潭市雨湖区交通运输局认真落实政府信息公开要求，公开信息30条。",
        ),
        (
            "湘潭市雨湖区水利局",
            "overview",
            "湘潭市水利局高度重视政府信息公开工作，对我局工作给予指导。",
        ),
        ("湘潭市雨湖区水利局", "overview", "会同湘潭市雨湖区交通运输局认真落实政府信息公开要求。"),
    ],
)
def test_other_bodies_that_a_text_speaks_of_are_no_publishers(
    agency: str, where: str, sentence: str
) -> None:
    assert "S113" not in codes(where, sentence, agency)
