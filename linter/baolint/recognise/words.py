"""Words: one look-up per report for all terms of all lexicons, shared by the rules on wording."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from baolint.forms.lexicon import Lexicon, Term
from baolint.forms.lexicon_fold import squeeze
from baolint.recognise.words_matcher import MANY, Matcher, PlainMatcher
from baolint.recognise.words_near import (
    Near,
    context_fits,
    covered,
    joined_to_latin,
    place_fits,
)
from baolint.recognise.words_text import Stretch, Written

if TYPE_CHECKING:
    from baolint.recognise.facts import Context, Facts, Passage
    from baolint.recognise.place import Place

LINES_ABOVE = 8
"""How many paragraphs above the title are looked at."""


class Hit(NamedTuple):
    """A term found where it counts."""

    lexicon: Lexicon
    term: Term
    stretch: Stretch

    @property
    def printed(self) -> str:
        """The characters as the report has them, gaps included."""
        return self.stretch.printed

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.stretch.passage.place(self.stretch.start, self.stretch.end)


class Vocabulary:
    """The lexicons in force in a run, ready for looking up; made once and given to every report."""

    __slots__ = ("_firsts", "_known", "_matcher", "lexicons")

    def __init__(self, lexicons: Iterable[Lexicon], matcher: Matcher | None = None) -> None:
        self.lexicons = tuple(lexicons)
        self._known: dict[int, tuple[Lexicon, Term, Near]] = {}
        self._firsts: list[int] = []
        count = 0
        for lexicon in self.lexicons:
            self._firsts.append(count)
            count += len(lexicon.terms)
        self._matcher = matcher or _matcher(self.lexicons, count)

    def hits(self, written: Written, year: int | None = None) -> dict[str, list[Hit]]:
        """Give the hits by rule code, in the order of the text; `year` is the report's.

        Of hits of one rule that lie in one another the longest counts.
        """
        found: dict[str, list[tuple[int, int, Hit]]] = {}
        for start, end, ordinal in self._matcher.find(written.squeezed):
            hit = self._judge(written, start, end, ordinal, year)
            if hit:
                found.setdefault(hit.lexicon.code, []).append((start, end, hit))
        return {code: _longest(marked) for code, marked in found.items()}

    def _judge(
        self, written: Written, start: int, end: int, ordinal: int, year: int | None
    ) -> Hit | None:
        known = self._known.get(ordinal)
        if known is None:
            known = self._known[ordinal] = self._entry(ordinal)
        lexicon, term, near = known
        if term.since and (year is None or year <= term.since):
            return None
        low, high = written.at(start, end)
        if joined_to_latin(written.folded, low, high):
            return None
        if covered(written.squeezed, start, near.allow):
            return None
        stretch = written.stretch(low, high)
        if not place_fits(written, low, high, stretch, term):
            return None
        if not context_fits(written.squeezed, start, end, near, term.within):
            return None
        return Hit(lexicon, term, stretch)

    def _entry(self, ordinal: int) -> tuple[Lexicon, Term, Near]:
        number = bisect_right(self._firsts, ordinal) - 1
        lexicon = self.lexicons[number]
        term: Term = lexicon.terms[ordinal - self._firsts[number]]
        return lexicon, term, _near(term, squeeze(term.term))


def _matcher(lexicons: tuple[Lexicon, ...], count: int) -> Matcher:
    def sought() -> list[str]:
        return [key for lexicon in lexicons for key in lexicon.sought()]

    if count < MANY:
        return PlainMatcher(sought())
    from baolint.recognise.words_automaton import matcher

    return matcher(sought, count, "/".join(lexicon.sha256 for lexicon in lexicons))


def written(facts: Facts) -> Written:
    """Give the report's text for looking up words, made when first asked for.

    Besides the report's passages it holds the lines right above the title, of kind `above`: they
    may be a mark of the report's or the page's own furniture, so only a rule that knows better
    looks at them.
    """
    if facts.written is None:
        facts.written = Written([*_above(facts), *facts.passages()])
    return facts.written


def _above(facts: Facts) -> list[Passage]:
    from baolint.document.model import Paragraph
    from baolint.recognise.facts import Passage

    if facts.title is None or facts.title.kind == "page":
        return []
    end = facts.title.text.span().start
    lines: list[Passage] = []
    for block in facts.document.blocks:
        if isinstance(block, Paragraph) and block.part == "body":
            if block.text.span().start >= end:
                break
            if block.text.span().end <= end:
                lines.append(Passage(block.text, "above", paragraph=block))
    return lines[-LINES_ABOVE:]


def hits(facts: Facts, context: Context, code: str) -> list[Hit]:
    """Give the hits that a rule reports, in the order of the text; none where no lexicon is on."""
    if context.lexicons is None:
        return []
    if facts.words is None or facts.words[0] is not context.lexicons:
        facts.words = (context.lexicons, context.lexicons.hits(written(facts), facts.year))
    return facts.words[1].get(code, [])


def _near(term: Term, key: str) -> Near:
    allow = [
        (longer, offset)
        for longer in map(squeeze, term.allow)
        for offset in range(len(longer) - len(key) + 1)
        if longer.startswith(key, offset)
    ]
    return Near(tuple(allow), tuple(map(squeeze, term.needs)), tuple(map(squeeze, term.forbids)))


def _longest(marked: list[tuple[int, int, Hit]]) -> list[Hit]:
    """Drop what lies inside another; of two on the same stretch the first listed stays."""
    kept: list[Hit] = []
    reach = -1
    for _, end, hit in sorted(marked, key=lambda one: (one[0], -one[1])):
        if end > reach:
            kept.append(hit)
            reach = end
    return kept
