"""Reports held against one another: the same unit's of last year, the same in another format, others'."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.text import Span
from baolint.engine import compare, pairing
from baolint.engine.boilerplate import own_words
from baolint.engine.verdict import NOT_ASSESSABLE, PASSED, Verdict
from baolint.messages.phrase import Phrase
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome, Passed

if TYPE_CHECKING:
    from baolint.engine.balance_words import Namer
    from baolint.engine.pairing import Pair
    from baolint.forms.form import Form
    from baolint.recognise.facts import Context, Facts
    from baolint.recognise.family import Family
    from baolint.recognise.summary import Summary
    from baolint.rules.rule import Rule

    Read = Callable[[str, bytes | None], Facts | None]
    Check = Callable[[Summary, Summary, Context], Iterator[Outcome]]


class Compared(NamedTuple):
    """What holding a report against another one showed: of the form's relations, and of rules.

    Most places of the rules' outcomes name the table, row and field or the section only; where that
    is in the file is known again when the file is read again, see `told`.
    """

    other: Summary
    verdicts: tuple[Verdict, ...]
    outcomes: tuple[Outcome, ...]
    contents: tuple[tuple[str, bytes], ...] = ()
    """What is in the other files that are quoted from, by path, where they cannot be opened here."""

    def quotes(self) -> Iterator[str]:
        """Yield the paths of the other files that are quoted from."""
        for outcome in self.outcomes:
            if isinstance(outcome, Diagnostic) and "passages" in (outcome.evidence or {}):
                yield dict(outcome.evidence or {})["other"]["path"]

    def is_clean(self) -> bool:
        """Tell whether everything was in order."""
        return all(verdict.state == PASSED for verdict in self.verdicts) and all(
            isinstance(outcome, Passed | NotApplicable) for outcome in self.outcomes
        )

    def passed(self) -> Iterator[str]:
        """Yield the code of every check that was in order."""
        for verdict in self.verdicts:
            if verdict.state == PASSED:
                yield verdict.relation.code
        for outcome in self.outcomes:
            if isinstance(outcome, Passed):
                yield from [outcome.code] * outcome.times


def check_set(
    summaries: Sequence[Summary],
    forms: Mapping[str, Form],
    rules: Sequence[Rule],
    context: Context,
    named: Sequence[Summary] = (),
) -> dict[str, list[Compared]]:
    """Hold the reports of a run against one another; what comes out belongs to the later of two.

    Gives, by the path of the later report, what was found. `named` are last year's reports as
    the user gave them. Pure: no file is opened.
    """
    found: dict[str, list[Compared]] = {}
    summaries, named = own_words(summaries, [pairing.name_of(one) for one in summaries], named)
    across = [rule for rule in rules if rule.across]
    for pair in pairing.with_last_year(summaries, named):
        outcomes = _asked(across, lambda rule: rule.with_last_year, pair, context)
        verdicts = tuple(compare.relations(pair, forms))
        found.setdefault(pair.later.path, []).append(Compared(pair.other, verdicts, outcomes))
    for pair in pairing.of_one_report(summaries):
        outcomes = _asked(across, lambda rule: rule.with_twin, pair, context)
        found.setdefault(pair.later.path, []).append(Compared(pair.other, (), outcomes))
    copied: set[str] = set()
    for pair in pairing.of_other_units(summaries):
        if pair.later.path not in copied:
            outcomes = _asked(across, lambda rule: rule.with_other_unit, pair, context)
            if any(isinstance(each, Diagnostic) for each in outcomes):
                copied.add(pair.later.path)
                found.setdefault(pair.later.path, []).append(Compared(pair.other, (), outcomes))
    return found


def with_last_year(
    rule: Rule, later: Summary, earlier: Summary, context: Context
) -> tuple[Outcome, ...]:
    """Ask a rule about a report and the same unit's of the year before."""
    return tuple(_guarded(rule, rule.with_last_year, later, earlier, context))


def with_other_unit(
    rule: Rule, later: Summary, other: Summary, context: Context
) -> tuple[Outcome, ...]:
    """Ask a rule about a report and another unit's of the same year."""
    return tuple(_guarded(rule, rule.with_other_unit, later, other, context))


def with_children(rule: Rule, family: Family, context: Context) -> tuple[Outcome, ...]:
    """Ask a rule about a report and those of the bodies below."""
    return tuple(_guarded(rule, rule.with_children, family, context))


