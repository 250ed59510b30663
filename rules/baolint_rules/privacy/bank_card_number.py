"""P803 bank-card-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.identity import luhn
from baolint.recognise.digits import conceal
from baolint.recognise.facts import Context, Facts
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class BankCardNumber(Rule):
    """The number of a bank card stands in the report unmasked."""

    code = "P803"
    name = "bank-card-number"
    severity = "error"
    title = "泄露银行卡号"
    why = (
        "银行卡号属于敏感个人信息，公开后可能造成财产损失。16—19 位、开头为 62、4、5、3 且校验位"
        "相符的判为严重；位数或者编排不像通行卡号的判为一般；写明是卡号而校验位不符的，可能有录入错误，也判为一般。统一社会信用代码和写明是索引号、编号的除外。"
    )
    basis = (
        "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十八条"
        "（金融账户属于敏感个人信息）；ISO/IEC 7812 校验位算法"
    )
    mend = "删去，或者只保留前四位和后四位。"
    examples = (
        Good("没有银行卡号"),
        Good(
            "索引号不是卡号",
            (("各项任务按期完成", "各项任务按期完成（索引号：4111111111111111）"),),
        ),
        Bad(
            "写出完整的卡号",
            (("各项任务按期完成", "各项任务按期完成，费用退至6222021234567890128"),),
            found="6222021234567890128",
        ),
        Bad(
            "四位一组写的卡号",
            (("各项任务按期完成", "各项任务按期完成，卡号4111 1111 1111 1111"),),
            found="4111 1111 1111 1111",
        ),
        Bad(
            "写明是卡号，校验位不符",
            (("各项任务按期完成", "各项任务按期完成，银行卡号6222021234567890129"),),
            found="6222021234567890129",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, numbers, _ in found(facts):
            string = passage.text.string
            for number in numbers if passage.kind != "above" else ():
                if number.kind == "card" and not _in_link(string, number.start):
                    sure = "P803.possible" if luhn(number.digits) else "P803.check"
                    yield Diagnostic(
                        self.code,
                        self.code if number.checked else sure,
                        passage.place(number.start, number.end),
                        {"masked": conceal(number, string)},
                        severity=None if number.checked else "warning",
                        confidence="likely" if number.checked else "possible",
                    )


def _in_link(string: str, start: int) -> bool:
    from baolint_rules.privacy.surroundings import in_link

    return in_link(string, start)
