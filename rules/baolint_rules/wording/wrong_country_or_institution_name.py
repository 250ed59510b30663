"""W711 wrong-country-or-institution-name."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch
from baolint.rules.diagnostic import Diagnostic, Fix, Outcome, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.wording.by_term import OUTSIDE, by_term, in_report
from baolint_rules.wording.country import RIGHT, wrong_names
from baolint_rules.wording.institutions import wrong_institutions
from baolint_rules.wording.mentioned import titled

LAW = ("W709",)
"""The rule on titles of laws, whose matter a wrong name in such a title is as well."""
_TITLE = 30


class WrongCountryOrInstitutionName(Rule):
    """The country or a state body is called by a name that is not its own."""

    code = "W711"
    name = "wrong-country-or-institution-name"
    severity = "error"
    title = "国名、机构名称写错"
    why = (
        "国名、国家机关名称写错属于严重表述错误，政府网站检查中出现一处即可判整站不合格。"
        "“中华人民……国”必须是中华人民共和国，政府不能写成攻府。"
    )
    basis = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）关于严重表述错误的规定"
    mend = "改为正确的名称。"
    examples = (
        Good("名称正确"),
        Good(
            "中国人民政治协商会议是正确的名称",
            (("维护栏目内容", "公开中国人民政治协商会议区委员会提案办理结果"),),
        ),
        Bad(
            "国名多了一个字的错",
            (("落实《中华人民共和国政府", "落实《中华人民共合国政府"),),
            "中华人民共合国",
        ),
        Bad(
            "国名错成中共",
            (("落实《中华人民共和国政府", "落实《中共人民共和国政府"),),
            "中共人民共和国",
        ),
        Bad("政府错成攻府", (("通过区人民政府", "通过区人民攻府"),), "攻府"),
        Bad(
            "机构名称错了一个字",
            (("维护栏目内容", "落实国务院办工厅要求，维护栏目内容"),),
            "国务院办工厅",
        ),
        Bad(
            "机构名称的字序颠倒",
            (("维护栏目内容", "参照最高法人民院案例，维护栏目内容"),),
            "最高法人民院",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        written = words.written(facts)
        stretches = [written.stretch(*written.at(*span)) for span in wrong_names(written.squeezed)]
        wrong = [one for one in stretches if one.passage.kind not in OUTSIDE]
        if wrong:
            places = [one.passage.place(one.start, one.end) for one in wrong]
            edits = tuple((place, RIGHT) for place in places)
            yield Diagnostic(
                self.code,
                "W711.replace",
                places[0],
                {"printed": wrong[0].printed, "replace": RIGHT},
                related=tuple(places[1:]),
                fix=Fix(Phrase(REPLACE, replace=RIGHT), False, edits, names=True),
                related_codes=LAW if any(map(_in_law, wrong)) else (),
            )
        taken = [(one.number, one.start, one.end) for one in wrong]
        hits = [
            hit
            for hit in in_report(words.hits(facts, context, self.code))
            if not _broken_off(hit)
            and not any(
                hit.stretch.number == number and hit.stretch.start < end and start < hit.stretch.end
                for number, start, end in taken
            )
        ]
        yield from by_term(self.code, hits, names=True)
        told = [*wrong, *(hit.stretch for hit in hits)]
        groups: dict[tuple[str, str], list[Stretch]] = {}
        grades: dict[str, Severity] = {}
        for found in wrong_institutions(written.squeezed, written.signs):
            stretch = written.stretch(*written.at(found.start, found.end))
            if stretch.passage.kind not in OUTSIDE and not any(map(stretch.overlaps, told)):
                told.append(stretch)
                grades[found.right] = found.grade
                groups.setdefault((stretch.printed, found.right), []).append(stretch)
        for (printed, right), stretches in groups.items():
            places = [one.passage.place(one.start, one.end) for one in stretches]
            yield Diagnostic(
                self.code,
                "W711.replace",
                places[0],
                {"printed": printed, "replace": right},
                severity=grades[right],
                related=tuple(places[1:]),
                confidence="likely",
                fix=Fix(
                    Phrase(REPLACE, replace=right),
                    False,
                    tuple((place, right) for place in places),
                    names=True,
                ),
            )


def _in_law(stretch: Stretch) -> bool:
    """Tell whether a wrong name stands in the title of a law, which is wrong by it as well."""
    string = stretch.passage.text.string
    return titled(string, stretch.start) and "》" in string[stretch.end : stretch.end + _TITLE]


def _broken_off(hit: words.Hit) -> bool:
    """Tell whether a name may have begun in the line before: 中 / 华人民共和国."""
    return hit.stretch.start == 0 and hit.term.replace.endswith(hit.term.term)
