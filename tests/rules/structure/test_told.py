"""Faults in the text of a report's sections, in more words than the rules' own examples."""

from __future__ import annotations

import pytest

from baolint.engine.run import check_bytes
from support.placed import BASIS, OTHER, in_problems, pair
from support.reports import changed, findings, prepared, sound

OVERVIEW = sound()[sound().index("2023年，绵阳市云溪区统计局") : sound().index("二、主动公开政府")]


def told(code: str, text: str) -> list[tuple[str, str]]:
    return [(f.severity, f.message) for f in findings(text) if f.code == code]


@pytest.mark.parametrize(
    ("overview", "lacking"),
    [
        ("2023年，我局公布信息186条，未收到申请，严格审核，落实责任。", ["政府信息公开平台建设"]),
        ("2023年，我局公布信息186条，通过网站公开，严格审核，落实责任。", ["依申请公开"]),
        (
            "一是主动公开信息186条；二是收到依申请公开26件；三是规范信息管理；四是加强平台建设；五是强化监督保障。",
            [],
        ),
        (
            "（一）主动公开186条。（二）依申请公开26件。（三）政府信息管理规范。（四）平台建设有力。（五）监督保障到位。",
            [],
        ),
        (
            "2023年，我局各项工作按期完成。",
            ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"],
        ),
    ],
)
def test_topics_are_looked_for_in_prose_where_there_are_no_sub_headings(
    overview: str, lacking: list[str]
) -> None:
    found = told("S108", changed(sound(), (OVERVIEW, f"{overview}\n\n")))
    assert [message.split("“")[1].split("”")[0] for _, message in found] == lacking


def test_a_topic_left_out_is_no_broken_enumeration_as_well() -> None:
    start, end = sound().index("（三）政府信息管理"), sound().index("（四）政府信息公开平台")
    codes = [f.code for f in findings(changed(sound(), (sound()[start:end], "")))]
    assert codes == ["S108"]


@pytest.mark.parametrize(
    ("basis", "key"),
    [
        ("根据《中华人民共和国政府信息公开条例》要求编制。", "没有写明依据的格式通知"),
        ("根据《政府信息公开条例》第五十条编制。", "没有写明依据的格式通知"),
        ("根据《统计法》编制。", "没有写明依据的格式通知"),
        ("根据国办发〔2019〕14号编制。", "没有写明依据的格式通知"),
    ],
)
def test_a_basis_without_the_notice_is_told(basis: str, key: str) -> None:
    assert [
        message[: len(key)] for _, message in told("S109", changed(sound(), (BASIS, basis)))
    ] == [key]


def test_an_old_notice_is_not_also_a_missing_one() -> None:
    text = changed(sound(), (BASIS, "根据《政府信息公开条例》和国办公开办函〔2019〕60号编制。"))
    assert [f.code for f in findings(text)] == ["S114"]


@pytest.mark.parametrize(
    "other",
    ["无。", "本年度没有其他需要报告的事项。", "全年行政事业性收费已公示。", "办理建议提案12件。"],
)
def test_section_six_without_a_word_on_fees_is_told(other: str) -> None:
    assert [severity for severity, _ in told("S110", changed(sound(), (OTHER, other)))] == ["info"]


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("没有问题。", "既没有写问题，也没有写改进"),
        ("（一）存在的主要问题\n\n更新不够及时，解读有待加强。", "只写了问题"),
        ("一是更新滞后，亟待提高；二是形式单一，仍需丰富。", "只写了问题"),
        ("（一）存在的问题\n\n无。\n\n（二）改进情况\n\n加强培训，优化栏目。", "只写了改进"),
        ("下一步，我局将继续加强培训，优化栏目。", "只写了改进"),
    ],
)
def test_section_five_lacks_problem_or_measure(text: str, lack: str) -> None:
    found = told("S112", in_problems(text))
    assert [(severity, lack in message) for severity, message in found] == [("warning", True)]


@pytest.mark.parametrize("text", ["无。", "无", "暂无。"])
def test_section_five_of_a_word_of_none_lacks_both(text: str) -> None:
    found = told("S105", in_problems(text))
    lack = "既没有写问题，也没有写改进"
    assert [(severity, lack in message) for severity, message in found] == [("warning", True)]


