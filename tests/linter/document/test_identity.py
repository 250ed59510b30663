from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.document.identity import (
    birth_date,
    body_check,
    credit_check,
    identity_check,
    is_credit_code,
    luhn,
)

DIGITS = st.sampled_from("0123456789")


def test_the_standards_own_identity_number_checks() -> None:
    assert identity_check("11010519491231002") == "X"


@given(st.text(DIGITS, min_size=17, max_size=17), st.integers(0, 16), DIGITS)
def test_one_wrong_digit_in_an_identity_number_changes_the_check(
    number: str, at: int, digit: str
) -> None:
    wrong = number[:at] + digit + number[at + 1 :]
    assert (identity_check(wrong) == identity_check(number)) == (digit == number[at])


@pytest.mark.parametrize("code", ["91350100M000100Y43", "914403001922038216", "91330100799655058B"])
def test_credit_codes_check(code: str) -> None:
    assert is_credit_code(code)


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100I000100Y43",
        "91350100m000100y43",
        "91350100M000100Y56",
    ],
    ids=[
        "wrong check",
        "too short",
        "a letter that is not used",
        "lower case",
        "wrong check of the body",
    ],
)
def test_what_is_no_credit_code(code: str) -> None:
    assert not is_credit_code(code)


@given(
    st.text(st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"), min_size=8, max_size=8),
    st.text(st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"), min_size=8, max_size=8),
)
def test_a_credit_code_with_both_its_check_signs_is_one(region: str, body: str) -> None:
    code = region + body + body_check(body)
    assert is_credit_code(code + credit_check(code))


def test_luhn_knows_the_test_card() -> None:
    assert luhn("4111111111111111")


@given(st.text(DIGITS, min_size=15, max_size=18))
def test_of_ten_last_digits_one_fits_luhn(number: str) -> None:
    assert sum(luhn(number + digit) for digit in "0123456789") == 1


@pytest.mark.parametrize(
    ("number", "born"),
    [
        ("11010519491231002X", (1949, 12, 31)),
        ("110105491231002", (1949, 12, 31)),
        ("110105200002291234", (2000, 2, 29)),
        ("110105190002291234", None),
        ("110105199013011234", None),
        ("110105199004311234", None),
        ("1101051990", None),
    ],
    ids=["18", "15", "leap day", "no leap day", "month 13", "31 April", "too short"],
)
def test_the_day_of_birth(number: str, born: tuple[int, int, int] | None) -> None:
    assert birth_date(number) == born
