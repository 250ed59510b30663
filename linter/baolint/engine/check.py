"""The engine: a document, forms and rules to outcomes. Pure: no file, no console, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document.model import Document
from baolint.document.text import Span
from baolint.engine import balance, stated, yielding
from baolint.engine.clock import Clock, TimeUp
from baolint.engine.verdicts import Verdicts, judge
from baolint.messages.phrase import Phrase, listed
from baolint.readers.limit import reached
from baolint.recognise import edition
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.recognise.recognise import Recogniser
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome, Passed
from baolint.rules.rule import Rule

PAGES = "pages"
"""The subject under which all is told that could not be checked since pages could not be read."""


class Checked(NamedTuple):
    """What was found out about a document: its facts (None where it is no report) and outcomes.

    `verdicts` are those on the form's relations, from which a summary of the report is made.
    """

    facts: Facts | None
    outcomes: tuple[Outcome, ...]
    verdicts: Verdicts | None = None


def check(
    document: Document,
    recognisers: Sequence[Recogniser],
    rules: Sequence[Rule],
    context: Context,
    clock: Clock | None = None,
) -> Checked:
    """Recognise a document and run the rules over it.

    The edition is the form whose marks the document bears. Every rule is run; which findings are
    shown is a matter of settling. A rule that raises becomes E104, one that takes too long by the
    clock E105, and neither stops the others; when the file's own time is up, E105 says how many rules
    are left out. TimeUp is raised where it is up before the first rule.
    """
    facts = recognise(document, recognisers, context)
    if not isinstance(facts, Facts):
        return Checked(None, (facts,))
    outcomes: list[Outcome] = []
    verdicts = judge(facts, context)
    context = context._replace(forced=verdicts.forced)
    outcomes.extend(_unread(document))
    outcomes.extend(balance.findings(facts, context, verdicts, stated.exactly(facts)))
    own = [rule for rule in rules if not rule.across or type(rule).check is not Rule.check]
    for done, rule in enumerate(own):
        try:
            outcomes.extend(_timed(rule, facts, context, clock))
        except TimeUp:
            if clock is None:
                raise
            outcomes.append(_cut_short(document, len(own) - done, clock))
            clock.prolong()
            break
    return Checked(facts, tuple(yielding.settled(stated.joined(outcomes))), verdicts)


def recognise(
    document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Facts | Diagnostic:
    """Give the facts of a report by the edition it follows, or E103 where it is none."""
    fault = _fault_of_profile(document, recognisers) or _fault_of_data(
        document, recognisers, context
    )
    if fault:
        return fault
    chosen = edition.choose(document, recognisers, context)
    if isinstance(chosen, Facts):
        return chosen
    name = document.path.rsplit("/", 1)[-1]
    values = {"name": name}
    key = "E103" if document.source.strip() else "E103.empty"
    if document.reader == "html" and _is_in_script(document.source, recognisers):
        key = "E103.script"
    if isinstance(chosen, edition.Unfit):
        key = "E103.edition"
        values.update(year=str(chosen.year), since=str(chosen.since))
    elif document.given is not None:
        key = "E103.profile"
        known = listed("、", [recogniser.form.id for recogniser in recognisers])
        values.update(profile=document.given.profile, known=known)
    return Diagnostic("E103", key, Place(Span(0, 0)), values)


def _is_in_script(source: str, recognisers: Sequence[Recogniser]) -> bool:
    """Tell whether sections of a report stand in a script, which only a browser makes a page of."""
    scripts = [rest.partition("</script")[0] for rest in source.split("<script")[1:]]
    titles = {one.heading.text for own in recognisers for one in own.form.sections}
    return any(sum(title in script for title in titles) > 1 for script in scripts)


def _timed(rule: Rule, facts: Facts, context: Context, clock: Clock | None) -> list[Outcome]:
    """Run a rule; one that takes too long gives E105, and TimeUp is raised where the file does."""
    if clock is None:
        return _run(rule, facts, context)
    try:
        clock.begin_rule()
        try:
            return _run(rule, facts, context)
        finally:
            clock.end_rule()
    except TimeUp:
        if clock.is_up:
            raise
    error = reached("E105.rule-seconds", "rule_seconds", clock.limits)
    values = {**error.values, "code": rule.code, "rule": rule.name}
    return [Diagnostic("E105", error.key, Place(Span(0, 0)), values)]


def _cut_short(document: Document, left: int, clock: Clock) -> Diagnostic:
    """Say that the time of a file was up before all rules were done."""
    error = reached("E105.file-seconds", "file_seconds", clock.limits, f"{clock.spent:.1f}")
    name = document.path.rsplit("/", 1)[-1]
    values = {
        **error.values,
        "name": name,
        "left": Phrase("还有 {count} 条规则没有检查", count=left),
    }
    return Diagnostic("E105", error.key, Place(Span(0, 0)), values)


def _run(rule: Rule, facts: Facts, context: Context) -> list[Outcome]:
    if facts.document.reader in rule.not_in or not facts.form.judges(rule.code):
        return [NotApplicable(rule.code)]
    try:
        found = list(rule.check(facts, context))
    except Exception as problem:  # a broken rule must not take the run down
        return [
            Diagnostic(
                "E104",
                "E104",
                Place(Span(0, 0)),
                {"code": rule.code, "name": rule.name, "reason": _reason(problem)},
            )
        ]
    if rule.seeks and facts.document.unread:
        found = [_in_doubt(one, facts.document) for one in found]
    return found or [Passed(rule.code)]


def _unread(document: Document) -> Iterator[NotAssessable]:
    """Say which parts of the file could not be read."""
    for message, span, values in document.unread:
        yield NotAssessable("E107", message, Place(span), PAGES, values)


def _in_doubt(outcome: Outcome, document: Document) -> Outcome:
    """Take what was not found for not assessable: it may be in what could not be read."""
    if not isinstance(outcome, Diagnostic):
        return outcome
    message, span, values = document.unread[0]
    return NotAssessable(outcome.code, message, Place(span), PAGES, values)


def _reason(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}"[:200]


def _fault_of_profile(document: Document, recognisers: Sequence[Recogniser]) -> Diagnostic | None:
    """Give the profile that a structured report names wrongly.

    A file that has nothing of a report and names nothing like a profile of ours is something else's.
    """
    stated = document.given
    known = [one.form.id for one in recognisers]
    if stated is None or stated.profile in known:
        return None
    from baolint.forms.nearest import hint

    near = hint(stated.profile, known)
    if not (near or stated.figures or stated.sections or "agency" in stated.named):
        return None
    span = stated.named["profile"].span() if "profile" in stated.named else Span(0, 0)
    values = {
        "line": str(document.places.spot(span).line or 0),
        "found": stated.profile,
        "hint": near or Phrase("；现有 {known}。", known=listed("、", known)),
    }
    return Diagnostic("E101", "E101.profile", Place(span), values)


def _fault_of_data(
    document: Document, recognisers: Sequence[Recogniser], context: Context
) -> Diagnostic | None:
    """Give the first name that a structured report states and its form does not have."""
    stated = document.given
    if stated is None:
        return None
    from baolint.recognise import given

    own = edition.named(stated.profile, recognisers, context)
    if own is None:
        return None
    others = [one.form for one in recognisers if one is not own]
    for key, values, span in given.problems(document, own.form, others):
        name = document.path.rsplit("/", 1)[-1]
        return Diagnostic("E101", key, Place(span), {"name": name, **values})
    return None
