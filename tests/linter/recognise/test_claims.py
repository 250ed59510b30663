"""Sentences of reports, and what they say of the form's quantities."""

from __future__ import annotations

from functools import cache

import pytest

from baolint.forms.claim_reader import ClaimReader
from support.passages import form
from support.recognised import facts
from support.reports import changed, sound

YEAR = 2023
AGENCY = "绵阳市云溪区统计局"


@cache
def reader() -> ClaimReader:
    return ClaimReader(form().claims)


def said(sentence: str, *at: str) -> dict[str, str]:
    """Give the quantities of a sentence with their numbers; `at` is the section and aspect."""
    return {
        one.form.quantity: f"{one.value.normalize():f}"
        for one in reader().read(sentence, year=YEAR, agency=AGENCY, at=at)
    }


NEW, IN, DONE, OUT = (
    "requests_received", "requests_carried_in", "requests_handled", "requests_carried_out",
)  # fmt: skip

NONE = [
    "未收到政府信息公开申请", "未收到公民、法人或者其他组织对我局提出的政府信息公开申请",
    "未接到政府信息公开申请", "未接到任何形式的信息公开申请",
    "未接到书面方式和网络方式提交的政府信息公开申请件", "没有收到政府信息公开申请", "无依申请公开",
    "未收到依申请公开事项", "收到政府信息公开申请0件", "受理政府信息公开申请0件",
    "收到和处理依申请公开0件", "依申请公开零报告", "未收到和处理政府信息公开申请，零报告",
    "全年共收到政府信息公开申请零件", "收到政府信息公开申请〇件", "收到政府信息公开申请０件",
    "2023年，我局未收到依申请公开政府信息的申请", "本年度没有接到依申请公开申请",
    "全年未收到政府信息依申请公开申请", "2023年度，本单位无政府信息公开申请",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NONE)
def test_no_request_is_nought(sentence: str) -> None:
    assert said(sentence).get(NEW) == "0"


SOME = [
    ("收到政府信息公开申请5件", "5"), ("共收到3份政府信息公开申请", "3"), ("新收政府信息公开申请12件", "12"),
    ("受理政府信息公开申请9件", "9"), ("共受理政府信息公开申请件255件", "255"),
    ("收到政府信息依申请公开信件8件，办结8件，办结率100%", "8"), ("收到依申请公开来信1件次", "1"),
    ("收到申请政府信息公开事项18件", "18"), ("共收到依申请公开件30件", "30"), ("共收到依申请件927件", "927"),
    ("2023 年，全年新收政府信息公开申请 26 件。", "26"), ("我局共收到政府信息公开申请十二件", "12"),
    ("区统计局收到政府信息公开申请1,234件", "1234"), ("接到政府信息公开申请2宗", "2"),
    ("2023年共接收政府信息公开申请7例", "7"), ("全年接收到政府信息公开申请书4份", "4"),
    ("2023年我局新收到政府信息公开申请6起", "6"), ("本年度共收到公民、法人和其他组织政府信息公开申请11件", "11"),
    ("一是收到政府信息公开申请5件", "5"), ("截至2023年12月31日，我局共收到政府信息公开申请5件", "5"),
    ("收到5件政府信息公开申请均已按时答复", "5"), ("收到5件政府信息公开申请并全部办结", "5"),
    ("收到5件政府信息公开申请，均已按时答复", "5"), ("共收到政府信息公开申请共计5件", "5"),
    ("依申请公开方面，收到政府信息公开申请５件", "5"), ("收到政府信息公开申请两件", "2"),
    ("收到政府信息公开申请5件，较上年增加2件", "5"), ("收到政府信息公开申请5件（含上年结转1件）", "5"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "number"), SOME)
def test_requests_received_are_read(sentence: str, number: str) -> None:
    assert said(sentence).get(NEW) == number


