"""D504 year-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.dates.year_sources import SURE, spanning, stated

SHOWN = {"title": "报告标题", "period": "统计期限", "preface": "引言所称报告名称"}


class YearMismatch(Rule):
    """Title, statistics period and preface (编制《…报告》) are of different years."""

    code = "D504"
    name = "year-mismatch"
    severity = "error"
    title = "报告年度前后不一"
    why = "标题、统计期限、引言写了不同的年度，读者不知道是哪一年的报告。"
    basis = "《政府信息公开条例》第四十九条、第五十条"
    mend = "确定报告年度，把标题、统计期限、引言统一为同一年度。"
    examples = (
        Good("各处年度一致"),
        Good("引用上年的文件", (("认真落实《", "认真落实《2022年政务公开工作要点》和《"),)),
        Bad(
            "统计期限未改",
            (("自2023年1月1日起至2023年12月31日止", "自2022年1月1日起至2022年12月31日止"),),
            "2022年1月1日起至2022年12月31日",
        ),
        Bad(
            "引言中的报告名称未改",
            (("要求编制。", "要求，编制《绵阳市云溪区统计局2022年政府信息公开工作年度报告》。"),),
            "2022年",
        ),
        Bad(
            "标题未改",
            (
                ("2023年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告"),
                ("要求编制。", "要求，编制《2023年政府信息公开工作年度报告》。"),
            ),
            "2022年",
        ),
        Bad(
            "统计期限写成两个年度",
            (("起至2023年12月31日止", "起至2024年12月31日止"),),
            "2023年1月1日起至2024年12月31日",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = stated(facts)
        span = spanning(facts)
        if span and facts.period and facts.year in span:
            place = facts.period.passage.place(facts.period.start, facts.period.end)
            yield Diagnostic(
                self.code,
                "D504.span",
                place,
                {"first": span[0], "last": span[1], "year": facts.year},
            )
            return
        if len(found) < 2:
            yield NotApplicable(self.code)
            return
        if len({year for year, _ in found.values()}) == 1:
            return
        odd = [name for name in ("period", "preface", "title") if name in found]
        odd.sort(key=lambda name: found[name][0] == facts.year)
        said = listed(
            "，",
            [
                Phrase("{part}是{year}年", part=Phrase(SHOWN[name]), year=found[name][0])
                for name in SURE
                if name in found
            ],
        )
        related = tuple(found[name][1]._replace(shown=Phrase(SHOWN[name])) for name in odd[1:])
        place = found[odd[0]][1]
        evidence = {name: year for name, (year, _) in found.items()}
        yield Diagnostic(
            self.code, "D504", place, {"said": said}, related=related, evidence=evidence
        )
