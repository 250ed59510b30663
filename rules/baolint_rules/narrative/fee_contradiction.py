"""N406 fee-contradiction."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import STOPS, begin
from baolint.recognise.claims import Claim
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.enumerations import enumerations
from baolint_rules.narrative.fee_statements import (
    AMOUNT,
    CHARGED,
    NONE,
    NOTICES,
    PAID,
    Statement,
    fee_statements,
)
from baolint_rules.narrative.loose_fees import loose_fees
from baolint_rules.narrative.stated_figures import KNOWN, added, shown

_QUANTITY = "processing_fee"
_REQUESTS = ("requests/new/total", "requests/carried_in/total")
_AGAIN = Pattern(
    "(?P<n1>[0-9]+(?:[.][0-9]+)?) ?(?P<u1>万?元)[，,（(]? ?(?:合|折合|即)(?:计|人民币)?(?P<n2>[0-9]+(?:[.][0-9]+)?) ?(?P<u2>万?元)",
    needs="元",
)
_STEP = 10
"""元: both scales of the fee are multiples of it (国办函〔2020〕109号)."""


class FeeContradiction(Rule):
    """What the report says of the processing fee does not agree."""

    code = "N406"
    name = "fee-contradiction"
    severity = "warning"
    title = "信息处理费说法矛盾"
    why = (
        "一处说没有收取信息处理费，另一处又写了金额，或两处金额不同，或没有收到申请、没有发收费通知却收了费，"
        "或各单位的金额加起来不等于总额，或收了几件而金额是0。"
        "金额不是10元的整数倍的只提示：按件、按量两种标准都以10元为单位。"
    )
    basis = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"
    mend = "核对收费台账和缴款凭证，把各处改为一致。"
    examples = (
        Good("没有收费"),
        Good("收了费", (("本年度未收取信息处理费", "本年度收取信息处理费380元"),)),
        Good(
            "各单位金额与总额相符",
            (
                (
                    "本年度未收取信息处理费",
                    "本年度收取信息处理费400元，其中甲局收取信息处理费300元、乙局收取信息处理费100元",
                ),
            ),
        ),
        Good(
            "发了通知没有收到钱",
            (
                (
                    "本年度未收取信息处理费",
                    "本年度发出收费通知2件，总金额600元，申请人未缴费，未收取信息处理费",
                ),
            ),
        ),
        Bad(
            "收了几件而金额是0",
            (("本年度未收取信息处理费", "对2件申请收取了信息处理费，收取金额0元"),),
            "0元",
        ),
        Bad(
            "各单位金额与总额不符",
            (
                (
                    "本年度未收取信息处理费",
                    "本年度收取信息处理费400元，其中甲局收取300元、乙局收取200元",
                ),
            ),
            "400元",
        ),
        Bad(
            "一处没有收取，一处写了金额",
            (("结转下年度继续办理2件。", "结转下年度继续办理2件。全年收取信息处理费380元。"),),
            "380元",
        ),
        Bad(
            "没有发收费通知却收了费",
            (("本年度未收取信息处理费", "本年度发出收费通知0件，收取信息处理费400元"),),
            "收费通知0件",
        ),
        Bad(
            "同一笔钱的两种写法不同",
            (("本年度未收取信息处理费", "本年度收取信息处理费380万元，合380元"),),
            "380万元，合380元",
        ),
        Bad(
            "两处金额不同",
            (
                ("结转下年度继续办理2件。", "结转下年度继续办理2件。全年收取信息处理费380元。"),
                ("本年度未收取信息处理费", "本年度收取信息处理费400元"),
            ),
            "400元",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        claims = [
            claim
            for claim in facts.claims
            if claim.form.quantity == _QUANTITY and claim.exact and claim.reach != "narrower"
        ]
        said = fee_statements(facts)
        if not claims and not said:
            yield NotApplicable(self.code)
            return
        told = [*_between(self.code, claims)] or [*_said(self.code, said)]
        yield from told
        if not told:
            yield from _loosely(self.code, facts)
        yield from _units(self.code, facts)
        yield from _parts(self.code, facts)
        charged = next((claim for claim in claims if claim.value > 0), None)
        if charged is None:
            return
        asked = added(_REQUESTS, facts, context)
        if asked.state == KNOWN and asked.value == 0:
            values = {"said": charged.said[-30:]}
            yield Diagnostic(self.code, "N406.idle", charged.place, values, confidence="likely")
        if charged.value % _STEP and charged.unit == "元" and not charged.slack:
            values = {"amount": shown(charged.value)}
            yield Diagnostic(
                self.code,
                "N406.step",
                charged.place,
                values,
                severity="info",
                confidence="possible",
            )


def _loosely(code: str, facts: Facts) -> Iterator[Diagnostic]:
    """Tell of amounts of one paragraph that hardly agree."""
    for counted in facts.counted:
        for pair in loose_fees(counted):
            values = {"one": counted.printed(*pair.one), "other": counted.printed(*pair.other)}
            yield Diagnostic(
                code, "N406", counted.place(*pair.other), values, severity="info",
                related=(counted.place(*pair.one),), confidence="possible",
            )  # fmt: skip
            return


def _said(code: str, said: list[Statement]) -> Iterator[Diagnostic]:
    """Tell of the first two statements that cannot both be true."""
    for one, other in _contradictions(said):
        values = {"one": one.said[-30:], "other": other.said[-30:]}
        yield Diagnostic(
            code, "N406", other.place, values, related=(one.place,), confidence="likely"
        )
        return


def _contradictions(said: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    of = {
        kind: [one for one in said if one.kind == kind]
        for kind in (NONE, AMOUNT, CHARGED, NOTICES, PAID)
    }
    taken = [one for one in of[AMOUNT] if one.value > 0]
    nothing = [*of[NONE], *(one for one in of[AMOUNT] if one.value == 0)]
    for none in of[NONE]:
        for one in (*taken, *of[PAID]):
            yield (none, one) if one.place != none.place else (one, none)
    for notice in of[NOTICES]:
        for one in (*taken, *of[PAID]):
            yield one, notice
    for one in of[CHARGED]:
        if one.value > 0 and nothing and not taken:
            yield one, nothing[0]
        if one.value == 0 and taken:
            yield one, taken[0]
    for n, one in enumerate(taken):
        earlier = taken[:n]
        if one.whole and earlier and one.sentence != earlier[-1].sentence:
            total = sum((other.value for other in earlier), Decimal(0))
            if one.value not in (total, *(other.value for other in earlier)):
                yield earlier[-1], one


def _parts(code: str, facts: Facts) -> Iterator[Diagnostic]:
    """Tell of the amounts of several bodies that do not add up to the total."""
    for counted in facts.counted:
        if "处理费" not in counted.prose.text:
            continue
        for one in enumerations(counted):
            sentence = counted.prose.text[begin(counted.prose.text, one.total.start, STOPS) :]
            if one.total.unit != "元" or one.open or one.ended < 2 or "处理费" not in sentence:
                continue
            if not one.adds_up(one.total.value):
                place = counted.place(one.total.start, one.total.end)
                parts = " + ".join(shown(part.value) for part in one.parts[: one.ended])
                values = {
                    "total": counted.printed(one.total.start, one.total.end),
                    "parts": parts, "sum": shown(one.sum()),
                }  # fmt: skip
                yield Diagnostic(
                    code, "N406.parts", place, values, related_codes=("N402",), confidence="likely"
                )


def _units(code: str, facts: Facts) -> Iterator[Outcome]:
    """Tell of an amount that is told again in another unit and is another: 380万元，合380元."""
    for passage in facts.prose():
        string = passage.text.string
        for match in _AGAIN.finditer(string) if "处理费" in string else ():
            one, other = (
                Decimal(match[f"n{n}"]) * (10_000 if match[f"u{n}"] == "万元" else 1)
                for n in (1, 2)
            )
            if one != other:
                values = {
                    "one": f"{match['n1']}{match['u1']}",
                    "other": f"{match['n2']}{match['u2']}",
                }
                place = passage.place(match.start(), match.end())
                yield Diagnostic(code, "N406", place, values, confidence="likely")


def _between(code: str, claims: list[Claim]) -> Iterator[Diagnostic]:
    """Compare the first statement with the others, those that are sums left aside."""
    if not claims:
        return
    first = claims[0]
    total = sum(claim.value for claim in claims)
    if len(claims) > 2 and any(2 * claim.value == total for claim in claims):
        return
    for other in claims[1:]:
        apart = other.passage is not first.passage
        differ = (first.value == 0) != (other.value == 0) or (apart and first.value != other.value)
        if differ and first.reach == other.reach:
            one, told = (other, first) if other.value == 0 else (first, other)
            values = {"one": one.said[-30:], "other": told.said[-30:]}
            yield Diagnostic(
                code, "N406", told.place, values, related=(one.place,), confidence="likely"
            )
            return
