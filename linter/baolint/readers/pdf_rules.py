"""Ruling lines joined from their pieces and gathered into the frames that they form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baolint.readers.pdf_shapes import Box, Rule

NEAR = 1.2
"""Points by which pieces of one line may lie beside each other."""
REACH = 3.0
"""Points that pieces of a line, or a line and the one it ends at, may lie apart."""
SHORTEST = 6.0
"""Points of the shortest line; what is shorter is a mark or part of a letter."""
MOST = 3000
"""Lines of a page above which it is a drawing and no table."""


class Web:
    """Lines that cross or touch each other: those across and those down."""

    __slots__ = ("across", "down")

    def __init__(self, across: list[Rule], down: list[Rule]) -> None:
        self.across = across
        self.down = down

    def box(self) -> Box:
        """Give the box around all lines."""
        xs = [x for rule in self.across for x in (rule.start, rule.end)]
        ys = [y for rule in self.down for y in (rule.start, rule.end)]
        xs.extend(rule.at for rule in self.down)
        ys.extend(rule.at for rule in self.across)
        return min(xs), min(ys), max(xs), max(ys)


def joined(rules: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Give the lines across and the lines down that the pieces make."""
    across: list[Rule] = []
    down: list[Rule] = []
    for rule in rules:
        (across if rule.across else down).append(rule)
        if rule.end - rule.start <= REACH:
            # a dot of a dotted line, or the corner of a frame drawn side by side, lies both ways
            half = (rule.end - rule.start) / 2
            other = Rule(not rule.across, rule.start + half, rule.at - half, rule.at + half)
            (down if rule.across else across).append(other)
    return _merged(across), _merged(down)


def webs(across: Sequence[Rule], down: Sequence[Rule]) -> list[Web]:
    """Gather lines that touch into webs, from top to bottom; lone lines are in none."""
    owner = list(range(len(across) + len(down)))

    def root(number: int) -> int:
        while owner[number] != number:
            owner[number] = owner[owner[number]]
            number = owner[number]
        return number

    for i, one in enumerate(across):
        for j, other in enumerate(down, len(across)):
            if (
                one.start - REACH <= other.at <= one.end + REACH
                and other.start - REACH <= one.at <= other.end + REACH
            ):
                owner[root(j)] = root(i)
    groups: dict[int, Web] = {}
    for number, rule in enumerate([*across, *down]):
        web = groups.setdefault(root(number), Web([], []))
        (web.across if rule.across else web.down).append(rule)
    found = [web for web in groups.values() if web.across and web.down]
    return sorted(found, key=_top)


def _merged(rules: list[Rule]) -> list[Rule]:
    """Join pieces on one line that overlap or nearly touch; short leftovers are dropped."""
    rows: list[list[Rule]] = []
    for rule in sorted(rules, key=_at):
        if rows and rule.at - rows[-1][0].at <= NEAR:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    found = []
    for row in rows:
        at = sum(rule.at for rule in row) / len(row)
        row.sort(key=_start)
        start, end = row[0].start, row[0].end
        for rule in row[1:]:
            if rule.start > end + REACH:
                found.append(Rule(rule.across, at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        found.append(Rule(row[0].across, at, start, end))
    return [rule for rule in found if rule.end - rule.start >= SHORTEST]


def _top(web: Web) -> float:
    return web.box()[1]


def _at(rule: Rule) -> float:
    return rule.at


def _start(rule: Rule) -> float:
    return rule.start
