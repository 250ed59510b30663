"""Sentences to claims: which quantity of the form a number in a paragraph is said of.

A number belongs to a verb of its own clause, with nothing but words of no weight between the two.
Anything not understood makes it nobody's: a claim missed is better than a claim made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.document.numerals import Numeral, numerals
from baolint.document.prose import Prose
from baolint.forms.claim_clause import Clause, begin, clause_at, clauses
from baolint.forms.claim_number import Read, Reading, is_near
from baolint.forms.claim_reach import UNSURE, is_of_another_year, reach_of
from baolint.forms.claim_words import (
    BEFORE,
    CHANNELS,
    CONTEXT,
    FILL,
    QUALIFIED,
    Index,
    indexed,
    only,
    without,
)

if TYPE_CHECKING:
    from baolint.forms.form import ClaimForm


_LIST = 14
"""Characters before a member of a list in which the member before it stands."""


class ClaimReader:
    """Reads paragraphs for the claims of one form; made once, it keeps nothing of what it read."""

    __slots__ = ("_none", "_topics", "_verbs", "_words", "forms", "verbs")

    def __init__(self, forms: tuple[ClaimForm, ...]) -> None:
        self.forms = forms
        self.verbs: dict[str, list[ClaimForm]] = {}
        self._verbs: dict[str, list[tuple[str, list[ClaimForm]]]] = {}
        self._words: dict[tuple[str, str], Index] = {}
        self._none: dict[str, list[ClaimForm]] = {}
        topics: dict[str, None] = {}
        for form in forms:
            for verb in form.verbs:
                self.verbs.setdefault(verb, []).append(form)
            for word in form.none:
                self._none.setdefault(word, []).append(form)
            for word in (*form.objects, *form.other):
                topics[word] = None
        self._topics = tuple(topics)

    def verbs_for(self, unit: str) -> list[tuple[str, list[ClaimForm]]]:
        """Give the verbs of the claims that are counted so, longest first."""
        if unit not in self._verbs:
            self._verbs[unit] = sorted(
                (
                    (verb, fitting)
                    for verb, forms in self.verbs.items()
                    if (fitting := [form for form in forms if unit in form.units])
                ),
                key=_longest_first,
            )
        return self._verbs[unit]

    def words(self, form: ClaimForm, place: str) -> Index:
        """Give the words that weigh nothing: `between` verb and number, `behind` it, `before` it."""
        key = form.quantity, place
        if key not in self._words:
            lists = {
                "fill": (FILL, form.fill),
                "between": (FILL, form.fill, form.objects),
                "behind": (FILL, form.fill, form.objects, form.verbs),
                "before": (BEFORE, form.fill, form.objects),
            }
            self._words[key] = indexed(*lists[place])
        return self._words[key]

    def read(
        self,
        string: str,
        *,
        year: int | None = None,
        agency: str | None = None,
        at: tuple[str | None, ...] = (),
    ) -> list[Read]:
        """Read a paragraph; `at` are the keys of the section and aspect that it stands in."""
        prose = Prose(string, year)
        return self.read_prose(prose.text, numerals(prose.text), agency, at)

    def read_prose(
        self,
        text: str,
        numbers: list[Numeral],
        agency: str | None = None,
        at: tuple[str | None, ...] = (),
    ) -> list[Read]:
        """Read a prepared text (document/prose.py) whose numbers are known."""
        found: list[Read] = []
        if self.forms and numbers:
            found.extend(self._counted(text, numbers, agency, at))
        if self.forms and any(sign in text for sign in "未无没零不"):
            found.extend(self._denied(text, numbers, agency, at))
        return sorted(found, key=_start)

    def _counted(
        self, text: str, numbers: list[Numeral], agency: str | None, at: tuple[str | None, ...]
    ) -> Iterator[Read]:
        stale = last = 0
        for clause in clauses(text, numbers):
            for n, number in enumerate(clause.numbers):
                before = clause.numbers[n - 1].end if n else clause.start
                after = clause.numbers[n + 1].start if n + 1 < len(clause.numbers) else clause.end
                reading = Reading(self, text, clause, number, before, after, at, stale)
                reading.last = last
                last = number.end
                claim = reading.claim(agency)
                if claim:
                    yield claim
                elif not reading.is_part and number.unit not in ("%", "‰", "倍"):
                    stale = number.end

    def _denied(
        self, text: str, numbers: list[Numeral], agency: str | None, at: tuple[str | None, ...]
    ) -> Iterator[Read]:
        told: set[tuple[str, int]] = set()
        for word, forms in self._none.items():
            if word not in text:
                continue
            spoken = [form for form in forms if _is_spoken_of(form, text, at)]
            start = text.find(word) if spoken else -1
            while start >= 0:
                clause = clause_at(text, numbers, start)
                for form in spoken:
                    read = self._none_of(text, clause, form, word, start, agency, at)
                    if read and (form.quantity, clause.start) not in told:
                        told.add((form.quantity, clause.start))
                        yield read
                start = text.find(word, start + len(word))

    def _none_of(
        self,
        text: str,
        clause: Clause,
        form: ClaimForm,
        word: str,
        start: int,
        agency: str | None,
        at: tuple[str | None, ...],
    ) -> Read | None:
        """Read a word of none: its object stands behind it, or before it in the clause."""
        end = start + len(word)
        whole = text[clause.start : clause.end]
        behind, before = text[end : clause.end], text[clause.start : start]
        if clause.numbers or any(one in whole for one in (*form.forbid, *form.part)):
            return None
        named = [one for one in form.objects or form.verbs if one in behind]
        gap = behind
        if named:
            gap = behind[: min(behind.index(one) for one in named)]
        elif any(one in before for one in form.objects or form.verbs):
            named = [before]
        elif any(one in word for one in form.objects):
            gap = ""
        elif not (form.objects and self.is_topic(text, form, start, at, 0)) or not only(
            behind, self.words(form, "fill")
        ):
            return None
        left = without(gap, self.words(form, "fill"))
        if any(one in left for one in QUALIFIED):
            return None
        if not is_near(form, text[max(0, end - CONTEXT) : clause.end], at):
            return None
        ahead = text[max(clause.sentence, clause.start - CONTEXT) : clause.start]
        if is_of_another_year(ahead + before):
            return None
        reach = reach_of(before, ahead, agency, self.words(form, "before"))
        rest = behind[len(gap) :]
        if left or not only(rest, self.words(form, "behind")):
            reach = UNSURE
        channels = [one for one in CHANNELS if one in gap or one in before]
        if len(channels) == 1 or (channels and not ("书面" in whole and "网络" in whole)):
            reach = UNSURE
        return Read(
            form, start, end, Decimal(0), Decimal(0), True, reach, "申请" in whole, True, "",
            clause.start, clause.end,
        )  # fmt: skip

    def is_topic(
        self, text: str, form: ClaimForm, before: int, at: tuple[str | None, ...], stale: int
    ) -> bool:
        """Tell whether the words before speak of what the claim is about and of nothing since."""
        last, word = -1, ""
        since = max(0, before - CONTEXT)
        near = text[since:before]
        for topic in self._topics:
            place = text.rfind(topic, since, before) if topic in near else -1
            if place >= 0 and (place + len(topic), len(topic)) > (last, len(word)):
                last, word = place + len(topic), topic
        if not word:
            return not stale and any(one in form.at for one in at)
        if word not in form.objects or last <= stale or _is_attribute(text, last - len(word)):
            return False
        return form.within == "paragraph" or begin(text, before) < last


def _is_attribute(text: str, at: int) -> bool:
    """Tell whether 依申请公开 is one of the kinds of files: 主动公开237件、依申请公开98件、不予公开77件."""
    before = text[max(0, at - _LIST) : at]
    return before.endswith("、") and "主动公开" in before


def _is_spoken_of(form: ClaimForm, text: str, at: tuple[str | None, ...]) -> bool:
    """Tell whether a paragraph names at all what a claim is about."""
    return any(one in form.at for one in at) or any(
        one in text for one in form.objects or form.verbs
    )


def _longest_first(item: tuple[str, list[ClaimForm]]) -> int:
    return -len(item[0])


def _start(read: Read) -> int:
    return read.start
