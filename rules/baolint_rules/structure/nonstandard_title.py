"""S117 nonstandard-title."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document import normal
from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.forms.form import Form
from baolint.recognise.agency import BRACKETS, compact, name_in, year_in
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule

TITLE = "2023年政府信息公开工作年度报告"
_NOTE = expression("[（(〔\\[](?![0-9]{4})[^（()）〔〕]{0,16}[)）〕\\]]\\Z")
_GENRE = Pattern(
    "情况(?:的)?报告|总结|汇报|情况说明|自查|(?:工作|开展|公开|进展|完成|落实|执行)情况\\Z"
    "|(?:小结|公报|通报|综述|回顾|报表|统计表|简报|概况|公示|自评表|自查表|情况表|台账)\\Z|述职|(?:报告|年报)的(?:函|通知|请示|报告|说明|公告)\\Z"
)
_ENCLOSING = Pattern("(?:报告|年报)的(?:函|通知|请示|报告|说明|公告)\\Z")
"""The letter that a report was sent with."""


class NonstandardTitle(Rule):
    """The title is not worded as the form has it, or names another genre."""

    code = "S117"
    name = "nonstandard-title"
    severity = "info"
    title = "报告标题不规范"
    why = "标题应为“机关全称＋年度＋政府信息公开工作年度报告”；写成情况报告、工作总结的，文种不对。"
    basis = "国办公开办函〔2021〕30号格式"
    mend = "改为“某某局2023年政府信息公开工作年度报告”的形式。"
    examples = (
        Good("标题规范"),
        Good("“年度”写了两次也可以", ((TITLE, "2023年度政府信息公开工作年度报告"),)),
        Good("标题分三行", ((TITLE, "2023年政府信息公开工作\n年度报告"),)),
        Bad("少写“年度”", ((TITLE, "2023年政府信息公开工作报告"),)),
        Bad("少写“工作”", ((TITLE, "2023年政府信息公开年度报告"),)),
        Bad("写成工作情况", ((TITLE, "2023年政府信息公开工作情况"),)),
        Bad("写成报送的函", ((TITLE, "关于报送2023年政府信息公开工作年度报告的函"),)),
        Bad("写成情况报告", ((TITLE, "关于2023年度政府信息公开工作情况的报告"),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        title = facts.title
        if title is None or title.kind != "title" or not facts.form.title_grades:
            yield NotApplicable(self.code)
            return
        grade = _grade(compact(title.text.string).strip(BRACKETS), facts.form)
        if grade in ("exact", "same"):
            return
        values = {"printed": compact(title.text.string), "wanted": _wanted(facts)}
        if grade == "wrong":
            yield Diagnostic(self.code, "S117.genre", title.place(), values, severity="warning")
        else:
            yield Diagnostic(self.code, self.code, title.place(), values)


def _grade(printed: str, form: Form) -> str:
    """Grade a title without blanks by the form's patterns; unlisted ones by their genre."""
    year = year_in(printed)
    agency = name_in(printed) or ""
    for bare in (printed, _NOTE.sub("", printed)):
        for pattern, grade in form.title_grades.items():
            wanted = pattern.replace("{agency}", agency).replace("{year}", str(year or ""))
            if normal.fold(wanted) == normal.fold(bare):
                return grade
    if _ENCLOSING.search(printed):
        return "wrong"
    return "wrong" if _GENRE.search(printed) and "年度报告" not in printed else "unlisted"


def _wanted(facts: Facts) -> str:
    agency = facts.agency or "机关全称"
    year = str(facts.year) if facts.year else "××××"
    official = facts.form.titles[0]
    return official.replace("{agency}", agency).replace("{year}", year)
