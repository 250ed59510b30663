"""The rule: one kind of fault, its manual page, its examples and its check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

if TYPE_CHECKING:
    from baolint.recognise.facts import Context, Facts
    from baolint.recognise.family import Family
    from baolint.recognise.summary import Summary
    from baolint.rules.diagnostic import Outcome, Severity


class Good(NamedTuple):
    """A report, or the part that replaces a part of a sound one, on which the rule is silent.

    `change` maps a stretch of the sound report that the tests keep (txt form) to what stands there
    instead; an empty mapping is the sound report itself. `about` says in Chinese what is shown.
    `relation` is a relation, as YAML, that the form has besides its own (table, relation).
    `beside` is another file of the same run, for rules over several reports: last-year, the sound
    report put back by a year, children, the sound report as the only body below's, or the name of a
    kept form of it, with the changes made to it.
    """

    about: str
    change: tuple[tuple[str, str], ...] = ()
    relation: tuple[str, str] | None = None
    beside: tuple[str, tuple[tuple[str, str], ...]] | None = None


class Bad(NamedTuple):
    """The same, with the fault: `found` is the text that the first finding points at ('' if absent)."""

    about: str
    change: tuple[tuple[str, str], ...]
    found: str = ""
    relation: tuple[str, str] | None = None
    beside: tuple[str, tuple[tuple[str, str], ...]] | None = None


class Rule:
    """One kind of fault.

    A subclass is a plain class: its annotated class attributes are its options, with their defaults;
    `option_help` says in Chinese what each is for, `option_forms` gives for texts and lists of them
    a regular expression that each text has to match in full.

    `code` and `name` identify it; `severity` is its default grade; `title`, `why`, `basis` and
    `mend` are the Chinese text of its manual page: what is wrong, why it matters, the clause or
    source, how to put it right. `not_in` lists the readers whose documents cannot show the fault.
    `answers_to` are further codes that its findings may carry: other rules leave such a fault to this
    one, which therefore runs whenever one of them is selected.
    `seeks` says that it tells of something that is not in the report: not assessable where a part of
    the file could not be read.
    `across` says that the rule judges one report against another; without a `check` of its own it
    never judges a report alone.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    title: ClassVar[str]
    why: ClassVar[str]
    basis: ClassVar[str]
    mend: ClassVar[str]
    examples: ClassVar[tuple[Good | Bad, ...]]
    option_help: ClassVar[dict[str, str]] = {}
    option_forms: ClassVar[dict[str, str]] = {}
    not_in: ClassVar[tuple[str, ...]] = ()
    answers_to: ClassVar[tuple[str, ...]] = ()
    seeks: ClassVar[bool] = False
    across: ClassVar[bool] = False

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        """Yield what was found. Reads facts only: no input, no output, no state.

        A rule that yields nothing has passed once. Yield NotApplicable where the report has nothing
        to check, NotAssessable where the reading is in doubt, Passed for each further thing checked.
        The default finds nothing: the rules of relations are judged by the engine from the form's
        data, their classes hold only texts, grade and examples.
        """
        return iter(())

    def with_last_year(
        self, later: Summary, earlier: Summary, context: Context
    ) -> Iterator[Outcome]:
        """Yield what a report shows against the same unit's report of the year before.

        Places name the later report's table, row and field, or its section; an empty span is found by
        the engine, which also fills `{cell}` in the message. `shown` of a place is put behind the
        name of what it is about. Yield Passed for what was compared and found in order.
        """
        return iter(())

    def with_twin(self, later: Summary, other: Summary, context: Context) -> Iterator[Outcome]:
        """Yield what a report shows against the same report in another format, likewise."""
        return iter(())

    def with_other_unit(
        self, later: Summary, other: Summary, context: Context
    ) -> Iterator[Outcome]:
        """Yield what a report shows against another unit's of the same year, likewise."""
        return iter(())

    def with_children(self, family: Family, context: Context) -> Iterator[Outcome]:
        """Yield what a report shows against those of the bodies below, as far as they are known.

        Places name the parent's table, row and field, as above.
        """
        return iter(())


def options(rule: type[Rule]) -> dict[str, Any]:
    """Give a rule's options with their defaults: its own annotated class attributes."""
    return {
        name: getattr(rule, name)
        for name in rule.__annotations__
        if name not in Rule.__annotations__ and not name.startswith("_")
    }
