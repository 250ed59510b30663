"""Sentences put together by chance from the ways to say a thing: read as meant, or not at all."""

from __future__ import annotations

from functools import cache

import cn2an
from hypothesis import given
from hypothesis import strategies as st

from baolint.forms.claim_number import Read
from baolint.forms.claim_reader import ClaimReader
from support.passages import NAME, form

RECEIVED = "requests_received"
OPENINGS = st.sampled_from(
    ("", "2023年，", "全年", "本年度", "我局", "2023年度，我单位", "一是", "本年共")
)
VERBS = st.sampled_from(("收到", "新收", "受理", "接到", "接收", "共收到"))
OBJECTS = st.sampled_from(("政府信息公开申请", "依申请公开申请", "政府信息公开申请书"))
UNITS = st.sampled_from(("件", "份", "宗", "件次", "起"))
ENDS = st.sampled_from(("。", "", "，均已按时答复。", "，较上年增加2件。", "；"))
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
PIECES = (
    "收到", "受理", "办结", "未收到", "无", "政府信息公开申请", "依申请公开", "上年结转", "结转下年度", "予以公开", "自然人",
    "行政复议", "信息处理费", "件", "份", "万元", "，", "。", "、", "（", "）", "；", "其中", "共", "近", "2023年", "2022年", "5", "12",
    "０", "三", "十二", "一百零", "余", "3-", "%", "同比增长", " ", "本年",
)  # fmt: skip
ALIKE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@cache
def reader() -> ClaimReader:
    return ClaimReader(form().claims)


def read(sentence: str) -> list[Read]:
    return list(reader().read(sentence, year=2023, agency=NAME))


def received(sentence: str) -> list[str]:
    """Give the exact numbers of requests received that a sentence states."""
    return [
        f"{one.value:f}" for one in read(sentence) if one.form.quantity == RECEIVED and one.exact
    ]


def ways(value: int) -> st.SearchStrategy[str]:
    """The ways to write a number below ten thousand."""
    return st.sampled_from(
        (str(value), f"{value:,}", str(value).translate(WIDE), cn2an.an2cn(value), f" {value} ")
    )


@given(
    OPENINGS,
    VERBS,
    OBJECTS,
    st.integers(1, 9999).flatmap(lambda n: st.tuples(st.just(n), ways(n))),
    UNITS,
    ENDS,
)
def test_a_number_behind_what_is_counted_is_read(
    opening: str, verb: str, counted: str, number: tuple[int, str], unit: str, end: str
) -> None:
    sentence = f"{opening}{verb}{counted}{number[1]}{unit}{end}"
    assert received(sentence) == [str(number[0])]


@given(
    OPENINGS,
    VERBS,
    st.integers(1, 9999).flatmap(lambda n: st.tuples(st.just(n), ways(n))),
    UNITS,
    ENDS,
)
def test_a_number_before_what_is_counted_is_read(
    opening: str, verb: str, number: tuple[int, str], unit: str, end: str
) -> None:
    sentence = f"{opening}{verb}{number[1]}{unit}政府信息公开申请{end}"
    assert received(sentence) == [str(number[0])]


@given(
    VERBS,
    st.sampled_from(
        ("行政许可申请", "群众来信", "12345热线诉求", "网民留言", "人大建议", "低保申请")
    ),
    st.integers(1, 9999),
    UNITS,
)
def test_what_is_something_else_is_not_read(
    verb: str, counted: str, number: int, unit: str
) -> None:
    assert received(f"2023年{verb}{counted}{number}{unit}。") == []


@given(
    st.sampled_from(("近{}", "约{}", "{}余", "{}多", "超过{}", "{}左右")),
    st.integers(10, 9999),
    VERBS,
)
def test_a_blurred_number_is_never_exact(blur: str, number: int, verb: str) -> None:
    before, after = blur.split("{}")
    place = ("件左右" if after == "左右" else f"{after}件") if after else "件"
    assert received(f"{verb}政府信息公开申请{before}{number}{place}。") == []


@given(st.integers(2000, 2022), VERBS, st.integers(1, 9999))
def test_another_year_is_not_read(year: int, verb: str, number: int) -> None:
    assert received(f"{year}年{verb}政府信息公开申请{number}件。") == []


@given(ALIKE)
def test_a_claim_of_anything_stands_within_its_sentence(sentence: str) -> None:
    stretches = [(one.start, one.end) for one in read(sentence)]
    assert all(0 <= start <= end <= len(sentence) for start, end in stretches)


@given(ALIKE)
def test_a_number_that_is_read_is_written_there(sentence: str) -> None:
    signs = set("０5123三十二一百零")
    stretches = [sentence[one.start : one.end] for one in read(sentence) if one.value]
    assert all(signs & set(one) for one in stretches)
