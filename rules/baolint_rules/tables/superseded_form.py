"""T210 superseded-form."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.forms.form import Form
from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.shown import whole
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class SupersededForm(Rule):
    """Tables of another edition than the one in force for the report year."""

    code = "T210"
    name = "superseded-form"
    severity = "error"
    title = "使用了其他年度的表样"
    why = "2021 年起表样调整（制发、废止、现行有效件数，其他处理分三项），沿用旧表样口径不同，无法汇总。"
    basis = "国办公开办函〔2021〕30号（2021 年度起）；国办公开办函〔2019〕60号（2019、2020 年度）"
    mend = "换用报告年度适用的表样重新填写。"
    examples = (
        Good("表样与年度相符"),
        Bad(
            "2023 年度的报告用了 2019 年试行表样",
            (
                (
                    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
                    "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量",
                ),
                ("行政规范性文件\t2", "规范性文件\t2"),
                (
                    "信息内容\t本年处理决定数量\t\t\n行政许可\t38\t\t",
                    "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t38\t0\t38\n"
                    "其他对外管理服务事项\t0\t0\t0",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        asked = context.profile is not None and not _is_for(facts.form, facts.year)
        if facts.year is None and not asked:
            return
        old = [
            table
            for table in facts.tables.values()
            if table.edition is not None and table.edition is not facts.form
        ]
        if not old:
            return
        places = [
            table.place._replace(section=table.section, shown=whole(table.form)) for table in old
        ]
        values = {
            "tables": listed("、", [whole(table.form) for table in old]),
            "year": facts.year or "",
            "asked": facts.form.id,
            "found": _span(old[0].edition.years if old[0].edition else (0, 0)),
        }
        key = "T210.asked" if asked else "T210"
        yield Diagnostic(self.code, key, places[0], values, related=tuple(places[1:]))


def _is_for(form: Form, year: int | None) -> bool:
    return year is not None and form.years[0] <= year <= form.years[1]


def _span(years: tuple[int, int]) -> str:
    first, last = years
    if last > 9000:
        return Phrase("{first} 年度起", first=first)
    return Phrase("{first}、{last} 年度", first=first, last=last)
