"""T217 nonstandard-label."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.tables.label_faults import faults


class NonstandardLabel(Rule):
    """A label of a table is worded otherwise than in the form."""

    code = "T217"
    name = "nonstandard-label"
    severity = "warning"
    title = "表内项目名称不规范"
    why = (
        "沿用旧格式或自行缩写的名称，口径可能与现行格式不同，例如“规范性文件”应为“行政规范性文件”。"
    )
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表样"
    mend = "改为表样规定的名称。"
    examples = (
        Good("名称与表样一致"),
        Bad("沿用旧格式的名称", (("行政规范性文件\t2", "规范性文件\t2"),), "规范性文件"),
        Bad("三处表头都写成“未审结”", (("尚未审结\t总计\t未经", "未审结\t总计\t未经"),), "未审结"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        yield from faults(facts, self.code, ("nonstandard",))
