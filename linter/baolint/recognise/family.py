"""A body's report beside those of the bodies below it, whose figures it should add up to.

A figure of the parent is its children's together, if every child reports and the parent's own office
is one of them. A child that is missing could have any figure from nought on, so a parent that has more
than its known children is beyond judgement as long as one is missing; one that has less never is.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from baolint.recognise.summary import Number, Summary

EQUAL, LESS, MORE, OPEN = "equal", "less", "more", "open"
OWN = ("（本级）", "(本级)", "本级", "（机关）", "(机关)", "机关")
"""What is put behind a name for the office alone, without what is below it."""
_OFFICES = ("办公室", "办")
_BODIES = ("人民政府", "政府", "管理委员会", "办事处")


class Child(NamedTuple):
    """A body below: without a summary it is missing, `why` says how (Chinese).

    `before` is its report of the year before, where there is one, to tell its usual size.
    """

    name: str
    summary: Summary | None
    why: str = ""
    before: Summary | None = None


class Sum(NamedTuple):
    """A figure of the parent and what the children that have one add up to.

    `state` is equal, less or more (the parent has less or more than its children), or open: it
    cannot be judged. `unknown` are the positions of the children whose figure is not known;
    `doubtful` says that a figure is in doubt by itself, and `alone` that the parent's office is not
    among the children, so that what there is more may be its own.
    """

    key: str
    own: Number | None
    total: Number
    state: str
    unknown: tuple[int, ...] = ()
    doubtful: bool = False
    alone: bool = False

    @property
    def gap(self) -> Number:
        """What the parent has more than its children, below nought where it has less."""
        return (self.own or 0) - self.total

    @property
    def size(self) -> Number:
        """How far the two are apart."""
        return max(self.gap, -self.gap)


class Family:
    """A parent's report of a year, those of the bodies below, and the figures that add up.

    `keys` are the fact keys that add up, `amounts` those of them that are rounded.
    """

    def __init__(
        self,
        parent: Summary,
        name: str,
        children: tuple[Child, ...],
        keys: tuple[str, ...],
        amounts: frozenset[str] = frozenset(),
    ) -> None:
        self.parent, self.name, self.children = parent, name, children
        self.keys, self.amounts = keys, amounts
        self._figures = [one.summary.figures() if one.summary else {} for one in children]
        self._own = parent.figures()

    @cached_property
    def is_own_only(self) -> bool:
        """Tell whether the parent's report says that it is its office's alone."""
        return (self.parent.agency or "").endswith(OWN)

    @cached_property
    def has_office(self) -> bool:
        """Tell whether the parent's own office is one of the children."""
        bare = self.name
        for body in _BODIES:
            bare = bare.removesuffix(body)
        offices = {f"{self.name}{note}" for note in (*OWN, *_OFFICES)}
        offices |= {f"{bare}{body}{office}" for body in ("", *_BODIES) for office in _OFFICES}
        return any(child.name in offices for child in self.children)

    def sums(self, table: str) -> list[Sum]:
        """Give the sums of a table that the parent's report has, in the form's order."""
        same = [
            child.summary is not None and child.summary.form_of(table) == self.parent.form_of(table)
            for child in self.children
        ]
        return [
            self._sum(key, same)
            for key in self.keys
            if key.startswith(f"{table}/") and key in self._own
        ]

    def _sum(self, key: str, same: list[bool]) -> Sum:
        own = self._own[key]
        total: Number = 0
        slack = _rounding(own) if key in self.amounts else 0
        unknown: list[int] = []
        doubtful = key in self.parent.suspects or key in self.parent.forced
        for at, figures in enumerate(self._figures):
            value = figures.get(key) if same[at] else None
            summary = self.children[at].summary
            if value is None or summary is None:
                unknown.append(at)
                continue
            total += value
            doubtful = doubtful or key in summary.suspects or key in summary.forced
            slack += _rounding(value) if key in self.amounts and value != int(value) else 0
        found = Sum(key, own, total, OPEN, tuple(unknown), doubtful)
        if own is None or len(unknown) == len(self.children):
            return found
        if -slack <= found.gap <= slack:
            return found if unknown else found._replace(state=EQUAL, doubtful=False)
        if doubtful:
            return found
        if found.gap < 0:
            return found._replace(state=LESS)
        if unknown:
            return found
        return found._replace(state=MORE) if self.has_office else found._replace(alone=True)


def _rounding(value: Number | None) -> Number:
    """Give half a unit of a figure's last decimal."""
    if value is None:
        return 0
    exponent = Decimal(value).as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1)
