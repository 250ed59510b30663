"""P807 private-account."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import digits
from baolint.recognise.facts import Context, Facts
from baolint.recognise.personal import ACCOUNT, Detail, conceal
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

_OWN = ("个人", "本人", "私人")
_NEAR = 12
"""Characters before an account in which it is called somebody's own."""


class PrivateAccount(Rule):
    """A person's QQ, WeChat or bank account stands in the report unmasked."""

    code = "P807"
    name = "private-account"
    severity = "warning"
    title = "泄露个人账号"
    why = (
        "个人的 QQ 号、微信号、邮箱、支付和短视频账号、银行账号属于个人信息，公开后容易被骚扰、冒用。公众号、工作群、"
        "政务账号和单位的银行账户不是个人信息；联系方式里的账号，没有写明是个人的不报；"
        "符合银行卡号编排的由 P803 检查。"
    )
    basis = "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第四条、第二十八条"
    mend = "删去，或者遮盖中间各位。"
    examples = (
        Good(
            "单位的公众号",
            (("各项任务按期完成", "各项任务按期完成，微信公众号：yunxi_tongji"),),
        ),
        Good(
            "单位的银行账户",
            (
                (
                    "各项任务按期完成",
                    "户名：云溪区财政局，账号：2308413509024570001，各项任务按期完成",
                ),
            ),
        ),
        Good("工作群", (("各项任务按期完成", "各项任务按期完成，工作QQ群：123456789"),)),
        Bad(
            "个人微信号",
            (("各项任务按期完成", "各项任务按期完成，申请人微信号：zhang_san88"),),
            found="zhang_san88",
        ),
        Bad(
            "个人 QQ 号",
            (("各项任务按期完成", "各项任务按期完成，本人QQ号为123456789"),),
            found="123456789",
        ),
        Bad(
            "户名是个人的银行账户",
            (("各项任务按期完成", "户名：李小明，账号：2308413509024570，各项任务按期完成"),),
            found="2308413509024570",
        ),
        Bad(
            "个人的邮箱",
            (("各项任务按期完成", "各项任务按期完成，申请人个人邮箱zhangsan88@163.com"),),
            found="zhangsan88@163.com",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, _, details in found(facts):
            string = passage.text.string
            for detail in details:
                if detail.kind != ACCOUNT or _has_own_rule(string, detail.start, detail.end):
                    continue
                from baolint_rules.privacy.surroundings import in_contact

                if in_contact(facts, passage, detail.start) and not _is_somebodys(string, detail):
                    continue
                yield Diagnostic(
                    self.code,
                    self.code,
                    passage.place(detail.start, detail.end),
                    {"masked": conceal(detail, string)},
                    confidence="likely",
                )


def _is_somebodys(string: str, detail: Detail) -> bool:
    """Tell whether an account is called a person's own, or a name stands behind it."""
    from baolint_rules.privacy.surroundings import beside_person

    before = string[max(0, detail.start - _NEAR) : detail.start]
    return any(word in before for word in _OWN) or beside_person(string, detail.start, detail.end)


def _has_own_rule(string: str, start: int, end: int) -> bool:
    """Tell whether the account is a card, mobile or identity number: P801 to P803 report those."""
    return any(number.start < end and start < number.end for number in digits.find(string))
