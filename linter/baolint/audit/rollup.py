"""Roll-up over a corpus: each report of a body against those of the bodies below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from baolint.audit.crossing import Crossing, Reach
from baolint.engine.across import with_children
from baolint.forms.keys import additive_keys, column_kinds
from baolint.recognise.family import Child, Family

if TYPE_CHECKING:
    from baolint.audit.rows import Unit
    from baolint.audit.view import View
    from baolint.forms.form import Form

CODE = "X105"


def rolled_up(reach: Reach) -> Iterator[Crossing]:
    """Tell what X105 finds, where it is on; see crossing.Crosser."""
    rule = reach.rule(CODE)
    if rule is None:
        return
    for path, family in families(reach.view, reach.forms):
        yield Crossing(path, with_children(rule, family, reach.context))


def families(view: View, forms: Mapping[str, Form]) -> Iterator[tuple[str, Family]]:
    """Yield every report of a body that has others below it, with theirs of the year, and its path.

    The order is that of the list of units, then of years; one family is in memory at a time.
    """
    below: dict[str, list[Unit]] = {}
    for unit in view.units():
        if unit.parent:
            below.setdefault(unit.parent, []).append(unit)
    for name, children in below.items():
        for row in view.received(unit=name):
            if not row.speaks or row.year is None:
                continue
            parent = view.summary(row.path)
            form = forms.get(parent.profile) if parent else None
            if parent is not None and form is not None:
                kinds = column_kinds(form)
                amounts = frozenset(key for key, kind in kinds.items() if kind == "amount")
                those = tuple(_child(view, child, row.year) for child in children)
                yield row.path, Family(parent, name, those, additive_keys(form), amounts)


def _child(view: View, unit: Unit, year: int) -> Child:
    row = view.speaking(unit.name, year)
    summary = view.summary(row.path) if row else None
    if summary is not None:
        return Child(unit.name, summary)
    why = "没有报告" if row is None else "文件读不出" if row.failed else "文件不是报告"
    last = view.speaking(unit.name, year - 1)
    return Child(unit.name, None, why, view.summary(last.path) if last else None)
