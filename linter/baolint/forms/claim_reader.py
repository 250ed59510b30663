"""Sentences to claims: which quantity of the form a number in a paragraph is said of.

A number belongs to a verb of its own clause, with nothing but words of no weight between the two.
Anything not understood makes it nobody's: a claim missed is better than a claim made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.numerals import Numeral, numerals
from baolint.document.prose import Prose
from baolint.forms.claim_clause import JOINED, Clause, begin, clause_at, clauses
from baolint.forms.claim_reach import UNSURE, is_of_another_year, reach_of
from baolint.forms.claim_words import AFTER, BEFORE, CHANNELS, FILL, QUALIFIED, only, without

if TYPE_CHECKING:
    from baolint.forms.form import ClaimForm


class Read(NamedTuple):
    """A claim read in a prepared text: text[start:end] is the number or the word of none.

    `reach` is own (the reporting body, the whole year), wider (全区), narrower (本级) or unsure (a
    channel, another body). `own_object` says that the request is named in the clause itself,
    `alone` that the clause, which begins at `clause` and is told up to `until`, holds no other number; `unit` is the measure
    word, empty for a word of none.
    """

    form: ClaimForm
    start: int
    end: int
    value: Decimal
    slack: Decimal
    exact: bool
    reach: str
    own_object: bool
    alone: bool
    unit: str
    clause: int
    until: int


class ClaimReader:
    """Reads paragraphs for the claims of one form; made once, it keeps nothing of what it read."""

    __slots__ = ("_by_verb", "_none", "_topics", "forms")

    def __init__(self, forms: tuple[ClaimForm, ...]) -> None:
        self.forms = forms
        self._by_verb: dict[str, list[ClaimForm]] = {}
        self._none: dict[str, list[ClaimForm]] = {}
        topics: dict[str, None] = {}
        for form in forms:
            for verb in form.verbs:
                self._by_verb.setdefault(verb, []).append(form)
            for word in form.none:
                self._none.setdefault(word, []).append(form)
            for word in (*form.objects, *form.other):
                topics[word] = None
        self._topics = tuple(topics)

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
                reading = _Reading(self, text, clause, number, before, after, at, stale)
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
            start = text.find(word)
            while start >= 0:
                clause = clause_at(text, numbers, start)
                for form in forms:
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
        elif not (form.objects and self._is_topic(text, form, start, at, 0)) or not only(
            behind, (*FILL, *form.fill)
        ):
            return None
        left = without(gap, (*FILL, *form.fill))
        if any(one in left for one in QUALIFIED):
            return None
        if not is_near(form, text[:end] + behind, at):
            return None
        ahead = text[clause.sentence : clause.start]
        if is_of_another_year(ahead + before):
            return None
        reach = reach_of(before, ahead, agency, form)
        rest = behind[len(gap) :]
        if left or not only(rest, (*FILL, *form.fill, *form.objects, *form.verbs)):
            reach = UNSURE
        channels = [one for one in CHANNELS if one in gap or one in before]
        if len(channels) == 1 or (channels and not ("书面" in whole and "网络" in whole)):
            reach = UNSURE
        return Read(
            form, start, end, Decimal(0), Decimal(0), True, reach, "申请" in whole, True, "",
            clause.start, clause.end,
        )  # fmt: skip

    def _is_topic(
        self, text: str, form: ClaimForm, before: int, at: tuple[str | None, ...], stale: int
    ) -> bool:
        """Tell whether the words before speak of what the claim is about and of nothing since."""
        last, word = -1, ""
        for topic in self._topics:
            place = text.rfind(topic, 0, before)
            if place >= 0 and (place + len(topic), len(topic)) > (last, len(word)):
                last, word = place + len(topic), topic
        if not word:
            return not stale and any(one in form.at for one in at)
        if word not in form.objects or last <= stale:
            return False
        return form.within == "paragraph" or begin(text, before) < last


class _Reading:
    """One number of a clause about to be read."""

    __slots__ = (
        "after", "at", "before", "clause", "is_part", "last", "number", "reader", "stale", "text",
    )  # fmt: skip

    def __init__(
        self,
        reader: ClaimReader,
        text: str,
        clause: Clause,
        number: Numeral,
        before: int,
        after: int,
        at: tuple[str | None, ...],
        stale: int,
    ) -> None:
        self.reader = reader
        self.text = text
        self.clause = clause
        self.number = number
        self.before = before
        self.after = after
        self.at = at
        self.stale = stale
        self.last = 0
        self.is_part = "其中" in text[clause.sentence : number.start]

    def claim(self, agency: str | None) -> Read | None:
        head = self.text[self.before : self.number.start]
        tail = self.text[self.number.end : self.after]
        best: tuple[int, int] | None = None
        chosen: list[tuple[ClaimForm, str]] = []
        for verb, forms in self.reader._by_verb.items():
            place = head.rfind(verb)
            if place < 0 or _is_broken(head, place, verb):
                continue
            rank = (place, -len(verb))
            if best is not None and rank > best:
                continue
            gap = head[place + len(verb) :]
            fitting = [(form, verb) for form in forms if self._fits(form, gap, tail)]
            if fitting:
                chosen = [*chosen, *fitting] if rank == best else fitting
                best = rank
        for form, verb in chosen:
            place = head.rfind(verb)
            gap = head[place + len(verb) :]
            read = self._judged(form, head[:place], verb + gap, tail, agency)
            if read:
                return read
        return None if chosen else self._behind(head, tail, agency)

    def _fits(self, form: ClaimForm, gap: str, tail: str) -> bool:
        if self.number.unit not in form.units:
            return False
        words = (*FILL, *form.fill, *form.objects)
        if not only(gap, words):
            return False
        if not tail or tail.startswith(AFTER) or any(one in gap for one in form.objects):
            return True
        return only(_until(tail), (*words, *form.verbs))

    def _judged(
        self, form: ClaimForm, before: str, verb: str, tail: str, agency: str | None
    ) -> Read | None:
        clause = self.text[self.clause.start : self.number.start]
        rest = "" if tail.startswith(AFTER) else tail
        reached = clause
        if not form.objects and not form.near:
            # a verb that is not repeated goes for all that 、 joins: 公示行政许可38件、行政处罚4件
            reached = self.text[begin(self.text, self.number.start, JOINED) : self.number.start]
        if any(one in reached or one in rest for one in form.forbid):
            return None
        if not is_near(form, self.text[: self.number.end] + tail, self.at):
            return None
        if is_of_another_year(self.text[self.clause.sentence : self.number.start]):
            return None
        ahead = self.text[self.clause.sentence : self.number.start]
        if any(one in (ahead if one == "其中" else clause) for one in form.part):
            self.is_part = True
            return None
        if form.objects:
            own = any(one in verb or one in rest for one in form.objects)
            place = self.number.start - len(verb)
            if not own and not self.reader._is_topic(self.text, form, place, self.at, self.stale):
                return None
        whole = self.text[self.clause.start : self.clause.end]
        number = self.number
        since = self.text[max(self.clause.sentence, self.last) : self.clause.start]
        reach = reach_of(before, since, agency, form)
        return Read(
            form, number.start, number.end, number.value, number.slack, number.exact, reach,
            "申请" in whole, len(self.clause.numbers) == 1, number.unit,
            self.clause.start, number.end,
        )  # fmt: skip

    def _behind(self, head: str, tail: str, agency: str | None) -> Read | None:
        """Read a number that stands before its verb: 3件予以公开, 1起行政诉讼."""
        if not tail or not only(head, (*BEFORE, "结果", "里", "另有", "人次")):
            return None
        rest = tail
        moved = True
        while moved:
            moved = False
            for word in (
                "政府信息公开申请",
                "申请",
                "已",
                "被",
                "均",
                "依法",
                "为",
                "属于",
                "作出",
                "的",
                "因",
                "政府信息公开",
            ):
                if rest.startswith(word) and word:
                    rest, moved = rest[len(word) :], True
        for verb, forms in sorted(self.reader._by_verb.items(), key=_longest_first):
            if not rest.startswith(verb):
                continue
            more = rest[len(verb) :]
            for form in forms:
                if self.number.unit not in form.units:
                    continue
                if more and not more.startswith(AFTER) and not only(more, (*FILL, *form.fill)):
                    continue
                read = self._judged(form, head, "", tail[: len(tail) - len(more)], agency)
                if read:
                    return read
            return None
        return None


def is_near(form: ClaimForm, text: str, at: tuple[str | None, ...]) -> bool:
    """Tell whether a claim's context is there: one of its words so far, or its section."""
    return (
        not form.near or any(one in text for one in form.near) or any(one in form.at for one in at)
    )


def _until(tail: str) -> str:
    """Give what follows a number up to a word that begins something new."""
    ends = [tail.find(word) for word in ("并", "且", "均", "全部", "较", "比") if word in tail]
    return tail[: min(ends)] if ends else tail


def _is_broken(head: str, place: int, verb: str) -> bool:
    """Tell whether a verb is denied or part of another word: 未办结, 不予以公开, 未公开."""
    return place > 0 and head[place - 1] in "未不没非无" and verb[0] not in "未不没非无"


def _longest_first(item: tuple[str, list[ClaimForm]]) -> int:
    return -len(item[0])


def _start(read: Read) -> int:
    return read.start
