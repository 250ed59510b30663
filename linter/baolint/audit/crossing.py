"""What rules over the whole corpus are given, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.audit.view import View
    from baolint.forms.form import Form
    from baolint.recognise.facts import Context
    from baolint.rules.diagnostic import Outcome
    from baolint.rules.rule import Rule


class Reach(NamedTuple):
    """The corpus as such a rule sees it: everything was checked by itself, nothing compared yet.

    `view` is the run; `View.summary` gives what is known of a file. `rules` are those that are on,
    with the user's options, `forms` by id, `context` holds the day.
    """

    view: View
    rules: Sequence[Rule]
    forms: Mapping[str, Form]
    context: Context

    def rule(self, code: str) -> Rule | None:
        """Give the rule with a code where it is on."""
        return next((rule for rule in self.rules if rule.code == code), None)


class Crossing(NamedTuple):
    """What was found about the report at `path` (as `Received.path` has it).

    Places name the table, row and field or the section only; where that is in the file is found when
    the file is read again, as for rules `with_last_year`. Passed counts, NotAssessable is explained.
    """

    path: str
    outcomes: tuple[Outcome, ...]


Crosser = Callable[[Reach], Iterator[Crossing]]
"""A rule over the corpus: yields in any order, for a path as often as it likes; pure, and the same
for the same store, or a run that was broken off would not end like another."""
