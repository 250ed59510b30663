"""The roll-up of a run to be read: what agrees, what does not, what could not be judged and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit.rollup import families
from baolint.forms.keys import block_keys
from baolint.recognise import shown
from baolint.recognise.family import EQUAL, LESS, MORE, Child, Family, Sum

if TYPE_CHECKING:
    from baolint.audit.view import View
    from baolint.forms.form import Form, TableForm
    from baolint.recognise.summary import Number

AGREES, DIFFERS, UNJUDGED = "相符", "不符", "未能核对"
ALL = "全部 {count} 格"
REST = "其余 {count} 格"


class RollUpRow(NamedTuple):
    """A cell, or all cells of a table that fared alike; then there are no figures.

    `children` are the bodies below, `counted` those whose figure is in the sum, `absent` names the
    others with the reason, `why` says why nothing could be judged.
    """

    unit: str
    year: int | None
    path: str
    table: str
    cell: str
    own: Number | None
    total: Number | None
    gap: Number | None
    state: str
    children: int
    counted: int
    absent: str
    why: str


def rollup_rows(view: View, forms: Mapping[str, Form]) -> Iterator[RollUpRow]:
    """Yield, for every report of a body with others below, a row a table and a row a cell in question."""
    for path, family in families(view, forms):
        if family.is_own_only:
            continue
        form = forms[family.parent.profile]
        for table, _ in groupby(family.keys, key=lambda key: key.partition("/")[0]):
            edition = forms.get(family.parent.form_of(table), form)
            if table in edition.tables:
                yield from _of_table(path, family, edition.tables[table])


def _of_table(path: str, family: Family, table: TableForm) -> Iterator[RollUpRow]:
    sums = family.sums(table.key)
    names = {
        key: shown.cell_name(table, *nodes).removeprefix(shown.short(table))
        for block in table.blocks
        for nodes, key in block_keys(table, block).items()
    }
    equal = [one for one in sums if one.state == EQUAL]
    told = [one for one in sums if one.state in (LESS, MORE)]
    unsure = [one for one in sums if one.state != EQUAL and one not in told]
    for one in told:
        yield _row(path, family, table, one, names[one.key], DIFFERS)
    apart = [one for one in unsure if one.gap or one.own is None]
    for one in apart:
        yield _row(path, family, table, one, names[one.key], UNJUDGED)
    rest = [one for one in unsure if one not in apart]
    for alike, state in ((rest, UNJUDGED), (equal, AGREES)):
        if alike:
            whole = len(alike) == len(sums)
            words = (ALL if whole else REST).format(count=len(alike))
            bare = _row(path, family, table, alike[0]._replace(key=""), words, state)
            yield bare._replace(own=None, total=None, gap=None)


def _row(path: str, family: Family, table: TableForm, one: Sum, name: str, state: str) -> RollUpRow:
    return RollUpRow(
        family.name,
        family.parent.year,
        path,
        shown.short(table),
        name,
        one.own,
        one.total,
        one.gap if one.own is not None else None,
        state,
        len(family.children),
        len(family.children) - len(one.unknown),
        _absent(family, one.unknown, one.key),
        _why(one) if state == UNJUDGED else "",
    )


def _absent(family: Family, unknown: Sequence[int], key: str) -> str:
    children = (family.children[at] for at in unknown)
    return "、".join(f"{child.name}（{_told(child, key)}）" for child in children)


def _told(child: Child, key: str) -> str:
    """Say why a child is not counted, and for a cell what it had the year before."""
    last = child.before.numbers().get(key) if child.before else None
    why = child.why or "读不准"
    return why if last is None else f"{why}，上年度为 {last}"


def _why(one: Sum) -> str:
    if one.own is None:
        return "本报告的这一格读不准"
    if one.doubtful:
        return "有数字自身不平或者是推算出来的"
    if one.unknown:
        single = len(one.unknown) == 1
        return (
            f"未计入的单位{'应' if single else '合计应'}占 {one.gap}"
            if one.gap > 0
            else "有下级未计入"
        )
    return "多出的可能是本级自己的，名单里没有本级办公室"