FLOW = [
    (
        "全年新收政府信息公开申请26件，上年结转2件，办结26件，结转下年度继续办理2件。",
        {NEW: "26", IN: "2", DONE: "26", OUT: "2"},
    ),
    (
        "共收到依申请公开件30件，上年度结转办理件1件，共办结24件，结转到2024年办理7件",
        {NEW: "30", IN: "1", DONE: "24", OUT: "7"},
    ),
    (
        "共收到依申请件927件，上年结转34件，办结930件，31件结转到2024年度继续办理",
        {NEW: "927", IN: "34", DONE: "930", OUT: "31"},
    ),
    ("收到政府信息公开申请5件，办结5件，无下年度结转", {NEW: "5", DONE: "5", OUT: "0"}),
    ("新收政府信息公开申请8件。答复8件，结转2024年183件", {NEW: "8", DONE: "8", OUT: "183"}),
    ("新收政府信息公开申请8件，2022年结转132件", {NEW: "8", IN: "132"}),
    ("收到政府信息公开申请8件，答复6件，顺延到下年度答复2件", {NEW: "8", DONE: "6", OUT: "2"}),
    ("收到政府信息公开申请8件，转下一年办理2件", {NEW: "8", OUT: "2"}),
    ("收到政府信息公开申请8件，没有上年结转", {NEW: "8", IN: "0"}),
    ("收到政府信息公开申请8件，结转至2024年6件", {NEW: "8", OUT: "6"}),
    ("政府信息公开申请办结26件", {DONE: "26"}),
    ("收到8件政府信息公开申请，已办结八件", {NEW: "8", DONE: "8"}),
    ("办理政府信息依申请公开12件", {"requests_processed": "12"}),
    ("全年处理政府信息公开申请12件", {"requests_processed": "12"}),
]


@pytest.mark.parametrize(("sentence", "expected"), FLOW)
def test_the_flow_of_requests_is_read(sentence: str, expected: dict[str, str]) -> None:
    assert said(sentence) == expected


OUTCOMES = [
    ("予以公开11件", {"requests_granted": "11"}),
    ("同意公开11件", {"requests_granted": "11"}),
    ("11件予以公开", {"requests_granted": "11"}),
    ("予以公开11件，部分公开2件", {"requests_granted": "11", "requests_partial": "2"}),
    ("部分公开67，占4.61%", {"requests_partial": "67"}),
    ("2件部分公开", {"requests_partial": "2"}),
    ("予以公开或部分公开13件", {"requests_granted_or_partial": "13"}),
    ("公开和部分公开13件", {"requests_granted_or_partial": "13"}),
    ("不予公开3件", {"requests_denied": "3"}),
    ("不予公开三件", {"requests_denied": "3"}),
    ("无法提供6件", {"requests_unavailable": "6"}),
    ("信息不存在5件", {"requests_not_held": "5"}),
    ("本机关不掌握相关政府信息5件", {"requests_not_held": "5"}),
    ("不予处理2件", {"requests_rejected": "2"}),
    ("其他处理2件", {"requests_other": "2"}),
    ("自然人20件", {"applicants_natural": "20"}),
    ("自然人申请20件，法人申请6件", {"applicants_natural": "20", "applicants_organisations": "6"}),
    ("法人或其他组织6件", {"applicants_organisations": "6"}),
    ("法人及其他组织提出6件", {"applicants_organisations": "6"}),
]


@pytest.mark.parametrize(("sentence", "expected"), OUTCOMES)
def test_outcomes_and_applicants_are_read_in_their_aspect(
    sentence: str, expected: dict[str, str]
) -> None:
    assert said(sentence, "on_request") == expected


@pytest.mark.parametrize(("sentence", "expected"), OUTCOMES)
def test_outcomes_and_applicants_are_read_behind_their_requests(
    sentence: str, expected: dict[str, str]
) -> None:
    assert said(f"办结政府信息公开申请26件，其中{sentence}") == {DONE: "26", **expected}


@pytest.mark.parametrize(("sentence", "_"), OUTCOMES)
def test_outcomes_and_applicants_elsewhere_are_nothing(sentence: str, _: dict[str, str]) -> None:
    assert said(sentence) == {}


