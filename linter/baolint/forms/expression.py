"""The language of relations: names and numbers, + and -, sum(x.*), previous., one of = <= >=.

    new + carried_in = handled.total + carried_out
    handled.total = sum(handled.*)
    valid = previous.valid + made - repealed

Nothing is evaluated here and nothing is ever given to Python's own interpreter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"\s*(?:(?P<sum>sum\(\s*(?P<stem>[a-z][a-z0-9_./]*)\.\*(?P<rest>/[a-z][a-z0-9_]*)?\s*\))"
    r"|(?P<name>[a-z][a-z0-9_]*(?:[./][a-z][a-z0-9_]*)*)"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<operator><=|>=|=)|(?P<sign>[+-]))"
)
_CONDITION = re.compile(
    r"\s*(?P<name>[a-z][a-z0-9_./]*)\s*(?P<operator>>=|<=|!=|=|>|<)\s*"
    r"(?P<value>[a-z][a-z0-9_./]*|[0-9]+(?:\.[0-9]+)?)\s*"
)
PREVIOUS = "previous."


class Operand(NamedTuple):
    """A name, a sum of leaves (`name.*`, with `/column` in `rest` for full keys) or a number.

    `sign` is 1 or -1 as written; `previous` says that last year's report is meant.
    """

    kind: str
    name: str
    sign: int
    previous: bool
    rest: str = ""


class Equation(NamedTuple):
    """The two sides of a relation and the operator between them."""

    left: tuple[Operand, ...]
    operator: str
    right: tuple[Operand, ...]

    def operands(self) -> tuple[Operand, ...]:
        return self.left + self.right


class MalformedError(Exception):
    """An expression that is none: the message key of messages/forms and the values for it."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


def parse(says: str) -> Equation:
    """Read a relation; raises MalformedError."""
    sides: list[list[Operand]] = [[]]
    operator = sign = ""
    after_operand = False
    at = 0
    text = says.rstrip()
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise _unreadable(text, at)
        if token["sign"]:
            if sign or not (after_operand or token["sign"] == "-"):
                raise _unreadable(text, at)
            sign, after_operand = token["sign"], False
        elif token["operator"]:
            if operator:
                raise MalformedError("two-operators")
            if not after_operand:
                raise _unreadable(text, at)
            operator, after_operand = token["operator"], False
            sides.append([])
        else:
            if after_operand:
                raise _unreadable(text, at)
            sides[-1].append(_operand(token, -1 if sign == "-" else 1))
            sign, after_operand = "", True
        at = token.end()
    if not operator:
        raise MalformedError("no-operator")
    if not after_operand:
        raise MalformedError("expression-end")
    return Equation(tuple(sides[0]), operator, tuple(sides[1]))


def _operand(token: re.Match[str], sign: int) -> Operand:
    if token["number"]:
        return Operand("number", token["number"], sign, previous=False)
    name = token["stem"] or token["name"]
    previous = name.startswith(PREVIOUS)
    kind = "sum" if token["sum"] else "name"
    return Operand(kind, name.removeprefix(PREVIOUS), sign, previous, token["rest"] or "")


def _unreadable(text: str, at: int) -> MalformedError:
    rest = text[at:].lstrip()
    return MalformedError("expression", column=len(text) - len(rest) + 1, rest=rest[:12])


def parse_when(when: str) -> tuple[tuple[str, str, str], ...]:
    """Read conditions joined by `and`: (name, comparison, value) each; raises MalformedError."""
    conditions = []
    for part in re.split(r"\band\b", when):
        match = _CONDITION.fullmatch(part)
        if match is None:
            raise MalformedError("when", found=part.strip())
        conditions.append((match["name"], match["operator"], match["value"]))
    return tuple(conditions)
