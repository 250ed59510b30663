from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baolint.document.identity import identity_check, luhn
from baolint.engine.masking import mask

DIGITS = st.sampled_from("0123456789")
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
CHINESE = st.text(
    st.sampled_from("本机关已经向来人说明情况，并予以答复；（）、。：“”"), max_size=12
)


@st.composite
def identities(draw: st.DrawFn) -> str:
    region = draw(st.sampled_from(["110105", "510402", "620102", "429004", "810000", "652301"]))
    born = draw(st.dates(datetime.date(1900, 1, 1), datetime.date(2023, 12, 31)))
    first = f"{region}{born:%Y%m%d}{draw(st.text(DIGITS, min_size=3, max_size=3))}"
    return first + identity_check(first)


@st.composite
def mobiles(draw: st.DrawFn) -> str:
    return "1" + draw(st.sampled_from("3456789")) + draw(st.text(DIGITS, min_size=9, max_size=9))


@st.composite
def cards(draw: st.DrawFn) -> str:
    prefix, length = draw(
        st.sampled_from([("62", 16), ("62", 17), ("62", 18), ("62", 19), ("4", 16), ("5", 16)])
    )
    size = length - 1 - len(prefix)
    body = prefix + draw(st.text(DIGITS, min_size=size, max_size=size))
    return body + next(digit for digit in "0123456789" if luhn(body + digit))


def spread(digits: str, sizes: tuple[int, ...], joint: str) -> str:
    parts = []
    for size in sizes:
        parts.append(digits[:size])
        digits = digits[size:]
    return joint.join([*parts, digits] if digits else parts)


JOINTS = st.sampled_from(["", "-", "—", "－", "\u00a0", " ", "\u3000"])


@given(CHINESE, identities(), JOINTS, st.booleans(), CHINESE)
def test_no_identity_number_survives(
    before: str, number: str, joint: str, wide: bool, after: str
) -> None:
    printed = spread(number, (6, 8, 4), joint)
    text = before + (printed.translate(WIDE) if wide else printed) + after
    assert mask(text).count("*") == 10


@given(CHINESE, mobiles(), JOINTS, st.booleans(), CHINESE)
def test_no_mobile_survives(before: str, number: str, joint: str, wide: bool, after: str) -> None:
    printed = spread(number, (3, 4, 4), joint)
    text = before + (printed.translate(WIDE) if wide else printed) + after
    assert mask(text).count("*") == 4


@given(CHINESE, cards(), JOINTS, st.booleans(), CHINESE)
def test_no_card_survives(before: str, number: str, joint: str, wide: bool, after: str) -> None:
    printed = spread(number, (4, 4, 4, 4), joint)
    text = before + (printed.translate(WIDE) if wide else printed) + after
    assert mask(text).count("*") == len(number) - 8


@given(st.text(st.sampled_from("0123456789Xx０９ -—、，元号*年张联系"), max_size=60))
@settings(max_examples=300)
def test_masking_keeps_the_length_and_happens_once(text: str) -> None:
    masked = mask(text)
    assert (len(masked), mask(masked)) == (len(text), masked)


@given(st.text(st.characters(exclude_categories=["Nd"]) | DIGITS, max_size=40))
def test_only_figures_are_replaced(text: str) -> None:
    kept = "".join(re.escape(sign) if sign not in "0123456789Xx" else "." for sign in text)
    assert re.fullmatch(kept, mask(text), re.DOTALL)


@given(st.text(st.sampled_from("0123456789，。年月日件条（）：—-/"), max_size=40))
def test_text_without_long_runs_of_digits_is_unchanged(text: str) -> None:
    short = re.sub("[0-9]{5,}", "2023", text)
    short = re.sub("(?<=[0-9])[-—](?=[0-9])", "、", short)
    assert mask(short) == short


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("620102199001011231", "6201**********1231"),
        ("身份证6201 0219 9001 0112 31。", "身份证6201 **** **** **12 31。"),
        ("报告/王某13812345678.docx", "报告/王某138****5678.docx"),
        ("13812345678@139.com", "138****5678@139.com"),
    ],
)
def test_what_is_shown_of_a_number(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "电话：0816-2345678；邮编：621000；网址：http://www.yunxi.gov.cn/art/2024/1/19/15300.html",
        "统一社会信用代码914403001922038216，国办公开办函〔2021〕30号",
        "一、本年新收政府信息公开申请数量15300000153",
        "收费13812345678元",
        "已遮盖的138****1234、35*************123、6201**********123X",
        "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert mask(text) == text
