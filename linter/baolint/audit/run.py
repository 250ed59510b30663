"""An audit from its question to a finished run in the store."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit import closing, comparing, groups
from baolint.audit.checking import check_all
from baolint.audit.copied import copied
from baolint.audit.corpus import Corpus
from baolint.audit.crossing import Crosser, Reach
from baolint.audit.placing import Placer
from baolint.audit.question import refuse_other
from baolint.audit.rollup import rolled_up
from baolint.audit.spool import Spool
from baolint.audit.view import View
from baolint.audit.writing import Writer
from baolint.engine.result_key import Keys

if TYPE_CHECKING:
    from baolint.audit.hands import Hands
    from baolint.audit.question import Question
    from baolint.audit.rows import Unit
    from baolint.audit.store import Store
    from baolint.engine.plan import Plan
    from baolint.engine.plugged import Plugged
    from baolint.engine.run import Setup
    from baolint.engine.walk import Listing

CROSSERS: tuple[Crosser, ...] = (copied, rolled_up)
"""The rules over the whole corpus."""
CHECKING, COMPARING = "checking", "comparing"

Progress = Callable[[str, int], contextlib.AbstractContextManager[Callable[[], None]]]
"""Begins to tell how far a part with so many files is; gives what is called for each that is done."""


class Audit(NamedTuple):
    """What an audit is made ready with; `units` is None without a list of them."""

    store: Store
    question: Question
    units: Sequence[Unit] | None
    plan: Plan
    brought: Plugged
    hands: Hands
    sends: bool
    progress: Progress


class Ended(NamedTuple):
    """A run whose findings are all in the store: its number, what the walk met, what to tell of it.

    `crowded` are names by which so many reports go that they were not compared, with their number.
    """

    run: int
    resumed: bool
    found: Listing
    crowded: Sequence[tuple[str, int]]


def run(audit: Audit, paths: Sequence[str], resume: bool) -> Ended:
    """Check the files, hold them against one another, and account for them.

    With `resume` the run that was broken off is gone on with; where there is none a new one begins.
    Raises StoreError where that one was asked something else.
    """
    first = audit.plan.setup(paths[0])
    number, resumed = _begun(audit, first, resume)
    base = audit.store.base
    with Spool(paths, audit.brought.readers, audit.plan.is_excluded) as files:
        corpus = Corpus(
            base, number, audit.plan, Keys(audit.brought), Placer(audit.units),
            Writer(base, number), audit.hands, audit.sends,
        )  # fmt: skip
        with audit.progress(CHECKING, files.count) as tell:
            check_all(corpus, files, tell)
        audit.store.passed_over(number, files.found.passed_over)
        if audit.units is None:
            audit.store.name_units(number, closing.named_units(base, number))
        closing.speak(base, number)
        closing.expect(base, number, datetime.date.fromisoformat(audit.question.as_of))
        audit.store.mark(number, "comparing")
        with _reach(audit, first, number) as reach:
            shown = comparing.collect(base, number, reach, CROSSERS)
        with audit.progress(COMPARING, shown) as tell:
            comparing.settle_all(corpus, files, tell)
        audit.store.mark(number, "writing")
        return Ended(number, resumed, files.found, groups.crowded(base, number))


def _begun(audit: Audit, first: Setup, resume: bool) -> tuple[int, bool]:
    store = audit.store
    broken = store.unfinished() if resume else None
    if broken is not None:
        number, question, _ = broken
        refuse_other(store.path, question, audit.question.text)
        return number, True
    selection = first.policy.selection
    on = [rule for code, rule in sorted(first.catalogue.rules.items()) if selection.has(code)]
    return store.begin(audit.question, audit.units, on), False


@contextlib.contextmanager
def _reach(audit: Audit, setup: Setup, number: int) -> Iterator[Reach]:
    forms = {recogniser.form.id: recogniser.form for recogniser in setup.recognisers}
    with View(audit.store.path, number) as view:
        yield Reach(view, setup.rules, forms, setup.context)
