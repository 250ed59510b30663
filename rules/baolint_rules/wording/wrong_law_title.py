"""W709 wrong-law-title."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.forms.lexicon_fold import squeeze
from baolint.messages.phrase import Phrase
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Fix, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.wording.by_term import OUTSIDE, by_term, in_report
from baolint_rules.wording.country import wrong_country
from baolint_rules.wording.titles import WrongTitle, wrong_titles

_OF_OTHERS = ("W711", "W714")
"""Rules that say more of a title: a wrong name in it, or that it was right once."""


class WrongLawTitle(Rule):
    """A law is cited by a title that it does not have."""

    code = "W709"
    name = "wrong-law-title"
    severity = "warning"
    title = "法规名称写错"
    why = (
        "依据的法规名称写错，报告的合法性就站不住。正式名称是《中华人民共和国政府信息公开条例》，"
        "简称《政府信息公开条例》；本文用“以下简称”定义过的简称不算。"
    )
    basis = "《中华人民共和国政府信息公开条例》（国令第711号）"
    mend = "改为法规的正式名称。"
    examples = (
        Good("名称正确"),
        Good(
            "定义过的简称",
            (
                (
                    "落实《中华人民共和国政府信息公开条例》",
                    "落实《中华人民共和国政府信息公开条例》（以下简称《信息公开条例》）",
                ),
                ("维护栏目内容", "按《信息公开条例》维护栏目内容"),
            ),
        ),
        Bad(
            "少了政府二字",
            (("落实《中华人民共和国政府信息公开条例》", "落实《信息公开条例》"),),
            "《信息公开条例》",
        ),
        Bad(
            "把条例写成法",
            (("落实《中华人民共和国政府信息公开条例》", "落实《政府信息公开法》"),),
            "《政府信息公开法》",
        ),
        Bad(
            "条例写成条列",
            (("落实《中华人民共和国政府信息公开条例》", "落实《中华人民共和国政府信息公开条列》"),),
            "《中华人民共和国政府信息公开条列》",
        ),
        Bad(
            "把法写成条例",
            (("落实《中华人民共和国政府信息公开条例》", "落实《中华人民共和国行政诉讼条例》"),),
            "《中华人民共和国行政诉讼条例》",
        ),
        Bad(
            "给条例加了试行",
            (
                (
                    "落实《中华人民共和国政府信息公开条例》",
                    "落实《中华人民共和国政府信息公开条例（试行）》",
                ),
            ),
            "《中华人民共和国政府信息公开条例（试行）》",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        written = words.written(facts)
        hits = in_report(words.hits(facts, context, self.code))
        named = [hit for hit in hits if not _defined(written.squeezed, hit.term.term)]
        yield from by_term(self.code, named, names=True)
        taken = {(hit.stretch.number, hit.stretch.start) for hit in hits}
        names = [hit.stretch for code in _OF_OTHERS for hit in words.hits(facts, context, code)]
        groups: dict[str, list[WrongTitle]] = {}
        for found in wrong_titles(written):
            stretch = found.stretch
            known = (stretch.number, stretch.start) in taken or stretch.passage.kind in OUTSIDE
            told = wrong_country(squeeze(stretch.printed)) or any(
                one.number == stretch.number and stretch.start <= one.start < stretch.end
                for one in names
            )
            defined = _defined(written.squeezed, stretch.printed)
            if not known and not told and not defined:
                groups.setdefault(squeeze(stretch.printed), []).append(found)
        for wrong in groups.values():
            yield _finding(self.code, wrong)


def _defined(text: str, title: str) -> bool:
    """Tell whether the report itself defines a title as its short name for the law."""
    key = squeeze(title)
    return any(f"{word}{key}" in text for word in ("简称", "简称为", "简称：", '简称"'))


def _finding(code: str, found: list[WrongTitle]) -> Diagnostic:
    first = found[0]
    places = [one.stretch.passage.place(one.stretch.start, one.stretch.end) for one in found]
    printed = first.stretch.printed
    framed = printed[0] in "《〈"
    replace = f"{printed[0]}{first.right}{printed[-1]}" if framed else f"《{first.right}》"
    edits = tuple((place, replace) for place in places)
    return Diagnostic(
        code,
        f"{code}.replace",
        places[0],
        {"printed": printed, "replace": replace},
        severity="warning",
        related=tuple(places[1:]),
        confidence="likely",
        fix=Fix(Phrase(REPLACE, replace=replace), False, edits, names=True),
    )
