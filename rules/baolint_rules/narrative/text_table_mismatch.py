"""N401 text-table-mismatch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from baolint.messages.phrase import Phrase
from baolint.recognise.claims import Claim
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import (
    Diagnostic,
    NotApplicable,
    NotAssessable,
    Outcome,
    Passed,
    Severity,
)
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.free_claims import FREELY, free_claims
from baolint_rules.narrative.stated_figures import (
    ABSENT,
    LIKELY,
    UNKNOWN,
    added,
    agrees,
    slipped_unit,
    stated_value,
)

_PLAIN_UNITS = ("件", "宗", "起", "")
"""Measure words of requests; 封, 份, 件次 may count letters, of which one request can have several."""
_MOST_PARTS = 40
_SENTENCE = 80
"""Characters before a number in which its sentence is looked at."""
_ORDER: dict[Severity, int] = {"info": 0, "warning": 1, "error": 2}


class _Verdict(NamedTuple):
    """How a claim fared: passed, failed, unknown or idle (nothing to compare it with)."""

    state: str
    claim: Claim
    figure: Decimal = Decimal(0)
    likely: bool = False


class TextTableMismatch(Rule):
    """A quantity stated in the text differs from the figure in the table."""

    code = "N401"
    name = "text-table-mismatch"
    severity = "error"
    answers_to = ("N405",)
    title = "文字与表格不一致"
    why = (
        "正文说的件数与表格里的数不同，至少有一处是错的，读者无从取信。"
        "新收、上年结转与新收之和、办理总计三者中有一个相符即不算错；“近”“约”“余”等概数、全区与本级等"
        "口径不同的数、只说一部分的数不比。"
    )
    basis = "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "对照办理台账，改正文或改表格，使两处一致；口径不同的，在文中写明。"
    examples = (
        Good("文字与表格一致"),
        Good(
            "说的是新收加上年结转",
            (("全年新收政府信息公开申请26件，上年结转2件", "全年共受理政府信息公开申请28件"),),
        ),
        Good(
            "其他来源的件数不比",
            (
                (
                    "全年新收政府信息公开申请26件",
                    "全年受理12345热线诉求84件，新收政府信息公开申请26件",
                ),
            ),
        ),
        Good("概数不比", (("全年新收政府信息公开申请26件", "全年新收政府信息公开申请近30件"),)),
        Bad(
            "新收件数不一致",
            (("全年新收政府信息公开申请26件", "全年新收政府信息公开申请25件"),),
            "25件",
        ),
        Bad(
            "有申请而说没有收到",
            (
                (
                    "全年新收政府信息公开申请26件，上年结转2件，办结26件，结转下年度继续办理2件。",
                    "全年未收到政府信息公开申请。",
                ),
            ),
            "未收到",
        ),
        Bad("结转件数不一致", (("结转下年度继续办理2件", "结转下年度继续办理3件"),), "3件"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        claims = [*facts.claims, *free_claims(facts)]
        verdicts = [_verdict(claim, facts, context) for claim in claims]
        right = _right(verdicts)
        parts = _parts(verdicts)
        told: dict[tuple[str, Decimal], list[_Verdict]] = {}
        passed = 0
        for verdict in verdicts:
            quantity = verdict.claim.form.quantity
            if verdict.state == "unknown" and verdict.claim.reach != FREELY:
                yield _not_assessable(self.code, verdict, facts)
            elif verdict.state == "failed" and not _adds_up(verdict, parts):
                told.setdefault((quantity, verdict.claim.value), []).append(verdict)
            elif verdict.state == "passed":
                passed += 1
        if passed:
            yield Passed(self.code, passed)
        for (quantity, _), group in told.items():
            graded = [(one, _severity(one, facts, context, quantity in right)) for one in group]
            shown = [(one, grade) for one, grade in graded if grade]
            if shown:
                yield _finding(self.code, shown, facts, quantity in right)
        if all(verdict.state == "idle" for verdict in verdicts):
            yield NotApplicable(self.code)


def _verdict(claim: Claim, facts: Facts, context: Context) -> _Verdict:
    form = claim.form
    if not form.equals or (not claim.exact and form.approximate == "skip"):
        return _Verdict("idle", claim)
    main = added(form.equals[0], facts, context)
    if main.state == ABSENT:
        return _Verdict("idle", claim)
    others = [added(keys, facts, context) for keys in _others(claim)]
    for one in (main, *others):
        if one.value is not None and agrees(claim, one.value):
            return _Verdict("passed", claim)
    if main.value is None or any(one.state == UNKNOWN for one in others):
        return _Verdict("unknown", claim)
    if slipped_unit(claim, main.value):
        return _Verdict("idle", claim)
    likely = any(one.state == LIKELY for one in (main, *others))
    return _Verdict("failed", claim, main.value, likely)


def _others(claim: Claim) -> Sequence[tuple[str, ...]]:
    """Give the sums of figures that are as good as the main one."""
    form = claim.form
    if form.quantity.startswith("applicants") and _is_said_new(claim):
        return form.equals[1:]
    return (*form.equals[1:], *form.also)


def _is_said_new(claim: Claim) -> bool:
    """Tell whether the applicants are surely those of this year's requests: 本年新收申请中，自然人提出20件."""
    string = claim.passage.text.string[max(0, claim.start - _SENTENCE) : claim.start]
    sentence = string.rpartition("。")[2]
    return "新收" in sentence and "结转" not in sentence


