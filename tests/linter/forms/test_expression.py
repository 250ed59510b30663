"""The language of relations is read as it is written."""

import pytest

from baolint.forms.expression import MalformedError, Operand, parse, parse_when


def _name(name: str, sign: int = 1, *, previous: bool = False) -> Operand:
    return Operand("name", name, sign, previous)


def test_a_relation_has_two_sides() -> None:
    equation = parse("new + carried_in = handled.total + carried_out")

    assert [operand.name for operand in equation.right] == ["handled.total", "carried_out"]


@pytest.mark.parametrize("operator", ["=", "<=", ">="])
def test_the_operator_is_kept(operator: str) -> None:
    assert parse(f"a {operator} b").operator == operator


def test_a_minus_belongs_to_what_follows() -> None:
    assert parse("valid = previous.valid + made - repealed").right == (
        _name("valid", previous=True),
        _name("made"),
        _name("repealed", -1),
    )


def test_a_side_may_begin_with_a_minus() -> None:
    assert parse("-a + b = 0").left == (_name("a", -1), _name("b"))


def test_a_full_key_is_one_name() -> None:
    assert parse("requests/new/total >= 11").left == (_name("requests/new/total"),)


def test_a_sum_names_what_it_is_below() -> None:
    assert parse("handled.total = sum(handled.*)").right == (
        Operand("sum", "handled", 1, previous=False),
    )


def test_a_sum_of_full_keys_keeps_its_column() -> None:
    assert parse("a = sum(requests/handled.denied.*/total)").right == (
        Operand("sum", "requests/handled.denied", 1, previous=False, rest="/total"),
    )


MALFORMED = """
a
a +
= b
a =
a == b
a b = c
a = b = c
a + + b = c
+ a = b
a = --b
a = b * c
a = b / c
a = (b)
a = sum(b)
a = sum(b.*
a = B
a < b
"""


@pytest.mark.parametrize("says", MALFORMED.split("\n"))
def test_anything_else_is_refused(says: str) -> None:
    with pytest.raises(MalformedError):
        parse(says)


def test_conditions_are_joined_by_and() -> None:
    assert parse_when("year >= 2022 and disputes/review/total > 0") == (
        ("year", ">=", "2022"),
        ("disputes/review/total", ">", "0"),
    )


@pytest.mark.parametrize("when", ["", "year", "year > ", "year > 1 and", "year > 1 or level = x"])
def test_an_unreadable_condition_is_refused(when: str) -> None:
    with pytest.raises(MalformedError):
        parse_when(when)
