"""P802 personal-mobile."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.digits import Number, conceal
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

MEASURES = (
    "次",
    "人次",
    "人",
    "条",
    "件",
    "元",
    "万元",
    "亿元",
    "份",
    "户",
    "吨",
    "亩",
    "平方",
    "公里",
    "米",
)
"""Words behind a number that make it a count."""


class PersonalMobile(Rule):
    """A mobile number stands in the report unmasked, outside of the contact information."""

    code = "P802"
    name = "personal-mobile"
    severity = "warning"
    title = "泄露手机号码"
    why = (
        "手机号码多属个人信息，公开后容易被骚扰、冒用；与姓名或者申请人连在一起的判为严重。"
        "联系方式里的手机号码不在此列。"
    )
    basis = "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》"
    mend = "删去，改为办公电话，或者遮盖中间四位（如 138****1234）后再公开。"
    examples = (
        Good("没有手机号码"),
        Good("已经遮盖", (("各项任务按期完成", "各项任务按期完成，138****5678来电咨询"),)),
        Good("联系方式里的手机", (("电话：0816-2345678", "电话：13812345678"),)),
        Bad(
            "正文里有手机号码",
            (("各项任务按期完成", "各项任务按期完成，详询138-1234-5678"),),
            found="138-1234-5678",
        ),
        Bad(
            "标题上一行有姓名和手机",
            (
                (
                    "绵阳市云溪区统计局\n2023年政府",
                    "经办人：张三丰 13812345678\n绵阳市云溪区统计局\n2023年政府",
                ),
            ),
            found="13812345678",
        ),
        Bad(
            "与申请人姓名连在一起",
            (("各项任务按期完成", "各项任务按期完成，申请人张某某，电话13812345678"),),
            found="13812345678",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, numbers, _ in found(facts):
            for number in numbers:
                after = passage.text.string[number.end : number.end + 2].lstrip()
                if number.kind == "mobile" and not after.startswith(MEASURES):
                    yield from self._judge(facts, passage, number)

    def _judge(self, facts: Facts, passage: Passage, number: Number) -> Iterator[Outcome]:
        from baolint_rules.privacy.surroundings import beside_person, in_contact, in_link

        string = passage.text.string
        if in_contact(facts, passage, number.start) or in_link(string, number.start):
            return
        named = beside_person(string, number.start, number.end)
        if passage.kind == "above" and not named:
            return  # what stands there may be the page's own
        yield Diagnostic(
            self.code,
            "P802.named" if named else self.code,
            passage.place(number.start, number.end),
            {"masked": conceal(number, string)},
            severity="error" if named else None,
            confidence="certain" if named else "likely",
        )
