"""N404 change-rate-mismatch."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baolint.document.numerals import Numeral
from baolint.recognise.changes import Change, changes
from baolint.recognise.facts import Context, Facts
from baolint.recognise.summary import Summary
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.change_since import held_against
from baolint_rules.narrative.changes_in_words import Told, changes_in_words
from baolint_rules.narrative.loose_changes import LooseChange, loose_changes
from baolint_rules.narrative.loose_scales import loose_scales
from baolint_rules.narrative.stated_figures import shown

LAST = "last-year"
_TWENTY = (
    (
        "一、本年新收政府信息公开申请数量\t\t\t20\t3\t0\t1\t2\t0\t26",
        "一、本年新收政府信息公开申请数量\t\t\t14\t3\t0\t1\t2\t0\t20",
    ),
)
"""Last year's report with 20 requests received."""


class ChangeRateMismatch(Rule):
    """A change against last year that the numbers do not bear out."""

    code = "N404"
    name = "change-rate-mismatch"
    severity = "warning"
    title = "增减幅度算错"
    why = (
        "增减的百分比、倍数或件数与句中两年的数算出来的不同，或说法不成立：减少超过100%，减少若干倍，"
        "上年为零却写增长百分之几。有上年度报告（--previous 或者同一次检查里的）的，上年数取自那份报告的表格，"
        "表里没有的数取自它的正文，只作提示；没有上年度报告、句中也没有上年数和增减件数的，不重算。"
    )
    basis = "《出版物上数字用法》（GB/T 15835—2011）；国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "用（本年数－上年数）÷上年数重新计算；减少的不用倍数，改用百分比或件数。"
    across = True
    examples = (
        Good("没有与上年比较"),
        Good(
            "与上年度报告算得上",
            (("申请26件，", "申请26件，较上年增长30%，"),),
            beside=(LAST, _TWENTY),
        ),
        Bad(
            "与上年度报告算不上",
            (("申请26件，", "申请26件，较上年增长20%，"),),
            "20%",
            beside=(LAST, _TWENTY),
        ),
        Bad(
            "上年的数与上年度报告不符",
            (("申请26件，", "申请26件，较上年的25件增长4%，"),),
            "25件",
            beside=(LAST, _TWENTY),
        ),
        Good(
            "增幅正确",
            (("上年结转2件，", "较上年20件增长30%，上年结转2件，"),),
        ),
        Good(
            "件数与百分比都对",
            (("上年结转2件，", "较上年增加6件，增长30%，上年结转2件，"),),
        ),
        Bad(
            "增幅算错",
            (("上年结转2件，", "较上年20件增长23%，上年结转2件，"),),
            "23%",
        ),
        Bad(
            "件数与百分比不合",
            (("上年结转2件，", "较上年增加6件，增长40%，上年结转2件，"),),
            "40%",
        ),
        Good(
            "四舍五入的数",
            (("上年结转2件，", "网站访问量由2022年的80万次降至72万次，下降10%，上年结转2件，"),),
        ),
        Bad(
            "两年的数都写了",
            (("上年结转2件，", "网站访问量由2022年的80万次降至72万次，下降8%，上年结转2件，"),),
            "8%",
        ),
        Bad(
            "把“为上年的几倍”写成“增长几倍”",
            (("上年结转2件，", "较上年的13件增长2倍，上年结转2件，"),),
            "2倍",
        ),
        Good(
            "翻番属实", (("上年结转2件，", "访问量从2万次增加到4.1万次，翻了一番，上年结转2件，"),)
        ),
        Bad(
            "“持平”而两年的数不同",
            (("上年结转2件，", "培训12次，2022年为8次，与上年持平，上年结转2件，"),),
            "持平",
        ),
        Bad(
            "没有翻番",
            (("上年结转2件，", "访问量从2.1万次增加到3.3万次，翻了一番，上年结转2件，"),),
            "翻了一番",
        ),
        Bad(
            "减少不能用倍",
            (("上年结转2件，", "较上年下降2倍，上年结转2件，"),),
            "2倍",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        passed = seen = 0
        for counted in facts.counted:
            blamed = []
            scaled = [one.number.start for one in loose_scales(counted)]
            if scaled:
                # the number itself is told of (N408): what follows from it is not
                continue
            for change in changes(counted):
                seen += 1
                found = _judge(self.code, change)
                if found:
                    blamed.append(change.number.start)
                    yield found
                else:
                    passed += 1
            for loose in loose_changes(counted):
                if loose.start not in blamed:
                    seen += 1
                    yield _loose(self.code, loose)
            for told in changes_in_words(counted):
                seen += 1
                if told.holds:
                    passed += 1
                else:
                    yield _in_words(self.code, told)
        if passed:
            yield Passed(self.code, passed)
        elif not seen:
            yield NotApplicable(self.code)

    def with_last_year(
        self, later: Summary, earlier: Summary, context: Context
    ) -> Iterator[Outcome]:
        for rise in later.rises:
            outcome = held_against(self.code, rise, later, earlier)
            if outcome is not None:
                yield outcome


def _loose(code: str, change: LooseChange) -> Diagnostic:
    counted = change.counted
    values = {
        "printed": counted.printed(change.start, change.end), "now": change.new,
        "before": change.old, "right": change.right,
    }  # fmt: skip
    key = "N404.direction" if change.wrong_way else "N404"
    place = counted.place(change.start, change.end)
    return Diagnostic(code, key, place, values, confidence="likely")


def _judge(code: str, change: Change) -> Diagnostic | None:
    number, now = change.number, change.now
    if not number.exact:
        return None
    if change.sign < 0 and number.unit == "倍" and number.value >= 1:
        return _finding(code, "N404.times", change)
    if change.sign < 0 and number.unit == "%" and number.value > 100:
        return _finding(code, "N404.over", change)
    if now is None:
        return _by_amount(code, change)
    if not now.exact:
        return None
    if now.unit in ("%", "倍", "‰"):
        return _points(code, change, now)
    before = _before(change, now)
    if before is None or before[0] < 0 or number.unit not in ("%", "倍", now.unit):
        return None
    return _recomputed(code, change, (now.value, now.slack), before)


def _by_amount(code: str, change: Change) -> Diagnostic | None:
    """Hold a rate against last year's number and the difference: 较年初的8000人增加2000人，增长20%."""
    before, other, number = change.before, change.other, change.number
    if before is None or other is None or number.unit != "%":
        return None
    if not (before.exact and other.exact) or before.unit != other.unit or before.value <= 0:
        return None
    now = before.value + change.sign * other.value
    return _recomputed(code, change, (now, other.slack), (before.value, before.slack))


def _points(code: str, change: Change, now: Numeral) -> Diagnostic | None:
    """Hold percentage points against the two rates: 由95%提升至98%，提高3个百分点."""
    number, before = change.number, change.before
    if now.unit != "%" or before is None or before.unit != "%" or not before.exact:
        return None
    if "百分点" not in number.unit:
        return None
    right = (now.value - before.value) * change.sign
    if right == number.value:
        return None
    values = {"now": f"{shown(now.value)}%", "before": f"{shown(before.value)}%"}
    if right < 0:
        return _finding(code, "N404.direction", change, **values)
    return _finding(code, "N404", change, right=f"{shown(right)}{number.unit}", **values)


def _in_words(code: str, told: Told) -> Diagnostic:
    counted = told.counted
    values = {
        "printed": counted.printed(told.start, told.end),
        "now": counted.printed(told.now.start, told.now.end),
        "before": counted.printed(told.before.start, told.before.end),
    }
    place = counted.place(told.start, told.end)
    related = (counted.place(told.now.start, told.now.end),)
    return Diagnostic(code, "N404.words", place, values, related=related, confidence="likely")


_Rounded = tuple[Decimal, Decimal]
"""A number and how far off it may be as printed."""


def _recomputed(code: str, change: Change, now: _Rounded, before: _Rounded) -> Diagnostic | None:
    """Hold a change against the numbers of both years."""
    number = change.number
    relative = number.unit in ("%", "倍")
    values = {"now": shown(now[0]), "before": shown(before[0])}
    if before[0] == 0 and relative:
        return _finding(code, "N404.nought", change, **values) if number.value else None
    low, high = _grown(now, before, change)
    if high < 0:
        return _finding(code, "N404.direction", change, **values)
    slack = Decimal(1).scaleb(-number.decimals) / 2 if relative else number.slack
    if low - slack <= number.value <= high + slack:
        return None
    right = (low + high) / 2
    if number.unit == "倍" and abs(now[0] / before[0] - number.value) <= slack:
        return _finding(code, "N404.multiple", change, **values, right=shown(number.value + 1))
    digit = Decimal(1).scaleb(-max(number.decimals, 1 if relative else 0))
    printed = f"{shown(right.quantize(digit))}{number.unit}"
    return _finding(code, "N404", change, right=printed, **values)


def _grown(now: _Rounded, before: _Rounded, change: Change) -> _Rounded:
    """Give the least and the most that a change can be, in its direction and unit."""
    grown = [
        ((now[0] + one) - (before[0] + other)) * change.sign / _by(before[0] + other, change)
        for one in (-now[1], now[1])
        for other in (-before[1], before[1])
    ]
    return min(grown), max(grown)


def _by(before: Decimal, change: Change) -> Decimal:
    """Give what a difference is divided by to be in the unit of the change."""
    unit = change.number.unit
    if unit == "%":
        return before / 100
    return before if unit == "倍" else Decimal(1)


def _before(change: Change, now: Numeral) -> _Rounded | None:
    """Give last year's number, as printed or by the other number of the change."""
    if change.before is not None:
        same = change.before.unit in (now.unit, "") and change.before.exact
        return (change.before.value, change.before.slack) if same else None
    other = change.other
    if other is not None and other.unit == now.unit and other.exact and not other.scale:
        return (now.value - change.sign * other.value, now.slack)
    return None


def _finding(code: str, key: str, change: Change, **values: str) -> Diagnostic:
    counted, number = change.counted, change.number
    printed = counted.printed(number.start, number.end)
    now = change.now
    return Diagnostic(
        code,
        key,
        counted.place(number.start, number.end),
        {"printed": printed, **values},
        related=(counted.place(now.start, now.end),) if now else (),
        confidence="likely",
    )
