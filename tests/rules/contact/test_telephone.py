from __future__ import annotations

import pytest

from baolint_rules.contact.invalid_phone import judge
from baolint_rules.contact.telephone import parse


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("0816-2345678", ("full", "0816", "2345678")),
        ("(010)65194406", ("full", "010", "65194406")),
        ("052784368216", ("full", "0527", "84368216")),
        ("01065194406", ("full", "010", "65194406")),
        ("0816-2345678转801", ("full", "0816", "2345678")),
        ("028—8654 3210", ("full", "028", "86543210")),
        ("+86-816-2345678", ("full", "0816", "2345678")),
        ("86-0816-2345678", ("full", "0816", "2345678")),
        ("（０８１６）２３４５６７８", ("full", "0816", "2345678")),
        ("816-2345678", ("zeroless", "0816", "2345678")),
        ("8691639", ("bare", "", "8691639")),
        ("2345678-801", ("bare", "", "2345678")),
        ("400-123-4567", ("hotline", "", "4001234567")),
        ("4001234", ("bare", "", "4001234")),
        ("138-1234-5678", ("mobile", "", "13812345678")),
    ],
)
def test_a_number_is_taken_apart(printed: str, parts: tuple[str, str, str]) -> None:
    assert tuple(parse(printed)) == parts


@pytest.mark.parametrize(
    ("printed", "fault"),
    [
        ("0816-2345678", None),
        ("0851-2345678", None),
        ("0851-82345678", None),
        ("0816-12345", None),
        ("028-96110", None),
        ("8691639", None),
        ("12345", None),
        ("13812345678", None),
        ("0433-28123456", None),
        ("0816-23456789", "length"),
        ("0816-234567", "length"),
        ("0527-4368216", "length"),
        ("0733-2345678", "retired"),
        ("0811-2345678", "unknown"),
        ("0816-1345678", "first"),
        ("816-2345678", "zero"),
        ("819-2345678", None),
        ("400-123-456", "hotline"),
        ("1381234567", "bare"),
        ("12345678901", "bare"),
    ],
)
def test_what_is_wrong_with_a_number(printed: str, fault: str | None) -> None:
    found = judge(parse(printed))
    assert (found[0] if found else None) == fault
