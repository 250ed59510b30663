"""N409 unmentioned-fee-notice."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import begin
from baolint.recognise.fact import Fact
from baolint.recognise.facts import Context, Facts, Passage
from baolint.rules.diagnostic import Diagnostic, NotApplicable, NotAssessable, Outcome
from baolint.rules.rule import Bad, Good, Rule

_UNPAID = "requests/handled.other.unpaid/total"
_SIX = "other"
_ROW = "费用、行政机关不再处理"
"""How a row of the third table goes on behind what a sentence may say, too."""
_SPOKEN = ("处理费", "收费", "费用")
_NOTICE = Pattern(
    "(?:收费|缴费|缴款|交费)通知|(?:逾期|未按[^，。；]{0,6})未?[^，。；]{0,8}(?:缴费|缴纳|交费|缴款|支付)|未(?:按期|按时|如期|在[^，。；]{2,8})?(?:缴费|缴纳|交费|缴款)",
    needs=("费", "缴", "支付"),
)
_DENIED = Pattern(
    "没有|未发生|不存在|未出现|未发出|未下发|无[因逾未]|(?<![0-9])[0０] ?[件份个次]|零件"
)
_GENERAL = (
    "规定",
    "规范",
    "流程",
    "制度",
    "培训",
    "办法",
    "制定",
    "完善",
    "模板",
    "格式",
    "对逾期",
)
_SOME = Pattern("[1-9１-９][0-9０-９]* ?[件份次个起]")
_STOPS = "。；;\n"
_FIGURES = expression("[0-9 \n]+")


class UnmentionedFeeNotice(Rule):
    """Requests were dropped for an unpaid fee notice, and the text says nothing of such notices."""

    code = "N409"
    name = "unmentioned-fee-notice"
    severity = "warning"
    seeks = True
    title = "收费通知没有说明"
    why = (
        "表三有“逾期未按收费通知要求缴纳费用”的件数，说明发出过收费通知；“其他需要报告的事项”应报告发出收费通知的情况。"
        "只写收没有收信息处理费的，或只在别处提到收费通知的，作提示。"
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
                (
                    "本年度未收取信息处理费，",
                    "本年度发出收费通知1份，申请人未缴费，未收取信息处理费，",
                ),
            ),
        ),
        Bad(
            "只写没有收取，没有写收费通知",
            (
                ("9	1	0	0	1	0	11", "8	1	0	0	1	0	10"),
                (
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0",
                    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	1	0	0	0	0	0	1",
                ),
            ),
        ),
        Bad(
            "收费通知只写在别处",
            (("及时维护栏目内容。", "公开及时。有1件申请因申请人逾期未缴费，不再处理。"),),
            "有1件申请因申请人逾期未缴费，不再处理",
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
        count = facts.value(_UNPAID) if fact is not None else None
        if fact is not None and count is None and fact.figure.kind == "number":
            yield NotAssessable(self.code, "N409.unclear", fact.place)
            return
        six = [one for section in facts.sections if section.key == _SIX for one in section.passages]
        if not six or any(_NOTICE.search(passage.text.string) for passage in six):
            if fact is None or count is None or not six:
                yield NotApplicable(self.code)
            return
        told = _told(facts)
        if told is not None:
            yield _elsewhere(self.code, told, fact if count else None)
        elif fact is not None and count:
            spoken = any(word in passage.text.string for passage in six for word in _SPOKEN)
            end = len(six[-1].text.string)
            yield Diagnostic(
                self.code,
                "N409.fee" if spoken else "N409",
                six[-1].place(end, end),
                {"count": f"{count:f}", "cell": fact.place.shown},
                severity="info" if spoken else None,
                related=(fact.place,),
                confidence="possible" if spoken else "likely",
            )
        elif fact is None or count is None:
            yield NotApplicable(self.code)


def _told(facts: Facts) -> tuple[Passage, int, int] | None:
    """Give where another section says that a notice was sent or not paid."""
    for section in facts.sections:
        for passage in section.passages if section.key != _SIX else ():
            string = passage.text.string
            if _is_row(string):
                continue
            for match in _NOTICE.finditer(string):
                start = begin(string, match.start(), _STOPS)
                end = min(
                    (at for stop in _STOPS if (at := string.find(stop, match.end())) >= 0),
                    default=len(string),
                )
                if _is_told(string, start, end, match.span()):
                    return passage, start, end
    return None


def _is_row(string: str) -> bool:
    """Tell whether this is a table run into the text and no sentence; figures may stand in its label."""
    return "缴" in string and "。" not in string and _ROW in _FIGURES.sub("", string)


def _is_told(string: str, start: int, end: int, notice: tuple[int, int]) -> bool:
    """Tell whether a sentence says of notices that there were some: it counts, or sets no rule."""
    clause = string[begin(string, notice[0]) : end]
    if _DENIED.search(clause) or _DENIED.search(string[begin(string, notice[0]) : notice[1]]):
        return False
    sentence = string[start:end]
    return bool(_SOME.search(sentence)) or not any(word in sentence for word in _GENERAL)


def _elsewhere(code: str, told: tuple[Passage, int, int], fact: Fact | None) -> Diagnostic:
    passage, start, end = told
    return Diagnostic(
        code,
        "N409.elsewhere",
        passage.place(start, end),
        {"said": passage.text.string[start:end][-40:]},
        severity="info",
        related=(fact.place,) if fact is not None else (),
        confidence="possible",
    )
