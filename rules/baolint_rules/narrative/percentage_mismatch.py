"""N403 percentage-mismatch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from baolint.document.numerals import Numeral
from baolint.forms.claim_clause import JOINED, begin
from baolint.recognise.claims import Counted
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.case_rates import case_rates
from baolint_rules.narrative.done_rates import denied_wholes, done_rates
from baolint_rules.narrative.loose_rates import loose_rates
from baolint_rules.narrative.shares import Share, fits, half_digit, share_sums, shares
from baolint_rules.narrative.stated_figures import shown

_BOUNDED = (
    "办结率", "答复率", "回复率", "公开率", "满意率", "满意度", "合格率", "达标率", "覆盖率", "及时率", "准确率", "按时率", "登记率", "更新率",
    "受理率", "解读率", "整改率", "采纳率", "参训率", "到课率", "知晓率", "通过率", "处理率", "反馈率", "响应率", "签收率", "发布率", "备案率", "优秀率",
    "上网率", "公示率", "回收率", "普及率", "应答率", "接通率", "办复率", "解决率", "好评率", "正确率", "合规率", "开通率", "建成率", "办理率", "支持率",
)  # fmt: skip
_MOSTLY = ("率", "占", "满意度", "覆盖面", "可用性", "完成度", "知晓度", "参与度", "比例")
_UNBOUNDED = (
    "完成率", "执行率", "使用率",     "增", "涨", "升幅", "超额", "同比", "环比", "较", "相当于", "比上", "比去", "利率", "负债", "周转", "回报", "杠杆", "拨备", "充足", "流动性", "提高了", "为上年",
    "为去年", "是上年", "是去年", "的比",
)  # fmt: skip


class PercentageMismatch(Rule):
    """A percentage that does not follow from the numbers beside it."""

    code = "N403"
    name = "percentage-mismatch"
    severity = "warning"
    title = "百分比算错"
    why = (
        "文中的百分比与它旁边的数算出来的不同，或几个占比相加超过100%，或办结率等超过100%。"
        "按印出的末位四舍五入；为凑足100%而调整末位的只提示；“按时办结率”不重算。"
    )
    basis = "国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "按分项除以总数重新计算；用了别的基数的，写明是占什么的百分之几。"
    examples = (
        Good("没有百分比"),
        Good("办结率正确", (("办结26件，", "办结26件，办结率92.86%，"),)),
        Good("占比正确", (("统计数据96条", "统计数据96条，占51.6%"),)),
        Good("按时办结率不重算", (("办结26件，", "办结26件，按时办结率100%，"),)),
        Good(
            "几个占比依次对应各分项",
            (
                (
                    "其中统计数据96条，工作动态74条，通知公告16条",
                    "其中统计数据124条、其他62条，占比分别为66.7%和33.3%",
                ),
            ),
        ),
        Bad(
            "依次对应的占比颠倒",
            (
                (
                    "其中统计数据96条，工作动态74条，通知公告16条",
                    "其中统计数据124条、其他62条，分别占33.3%、66.7%",
                ),
            ),
            "33.3%",
        ),
        Good(
            "按期办结率与前面的数相符",
            (("各项任务按期完成。", "收到网民留言256条，按期办结248条，按期办结率96.88%。"),),
        ),
        Bad(
            "按期办结率与前面的数不符",
            (("各项任务按期完成。", "收到网民留言256条，按期办结248条，按期办结率98.68%。"),),
            "98.68%",
        ),
        Bad(
            "全部办了而比率不到百分之百",
            (("各项任务按期完成。", "网民留言已全部登记，登记率为95%。"),),
            "95%",
        ),
        Bad(
            "用汉字写的百分数",
            (("统计数据96条", "统计数据96条，占百分之六十一"),),
            "百分之六十一",
        ),
        Bad("占比算错", (("统计数据96条", "统计数据96条，占61.6%"),), "61.6%"),
        Bad("办结率超过百分之百", (("办结26件，", "办结26件，办结率108%，"),), "108%"),
        Bad("办结率算错", (("办结26件，", "办结26件，办结率90%，"),), "90%"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        passed = seen = 0
        for counted in facts.counted:
            if not any(number.unit == "%" for number in counted.numbers):
                continue
            sure = (
                *_shares(self.code, counted),
                *_rates(self.code, counted, facts, context),
                *_done(self.code, counted, facts, context),
            )
            for outcome in (*sure, *_loose(self.code, counted, sure, facts, context)):
                seen += 1
                if isinstance(outcome, Diagnostic):
                    yield outcome
                else:
                    passed += 1
        if passed:
            yield Passed(self.code, passed)
        elif not seen:
            yield NotApplicable(self.code)


def _shares(code: str, counted: Counted) -> Iterator[Outcome]:
    blamed: set[int] = set()
    for share in shares(counted):
        if share.base is None:
            continue
        if fits(share):
            yield Passed(code)
        else:
            blamed.add(share.percent.start)
            yield _wrong_share(code, share)
    for group in share_sums(counted):
        if not blamed & {one.start for one in group}:
            total = sum((one.value for one in group), Decimal(0))
            yield Diagnostic(
                code,
                "N403.sum",
                counted.place(group[-1].start, group[-1].end),
                {"sum": shown(total), "parts": " + ".join(f"{shown(one.value)}%" for one in group)},
                related=tuple(counted.place(one.start, one.end) for one in group[:-1]),
                confidence="likely",
            )


def _wrong_share(code: str, share: Share) -> Diagnostic:
    counted, percent, base = share.counted, share.percent, share.base
    right = Decimal(100) * share.part.value / base.value if base else Decimal(0)
    digit = Decimal(1).scaleb(-percent.decimals)
    forced = abs(right - percent.value) < digit
    return Diagnostic(
        code,
        "N403.forced" if forced else "N403",
        counted.place(percent.start, percent.end),
        {
            "printed": counted.printed(percent.start, percent.end),
            "part": counted.printed(share.part.start, share.part.end),
            "base": counted.printed(base.start, base.end) if base else "",
            "right": f"{right.quantize(digit):f}%",
        },
        severity="info" if forced else None,
        related=(counted.place(share.part.start, share.part.end),),
        confidence="likely",
    )


def _rates(code: str, counted: Counted, facts: Facts, context: Context) -> Iterator[Outcome]:
    text = counted.prose.text
    for number in counted.numbers:
        if number.unit != "%" or not number.exact:
            continue
        if number.value > 100:
            bound = _bounded(text, number)
            if bound:
                yield _rate(code, "N403.rate", counted, number, "100%", bound == "sure")
        elif number.value <= 100:
            right = case_rates(counted, number, facts, context)
            if right and all(abs(one - number.value) > half_digit(number) for one in right):
                digit = Decimal(1).scaleb(-max(2, number.decimals))
                yield _rate(
                    code, "N403.cases", counted, number, f"{shown(right[0].quantize(digit))}%"
                )
            elif right:
                yield Passed(code)


def _bounded(text: str, number: Numeral) -> str:
    """Tell whether a rate cannot be above 100%: surely, or most likely; empty where it can be."""
    before = text[max(0, number.start - 12) : number.start]
    if any(word in before for word in _BOUNDED):
        return "sure"
    clause = text[begin(text, number.start, JOINED) : number.start]
    if any(word in clause for word in _UNBOUNDED):
        return ""
    return "likely" if any(word in clause for word in (*_BOUNDED, *_MOSTLY)) else ""


def _loose(
    code: str, counted: Counted, sure: Sequence[Outcome], facts: Facts, context: Context
) -> Iterator[Outcome]:
    """Judge the rates whose numbers may be others than those of their sentence."""
    known = {rate.percent.start for rate in done_rates(counted)}
    for rate in loose_rates(counted, known):
        if case_rates(counted, rate.percent, facts, context):
            continue
        if rate.fits:
            yield Passed(code)
            continue
        place = counted.place(rate.percent.start, rate.percent.end)
        if any(isinstance(one, Diagnostic) and one.place == place for one in sure):
            continue
        right = 100 * rate.part.value / rate.base.value
        digit = Decimal(1).scaleb(-max(1, rate.percent.decimals))
        yield Diagnostic(
            code,
            "N403.done",
            place,
            {
                "printed": counted.printed(rate.percent.start, rate.percent.end),
                "part": counted.printed(rate.part.start, rate.part.end),
                "base": counted.printed(rate.base.start, rate.base.end),
                "right": f"{shown(right.quantize(digit))}%",
            },
            severity="info",
            related=(counted.place(rate.part.start, rate.part.end),),
            confidence="possible",
        )


def _done(code: str, counted: Counted, facts: Facts, context: Context) -> Iterator[Outcome]:
    """Judge the rates of what was told before with the same words: 收到256条，按期办结248条，按期办结率96.88%."""
    for percent in denied_wholes(counted):
        yield _rate(code, "N403.all", counted, percent, "100%")
    for rate in done_rates(counted):
        if case_rates(counted, rate.percent, facts, context):
            continue
        right = 100 * rate.part.value / rate.base.value
        if (rate.timely and rate.percent.value == 100) or abs(
            right - rate.percent.value
        ) <= half_digit(rate.percent):
            yield Passed(code)
        elif rate.percent.value <= 100:
            digit = Decimal(1).scaleb(-max(1, rate.percent.decimals))
            yield Diagnostic(
                code,
                "N403.done",
                counted.place(rate.percent.start, rate.percent.end),
                {
                    "printed": counted.printed(rate.percent.start, rate.percent.end),
                    "part": counted.printed(rate.part.start, rate.part.end),
                    "base": counted.printed(rate.base.start, rate.base.end),
                    "right": f"{shown(right.quantize(digit))}%",
                },
                related=(counted.place(rate.part.start, rate.part.end),),
                confidence="likely",
            )


def _rate(
    code: str, key: str, counted: Counted, number: Numeral, right: str, sure: bool = True
) -> Diagnostic:
    printed = counted.printed(number.start, number.end)
    return Diagnostic(
        code,
        key,
        counted.place(number.start, number.end),
        {"printed": printed, "right": right},
        severity=None if sure else "info",
        confidence="likely" if sure else "possible",
    )
