"""Root causes: one finding for one fault, however many relations it breaks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.engine.bounds import Number
from baolint.engine.cause_blanks import culprits
from baolint.engine.cause_board import Board
from baolint.engine.cause_moves import SINGLE, Move
from baolint.engine.cause_search import CauseSet, Found, search, search_shift
from baolint.engine.cause_slots import slotted
from baolint.engine.cause_state import State
from baolint.engine.sheet import rows_of
from baolint.engine.verdict import FAILED, NOT_ASSESSABLE, PASSED, Verdict
from baolint.engine.verdict_hard import is_hard
from baolint.engine.verdicts import Verdicts

if TYPE_CHECKING:
    from decimal import Decimal

    from baolint.recognise.facts import Facts

EXPLAINED, UNEXPLAINED, GIVEN_UP = "explained", "unexplained", "given_up"


class Edit(NamedTuple):
    """A figure of the report, as printed (None for a blank) and as it would be right."""

    key: str
    value: Number | None
    repair: Number


class Cause(NamedTuple):
    """A slip that explains a fault: its rank (see cause_moves) and what puts it right."""

    rank: int
    edits: tuple[Edit, ...]


class Fault(NamedTuple):
    """One fault: the failing relations it answers for, and the causes that fit equally well.

    `state` is explained; unexplained, where no set of up to three causes puts everything right; or
    given_up, where the search for one took too long. The latter two have no causes.
    """

    relations: tuple[Verdict, ...]
    causes: tuple[Cause, ...]
    state: str = EXPLAINED


Preferred = Collection[tuple[str, "Decimal"]]


def explain(facts: Facts, verdicts: Verdicts, prefer: Preferred = ()) -> list[Fault]:
    """Find the causes of all failing relations of the form that are plain arithmetic.

    `prefer` are (fact key, value) pairs that the prose states exactly; among sets of causes that
    are equally good those that agree with more of them win.
    """
    failing = [v for v in verdicts.items if v.state == FAILED and is_hard(v.relation)]
    if not failing:
        return []
    parts = _parts(_taking_part(verdicts))
    hurt = [part for part in parts if any(verdict.state == FAILED for verdict in part)]
    rows = list(rows_of(facts))
    faults: list[Fault] = []
    for row in rows if len(hurt) > 1 else ():
        across = _touched(hurt, row)
        if len(across) > 1:
            fault = _shift_across(across, parts, row, verdicts)
            if fault is not None:
                faults.append(fault)
                hurt = [part for part in hurt if part not in across]
    for part in hurt:
        faults.extend(_explain_part(part, verdicts, rows, prefer))
    order = {id(verdict.relation): number for number, verdict in enumerate(verdicts.items)}
    return sorted(faults, key=lambda fault: order[id(fault.relations[0].relation)])


def _taking_part(verdicts: Verdicts) -> list[Verdict]:
    """Give the relations whose figures can all be worked with."""
    return [
        verdict
        for verdict in verdicts.items
        if is_hard(verdict.relation)
        and (
            verdict.state in (PASSED, FAILED)
            or (verdict.state == NOT_ASSESSABLE and verdict.reason in ("unknown", "doubtful"))
        )
    ]


def _parts(verdicts: Sequence[Verdict]) -> list[list[Verdict]]:
    """Divide relations into groups that have no figure in common."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    for verdict in verdicts:
        first = find(verdict.relation.terms[0][0])
        for key, _ in verdict.relation.terms[1:]:
            leader[find(key)] = first
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(find(verdict.relation.terms[0][0]), []).append(verdict)
    return list(groups.values())


def _touched(parts: Sequence[list[Verdict]], row: Sequence[str]) -> list[list[Verdict]]:
    own = set(row)
    return [
        part
        for part in parts
        if any(key in own for verdict in part for key, _ in verdict.relation.terms)
    ]


