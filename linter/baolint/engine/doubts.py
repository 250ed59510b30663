"""Checks that could not be made, told once for each statutory table or section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from baolint.engine.selection import Selection
from baolint.messages.phrase import Listed, Paired, Phrase, listed
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome

MOST = 3
"""Reasons told, and cells named in each, before the others are only counted."""

Render = Callable[[str, Mapping[str, Any]], str]


def doubts(outcomes: Iterable[Outcome], selection: Selection, render: Render) -> list[Diagnostic]:
    """Make one E107 for each statutory table or section with checks that could not be made."""
    groups: dict[str, list[NotAssessable]] = {}
    for outcome in outcomes:
        if isinstance(outcome, NotAssessable) and outcome.subject and selection.has(outcome.code):
            groups.setdefault(outcome.subject, []).append(outcome)
    return [_doubt(members, render) for members in groups.values()]


def _doubt(members: Sequence[NotAssessable], render: Render) -> Diagnostic:
    whole = [member for member in members if member.whole]
    told = _reasons(whole[:1] or members, render)
    more = len(told) > MOST
    shown = told[:MOST]
    if not more:
        shown[-1] = _open(shown[-1])
    text = listed("；", shown)
    if more:
        text = Phrase("{told}；等 {count} 个原因", told=text, count=len(told))
    first = (whole or members)[0].place
    values = {"subject": _subject(first.shown), "count": len(members), "reasons": text}
    return Diagnostic("E107", "E107", first, values)


def _open(reason: str) -> str:
    """Give a reason without its full stop, since it stands within a sentence."""
    if isinstance(reason, Paired):
        return Paired(str(reason).rstrip("。"), reason.values["english"].rstrip("."))
    return reason.rstrip("。")


def _subject(shown: str) -> str:
    """Give the table or section that a place is in."""
    if isinstance(shown, Phrase) and "table" in shown.values and "title" not in shown.values:
        table: str = shown.values["table"]
        return table
    if isinstance(shown, Phrase) and "“" not in shown:
        return shown
    return shown.partition("“")[0] or Phrase("报告")


def _reasons(members: Iterable[NotAssessable], render: Render) -> list[str]:
    """Give the distinct reasons; checks that lack figures for the same reason are told in one."""
    kinds: dict[str, list[NotAssessable]] = {}
    for member in members:
        case = member.message.partition(".")[2] if "cells" in member.values else member.message
        kinds.setdefault(case, []).append(member)
    told: dict[str, None] = {}
    for alike in kinds.values():
        if "cells" not in alike[0].values:
            told.update(dict.fromkeys(render(one.message, one.values) for one in alike))
            continue
        cells = list(dict.fromkeys(c for one in alike for c in _cells(one.values["cells"])))
        named = listed("、", cells[:MOST])
        if len(cells) > MOST:
            named = Phrase("{cells} 等处", cells=named)
        told[render(alike[0].message, {**alike[0].values, "cells": named})] = None
    return list(told)


def _cells(named: str) -> Sequence[str]:
    """Give the cells that were named one after another, the count of further ones as one of them."""
    if isinstance(named, Listed):
        parts: Sequence[str] = named.values["parts"]
        return parts
    if isinstance(named, Phrase) and "told" in named.values:
        return [*_cells(named.values["told"]), Phrase("等{count}处", count=named.values["count"])]
    return named.split("；")
