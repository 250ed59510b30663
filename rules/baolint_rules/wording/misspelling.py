"""W707 misspelling."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from baolint.messages.phrase import Phrase
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch
from baolint.rules.diagnostic import Diagnostic, Fix, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.wording.by_term import OUTSIDE, by_term
from baolint_rules.wording.mentioned import in_title
from baolint_rules.wording.real_words import real_words
from baolint_rules.wording.slips import Slip, slips
from baolint_rules.wording.sound_alikes import sound_alikes
from baolint_rules.wording.titles import wrong_titles

_ELSEWHERE = (*OUTSIDE, "cell", "heading")
"""Labels of tables and headings of sections are held to the form by the families T and S."""
_SHORTENED = ("依申公开", "依申请信息公开")
"""Misspellings that are official terms in a wrong wording as well."""
_MORE_SPECIFIC = ("W703", "W709", "W711")
"""Rules that say more of the same characters."""
_Span = tuple[int, int, int]


class Misspelling(Rule):
    """A word is written wrongly; graded by the lexicon's entry."""

    code = "W707"
    name = "misspelling"
    severity = "warning"
    title = "错别字"
    why = (
        "错别字是网站检查通报最多的一类问题。严重的是任何时候都错的字（布署、既使），一般的要看上下文，"
        "提示的是建议改的说法（其它、收到成效）。以经济建设、由其他部门一类碰巧连成的字样不算；"
        "表样标签和章节标题的错字由 T204、S103 报告。"
    )
    basis = (
        "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）关于错别字的要求；《现代汉语词典》"
    )
    mend = "改为正确的字；属于误报的，可忽略，并请告诉我们原句。"
    examples = (
        Good("没有错别字"),
        Good(
            "碰巧连成的字样",
            (
                (
                    "维护栏目内容",
                    "以经济建设为中心，由其他部门维护栏目，交通迅速恢复，快速反应问题线索",
                ),
            ),
        ),
        Good("截止日期没有写错", (("维护栏目内容", "公布报名截止日期，报名至12月31日截止"),)),
        Bad("布署", (("维护栏目内容", "周密布署栏目维护"),), "布署"),
        Bad("截止应为截至", (("全年通过", "截止2023年12月31日，全年通过"),), "截止"),
        Bad("责任负责制", (("落实保密审查制度", "落实责任负责制"),), "责任负责制"),
        Bad("台帐", (("维护栏目内容", "建立栏目台帐"),), "台帐"),
        Good("词的两边各属别的词", (("维护栏目内容", "工会总部维护栏目内容，见解独特"),)),
        Bad("音近、形近的字", (("维护栏目内容", "维护网站拦目内容"),), "拦目"),
        Bad("字的次序颠倒", (("维护栏目内容", "严格落责实任，维护栏目内容"),), "落责实任"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        written = words.written(facts)
        taken = [_span(one.stretch) for one in wrong_titles(written)]
        for code in _MORE_SPECIFIC:
            taken += [_span(hit.stretch) for hit in words.hits(facts, context, code)]
        hits = [
            hit
            for hit in words.hits(facts, context, self.code)
            if _counts(hit.stretch, taken) and not (hit.term.grade == "info" and in_title(hit))
        ]
        for finding in by_term(self.code, hits, safe=_is_clear):
            shortened = finding.values["printed"] in _SHORTENED
            yield finding._replace(related_codes=("W704",)) if shortened else finding
        groups: dict[tuple[str, str], list[Slip]] = {}
        taken += [_span(hit.stretch) for hit in hits]
        for slip in chain(
            slips(written), sound_alikes(written, facts.agency or ""), real_words(written)
        ):
            if _counts(slip.stretch, taken):
                taken.append(_span(slip.stretch))
                groups.setdefault((slip.stretch.printed, slip.replace), []).append(slip)
        for found in groups.values():
            yield _finding(self.code, found)


def _is_clear(hit: words.Hit) -> bool:
    """Tell whether a word is wrong beyond doubt: it does not hang on the words around it."""
    term = hit.term
    return term.grade == "error" or (term.grade == "warning" and not term.needs + term.forbids)


def _span(stretch: Stretch) -> _Span:
    return stretch.number, stretch.start, stretch.end


def _counts(stretch: Stretch, taken: list[_Span]) -> bool:
    number, start, end = _span(stretch)
    return stretch.passage.kind not in _ELSEWHERE and not any(
        other == number and start < last and first < end for other, first, last in taken
    )


def _finding(code: str, found: list[Slip]) -> Diagnostic:
    first = found[0]
    places = [one.stretch.passage.place(one.stretch.start, one.stretch.end) for one in found]
    edits = tuple((place, first.replace) for place in places)
    title = Phrase(REPLACE, replace=first.replace) if first.replace else Phrase("删去“大约”")
    return Diagnostic(
        code,
        "W707.slip" if first.replace else "W707.twice",
        places[0],
        {
            "printed": first.stretch.printed,
            "replace": first.replace,
            "around": _around(first.stretch),
        },
        severity=first.grade,
        related=tuple(places[1:]),
        confidence="likely",
        fix=Fix(title, first.grade != "info", edits),
    )


def _around(stretch: Stretch) -> str:
    """Give the word with some characters on both sides; digits are masked when settled."""
    string = stretch.passage.text.string
    return string[max(0, stretch.start - 4) : stretch.end + 8].replace("\n", " ").strip()
