"""Relations of a profile made into one instance per column or row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from baolint.forms.expression import PREVIOUS, Equation, MalformedError, Operand, parse, parse_when
from baolint.forms.grid import Grid
from baolint.forms.nearest import hint
from baolint.forms.schema import LEVELS
from baolint.forms.words import below_in_words, in_words
from baolint.messages.en.relations import RELATION as ENGLISH
from baolint.messages.phrase import listed

if TYPE_CHECKING:
    from baolint.forms.error import ProfileError
    from baolint.forms.positions import Path, Source
    from baolint.forms.schema import RelationSpec

Parsed = TypeVar("Parsed")


class Axis(NamedTuple):
    """How a relation is applied: once per column, once per row, or once as a whole (`kind`)."""

    kind: str
    only: tuple[str, ...] | None = None


class Expansion:
    """The relations of one table; `grids` are all tables of the form by key."""

    def __init__(self, source: Source, grids: Mapping[str, Grid], table: str) -> None:
        self.source = source
        self.grids = grids
        self.grid = grids[table]

    def expand(self, path: Path, spec: RelationSpec) -> list[dict[str, Any]]:
        """Give the instances of a relation; raises ProfileError for what cannot be meant."""
        says = (*path, "says")
        equation = self._parsed(says, spec.says, parse)
        axis = self._axis((*path, "each"), spec.each)
        named = self._named(says, equation, axis)
        total = self._total((*path, "at"), spec.at, equation, axis)
        when = self._when((*path, "when"), spec.when)
        self._previous_is_stated(path, spec, equation, when)
        options = _options(spec, when)
        return [
            self._instance(spec, equation, axis, key, named, total) | options
            for key in self._instance_keys(says, axis, named)
        ]

    def subtotals(self) -> list[dict[str, Any]]:
        """Give the derived relations of groups that may carry figures: the row = Σ below (B307)."""
        grid = self.grid
        return [
            {
                "id": f"subtotal-{group}",
                "code": "B307",
                "table": grid.key,
                "terms": [[key, 1]] + [[grid.cells[row, column], -1] for row in below],
                "left": 1,
                "operator": "=",
                "total": key,
                "says": below_in_words(grid, group, column),
                "said": below_in_words(grid, group, column, ENGLISH),
                "needs": "group",
            }
            for group, by_column in grid.optional.items()
            for below in (grid.rows_below(group),)
            for column, key in by_column.items()
        ]

    def _parsed(self, path: Path, text: str, how: Callable[[str], Parsed]) -> Parsed:
        try:
            return how(text)
        except MalformedError as fault:
            raise self.source.fault(path, fault.text, **fault.values) from None

    def _axis(self, path: Path, each: Any) -> Axis:
        if each is None:
            return Axis("whole")
        if each in ("column", "row"):
            return Axis(each)
        if isinstance(each, dict) and len(each) == 1:
            kind, only = next(iter(each.items()))
            if kind in ("column", "row") and isinstance(only, list) and only:
                for i, name in enumerate(only):
                    self._known((*path, kind, i), str(name), Axis(kind), across=False)
                return Axis(kind, tuple(only))
        raise self.source.fault(path, "each")

    def _known(self, path: Path, name: str, axis: Axis, *, across: bool) -> None:
        """Fault a name that is none of the axis; `across`: names of the other axis are meant."""
        if axis.kind == "whole":
            keys = [key for grid in self.grids.values() for key in grid.cells.values()]
            if name not in keys:
                raise self.source.fault(path, "no-fact", name=name, hint=hint(name, keys))
        elif (axis.kind == "column") is across:
            if name in self.grid.row_groups:
                raise self.source.fault(path, "group-row", name=name)
            if name not in self.grid.rows:
                raise self._unknown(path, "no-row", name, self.grid.rows)
        elif name not in self.grid.columns:
            raise self._unknown(path, "no-column", name, self.grid.columns)

    def _unknown(
        self, path: Path, text: str, name: str, right: Mapping[str, object]
    ) -> ProfileError:
        near = hint(name, right)
        return self.source.fault(path, text, table=self.grid.key, name=name, hint=near)

    def _named(self, path: Path, equation: Equation, axis: Axis) -> dict[Operand, tuple[str, ...]]:
        """Give for every operand the rows, columns or fact keys it stands for on this axis."""
        plain = {operand.name for operand in equation.operands() if operand.kind == "name"}
        named: dict[Operand, tuple[str, ...]] = {}
        for operand in equation.operands():
            if operand.kind == "number":
                named[operand] = ()
            elif operand.kind == "name":
                self._known(path, operand.name, axis, across=True)
                named[operand] = (operand.name,)
            else:
                below = self._below(path, operand, axis)
                named[operand] = tuple(name for name in below if name not in plain)
                if not named[operand]:
                    raise self.source.fault(path, "nothing-below", name=operand.name)
        if not any(named.values()):
            raise self.source.fault(path, "no-figure")
        return named

    def _below(self, path: Path, operand: Operand, axis: Axis) -> tuple[str, ...]:
        stem = operand.name
        if axis.kind == "row":
            group = self.grid.column_groups.get(stem)
            if group is None:
                raise self._unknown(path, "no-column", stem, self.grid.column_groups)
            return tuple(leaf.key for leaf in group.leaves())
        grid, column = self.grid, ""
        if axis.kind == "whole":
            table, _, stem = stem.partition("/")
            column = operand.rest.removeprefix("/")
            if table not in self.grids or not column:
                written = f"{operand.name}.*{operand.rest}"
                raise self.source.fault(path, "no-fact", name=written, hint=hint(table, self.grids))
            grid = self.grids[table]
        if stem not in grid.row_groups:
            raise self._unknown(path, "no-row", stem, grid.row_groups)
        rows = grid.rows_below(stem)
        if not column:
            return rows
        return tuple(grid.cells[row, column] for row in rows if (row, column) in grid.cells)

    def _instance_keys(
        self, path: Path, axis: Axis, named: Mapping[Operand, tuple[str, ...]]
    ) -> tuple[str, ...]:
        if axis.kind == "whole":
            return ("",)
        names = [name for group in named.values() for name in group]
        across = self.grid.columns if axis.kind == "column" else self.grid.rows
        found = tuple(
            key
            for key in axis.only or across
            if all(self._cell(axis, key, name) is not None for name in names)
        )
        if not found or (axis.only and len(found) < len(axis.only)):
            text = f"no-instance-{axis.kind}"
            raise self.source.fault(path, text, names=listed("、", names))
        return found

    def _cell(self, axis: Axis, key: str, name: str) -> str | None:
        if axis.kind == "whole":
            return name
        pair = (name, key) if axis.kind == "column" else (key, name)
        return self.grid.cells.get(pair)

    def _instance(
        self,
        spec: RelationSpec,
        equation: Equation,
        axis: Axis,
        key: str,
        named: Mapping[Operand, tuple[str, ...]],
        total: str,
    ) -> dict[str, Any]:
        terms: list[list[Any]] = []
        left = 0
        constant = Decimal(0)
        for side, operands in ((1, equation.left), (-1, equation.right)):
            for operand in operands:
                if operand.kind == "number":
                    constant -= side * operand.sign * Decimal(operand.name)
                prefix = "previous:" if operand.previous else ""
                for name in named[operand]:
                    terms.append([f"{prefix}{self._cell(axis, key, name)}", side * operand.sign])
            if side == 1:
                left = len(terms)
        found: dict[str, Any] = {
            "id": spec.id,
            "code": spec.code,
            "table": self.grid.key,
            "terms": terms,
            "left": left,
            "operator": equation.operator,
            "total": self._cell(axis, key, total) or "",
            "says": in_words(self.grids, self.grid, equation, axis.kind, key),
            "said": in_words(self.grids, self.grid, equation, axis.kind, key, ENGLISH),
        }
        return found | ({"constant": str(constant)} if constant else {})

    def _total(self, path: Path, at: str | None, equation: Equation, axis: Axis) -> str:
        own = [
            operand.name
            for operand in equation.operands()
            if operand.kind == "name" and not operand.previous
        ]
        if at is not None:
            if at not in own:
                raise self.source.fault(path, "at", found=at, hint=hint(at, own))
            return at
        for side in (equation.left, equation.right):
            if len(side) == 1 and side[0].name in own:
                return side[0].name
        if not own:
            raise self.source.fault((*path[:-1], "says"), "no-figure")
        return own[0]

    def _when(self, path: Path, when: str | None) -> list[list[str]]:
        if when is None:
            return []
        return [
            [self._left(path, name), operator, self._right(path, name, value)]
            for name, operator, value in self._parsed(path, when, parse_when)
        ]

    def _left(self, path: Path, name: str) -> str:
        if name in ("year", "level"):
            return name
        bare = name.removeprefix(PREVIOUS)
        keys = [key for grid in self.grids.values() for key in grid.cells.values()]
        if bare not in keys:
            near = hint(bare, [*keys, "year", "level"])
            raise self.source.fault(path, "when-name", name=name, hint=near)
        return bare if bare == name else f"previous:{bare}"

    def _right(self, path: Path, name: str, value: str) -> str:
        if name == "level":
            if value not in LEVELS:
                raise self.source.fault(
                    path, "when-level", found=value, levels=listed("、", LEVELS)
                )
            return value
        if value[0].isdigit():
            return value
        if name == "year":
            raise self.source.fault(path, "when", found=f"{name} … {value}")
        return self._left(path, value)

    def _previous_is_stated(
        self, path: Path, spec: RelationSpec, equation: Equation, when: list[list[str]]
    ) -> None:
        used = any(operand.previous for operand in equation.operands()) or any(
            part.startswith("previous:") for condition in when for part in condition
        )
        if used and not spec.previous:
            raise self.source.fault((*path, "says"), "previous-missing")
        if spec.previous and not used:
            raise self.source.fault((*path, "previous"), "previous-unused")


def _options(spec: RelationSpec, when: list[list[str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if when:
        found["when"] = when
    if spec.reason:
        found["reason"] = spec.reason
    if spec.basis:
        found["basis"] = spec.basis
    if spec.severity:
        found["severity"] = spec.severity
    if spec.tolerance != "0":
        found["tolerance"] = spec.tolerance
    if spec.previous:
        found["needs"] = "previous"
        found["previous"] = [form for form, how in spec.previous.items() if how == "same"]
    if spec.unless_said:
        found["unless_said"] = list(spec.unless_said.words)
        found["unless_within"] = spec.unless_said.within
        found["unless_severity"] = spec.unless_said.severity
    return found
