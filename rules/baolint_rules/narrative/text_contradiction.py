"""N405 text-contradiction."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.claims import Claim
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.stated_figures import ABSENT, added

_FEE = "processing_fee"
_FREE = (
    "通过",
    "网站",
    "微信",
    "微博",
    "公众号",
    "新媒体",
    "平台",
    "栏目",
    "专栏",
    "目录",
    "报刊",
    "媒体",
    "系统",
    "期间",
    "月",
)
"""Words that make a number of published items one of a channel, subject or time."""


class TextContradiction(Rule):
    """The text states one quantity twice, with different numbers."""

    code = "N405"
    name = "text-contradiction"
    severity = "warning"
    title = "文中前后数字不一"
    why = (
        "同一件事在文中两处写了不同的数，至少有一处是错的。表格里有的数与表格比（N401），这里只比表格里没有的，"
        "或表格缺失时的；分渠道、分栏目、分时段的数不算。"
    )
    basis = "国办公开办函〔2021〕30号关于内容准确的要求"
    mend = "核对台账，把两处改为一致；口径不同的，在文中写明。"
    examples = (
        Good("只说了一次"),
        Good(
            "渠道不同",
            (("及时维护栏目内容。", "及时维护栏目内容，通过微信公众号公开信息120条。"),),
        ),
        Good(
            "两处相同",
            (
                ("全年通过区人民政府门户网站主动公开信息186条", "全年主动公开信息186条"),
                ("及时维护栏目内容。", "及时维护栏目内容。全年主动公开政府信息186条。"),
            ),
        ),
        Bad(
            "公开条数前后不一",
            (
                ("全年通过区人民政府门户网站主动公开信息186条", "全年主动公开信息186条"),
                ("及时维护栏目内容。", "及时维护栏目内容。全年主动公开政府信息168条。"),
            ),
            "168条",
        ),
        Bad(
            "同一渠道的条数前后不一",
            (
                (
                    "及时维护栏目内容。",
                    "及时维护栏目内容。全年通过区人民政府门户网站主动公开信息168条。",
                ),
            ),
            "168条",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        groups: dict[tuple[str, str], list[Claim]] = {}
        for claim in facts.claims:
            key = _key(claim, facts, context)
            if key is not None:
                groups.setdefault(key, []).append(claim)
        compared = 0
        for group in groups.values():
            if len(group) < 2:
                continue
            first = group[0]
            other = next((one for one in group if one.value != first.value), None)
            if other is None:
                compared += 1
            elif not _adds_up(group):
                yield Diagnostic(
                    self.code,
                    "N405",
                    other.place,
                    {"name": first.form.name, "one": first.said[-30:], "other": other.said[-30:]},
                    related=(first.place,),
                    confidence="likely",
                )
        if compared:
            yield Passed(self.code, compared)
        elif not any(len(group) > 1 for group in groups.values()):
            yield NotApplicable(self.code)


def _key(claim: Claim, facts: Facts, context: Context) -> tuple[str, str] | None:
    """Give what two claims must have in common to be about one thing; None for what is not compared."""
    form = claim.form
    if not claim.exact or claim.slack or form.quantity == _FEE:
        return None
    if form.equals:
        if claim.reach != "own" or added(form.equals[0], facts, context).state != ABSENT:
            return None
        return form.quantity, ""
    sentence = _sentence(claim)
    if any(word in sentence for word in _FREE):
        bare = claim.said
        for sign in "0123456789０１２３４５６７８９":
            bare = bare.replace(sign, "")
        if not any(word in bare for word in _FREE):
            return None
        return form.quantity, "".join(bare.split())
    return (form.quantity, "") if claim.reach == "own" else None


def _sentence(claim: Claim) -> str:
    """Give the sentence up to the number."""
    string = claim.passage.text.string[max(0, claim.start - 400) : claim.start]
    return string[max(string.rfind(stop) for stop in "。！？；\n") + 1 :]


def _adds_up(group: list[Claim]) -> bool:
    """Tell whether one of the numbers is the sum of the others."""
    total = sum(one.value for one in group)
    return len(group) > 2 and any(2 * one.value == total for one in group)
