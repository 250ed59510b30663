"""A relation in the form's own words: “自然人”列：一、本年新收 + 二、上年结转 = …."""

from __future__ import annotations

from collections.abc import Mapping

from baolint.forms.expression import Equation, Operand
from baolint.forms.grid import Grid, row_words
from baolint.messages.forms import RELATION

_SIGNS = {"=": "=", "<=": "≤", ">=": "≥"}


def in_words(
    grids: Mapping[str, Grid],
    grid: Grid,
    equation: Equation,
    axis: str,
    key: str,
    relation: Mapping[str, str] = RELATION,
) -> str:
    """Say a relation for the column or row `key`, or as a whole, in the language of `relation`."""
    left, right = (
        _side(grids, grid, operands, axis, relation) for operands in (equation.left, equation.right)
    )
    says = f"{left} {_SIGNS[equation.operator]} {right}"
    if axis == "whole":
        return says
    if axis == "column":
        return relation["column"].format(name=grid.columns[key].label.text, says=says)
    row = grid.rows[key]
    if grid.rows_are_columns:
        return relation["block"].format(name=row.label.text, says=says)
    return relation["row"].format(name=row_words(row), says=says)


def below_in_words(
    grid: Grid, group: str, column: str, relation: Mapping[str, str] = RELATION
) -> str:
    """Say that a group row's figure is the sum of the rows below it."""
    name = relation["label"].format(name=row_words(grid.row_groups[group]))
    says = f"{name} = {relation['below']}"
    return relation["column"].format(name=grid.columns[column].label.text, says=says)


def _side(
    grids: Mapping[str, Grid],
    grid: Grid,
    operands: tuple[Operand, ...],
    axis: str,
    relation: Mapping[str, str],
) -> str:
    written = ""
    for operand in operands:
        sign = "-" if operand.sign < 0 else "+"
        if written:
            written += f" {sign} "
        elif operand.sign < 0:
            written = "-"
        written += _operand(grids, grid, operand, axis, relation)
    return written


def _operand(
    grids: Mapping[str, Grid],
    grid: Grid,
    operand: Operand,
    axis: str,
    relation: Mapping[str, str],
) -> str:
    if operand.kind == "number":
        return operand.name
    if axis == "column":
        node = grid.rows.get(operand.name) or grid.row_groups[operand.name]
        words = relation["label"].format(name=row_words(node))
    elif axis == "row":
        column = grid.columns.get(operand.name) or grid.column_groups[operand.name]
        words = relation["label"].format(name=column.label.short)
    else:
        words = _fact(grids, operand, relation)
    if operand.kind == "sum":
        words = relation["sum"].format(name=words)
    return relation["previous"].format(name=words) if operand.previous else words


def _fact(grids: Mapping[str, Grid], operand: Operand, relation: Mapping[str, str]) -> str:
    table, row, *rest = (operand.name + operand.rest).split("/")
    grid = grids[table]
    column = grid.columns[rest[0]]
    node = grid.rows.get(row) or grid.row_groups[row]
    name = relation.get(grid.name) or relation["table"].format(name=grid.name)
    return relation["fact"].format(table=name, row=row_words(node), column=column.label.short)
