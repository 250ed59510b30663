"""What is left of templates, drafts and software, and what only looks like it."""

from __future__ import annotations

import pytest

from baolint.rules.diagnostic import Diagnostic
from baolint_rules.wording.placeholder_residue import PlaceholderResidue
from support.worded import context, facts_of, found


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("全年新收政府信息公开申请XX件。", "XX"),
        ("全年新收政府信息公开申请xx件。", "xx"),
        ("ＸＸ市统计局认真贯彻落实条例。", "ＸＸ"),
        ("××局依托门户网站公开信息。", "××"),
        ("关于印发XX方案的通知", "XX"),
        ("20XX年，我局认真落实条例。", "20XX"),
        ("国办发〔20××〕12号", "20××"),
        ("联系电话：XXXX-XXXXXXX", "XXXX-XXXXXXX"),
        ("邮箱：xxx@example.gov.cn", "xxx"),
        ("网址：www.xxx.gov.cn", "xxx"),
        ("于X年X月X日印发", "X"),
        ("收到申请X件", "X"),
        ("收到申请×件", "×"),
        ("收到申请 X 件", "X"),
        ("收到群众申请 XX 件", "XX"),
        ("二〇二三年〇月", "〇"),
        ("绵府发〔2023〕X号", "X"),
        ("收到申请N件", "N"),
        ("○○局2023年主动公开信息", "○○"),
        ("○○年度报告", "○○"),
        ("△△局认真落实", "△△"),
        ("****年度报告按期发布", "****"),
        ("自**年**月起施行", "**年**月"),
        ("主动公开信息____条", "____"),
        ("____年__月__日", "____"),
        ("共__件", "__"),
        ("主动公开{{count}}条", "{{count}}"),
        ("主动公开${count}条", "${count}"),
        ("主动公开{count}条", "{count}"),
        ("{单位名称}年度报告", "{单位名称}"),
        ("主动公开%d条", "%d"),
        ("«单位名称»年度报告", "«单位名称»"),
        ("$year$年度报告", "$year$"),
        ("{% for row in rows %}", "{% for row in rows %}"),
        ("主动公开信息【】条", "【】"),
        ("主动公开信息【 　】条", "【 　】"),
    ],
)
def test_an_unfilled_place_is_an_error(line: str, printed: str) -> None:
    assert found(PlaceholderResidue, line) == [("error", printed)]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("与某某局建立联动机制", "某某"),
        ("XX镇认真贯彻落实条例", "XX"),
        ("群众投诉XX局推诿扯皮", "XX"),
        ("主动公开信息（　　）条", "（　　）"),
        ("　　年　月　日", "　　年　月　日"),
    ],
)
def test_what_may_be_meant_is_a_warning(line: str, printed: str) -> None:
    assert found(PlaceholderResidue, line) == [("warning", printed)]


@pytest.mark.parametrize("kind", ["title", "heading", "signature", "header", "footer"])
def test_nobody_hides_a_name_in_a_title_or_signature(kind: str) -> None:
    assert found(PlaceholderResidue, (kind, "某某镇人民政府")) == [("error", "某某")]


def test_an_unfilled_cell_is_an_error() -> None:
    assert found(PlaceholderResidue, ("cell", "XX"), ("cell", "#REF!")) == [
        ("error", "XX"),
        ("error", "#REF!"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（请填写具体数字）", ("error", "请填写具体")),
        ("见错误！未找到引用源。", ("error", "错误！未找到引用源")),
        ("（待完善）", ("warning", "待完善")),
        ("报告文稿（模板）", ("warning", "模板")),
        ("该部分以表格形式报告。表格如下：", ("warning", "该部分以表格形式报告")),
        ("Lorem ipsum dolor sit amet", ("error", "Lorem ipsum")),
    ],
)
def test_words_of_templates_are_found(line: str, expected: tuple[str, str]) -> None:
    assert found(PlaceholderResidue, line) == [expected]


def test_a_paragraph_gets_one_finding_for_all_its_signs() -> None:
    facts = facts_of("XX局于X年X月X日印发")
    (only,) = PlaceholderResidue().check(facts, context())
    assert isinstance(only, Diagnostic)
    assert [place.span.start for place in only.related] == [4, 6, 8]


def test_the_line_above_the_title_may_be_page_furniture() -> None:
    facts = facts_of("XX局")
    facts.apart[0].kind = "above"
    assert list(PlaceholderResidue().check(facts, context())) == []


def test_the_message_shows_the_sign_in_its_words() -> None:
    facts = facts_of("全年新收政府信息公开申请XX件，办结26件")
    (only,) = PlaceholderResidue().check(facts, context())
    assert isinstance(only, Diagnostic)
    assert (only.message, only.values["around"]) == (
        "W706.symbol",
        "政府信息公开申请XX件，办结26件",
    )
