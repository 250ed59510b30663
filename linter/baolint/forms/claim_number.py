"""One number of a paragraph: which quantity of the form it is said of, if any."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.numerals import Numeral
from baolint.forms.claim_clause import JOINED, Clause, begin
from baolint.forms.claim_reach import ALL_FOR_BEHIND, is_of_another_year, reach_of
from baolint.forms.claim_words import AFTER, BEFORE, CONTEXT, indexed, only

if TYPE_CHECKING:
    from baolint.forms.claim_reader import ClaimReader
    from baolint.forms.form import ClaimForm

_AHEAD = indexed(BEFORE, ("结果", "里", "另有", "人次"))
"""Before a number that stands before its verb."""


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


class Reading:
    """One number of a clause about to be read."""

    __slots__ = (
        "after",
        "at",
        "before",
        "clause",
        "is_part",
        "last",
        "number",
        "reader",
        "since",
        "stale",
        "text",
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
        self.since = max(clause.sentence, number.start - CONTEXT)
        self.is_part = "其中" in text[self.since : number.start]

    def claim(self, agency: str | None) -> Read | None:
        head = self.text[self.before : self.number.start]
        tail = self.text[self.number.end : self.after]
        best: tuple[int, int] | None = None
        chosen: list[tuple[ClaimForm, str]] = []
        for verb, forms in self.reader.verbs_for(self.number.unit):
            if verb not in head:
                continue
            place = head.rfind(verb)
            if _is_broken(head, place, verb):
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
        if not only(gap, self.reader.words(form, "between")):
            return False
        if not tail or tail.startswith(AFTER) or any(one in gap for one in form.objects):
            return True
        if _is_all(form, tail):
            return True
        return only(_until(tail), self.reader.words(form, "behind"))

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
        if form.needs and not any(one in clause or one in rest for one in form.needs):
            return None
        if not is_near(form, self.text[max(0, self.number.end - CONTEXT) : self.after], self.at):
            return None
        if is_of_another_year(self.text[self.since : self.number.start]):
            return None
        ahead = self.text[self.since : self.number.start]
        if any(one in (ahead if one == "其中" else clause) for one in form.part):
            self.is_part = True
            return None
        if form.objects:
            own = any(one in verb or one in rest for one in form.objects)
            place = self.number.start - len(verb)
            if not own and not self.reader.is_topic(self.text, form, place, self.at, self.stale):
                return None
        whole = self.text[self.clause.start : self.clause.end]
        number = self.number
        since = self.text[max(self.since, self.last) : self.clause.start]
        reach = reach_of(before, since, agency, self.reader.words(form, "before"))
        return Read(
            form, number.start, number.end, number.value, number.slack, number.exact, reach,
            "申请" in whole, len(self.clause.numbers) == 1, number.unit,
            self.clause.start, number.end,
        )  # fmt: skip

    def _behind(self, head: str, tail: str, agency: str | None) -> Read | None:
        """Read a number that stands before its verb: 3件予以公开, 1起行政诉讼."""
        if not tail or not only(head, _AHEAD):
            return None
        rest = ALL_FOR_BEHIND.sub("", tail)
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
        for verb, forms in self.reader.verbs_for(self.number.unit):
            if not rest.startswith(verb):
                continue
            more = rest[len(verb) :]
            for form in forms:
                if (
                    more
                    and not more.startswith(AFTER)
                    and not only(more, self.reader.words(form, "fill"))
                ):
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


def _is_all(form: ClaimForm, tail: str) -> bool:
    """Tell whether the number's noun follows and is then taken as a whole: 收到的26件政府信息公开申请中，."""
    rest = max(
        (tail[len(one) :] for one in form.objects if tail.startswith(one)), key=len, default=""
    )
    return rest.startswith(("中", "里", "均", "全部", "都", "已"))


def _until(tail: str) -> str:
    """Give what follows a number up to a word that begins something new."""
    ends = [tail.find(word) for word in ("并", "且", "均", "全部", "较", "比") if word in tail]
    return tail[: min(ends)] if ends else tail


def _is_broken(head: str, place: int, verb: str) -> bool:
    """Tell whether a verb is denied or part of another word: 未办结, 不予以公开, 未公开."""
    return place > 0 and head[place - 1] in "未不没非无" and verb[0] not in "未不没非无"