def _right(verdicts: Sequence[_Verdict]) -> set[str]:
    """Give the quantities that the text states rightly somewhere."""
    return {one.claim.form.quantity for one in verdicts if one.state == "passed"}


_Parts = dict[tuple[int, str], list[Decimal]]


def _parts(verdicts: Sequence[_Verdict]) -> _Parts:
    """Give what each paragraph states of each quantity."""
    found: _Parts = {}
    for one in verdicts:
        key = id(one.claim.passage), one.claim.form.quantity
        found.setdefault(key, []).append(one.claim.value)
    return found


def _adds_up(verdict: _Verdict, parts: _Parts) -> bool:
    """Tell whether the paragraph states the quantity in parts that make up the figure."""
    own = parts[id(verdict.claim.passage), verdict.claim.form.quantity]
    return 1 < len(own) <= _MOST_PARTS and sum(own) == verdict.figure


def _severity(
    verdict: _Verdict, facts: Facts, context: Context, right_elsewhere: bool
) -> Severity | None:
    """Grade a difference; None where what is said may well be something else."""
    claim = verdict.claim
    stated = stated_value(claim)[0]
    most: Severity = "error"
    if claim.reach == FREELY:
        most = "info"
    elif claim.reach in ("narrower", "unsure"):
        if stated < verdict.figure or right_elsewhere or claim.form.severity != "error":
            return None
        most = "info"
    elif claim.reach == "wider":
        if facts.level != "government" and (stated > verdict.figure or right_elsewhere):
            return None
        most = "warning" if facts.level == "government" else "info"
    if verdict.likely:
        most = "info"
    plain = claim.own_object and claim.alone and claim.exact and claim.unit in _PLAIN_UNITS
    if (not plain or right_elsewhere or _is_mild(claim, facts, context)) and most == "error":
        most = "warning"
    own: Severity = (
        "error" if claim.form.severity == "error"
        else "warning" if claim.form.severity == "warning" else "info"
    )  # fmt: skip
    return min(most, own, key=_ORDER.__getitem__)


def _is_mild(claim: Claim, facts: Facts, context: Context) -> bool:
    for keys in claim.form.mild:
        value = added(keys, facts, context).value
        if value is None or agrees(claim, value):
            return True
    return False


def _finding(
    code: str, group: Sequence[tuple[_Verdict, Severity]], facts: Facts, right_elsewhere: bool
) -> Diagnostic:
    verdict, severity = max(group, key=lambda one: _ORDER[one[1]])
    claim = verdict.claim
    keys = claim.form.equals[0]
    places = [facts.figures[key].place for key in keys]
    case = "" if len(keys) == 1 else ".sum"
    if severity == "info":
        case = ".unsure"
    figure = f"{verdict.figure.normalize():f}"
    return Diagnostic(
        code,
        f"{code}{case}",
        claim.place,
        {
            "said": _short(claim.said),
            "name": claim.form.name,
            "figure": figure,
            "cell": places[0].shown or Phrase("{quantity}", quantity=claim.form.name),
            "last": places[-1].shown,
            "count": len(keys),
        },
        severity=severity,
        related_codes=("N405",) if right_elsewhere else (),
        related=(
            *(one.claim.place for one, _ in group if one is not verdict),
            *places[:1],
        ),
        confidence="possible" if severity == "info" else "likely",
        evidence={
            "quantity": claim.form.quantity,
            "stated": float(claim.value),
            "figures": list(keys),
            "value": float(verdict.figure),
        },
    )


def _short(said: str) -> str:
    return said if len(said) <= 40 else f"…{said[-39:]}"


def _not_assessable(code: str, verdict: _Verdict, facts: Facts) -> NotAssessable:
    claim = verdict.claim
    return NotAssessable(
        code,
        "N401.unclear",
        claim.place,
        values={"said": _short(claim.said), "name": claim.form.name},
    )
