"""N405 text-contradiction."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.claims import Claim, Counted
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.narrative.denied_exceptions import denied_exceptions
from baolint_rules.narrative.denied_things import denied_things
from baolint_rules.narrative.loose_contradictions import loose_contradictions
from baolint_rules.narrative.mentioned_again import Again, mentioned_again
from baolint_rules.narrative.stated_figures import ABSENT, added
from baolint_rules.narrative.told_twice import Twice, told_apart, told_twice

_FEE = "processing_fee"
_SHOWN = 6
"""Characters before a number that are shown with it."""
_WEIGHTLESS = Pattern(
    r"[0-9０-９\s，,、：:]|20[0-9]{2}年度?|本年度?|全年|今年|年内|综上|总的来看|累计|共计?|总计|通过|在|利用|依托|[省市区县旗州]?(?:人民)?政府(?=门户|网站)|的|了|我[局委办]"
)
"""What does not tell one channel from another."""
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
        "或表格缺失时的；分渠道、分栏目、分时段的数不算。先说没有、后又写了数的，先说全部按时、后又说有逾期的，也是矛盾。"
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
        Good(
            "再提到的是其中一部分",
            (
                (
                    "各项任务按期完成。",
                    "自查发现失效链接14处，已逐处登记。修复的12处失效链接均已复查。",
                ),
            ),
        ),
        Bad(
            "再提到时换了数",
            (
                (
                    "各项任务按期完成。",
                    "自查发现失效链接14处，已逐处登记。登记的17处失效链接全部修复。",
                ),
            ),
            "17处",
        ),
        Bad(
            "“上述”几次与前文不同",
            (
                (
                    "全年组织业务培训2次，",
                    "全年组织业务培训2次，参训92人次。上述4次业务培训均有考核，",
                ),
            ),
            "4次",
        ),
        Good(
            "没有的和有的不是一件事",
            (("各项任务按期完成。", "全年未召开新闻发布会。召开座谈会2次。"),),
        ),
        Bad(
            "先说没有，后说有",
            (("各项任务按期完成。", "全年未召开新闻发布会。召开新闻发布会3场。"),),
            "未召开新闻发布会",
        ),
        Bad(
            "都按时答复又有逾期的",
            (("各项任务按期完成。", "申请均按时答复。对逾期答复的2件作了通报。"),),
            "逾期答复的2件作了通报",
        ),
        Bad(
            "同样的话说了两个数",
            (("各项任务按期完成。", "全年公开政策文件17件。公开政策文件19件。"),),
            "19件",
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
        for counted in facts.counted:
            yield from _in_paragraph(self.code, counted)
        for twice in told_apart(facts.counted):
            yield _twice(self.code, twice)
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


def _in_paragraph(code: str, counted: Counted) -> Iterator[Diagnostic]:
    """Tell what a paragraph says against itself."""
    told = set()
    for again in mentioned_again(counted):
        told.add(again.later.start)
        yield _taken_up(code, again)
    for twice in told_twice(counted):
        if twice.other.number.start not in told:
            told.add(twice.other.number.start)
            yield _twice(code, twice)
    for denied in denied_things(counted):
        number = denied.number
        told.add(denied.start)
        values = {
            "one": counted.printed(denied.start, denied.end),
            "other": counted.printed(max(0, number.start - _SHOWN), number.end),
        }
        place = counted.place(denied.start, denied.end)
        related = (counted.place(number.start, number.end),)
        yield Diagnostic(code, "N405.denied", place, values, related=related, confidence="likely")
    for pair in loose_contradictions(counted, told):
        values = {"one": counted.printed(*pair.one), "other": counted.printed(*pair.other)}
        yield Diagnostic(
            code, "N405.denied", counted.place(*pair.other), values, severity="info",
            related=(counted.place(*pair.one),), confidence="possible",
        )  # fmt: skip
    for one in denied_exceptions(counted):
        values = {"one": counted.printed(*one.whole), "other": counted.printed(*one.some)}
        place, related = counted.place(*one.some), (counted.place(*one.whole),)
        yield Diagnostic(code, "N405.denied", place, values, related=related, confidence="likely")


def _twice(code: str, twice: Twice) -> Diagnostic:
    first, other = twice.first, twice.other
    said = [
        one.counted.printed(max(0, one.number.start - len(one.clause)), one.number.end)
        for one in (first, other)
    ]
    return Diagnostic(
        code,
        "N405.again",
        other.counted.place(other.number.start, other.number.end),
        {"one": said[0][-30:], "other": said[1][-30:]},
        severity=None if twice.sure else "info",
        related=(first.counted.place(first.number.start, first.number.end),),
        confidence="likely" if twice.sure else "possible",
    )


def _taken_up(code: str, again: Again) -> Diagnostic:
    counted, earlier, later = again
    first = counted.printed(max(0, earlier.start - _SHOWN), earlier.end)
    other = counted.printed(max(0, later.start - _SHOWN), later.end)
    return Diagnostic(
        code,
        "N405.again",
        counted.place(later.start, later.end),
        {"one": first, "other": other},
        related=(counted.place(earlier.start, earlier.end),),
        confidence="likely",
    )


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
        bare = _WEIGHTLESS.sub("", bare)
        if not any(word in bare for word in _FREE):
            return None
        return form.quantity, bare
    return (form.quantity, "") if claim.reach == "own" else None


def _sentence(claim: Claim) -> str:
    """Give the sentence up to the number."""
    string = claim.passage.text.string[max(0, claim.start - 400) : claim.start]
    return string[max(string.rfind(stop) for stop in "。！？；\n") + 1 :]


def _adds_up(group: list[Claim]) -> bool:
    """Tell whether one of the numbers is the sum of the others."""
    total = sum(one.value for one in group)
    return len(group) > 2 and any(2 * one.value == total for one in group)
