"""Telephone numbers against phonenumbers, which knows the numbering plans of all countries."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.recognise import digits
from baolint_rules.contact.invalid_phone import judge
from baolint_rules.contact.telephone import parse
from baolint_rules.data import area_codes, retired_area_codes

AREAS = st.sampled_from(sorted(area_codes()))
TAILS = st.text(st.sampled_from("0123456789"), min_size=7, max_size=7)
JOINTS = ("{}-{}", "({}){}", "{} {}", "{}{}", "（{}）{}", "{}—{}")


def is_theirs(printed: str) -> bool:
    return phonenumbers.is_valid_number(phonenumbers.parse(printed, "CN"))


def area_of(printed: str) -> str:
    number = phonenumbers.parse(printed, "CN")
    size = phonenumbers.length_of_geographical_area_code(number)
    return f"0{phonenumbers.national_significant_number(number)[:size]}"


@given(AREAS, st.sampled_from("2345678"), TAILS, st.sampled_from(JOINTS))
def test_the_area_code_ends_where_they_end_it(area: str, first: str, tail: str, joint: str) -> None:
    local = first + tail[: area_codes()[area].digits[0] - 1]
    printed = joint.format(area, local)
    assert parse(printed).area == area_of(printed)


@given(AREAS, st.sampled_from("2345678"), TAILS)
def test_the_length_is_right_where_they_call_the_number_valid(
    area: str, first: str, tail: str
) -> None:
    """Both lengths; where a region is changing over both are right to us, to them mostly as well."""
    for size in (7, 8):
        printed = f"{area}-{first}{tail[: size - 1]}"
        if judge(parse(printed)) is not None:
            assert not is_theirs(printed)


@given(AREAS, st.sampled_from("2345678"), TAILS)
def test_what_is_right_to_us_is_valid_to_them(area: str, first: str, tail: str) -> None:
    for size in area_codes()[area].digits:
        assert is_theirs(f"{area}-{first}{tail[: size - 1]}")


@pytest.mark.parametrize("first", "09")
def test_a_local_number_never_begins_with_nought_or_nine(first: str) -> None:
    """They know lengths only and let 010-9xxxxxxx pass; 9 leads to services (95 to 96), not homes."""
    assert judge(parse(f"010-{first}1234567")) is not None


@pytest.mark.parametrize("area", sorted(retired_area_codes()))
def test_a_retired_area_code_is_valid_to_neither(area: str) -> None:
    printed = (f"{area}-2345678", f"{area}-23456789")
    assert [is_theirs(one) or judge(parse(one)) is None for one in printed] == [False, False]


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_what_they_call_a_mobile_is_one(number: str) -> None:
    kind = phonenumbers.number_type(phonenumbers.parse(number, "CN"))
    if kind == phonenumbers.PhoneNumberType.MOBILE:
        assert [one.kind for one in digits.find(f"手机{number}。")] == ["mobile"]
