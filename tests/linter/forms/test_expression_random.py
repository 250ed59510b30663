"""Any relation that is written out is read back as it was; anything else is refused, never worse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baolint.forms.expression import (
    PREVIOUS,
    Equation,
    MalformedError,
    Operand,
    parse,
    parse_when,
)

WORD = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True).filter(
    lambda word: word not in ("previous", "sum", "and")
)
NAMES = st.builds("".join, st.tuples(WORD, st.sampled_from(("", ".total", "/total", "/new/total"))))
OPERANDS = st.one_of(
    st.builds(Operand, st.just("name"), NAMES, st.sampled_from((1, -1)), st.booleans(), st.just("")),
    st.builds(
        Operand, st.just("sum"), WORD, st.sampled_from((1, -1)), st.just(False),
        st.sampled_from(("", "/total")),
    ),
    st.builds(
        Operand, st.just("number"), st.from_regex(r"[0-9]{1,5}(\.[0-9])?", fullmatch=True),
        st.sampled_from((1, -1)), st.just(False), st.just(""),
    ),
)  # fmt: skip
SIDES = st.lists(OPERANDS, min_size=1, max_size=4).map(tuple)
EQUATIONS = st.builds(Equation, SIDES, st.sampled_from(("=", "<=", ">=")), SIDES)


def written(equation: Equation, gap: str) -> str:
    sides = [gap.join(_side(side)) for side in (equation.left, equation.right)]
    return f"{sides[0]} {equation.operator} {sides[1]}"


def _side(operands: tuple[Operand, ...]) -> list[str]:
    parts = []
    for number, one in enumerate(operands):
        sign = "-" if one.sign < 0 else "+" if number else ""
        name = f"{PREVIOUS if one.previous else ''}{one.name}"
        parts.append(sign + (f"sum({name}.*{one.rest})" if one.kind == "sum" else name))
    return parts


@given(EQUATIONS, st.sampled_from((" ", "  ", "")))
def test_a_relation_reads_back_as_it_was_written(equation: Equation, gap: str) -> None:
    assert parse(written(equation, gap)) == equation


@given(st.text(st.sampled_from("abz09_./+-=<>() *sum"), max_size=40))
def test_what_is_no_relation_is_refused_and_nothing_else_happens(says: str) -> None:
    try:
        equation = parse(says)
    except MalformedError:
        return
    assert equation.left and equation.right


@given(st.text(st.sampled_from("ab09_./=<>! nd"), max_size=40))
def test_what_is_no_condition_is_refused_and_nothing_else_happens(when: str) -> None:
    try:
        conditions = parse_when(when)
    except MalformedError:
        return
    assert all(name and operator and value for name, operator, value in conditions)


@pytest.mark.parametrize("size", [10, 100_000])
def test_a_long_relation_is_read_in_a_moment(size: int) -> None:
    assert len(parse("a = " + " + ".join(["b"] * size)).right) == size
