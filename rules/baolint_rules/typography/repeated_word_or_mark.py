"""F905 repeated-word-or-mark."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.model import Table
from baolint.document.pattern import Pattern
from baolint.document.text import Span
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Fix, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.doublings import doubled
from baolint_rules.typography.edits import Edit, edit, fix_of
from baolint_rules.typography.places import Spotted, cells, lines, one_finding

_MARKS = expression(
    "[，。；、：][ \u3000]?[，。；、：]+|,{2,}|;{2,}|！{2,}|？{2,}|(?<![!！?？])[！？]{4,}"
)
_DOTS = Pattern("。{3,}")
_STRENGTH = "、，,：；;。！？"
"""Marks by how much they close: of several side by side the last of these is kept."""
LONGEST_SURE = 2
"""Characters of the longest word whose repetition is beyond doubt."""


class RepeatedWordOrMark(Rule):
    """A word, character or mark stands twice in a row by slip.

    Only words that nobody doubles on purpose count; 人人, 研究研究, …… and —— are the language's own.
    """

    code = "F905"
    name = "repeated-word-or-mark"
    severity = "warning"
    title = "字词或标点重复"
    why = "同一个词、字或标点连写两遍，多为录入、修改时留下的笔误。"
    basis = "《政府网站发展指引》（国办发〔2017〕47号）关于内容准确、严谨的要求；《标点符号用法》（GB/T 15834—2011）"
    mend = "删去多出的字词或标点。"
    not_in = ("yaml", "json")
    examples = (
        Good("没有重复"),
        Good(
            "本来就重叠的词",
            (("各项任务按期完成", "人人尽责、件件落实，天天更新，方方面面按期完成"),),
        ),
        Good("前后是两个词", (("落实保密审查制度", "进一步规范规范性文件管理，落实保密审查制度"),)),
        Good("机关名后接政府信息", (("围绕中心", "按照区政府政府信息公开要求，围绕中心"),)),
        Bad(
            "标题里的重复由 S103 指出",
            (("主动公开政府信息情况", "主动公开政府政府信息情况"),),
            "二、主动公开政府政府信息情况",
        ),
        Bad("词语重复", (("推进政府信息公开", "推进公开政府政府信息"),), "政府政府"),
        Bad("字重复", (("门户网站专栏，", "统一的的门户网站专栏，"),), "的的"),
        Bad("标点重复", (("各项任务按期完成。", "各项任务按期完成。。"),), "。。"),
        Bad("逗号后又有句号", (("及时维护栏目内容。", "及时维护栏目内容，。"),), "，。"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found: list[Spotted] = []
        for passage, string in (*lines(facts), *cells(facts)):
            found.extend(Spotted(passage, *span, "word") for span in doubled(string))
            if passage.kind != "cell":
                found.extend(
                    Spotted(passage, *match.span(), "mark")
                    for match in _MARKS.finditer(string)
                    if not _DOTS.match(match[0])
                )
        if found:
            named = _misspelt(facts)
            unsure = _placed(facts)
            found = [
                one
                for one in found
                if id(one.passage.text) not in unsure
                and not any(a <= _place(one) < b for a, b in named)
            ]
        if found:
            found.sort(key=_place)
            finding = one_finding(self.code, f"F905.{found[0].case}", found)
            words = any(one.case == "word" for one in found)
            yield finding._replace(fix=_fix(found), related_codes=("W707",) if words else ())


def _fix(found: list[Spotted]) -> Fix | None:
    """Give the fix: a mark or short word said twice is surely a slip, a longer stretch may be meant."""
    sure: list[Edit] = []
    unsure: list[Edit] = []
    for one in found:
        half = len(one.printed) // 2
        if one.case == "word":
            into = sure if half <= LONGEST_SURE else unsure
            into.append(edit(one._replace(start=one.start + half), ""))
        else:
            marks = "".join(one.printed.split())
            into = sure if len(set(marks)) == 1 else unsure
            into.append(edit(one, max(marks, key=_STRENGTH.find)))
    return fix_of("删去重复的字词、标点", sure, unsure)


def _misspelt(facts: Facts) -> list[Span]:
    """Give the headings and labels whose wording S103 and T204 find fault with already."""
    uses = [section.label for section in facts.sections if section.label]
    uses += [use for table in facts.tables.values() for use in table.labels]
    return [use.place.span for use in uses if use.grade in ("misspelt", "near")]


def _place(one: Spotted) -> int:
    return one.passage.text.span(one.start, one.end).start


def _placed(facts: Facts) -> set[int]:
    """Give the texts of cells told apart by their places: two that stand close may be in one."""
    tables = [one for one in facts.document.blocks if isinstance(one, Table) and one.placed]
    return {id(cell.text) for table in tables for row in table.rows for cell in row}
