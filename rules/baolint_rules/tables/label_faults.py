"""Label faults grouped: one finding per distinct fault and table, further places beside it."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document import normal
from baolint.messages.phrase import Phrase
from baolint.recognise.facts import BoundTable, Facts
from baolint.recognise.label_use import LabelUse
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Fix
from baolint_rules.messages.wording import REPLACE
from baolint_rules.tables.cells import superseded
from baolint_rules.tables.official_label import official_label


def faults(facts: Facts, code: str, grades: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield a finding for each wording of a label that was graded one of `grades`."""
    for table in facts.tables.values():
        if table.state != "bound" or (superseded(facts, table) and "nonstandard" in grades):
            continue
        for uses in _groups(table, grades):
            first = uses[0]
            if facts.document.reader == "pdf" and _is_cut(first, table):
                continue
            values = {
                "table": whole(table.form),
                "printed": first.printed,
                "canonical": first.official or first.canonical,
            }
            yield Diagnostic(
                code,
                code if first.printed else f"{code}.blank",
                first.place._replace(section=table.section),
                values,
                related=tuple(use.place._replace(section=table.section) for use in uses[1:]),
                fix=_fix(uses),
            )


def _is_cut(use: LabelUse, table: BoundTable) -> bool:
    """Tell whether a page break may have cut a label, or run it into the one beside it.

    Then it is the page that is faulty, not the name: 三、本年度办理结, whose last sign did not fit.
    """
    printed, right = normal.fold(use.printed), normal.fold(use.canonical)
    if right in printed and printed != right:
        return True
    tall = any(
        root.children and normal.fold(root.label.text) == right
        for block in table.form.blocks
        for root in block.row_roots
    )
    return tall and printed.endswith((right[:-1], right[:-2]))


def _fix(uses: list[LabelUse]) -> Fix | None:
    right = official_label(uses[0].printed, uses[0].canonical)
    if right is None:
        return None
    text, close = right
    return Fix(Phrase(REPLACE, replace=text), close, tuple((use.place, text) for use in uses))


def _groups(table: BoundTable, grades: tuple[str, ...]) -> list[list[LabelUse]]:
    found: dict[tuple[str, str], list[LabelUse]] = {}
    for use in table.labels:
        if use.grade in grades:
            found.setdefault((use.canonical, use.printed), []).append(use)
    return list(found.values())
