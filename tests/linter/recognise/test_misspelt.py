"""Labels that only their place can tell: bound, called misspelt, and nothing else mis-bound."""

from __future__ import annotations

import pytest

from baolint.document import normal
from baolint.recognise.labels import Labels
from support.filled_tables import disclosure_form
from support.recognised import facts, values
from support.reports import changed, codes, findings, sound

SOUND = values(facts(sound()))
LABELS = [
    ("科研机构", "科研院所"),
    ("自然人\t", "自燃人\t"),
    ("行政许可\t38", "行政审批\t38"),
    ("行政处罚\t4", "行政处分\t4"),
    ("行政强制\t0", "行政检查\t0"),
    ("规章\t0", "规定\t0"),
    ("（一）予以公开", "（一）准予公开"),
    ("2.重复申请", "2.多次申请"),
    ("（三）不予公开", "（三）不准公开"),
    ("（三）不予公开", "（三）不可公开"),
    ("（四）无法提供", "（四）不能提供"),
    ("（四）无法提供", "（四）未能提供"),
    ("（六）其他处理", "（六）其他办理"),
    ("复议后起诉", "复议后诉讼"),
    ("未经复议直接起诉", "未经复议直接诉讼"),
    ("行政诉讼\t", "行政起诉\t"),
    ("第二十条第（八）项", "第二十条第（九）项"),
    ("第二十条第（五）项", "第二十条第（七）项"),
]


@pytest.mark.parametrize("change", LABELS)
def test_a_label_that_its_place_tells_is_misspelt(change: tuple[str, str]) -> None:
    assert codes(changed(sound(), change)) == ["T204"]


@pytest.mark.parametrize("change", LABELS)
def test_the_figures_beside_it_are_bound_as_ever(change: tuple[str, str]) -> None:
    assert values(facts(changed(sound(), change))) == SOUND


def test_an_item_number_is_evidence_against_a_likeness() -> None:
    found = findings(changed(sound(), ("（一）予以公开", "（一）准予公开")))
    assert [one.message for one in found] == [
        "表三中的“（一）准予公开”有错字，应为“（一）予以公开”。"
    ]


def test_a_row_too_unlike_the_one_missing_is_no_misspelling() -> None:
    assert codes(changed(sound(), ("行政强制\t0", "其他事项\t0"))) == ["T202"]


def test_a_row_beyond_those_of_the_form_takes_no_ones_place() -> None:
    text = changed(sound(), ("行政强制\t0", "行政检查\t7\t\t\n行政强制\t0"))
    assert values(facts(text)) == SOUND


@pytest.mark.parametrize(
    ("change", "official"),
    [
        (("\t（七）总计", "\t（七）合计"), "（七）总计"),
        (("5.属于三类内部", "5.属于三类内容"), "5.属于三类内部事务信息"),
        (
            ("不计其他情形", "不计其他情况"),
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        ),
        (("公开申请数量", "公开申请"), "一、本年新收政府信息公开申请数量"),
        (("第二十条第（八）项", "第二十条第（九）项"), "第二十条第（八）项"),
    ],
)
def test_the_advice_is_the_form_s_label_in_full(change: tuple[str, str], official: str) -> None:
    assert [one.help for one in findings(changed(sound(), change))] == [f"改为“{official}”。"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("社会公益组织", "社会公益机构"), "T217"),
        (("法律服务机构", "法律服务组织"), "T217"),
        (("法人或其他组织", "法人和其他组织"), "T217"),
        (("保护第三方", "保护第三人"), "T204"),
        (("大量反复申请", "大量重复申请"), "T204"),
        (("信访举报投诉类申请", "信访、举报、投诉"), "T217"),
        (("四、结转下年度继续", "四、结转下一年度继续"), "T217"),
        (
            (
                "结果纠正\t其他结果\t尚未审结\t总计\t未经",
                "结果改正\t其他结果\t尚未审结\t总计\t未经",
            ),
            "T204",
        ),
        (("予以公开", "给予公开"), "T217"),
        (("部分公开", "部份公开"), "T204"),
    ],
)
def test_the_slips_that_are_known_are_graded_by_the_form(
    change: tuple[str, str], code: str
) -> None:
    assert code in codes(changed(sound(), change))


def test_the_cells_of_another_sheet_cost_no_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def distance(one: str, *_: object) -> int:
        counted.append(one)
        return 9

    labels = Labels(disclosure_form())
    monkeypatch.setattr(normal, "distance", distance)
    for number in range(100):
        labels.near(f"项目{number}名称及型号", ("row", "column"))
    assert counted == []