@pytest.mark.parametrize(
    "names",
    [
        "绵阳市云溪区统计局|绵阳市云溪区审计局",
        "绵阳市云溪区统计局|绵阳市涪城区统计局",
        "绵阳市云溪区统计局|云溪区水利局",
        "绵阳市云溪区人民政府|绵阳市涪城区人民政府",
        "绵阳市云溪区清河镇人民政府|绵阳市云溪区柏林镇人民政府",
        "绵阳市云溪区综合行政执法局|绵阳市涪城区城市管理局",
    ],
)
def test_another_body_in_the_signature_is_an_error(names: str) -> None:
    assert [severity for severity, _ in told("S113", pair(names))] == ["error"]


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("报告分为五个部分。", "正文实际有 6 个"),
        ("本报告共7个部分。", "正文实际有 6 个"),
        (
            "本报告由总体情况、主动公开情况、依申请公开情况、行政复议和诉讼情况、存在的问题六部分组成。",
            "列出的却是 5 个",
        ),
        (
            "全文包括五个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；"
            "四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。",
            "列出的却是 6 个",
        ),
    ],
)
def test_a_wrong_count_of_parts_is_told(sentence: str, says: str) -> None:
    found = told("S115", changed(sound(), (BASIS, BASIS + sentence)))
    assert [says in message for _, message in found] == [True]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("一是更新慢；三是解读少。将改进。", ["“三是”之前没有“二是”"]),
        ("一是更新慢；二是解读少；四是人员少。将改进。", ["“四是”之前没有“三是”"]),
        ("一是更新慢。\n\n三是解读少。\n\n四是将改进。", ["“三是”之前没有“二是”"]),
        ("一是更新慢；三是解读少；三是人员少。将改进。", ["“三是”之前没有“二是”", "“三是”出现了两次"]),
        ("（一）问题。更新慢。\n\n（二）改进。加强更新。\n\n（四）打算。加强解读。", ["“（四）”之前没有“（三）”"]),
        ("（一）问题。更新慢。\n\n（一）改进。加强更新。", []),
        ("更新慢，二是解读少，将改进。", ["“二是”之前没有“一是”"]),
    ],
)  # fmt: skip
def test_gaps_in_a_list_are_told(text: str, printed: list[str]) -> None:
    found = [message for _, message in told("S116", in_problems(text))]
    assert [message.partition("，")[0].split("，")[0] for message in found] == printed


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("2023年政府信息公开工作总结", ["warning"]),
        ("关于2023年度政府信息公开情况的报告", ["warning"]),
        ("2023年度政府信息公开工作情况报告", ["warning"]),
        ("2023年信息公开工作报告", ["info"]),
        ("2023年政府信息公开年报", ["info"]),
        ("政府信息公开工作2023年度报告", ["info"]),
        ("2023 年政府信息公开工作年度报告", []),
        ("2023年度政府信息公开工作年度报告", []),
        ("2023年政府信息公开工作年度报告（汇总）", []),
        ("政府信息公开工作年度报告（2023年）", ["info"]),
    ],
)
def test_titles_are_graded(title: str, severity: list[str]) -> None:
    text = changed(sound(), ("2023年政府信息公开工作年度报告", title))
    assert [found for found, _ in told("S117", text)] == severity


def test_a_department_need_not_tell_of_reviews() -> None:
    assert told("S118", changed(sound(), ("未发生责任追究情形", "无异常"))) == []


def test_a_zone_need_not_tell_of_reviews() -> None:
    names = ("绵阳市云溪区统计局", "绵阳市云溪经济开发区")
    assert told("S118", sound().replace(*names)) == []


def test_an_alias_is_no_other_body() -> None:
    text = pair("绵阳市云溪区统计局|绵阳市云溪区民情调查队")
    own = prepared()._replace(
        context=prepared().context._replace(aliases=("绵阳市云溪区民情调查队",))
    )
    codes = [f.code for f in check_bytes(text.encode(), "a.txt", own).findings]
    assert ("S113" in codes, told("S113", text)[0][0]) == (False, "error")
