"""W704 nonstandard-official-term."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.by_term import OUTSIDE, by_term, in_report, inside
from baolint_rules.wording.formulas import Formula, formulas
from baolint_rules.wording.mentioned import around, in_title, quoted_hit

_QUOTES = ("“", "”", "‘", "’", '"', "「", "」")
_SPOKEN = (
    "旧", "更换", "更正", "误", "修改", "错", "表述", "字样", "改为", "规范为", "整改", "一词", "说法",
    "不规范", "检索", "替换",
)  # fmt: skip
"""Words of sentences that speak of a term instead of using it."""


class NonstandardOfficialTerm(Rule):
    """A body, region or policy is called otherwise than officially; graded by the lexicon's entry."""

    code = "W704"
    name = "nonstandard-official-term"
    severity = "warning"
    title = "公务用语不规范"
    why = "热线、地区和工作的名称有规范的说法，写法不一显得不严谨，涉及港澳台的还可能出错。等级由词条决定，引号和文件标题里的不算。"
    basis = "机构和热线的现行名称；关于港澳台用语的规定；公文写作惯例"
    mend = "改用规范的说法。"
    examples = (
        Good("用语规范"),
        Good("带引号的放管服改革", (("维护栏目内容", "围绕“放管服”改革维护栏目内容"),)),
        Bad("三公经费没有引号", (("维护栏目内容", "公开三公经费"),), "三公经费"),
        Bad("热线名称是旧的", (("维护栏目内容", "维护12345市长热线栏目"),), "12345市长热线"),
        Bad("把港澳台称作国家", (("维护栏目内容", "接待港澳台等国家来访"),), "港澳台等国家"),
        Good("引号里的说法是规范的", (("维护栏目内容", "推行“双随机、一公开”监管，维护栏目内容"),)),
        Bad(
            "引号里的说法写错了",
            (("维护栏目内容", "推行“双公开、一随机”监管，维护栏目内容"),),
            "双公开、一随机",
        ),
        Bad(
            "固定排列里有一项不对",
            (("维护栏目内容", "增强道路自信、理论自信、制度自信、思想自信，维护栏目内容"),),
            "道路自信、理论自信、制度自信、思想自信",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = in_report(words.hits(facts, context, self.code))
        used = [hit for hit in found if not in_title(hit) and (not quoted_hit(hit) or _meant(hit))]
        yield from by_term(self.code, used)
        taken = [hit.stretch for hit in used]
        for formula in formulas(words.written(facts)):
            stretch = formula.stretch
            if stretch.passage.kind in OUTSIDE or any(map(stretch.overlaps, taken)):
                continue
            yield _finding(self.code, formula)


def _meant(hit: words.Hit) -> bool:
    """Tell whether a name in quotation marks is used, not spoken of: “好坏评”评价器."""
    string = hit.stretch.passage.text.string
    before, behind = string[: hit.stretch.start].rstrip(), string[hit.stretch.end :].lstrip()
    if not before.endswith(_QUOTES) or not behind.startswith(_QUOTES):
        return False
    if not hit.term.replace or hit.term.replace.replace("“", "").replace("”", "") == hit.term.term:
        return False
    return not any(word in "".join(around(hit)) for word in _SPOKEN)


def _finding(code: str, formula: Formula) -> Diagnostic:
    stretch = formula.stretch
    place = stretch.passage.place(stretch.start, stretch.end)
    return Diagnostic(
        code,
        "W704.replace" if formula.replace else "W704",
        place,
        {"printed": inside(stretch.printed), "replace": formula.replace},
        severity=formula.grade,
    )