def _state(part: Iterable[Verdict], verdicts: Verdicts, rows: Iterable[Sequence[str]]) -> State:
    """Set up the search; a relation that is off in some reading only does not take part."""
    sheet, ranges = verdicts.sheet, verdicts.ranges
    state = State.printed(Board([verdict.relation for verdict in part], sheet, ranges, rows))
    kept = [
        verdict.relation
        for number, verdict in enumerate(part)
        if verdict.state == FAILED or number not in state.gaps
    ]
    if len(kept) == len(state.board.relations):
        return state
    return State.printed(Board(kept, sheet, ranges, rows))


def _shift_across(
    across: Sequence[list[Verdict]],
    parts: Sequence[list[Verdict]],
    row: Sequence[str],
    verdicts: Verdicts,
) -> Fault | None:
    """Explain what is off in several separate parts by one printed row that is shifted."""
    whole = [verdict for part in _touched(parts, row) for verdict in part]
    state = _state(whole, verdicts, [row])
    board = state.board
    if not board.rows:
        return None
    found = search_shift(state, board.rows[0])
    causes = tuple(_cause(move, board) for causes in found.sets for move in causes)
    failing = tuple(_ordered(v for part in across for v in part if v.state == FAILED))
    return Fault(failing, causes) if causes else None


def _explain_part(
    part: list[Verdict], verdicts: Verdicts, rows: Iterable[Sequence[str]], prefer: Preferred
) -> list[Fault]:
    state = _state(part, verdicts, rows)
    board = state.board
    failing = [verdict for verdict in _ordered(part) if verdict.state == FAILED]
    if board.ranges:
        fault = _single_among_blanks(failing, part, board)
        if fault is not None:
            return [fault]
    found = search(state)
    if not found.sets:
        why = GIVEN_UP if found.given_up else UNEXPLAINED
        return [Fault((verdict,), (), why) for verdict in failing]
    slots = slotted(_preferred(found, board, prefer), board)
    members: list[list[Verdict]] = [[] for _ in slots]
    mended = [
        {board.relations[n] for move in slot for n in board.changed(move[1])} for slot in slots
    ]
    for verdict in failing:
        own = [n for n, relations in enumerate(mended) if verdict.relation in relations]
        for number in own or [0]:
            members[number].append(verdict)
    if not all(members):
        return [Fault((verdict,), (), UNEXPLAINED) for verdict in failing]
    return [
        Fault(tuple(relations), tuple(_cause(move, board) for move in slot))
        for relations, slot in zip(members, slots, strict=True)
    ]


def _single_among_blanks(
    failing: Sequence[Verdict], part: Sequence[Verdict], board: Board
) -> Fault | None:
    """Explain everything by one figure of a table with blanks.

    Which relations fail depends on what the blanks are taken for: those that are off for every
    figure in question are the ones named.
    """
    number = {id(relation): place for place, relation in enumerate(board.relations)}
    broken = [number[id(v.relation)] for v in failing if id(v.relation) in number]
    found = culprits(board, broken) if len(broken) == len(failing) else []
    if not found:
        return None
    off = frozenset.intersection(*(culprit.off for culprit in found))
    own = [v for v in _ordered(part) if number.get(id(v.relation)) in off] or list(failing)
    causes = tuple(_cause((SINGLE, ((one.cell, one.repair),)), board) for one in found)
    return Fault(tuple(own), causes)


def _ordered(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Sort by code; relations of one code keep the order of the form."""
    return sorted(verdicts, key=lambda verdict: verdict.relation.code)


def _cause(move: Move, board: Board) -> Cause:
    rank, edits = move
    return Cause(
        rank, tuple(Edit(board.keys[cell], board.printed[cell], value) for cell, value in edits)
    )


def _preferred(found: Found, board: Board, prefer: Preferred) -> tuple[CauseSet, ...]:
    """Keep the sets after which most of what the prose states is so."""
    stated = [(board.keys.index(key), value) for key, value in prefer if key in board.keys]
    if not stated or len(found.sets) == 1:
        return found.sets
    scores = []
    for causes in found.sets:
        repaired = {cell: value for _, edits in causes for cell, value in edits}
        scores.append(
            sum(repaired.get(cell, board.printed[cell]) == value for cell, value in stated)
        )
    best = max(scores)
    return tuple(c for c, score in zip(found.sets, scores, strict=True) if score == best)
