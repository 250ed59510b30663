"""Chinese numerals against cn2an."""

from __future__ import annotations

import itertools

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.numerals import chinese_number, numerals

SIGNS = "零一二九十百千"


def theirs(written: str, mode: str) -> int | None:
    """Give their value; None where they refuse the numeral."""
    try:
        return int(cn2an.cn2an(written, mode))
    except (ValueError, KeyError):
        return None


@given(st.integers(0, 9999))
def test_what_they_write_below_ten_thousand_is_read(value: int) -> None:
    assert chinese_number(cn2an.an2cn(value)) == value


@given(st.integers(1, 9999), st.sampled_from("万亿"))
def test_what_they_write_in_whole_scales_is_read(value: int, scale: str) -> None:
    written = cn2an.an2cn(value) + scale
    assert numerals(f"共{written}件")[0].value == theirs(written, "normal")


@given(st.integers(10_001, 10**12))
def test_a_numeral_is_read_as_they_wrote_it_or_is_not_exact(value: int) -> None:
    """三万四千 is two stretches to us, and nothing is ever held against a figure that is not exact."""
    read = numerals(f"共{cn2an.an2cn(value)}件")
    assert all(one.value == value for one in read if one.exact)


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_any_row_of_signs_is_read_as_they_read_it_or_not_at_all(length: int) -> None:
    """They read 两 and rows of digits (二零二) only where asked to be lenient, then anything (百百二)."""
    different = []
    for signs in itertools.product(SIGNS, repeat=length):
        written = "".join(signs)
        ours = chinese_number(written)
        values = {theirs(written, "strict"), theirs(written, "normal")} - {None}
        if ours is not None and values and ours not in values:
            different.append((written, ours, values))
    assert different == []


def test_what_we_read_and_they_refuse_has_a_nought_too_many() -> None:
    alone = [
        written
        for length in (1, 2, 3, 4)
        for signs in itertools.product(SIGNS, repeat=length)
        if chinese_number(written := "".join(signs)) is not None
        and theirs(written, "strict") is None
        and theirs(written, "normal") is None
    ]
    assert {chinese_number(one) == theirs(one.replace("零", ""), "normal") for one in alone} == {
        True
    }


def test_what_they_read_strictly_and_we_do_not() -> None:
    """一千零十 lacks a sign; we say nothing of what is not written by the rule."""
    missed = [
        written
        for length in (1, 2, 3, 4)
        for signs in itertools.product(SIGNS, repeat=length)
        if chinese_number(written := "".join(signs)) is None
        and theirs(written, "strict") is not None
    ]
    assert missed == ["一千零十", "二千零十", "九千零十"]
