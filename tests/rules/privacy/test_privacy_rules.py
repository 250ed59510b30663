from __future__ import annotations

import datetime
from typing import cast

import pytest

from baolint.document.identity import identity_check, luhn
from baolint.document.model import Document
from baolint.forms.form import Form
from baolint.recognise.facts import Context, Facts
from baolint_rules.privacy.personal_mobile import PersonalMobile
from support.passages import passage
from support.reports import changed, findings, sound

ANCHOR = "各项任务按期完成"


def found(insert: str) -> list[tuple[str, str, str]]:
    text = changed(sound(), (ANCHOR, f"{ANCHOR}，{insert}"))
    return [
        (each.code, each.severity, each.confidence)
        for each in findings(text)
        if each.code.startswith("P")
    ]


def identity(first: str) -> str:
    return first + identity_check(first)


def card(first: str) -> str:
    return first + next(digit for digit in "0123456789" if luhn(first + digit))


CERTAIN = ("P801", "error", "certain")
POSSIBLE = ("P801", "warning", "possible")


@pytest.mark.parametrize(
    ("insert", "expected"),
    [
        (identity("51040219900101123"), [CERTAIN]),
        (identity("51222219600101123"), [CERTAIN]),
        (identity("83000019900101123"), [CERTAIN]),
        (identity("51990219900101123"), []),
        (identity("51040220990101123"), []),
        ("510402199001011230", [POSSIBLE]),
        ("510402202312310010", []),
        ("510402900101123", [POSSIBLE]),
        ("受理编号：" + identity("51040219900101123"), [POSSIBLE]),
        ("信用代码914403001922038216", []),
        ("6201**********123X", []),
    ],
    ids=[
        "valid",
        "abolished region",
        "residence permit",
        "unknown region",
        "not yet born",
        "wrong check digit",
        "region, date and serial number",
        "fifteen digits",
        "called a code",
        "credit code",
        "masked",
    ],
)
def test_identity_numbers(insert: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(insert) == expected


@pytest.mark.parametrize(
    ("insert", "severity"),
    [
        ("值班手机13812345678", "warning"),
        ("详询138-1234-5678", "warning"),
        ("申请人可拨打13812345678咨询", "warning"),
        ("高新区：13812345678", "warning"),
        ("申请人王某，电话13812345678", "error"),
        ("申请人的手机为13812345678", "error"),
        ("联系人：李小明 138 1234 5678", "error"),
        ("举报人欧阳某某（13812345678）", "error"),
        ("13812345678（张三）", "error"),
    ],
)
def test_a_mobile_weighs_more_beside_a_person(insert: str, severity: str) -> None:
    assert [each[:2] for each in found(insert)] == [("P802", severity)]


@pytest.mark.parametrize(
    "insert",
    [
        "138****5678",
        "电话0812-3986050",
        "电话052784368216",
        "收费13812345678元",
        "编号13812345678",
        "见http://www.yunxi.gov.cn/art/13812345678.html",
    ],
)
def test_what_is_no_mobile(insert: str) -> None:
    assert found(insert) == []


def test_a_mobile_in_the_contact_clause_is_not_judged_here() -> None:
    text = changed(sound(), ("0816-2345678", "13812345678"))
    assert [each.code for each in findings(text) if each.code.startswith("P")] == []


def test_a_mobile_in_a_table_cell_is_found() -> None:
    text = changed(sound(), ("行政强制\t0", "行政强制\t13812345678（张三）"))
    assert "P802" in [each.code for each in findings(text)]


LIKELY = ("P803", "error", "likely")
DOUBTFUL = ("P803", "warning", "possible")


@pytest.mark.parametrize(
    ("insert", "expected"),
    [
        ("退至" + card("622202123456789012"), [LIKELY]),
        ("退至" + card("62220212345678"), []),
        ("退至" + card("411111111111222"), [LIKELY]),
        ("退至" + card("51111111111122233"), [DOUBTFUL]),
        ("卡号" + card("51111111111122233"), [LIKELY]),
        ("退至6222021234567890120", []),
        ("索引号：4111111111111111", []),
        ("见http://www.yunxi.gov.cn/4111111111111111", []),
        ("4111****1111", []),
    ],
    ids=[
        "nineteen digits",
        "fifteen digits",
        "sixteen digits",
        "eighteen digits that no card has",
        "the same, called a card",
        "wrong check digit",
        "index number",
        "link",
        "masked",
    ],
)
def test_cards(insert: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(insert) == expected


def test_the_message_shows_the_number_masked_only() -> None:
    text = changed(sound(), (ANCHOR, f"{ANCHOR}，为11010519491231002X答复"))
    finding = next(each for each in findings(text) if each.code == "P801")
    assert finding.message == "出现居民身份证号码“1101**********002X”（此处已遮盖）。"
    assert finding.excerpt and "19491231" not in finding.excerpt.line


@pytest.mark.parametrize("kind", ["header", "footer", "footnote", "textbox", "hidden", "page"])
def test_what_stands_beside_the_text_is_looked_at(kind: str) -> None:
    facts = Facts(cast(Document, None), cast(Form, None))
    facts.apart = [passage("经办13812345678", kind)]
    context = Context(as_of=datetime.date(2024, 2, 1))
    assert len(list(PersonalMobile().check(facts, context))) == 1