DISPUTES = [
    ("全年未发生因政府信息公开引起的行政复议、行政诉讼", {"disputes": "0"}),
    ("未产生因政府信息公开申请提请的行政复议", {"reviews": "0"}),
    ("因政府信息公开未出现申请行政复议、提起行政诉讼的情况", {"disputes": "0"}),
    ("无因政府信息公开工作被申请行政复议或提起行政诉讼的情况", {"disputes": "0"}),
    ("因政府信息公开被申请行政复议93件，行政诉讼19件", {"reviews": "93", "litigation": "19"}),
    (
        "因政府信息公开引发行政争议275件，其中行政复议201件，行政诉讼74件",
        {"disputes": "275", "reviews": "201", "litigation": "74"},
    ),
    (
        "政府信息公开行政复议1件（申请人撤回结案）、行政诉讼0件",
        {"reviews": "1", "litigation": "0"},
    ),
    ("因政府信息公开引发行政诉讼1件", {"litigation": "1"}),
    ("因信息公开被提起行政诉讼四起", {"litigation": "4"}),
    ("涉及政府信息公开的行政复议和行政诉讼案件3件", {"disputes": "3"}),
    ("发生政府信息公开行政诉讼2宗", {"litigation": "2"}),
    (
        "政府信息公开行政复议5件，结果维持2件，结果纠正1件",
        {"reviews": "5", "reviews_upheld": "2", "reviews_corrected": "1"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DISPUTES)
def test_reviews_and_litigation_are_read(sentence: str, expected: dict[str, str]) -> None:
    found = said(sentence)
    assert {key: found.get(key) for key in expected} == expected


OTHERS = [
    ("制发行政规范性文件2件，废止1件，现行有效5件", {"documents_made": "2", "documents_repealed": "1", "documents_valid": "5"}),
    ("行政规范性文件制发2件，废止1件", {"documents_made": "2", "documents_repealed": "1"}),
    ("本年度未制发行政规范性文件", {"documents_made": "0"}),
    ("印发规范性文件四件", {"documents_made": "4"}),
    ("现行有效的行政规范性文件5件", {"documents_valid": "5"}),
    ("制定政府规章3件，废止1件", {"regulations_made": "3", "regulations_repealed": "1"}),
    ("现行有效规章30部", {"regulations_valid": "30"}),
    ("办理行政许可38件", {"licences": "38"}),
    ("作出行政许可决定38件，行政处罚决定4件", {"licences": "38", "penalties": "4"}),
    ("全年作出行政处罚4宗", {"penalties": "4"}),
    ("2023年未实施行政强制", {"coercion": "0"}),
    ("收取行政事业性收费1.25万元", {"fees": "12500"}),
    ("本年度未收取信息处理费", {"processing_fee": "0"}),
    ("没有产生信息处理费", {"processing_fee": "0"}),
    ("无收取信息处理费情况", {"processing_fee": "0"}),
    ("收取信息处理费0元", {"processing_fee": "0"}),
    ("全市实际收取信息处理费共计400元", {"processing_fee": "400"}),
    ("2023 年有 1 件政府信息公开申请案件收取信息处理费 380 元", {"processing_fee": "380"}),
    ("全年主动公开政府信息186条", {"published": "186"}),
    ("2023年，我局共公开信息20条", {"published": "20"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), OTHERS)
def test_other_quantities_are_read(sentence: str, expected: dict[str, str]) -> None:
    assert said(sentence) == expected


SILENT = [
    "受理“12345”热线诉求84个", "收到248条网民留言，办结230条", "全年未收到行政许可申请",
    "收到人大建议12件，办理12件", "承办政协提案9件，答复9件", "收到群众来信30封，办结30件",
    "受理企业注册申请300件", "接到举报投诉12件，办结12件", "办理建议提案21件，办结率100%",
    "2022年收到政府信息公开申请20件", "2022年，我局收到政府信息公开申请20件",
    "自2008年以来收到政府信息公开申请320件", "五年来共收到政府信息公开申请120件",
    "2021年至2023年共收到政府信息公开申请80件", "去年收到政府信息公开申请20件",
    "收到征地类政府信息公开申请12件",
    "收到政府信息公开申请后，于20个工作日内答复", "依申请公开目录共12项", "未办结政府信息公开申请",
    "受理依申请信息56条", "政府信息公开申请办理期限为20个工作日", "收到重复政府信息公开申请3件",
    "发出政府信息公开申请答复书30份", "未收到其他政府信息公开申请", "逾期答复政府信息公开申请1件",
    "延期答复政府信息公开申请2件", "收到政府信息公开申请补正材料3份", "参加依申请公开培训3次",
    "印发《政府信息公开申请办理规范》2份", "上年结转资金2万元",
    "转交政府信息公开申请2件", "移交政府信息公开申请3件", "未收到政府信息公开申请方面的投诉",
    "收到政府信息公开申请3-5件", "政府信息公开申请数量逐年下降", "受理低保申请120件，办结118件",
    "收到意见建议30条，采纳12条", "规章制度3个", "制定规章制度3个", "审查规范性文件12件",
    "发布规范性文件解读3篇", "代拟规范性文件4件", "公示行政许可38件、行政处罚4件", "行政许可事项12项",
    "受理行政许可申请40件", "公开行政处罚信息4条", "减免行政事业性收费3万元", "公开行政事业性收费项目12项",
    "未发生行政复议被纠错、行政诉讼败诉的情况", "办理行政复议案件120件", "全年收到行政复议申请320件",
    "行政诉讼出庭应诉20件", "实质性化解行政争议275件", "信息处理费按件计收，每件100元",
    "公开财务信息3条", "其中公开政府信息12条", "2022年公开政府信息186条", "公开栏目12个",
    "依申请公开12345", "不予公开事项目录3项", "无法提供材料6份", "依据第三十六条第（一）项",
    "国办公开办函〔2021〕30号", "根据条例第二十条第一项", "一件事一次办", "信息公开联系人2名",
]  # fmt: skip


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_none_of_the_quantities_is_not_read(sentence: str) -> None:
    assert said(sentence) == {}


def reach(sentence: str) -> str:
    """Give whom the first claim of a sentence speaks of."""
    return reader().read(sentence, year=YEAR, agency=AGENCY)[0].reach


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("我局收到政府信息公开申请5件", "own"),
        ("区统计局共收到政府信息公开申请5件", "own"),
        ("全区各级行政机关收到政府信息公开申请5件", "wider"),
        ("区政府办公室收到政府信息公开申请5件", "narrower"),
        ("各镇收到政府信息公开申请5件", "narrower"),
        ("开发区管委会收到政府信息公开申请5件", "unsure"),
        ("通过网络收到政府信息公开申请5件", "unsure"),
        ("通过政府网站依申请平台，收到政府信息公开申请5件", "unsure"),
        ("上半年收到政府信息公开申请5件", "unsure"),
        ("2023年1月至9月收到政府信息公开申请18件", "unsure"),
        ("按时答复政府信息公开申请24件", "unsure"),
        ("未收到涉及个人隐私的政府信息公开申请", "unsure"),
        ("未收到政府信息公开申请人的补正材料", "unsure"),
    ],
)
def test_it_is_told_whom_a_claim_speaks_of(sentence: str, expected: str) -> None:
    assert reach(sentence) == expected


def test_a_claim_stands_at_its_number_with_the_measure_word() -> None:
    sentence = "2023 年，新收政府信息公开申请 26 件。"
    found = facts(changed(sound(), ("全年新收政府信息公开申请26件", sentence))).claims[1]
    string = found.passage.text.string
    assert string[found.start : found.end] == "26 件"


@pytest.mark.parametrize(
    ("sentence", "facets"),
    [
        ("收到政府信息公开申请5件", (True, True)),
        ("收到政府信息公开申请5件和投诉3件", (True, False)),
        ("收到政府信息公开申请5件，办结5件", (True, True)),
    ],
)
def test_a_claim_tells_what_its_clause_names_and_whether_its_number_is_alone(
    sentence: str, facets: tuple[bool, bool]
) -> None:
    first = reader().read(sentence, year=YEAR, agency=AGENCY)[0]
    assert (first.own_object, first.alone) == facets


def test_a_claim_whose_clause_does_not_name_the_request_says_so() -> None:
    last = reader().read("收到政府信息公开申请5件，办结4件", year=YEAR, agency=AGENCY)[-1]
    assert (int(last.value), last.own_object) == (4, False)
