"""A relation in the form's own words: “自然人”列：一、本年新收 + 二、上年结转 = …."""

from __future__ import annotations

from collections.abc import Mapping

from baolint.forms.expression import Equation, Operand
from baolint.forms.grid import Grid, row_words
from baolint.messages.forms import RELATION

_SIGNS = {"=": "=", "<=": "≤", ">=": "≥"}


def in_words(grids: Mapping[str, Grid], grid: Grid, equation: Equation, axis: str, key: str) -> str:
    """Say a relation for the column or row `key`, or as a whole."""
    left, right = (
        _side(grids, grid, operands, axis) for operands in (equation.left, equation.right)
    )
    says = f"{left} {_SIGNS[equation.operator]} {right}"
    if axis == "whole":
        return says
    if axis == "column":
        return RELATION["column"].format(name=grid.columns[key].label.text, says=says)
    row = grid.rows[key]
    if grid.rows_are_columns:
        return RELATION["block"].format(name=row.label.text, says=says)
    return RELATION["row"].format(name=row_words(row), says=says)


def below_in_words(grid: Grid, group: str, column: str) -> str:
    """Say that a group row's figure is the sum of the rows below it."""
    says = f"{row_words(grid.row_groups[group])} = {RELATION['below']}"
    return RELATION["column"].format(name=grid.columns[column].label.text, says=says)


def _side(grids: Mapping[str, Grid], grid: Grid, operands: tuple[Operand, ...], axis: str) -> str:
    written = ""
    for operand in operands:
        sign = "-" if operand.sign < 0 else "+"
        if written:
            written += f" {sign} "
        elif operand.sign < 0:
            written = "-"
        written += _operand(grids, grid, operand, axis)
    return written


def _operand(grids: Mapping[str, Grid], grid: Grid, operand: Operand, axis: str) -> str:
    if operand.kind == "number":
        return operand.name
    if axis == "column":
        node = grid.rows.get(operand.name) or grid.row_groups[operand.name]
        words = row_words(node)
    elif axis == "row":
        column = grid.columns.get(operand.name) or grid.column_groups[operand.name]
        words = column.label.short
    else:
        words = _fact(grids, operand)
    if operand.kind == "sum":
        words = RELATION["sum"].format(name=words)
    return RELATION["previous"].format(name=words) if operand.previous else words


def _fact(grids: Mapping[str, Grid], operand: Operand) -> str:
    table, row, *rest = (operand.name + operand.rest).split("/")
    grid = grids[table]
    column = grid.columns[rest[0]]
    node = grid.rows.get(row) or grid.row_groups[row]
    return RELATION["fact"].format(table=grid.name, row=row_words(node), column=column.label.short)
