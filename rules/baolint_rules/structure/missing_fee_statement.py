"""S110 missing-fee-statement."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.document.text import Span
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule

SINCE = 2021
"""The first report year after the rules on the fee came into force (1 January 2021)."""
SAID = "本年度未收取信息处理费，没有其他需要报告的事项。"
_FEE = expression(
    "处理费|信息公开(?:的)?(?:费用|收费)|收费通知|"
    "(?:未|没有|没|无|不|零|0 *元)[^，。；]{0,12}?(?:收费|收取|费用)|"
    "(?:收取|收费|费用)[^，。；]{0,16}?(?:元|[为是：:] *(?:0|零|无|没有))"
)
_OTHER_FEE = Pattern(
    "(?:收取|征收|涉及|产生)?(?:任何)?(?:行政事业性?|行政许可|行政审批|经营服务性?|政务服务|涉企|办证)[^，。；信]{0,6}?(?:收费|费用|费)(?:收入|项目|事项|情况)?",
    needs=("行政", "经营", "政务服务", "涉企", "办证"),
)
"""Fees for something else than information."""


class MissingFeeStatement(Rule):
    """The report does not say anywhere whether an information-processing fee was charged."""

    code = "S110"
    name = "missing-fee-statement"
    severity = "info"
    seeks = True
    title = "没有说明信息处理费的收取情况"
    why = "信息处理费的收取情况应当列入年度报告；没有收取的也要说明。写在哪一部分都可以，通例写在第六部分。"
    basis = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"
    mend = "在第六部分写明“本年度未收取信息处理费”，或者写明收取的金额。"
    examples = (
        Good("第六部分写明没有收取"),
        Good("写明金额", ((SAID, "本年度收取信息处理费共计400元，没有其他需要报告的事项。"),)),
        Good(
            "写在总体情况里",
            ((SAID, "无。"), ("结转下年度继续办理2件。", "结转下年度继续办理2件，均未收取费用。")),
        ),
        Bad("第六部分只写“无”", ((SAID, "无。"),)),
        Bad("说的是别的收费", ((SAID, "本年度未收取行政事业性收费，其他无。"),)),
        Bad("只说没有其他事项", ((SAID, "没有其他需要报告的事项。"),)),
        Bad("写了别的事项", ((SAID, "本年度办理人大代表建议2件、政协提案1件。"),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        section = facts.section("other")
        year = facts.year or facts.form.years[0]
        if section is None or year < SINCE or not section.passages or section.pictures:
            yield NotApplicable(self.code)
            return
        if any(_FEE.search(_OTHER_FEE.sub("", one.text.string)) for one in facts.prose()):
            return
        end = section.passages[-1].text.span().end
        yield Diagnostic(self.code, self.code, Place(Span(end, end), section=section.key))
