"""X105 roll-up-mismatch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from baolint.document.text import Span
from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context
from baolint.recognise.family import EQUAL, LESS, MORE, OPEN, Family, Sum
from baolint.recognise.place import Place
from baolint.recognise.summary import Number
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule

MOST = 12
"""Further cells named in one finding."""
MOST_CHILDREN = 5
"""Missing children named in a message; the evidence has them all."""
BELOW = "children"


class RollUpMismatch(Rule):
    """A superior body's figure is not the sum of those of the bodies below it."""

    code = "X105"
    name = "roll-up-mismatch"
    severity = "warning"
    title = "汇总数与下级报告之和不符"
    why = (
        "政府（以及列有下级的其他机关）的年度报告汇总下级各单位，每个能相加的数都应当等于下级之和；"
        "谁是谁的下级由单位名单（UNITS.csv 的 parent 列）说明，只在 baolint audit 里检查。"
        "本报告比已有下级之和还少的，缺了谁都是差错，判为一般。本报告较多的，下级齐全、名单里又有本级的"
        "办公室时才判；下级有缺报、读不准的，多出的可能是它的，没有列本级办公室的，多出的可能是本级自己的，"
        "都只说明、不判。有一个数自身不平的也不判。只统计本级的报告（名称带“本级”“机关”）不查。"
        "2019 年度表样的项目数量、采购金额不相加，万元按四舍五入留余地。"
    )
    basis = "《中华人民共和国政府信息公开条例》第四十九条（县级以上地方人民政府公布本级政府上一年度的年度报告）"
    mend = (
        "对照各下级单位的报告逐个复核汇总数，改正后重新发布；下级报告有误的，由下级先改。"
        "本来就不汇总的，在单位名单里去掉下级的 parent。"
    )
    across = True
    examples = (
        Good("等于下级之和", beside=(BELOW, ())),
        Good(
            "比下级之和多，但名单里没有本级办公室",
            beside=(BELOW, (("行政许可\t38", "行政许可\t30"),)),
        ),
        Bad(
            "比下级之和少",
            (),
            "38",
            beside=(BELOW, (("行政许可\t38", "行政许可\t45"),)),
        ),
    )

    def with_children(self, family: Family, context: Context) -> Iterator[Outcome]:
        tables = dict.fromkeys(key.partition("/")[0] for key in family.keys)
        if family.is_own_only:
            yield NotApplicable(self.code)
            return
        for table in tables:
            sums = family.sums(table)
            wrong = [one for one in sums if one.state in (LESS, MORE)]
            unsure = [one for one in sums if one.state == OPEN]
            if wrong:
                yield self._finding(family, wrong)
            if unsure:
                yield self._unsure(family, table, unsure)
            if not wrong and not unsure and any(one.state == EQUAL for one in sums):
                yield Passed(self.code)

    def _finding(self, family: Family, wrong: Sequence[Sum]) -> Diagnostic:
        first = next((one for one in wrong if one.key.endswith("/total")), wrong[0])
        others = [one for one in wrong if one is not first]
        absent = _absent(family, wrong)
        return Diagnostic(
            self.code,
            self.code,
            _place(first.key),
            {
                "found": _text(first.own),
                "sum": _text(first.total),
                "children": len(family.children) - len(first.unknown),
                "way": Phrase("多") if first.gap > 0 else Phrase("少"),
                "gap": _text(first.size),
                "others": Phrase("；另有 {count} 格也不符", count=len(others)) if others else "",
                "absent": Phrase("。未计入{children}，补上后差得更多", children=_named(absent))
                if absent
                else "",
            },
            related=tuple(
                _place(
                    one.key,
                    Phrase(
                        "：本报告为{own}，下级合计{sum}", own=_text(one.own), sum=_text(one.total)
                    ),
                )
                for one in others[:MOST]
            ),
            confidence="likely",
            evidence={
                "suspect": first.key,
                "value": _plain(first.own),
                "cells": [_cell(one) for one in (first, *others)],
                "children": len(family.children),
                "absent": absent,
            },
        )

    def _unsure(self, family: Family, table: str, unsure: Sequence[Sum]) -> NotAssessable:
        """Say why a table cannot be judged, by its cell with the widest gap."""
        widest = max(unsure, key=lambda one: one.size if one.own is not None else -1)
        absent = _absent(family, unsure)
        case = "doubtful" if widest.doubtful else "alone" if widest.alone else "absent"
        values: dict[str, Any] = {
            "count": len(unsure),
            "found": _text(widest.own),
            "sum": _text(widest.total),
            "gap": _text(widest.gap),
            "absent": _named(absent),
        }
        return NotAssessable(self.code, f"X105.{case}", _place(widest.key), None, values)


def _absent(family: Family, sums: Sequence[Sum]) -> list[dict[str, Any]]:
    """List the children that some of these sums lack, with how much of the widest gap each explains.

    A child alone explains all of it, or nothing does; one of several explains from nought to all.
    """
    unknown = dict.fromkeys(at for one in sums for at in one.unknown)
    found = []
    for at in unknown:
        child = family.children[at]
        gaps = [one for one in sums if at in one.unknown and one.own is not None and one.gap > 0]
        entry: dict[str, Any] = {"unit": child.name, "why": child.why or Phrase("有的数读不准")}
        if gaps:
            widest = max(gaps, key=lambda one: one.gap)
            gap = _plain(widest.gap)
            entry |= {
                "of": widest.key,
                "least": gap if len(widest.unknown) == 1 else 0,
                "most": gap,
            }
            last = child.before.numbers().get(widest.key) if child.before else None
            if last is not None:
                entry["last_year"] = _plain(last)
        found.append(entry)
    return found


def _named(absent: Sequence[dict[str, Any]]) -> str:
    """Name missing children with what they could explain of the gap."""
    told = listed(
        "、",
        [
            Phrase("{unit}（{why}）", unit=one["unit"], why=_why(one))
            for one in absent[:MOST_CHILDREN]
        ],
    )
    if len(absent) > MOST_CHILDREN:
        return Phrase("{told}等 {count} 个单位", told=told, count=len(absent))
    return told


def _why(one: dict[str, Any]) -> str:
    words: list[str] = [one["why"]]
    if one.get("most"):
        least, most = one["least"], one["most"]
        template = "应占其中 {most}" if least == most else "可占其中 0～{most}"
        words.append(Phrase(template, most=most))
    if "last_year" in one:
        words.append(Phrase("上年度为 {figure}", figure=one["last_year"]))
    return listed("，", words)


def _cell(one: Sum) -> dict[str, Any]:
    gap = _plain(one.gap)
    return {"key": one.key, "value": _plain(one.own), "sum": _plain(one.total), "gap": gap}


def _place(key: str, shown: str = "") -> Place:
    table, row, field = key.split("/")
    return Place(Span(0, 0), table=table, row=row, field=field, shown=shown)


def _text(value: Number | None) -> str:
    return (
        Phrase("空白") if value is None else str(value) if isinstance(value, int) else f"{value:f}"
    )


def _plain(value: Number | None) -> int | float | None:
    """Give a figure as JSON has it."""
    return value if value is None or isinstance(value, int) else float(value)