def told(facts: Facts, compared: Sequence[Compared], read: Read | None = None) -> Iterator[Outcome]:
    """Yield the outcomes of comparisons with their places in the later report, which has these facts.

    `read` gives the facts of another file of the run by its path, and its content where that came
    along, for what quotes from both.
    """
    from baolint.engine.balance_words import Namer

    namer = Namer(facts)
    for one in compared:
        for verdict in one.verdicts:
            yield _relation(verdict, one.other, namer)
        for outcome in one.outcomes:
            if isinstance(outcome, Diagnostic):
                place = placed(outcome.place, facts)
                found = outcome
                if read is not None and "passages" in (outcome.evidence or {}):
                    found = _quoted(outcome, facts, read, dict(one.contents))
                yield found._replace(
                    place=place,
                    values={**found.values, "cell": place.shown},
                    related=tuple(placed(each, facts) for each in outcome.related),
                )
            elif isinstance(outcome, NotAssessable):
                place = placed(outcome.place, facts)
                values = {**outcome.values, "cell": place.shown}
                yield outcome._replace(place=place, values=values)
            else:
                yield outcome


def _quoted(
    outcome: Diagnostic, own: Facts, read: Read, contents: Mapping[str, bytes]
) -> Diagnostic:
    from baolint.engine.passages import quoted

    path = dict(outcome.evidence or {})["other"]["path"]
    other = read(path, contents.get(path))
    return outcome if other is None else quoted(outcome, own, other)


def placed(place: Place, facts: Facts) -> Place:
    """Find the place of a cell, table or section in the file; words in `shown` are put behind it.

    A place that has a stretch of the text already is left as it is.
    """
    if place.span.end > place.span.start:
        return place
    found = None
    fact = facts.figures.get(f"{place.table}/{place.row}/{place.field}")
    table = facts.tables.get(place.table) if place.table else None
    section = facts.section(place.section) if place.section else None
    if fact is not None:
        found = fact.place
    elif table is not None:
        found = table.place
    elif section is not None:
        found = section.heading.place(0, len(section.heading.text))
    elif facts.title is not None:
        found = facts.title.place(0, len(facts.title.text))
    if found is None:
        return place._replace(span=Span(0, 0))
    return found._replace(
        shown=Phrase("{place}{more}", place=found.shown, more=place.shown)
        if place.shown
        else found.shown
    )


def _relation(verdict: Verdict, other: Summary, namer: Namer) -> Outcome:
    """Say how one relation with last year's report fared."""
    from baolint.engine.balance_faults import by_itself

    relation = verdict.relation
    if verdict.state == PASSED:
        return Passed(relation.code)
    name = {"other": other.name, "year": other.year or ""}
    if verdict.state == NOT_ASSESSABLE:
        values = {**name, "says": namer.says(relation)}
        message = f"{relation.code}.unknown"
        if relation.code[0] != "X":
            message = "X101.unknown"
        return NotAssessable(relation.code, message, namer.place(relation.total), None, values)
    found = by_itself(verdict, namer)
    evidence = {**(found.evidence or {}), "previous": {"path": other.path, "year": other.year}}
    evidence |= {"suspect": relation.total, "value": evidence["relations"][0]["left"]}
    case = ".doubtful" if relation.code == "X101" and verdict.doubtful else ""
    return found._replace(
        message=relation.code + case,
        values={**found.values, **name},
        confidence="possible" if verdict.doubtful else "certain",
        evidence=evidence,
    )


def _asked(
    rules: Sequence[Rule], ask: Callable[[Rule], Check], pair: Pair, context: Context
) -> tuple[Outcome, ...]:
    """Ask every rule about a pair; the reports differ in which of its methods is for such a pair."""
    return tuple(
        each
        for rule in rules
        for each in _guarded(rule, ask(rule), pair.later, pair.other, context)
    )


def _guarded(rule: Rule, check: Callable[..., Iterator[Outcome]], *given: object) -> list[Outcome]:
    try:
        return list(check(*given))
    except Exception as problem:  # a broken rule must not take the run down
        reason = f"{type(problem).__name__}: {problem}"[:200]
        values = {"code": rule.code, "name": rule.name, "reason": reason}
        return [Diagnostic("E104", "E104", Place(Span(0, 0)), values)]
