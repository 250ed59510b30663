"""N409 unmentioned-fee-notice."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome
from baolint.rules.rule import Bad, Good, Rule

_UNPAID = "requests/handled.other.unpaid/total"
_SPOKEN = ("处理费", "收费通知", "缴费", "缴纳费用", "收费")


class UnmentionedFeeNotice(Rule):
    """Requests were dropped for an unpaid fee notice, and the text says nothing of such notices."""

    code = "N409"
    name = "unmentioned-fee-notice"
    severity = "warning"
    seeks = True
    title = "收费通知没有说明"
    why = (
        "表三有“逾期未按收费通知要求缴纳费用”的件数，说明发出过收费通知；正文应报告发出收费通知和收费的情况。"
        "正文提到信息处理费或收费的，不算。"
    )
    basis = (
        "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号格式"
    )
    mend = "在“其他需要报告的事项”中写明发出收费通知的件数、总金额和实际收取的总金额。"
    examples = (
        Good("没有这种情况"),
        Good(
            "正文作了说明",
            (
                ("9	1	0	0	1	0	11", "8	1	0	0	1	0	10"),
                (
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0",
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	1	0	0	0	0	0	1",
                ),
            ),
        ),
        Bad(
            "有逾期未缴费的而正文没有提到",
            (
                ("9	1	0	0	1	0	11", "8	1	0	0	1	0	10"),
                (
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0",
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	1	0	0	0	0	0	1",
                ),
                ("本年度未收取信息处理费，没有其他需要报告的事项。", "没有其他需要报告的事项。"),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        fact = facts.figures.get(_UNPAID)
        if fact is None:
            yield NotApplicable(self.code)
            return
        count = facts.value(_UNPAID)
        if count is None:
            if fact.figure.kind == "number":
                yield NotAssessable(self.code, "N409.unclear", fact.place)
            else:
                yield NotApplicable(self.code)
            return
        if count == 0 or _is_mentioned(facts):
            return
        yield Diagnostic(
            self.code,
            "N409",
            fact.place,
            {"count": f"{count:f}", "cell": fact.place.shown},
            confidence="likely",
        )


def _is_mentioned(facts: Facts) -> bool:
    return any(
        word in passage.text.string
        for section in facts.sections
        for passage in section.passages
        for word in _SPOKEN
    )
