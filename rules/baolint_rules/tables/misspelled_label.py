"""T204 misspelled-label."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.label_faults import faults


class MisspelledLabel(Rule):
    """A label of a table is misspelt."""

    code = "T204"
    name = "misspelled-label"
    severity = "warning"
    title = "表内项目名称有错字"
    why = "表头和项目名称是规定的，错字、漏字会让人误解统计口径，也影响数据汇总。"
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "改为表样规定的名称。"
    examples = (
        Good("名称与表样一致"),
        Good("名称中间换行或有空格，不算错字", (("自然人\t法人", "自 然 人\t法人"),)),
        Bad("“废”错成“度”", (("本年废止件数", "本年度止件数"),), "本年度止件数"),
        Bad(
            "“内部”错成“内容”",
            (("属于三类内部事务信息", "属于三类内容事务信息"),),
            "5.属于三类内容事务信息",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        yield from faults(facts, self.code, ("misspelt", "near"))
