"""Check digits and days of birth against python-stdnum, a library of others."""

from __future__ import annotations

import datetime

import stdnum.luhn
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric, uscc
from stdnum.exceptions import InvalidComponent

from baolint.document.identity import (
    birth_date,
    body_check,
    credit_check,
    identity_check,
    is_credit_code,
    luhn,
)
from baolint.recognise import digits

DIGITS = st.sampled_from("0123456789")
SIGNS = st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY")
PLACES = ("110105", "310104", "440106", "330102", "620102", "130102")
"""Counties that python-stdnum's table of places has for every year asked for here."""


@given(st.text(DIGITS, min_size=17, max_size=17))
def test_the_check_of_an_identity_number_is_theirs(number: str) -> None:
    assert identity_check(number) == ric.calc_check_digit(f"{number}0")


@given(st.text(DIGITS, min_size=18, max_size=18))
def test_the_day_of_birth_is_theirs(number: str) -> None:
    """Theirs knows no year 0; ours does, and no number of before 1900 is anybody's in `digits`."""
    if number[6:10] == "0000":
        return
    try:
        theirs = ric.get_birth_date(number).timetuple()[:3]
    except InvalidComponent:
        theirs = None
    assert birth_date(number) == theirs


@given(
    st.sampled_from(PLACES),
    st.dates(datetime.date(1985, 1, 1), datetime.date(2012, 12, 31)),
    st.text(DIGITS, min_size=3, max_size=3),
    st.sampled_from("0123456789X"),
)
def test_a_number_is_beyond_doubt_where_they_call_it_valid(
    place: str, born: datetime.date, serial: str, check: str
) -> None:
    number = f"{place}{born:%Y%m%d}{serial}{check}"
    found = digits.find(f"身份证号{number}。")
    ours = any(one.kind == "identity" and one.checked for one in found)
    assert ours == ric.is_valid(number)


@given(st.text(DIGITS, min_size=12, max_size=19))
def test_luhn_is_theirs(number: str) -> None:
    assert luhn(number) == stdnum.luhn.is_valid(number)


@given(st.text(SIGNS, min_size=17, max_size=17))
def test_the_check_of_a_credit_code_is_theirs(number: str) -> None:
    assert credit_check(number) == uscc.calc_check_digit(number)


@given(st.text(DIGITS, min_size=8, max_size=8), st.text(SIGNS, min_size=8, max_size=8), SIGNS)
def test_a_credit_code_is_theirs_if_its_own_body_checks(head: str, body: str, check: str) -> None:
    """They do not look at the ninth to seventeenth sign, a code of its own (GB 11714)."""
    first = head + body + check
    code = first + credit_check(first)
    assert is_credit_code(code) == (uscc.is_valid(code) and body_check(body) == check)


@given(st.text(SIGNS, min_size=17, max_size=18))
def test_what_they_refuse_is_no_credit_code_unless_for_letters_in_front(code: str) -> None:
    """They want eight digits in front; the standard allows a letter as the first sign."""
    if code[:8].isdigit() and not uscc.is_valid(code):
        assert not is_credit_code(code)
