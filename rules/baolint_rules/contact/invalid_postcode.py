"""C605 invalid-postcode."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.channels import fold
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.data import postcode_prefixes


class InvalidPostcode(Rule):
    """A postcode has not six digits, or begins with digits that no province has."""

    code = "C605"
    name = "invalid-postcode"
    severity = "warning"
    title = "邮政编码不可能正确"
    why = "邮政编码为六位数字，前两位代表省份；位数不对或者开头两位没有省份使用，信件无法投递。"
    basis = (
        "邮政编码的编号规则；前缀表见 baolint_rules/data/postcode-prefixes.csv"
        "（随表注明来源和核对比例）"
    )
    mend = "核对后改为本地的六位邮政编码。"
    examples = (
        Good("六位，开头属于四川"),
        Bad("开头两位没有省份使用", (("621000", "991000"),), found="991000"),
        Bad("少一位", (("621000", "62100"),), found="62100"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        postcodes = facts.contact.of("postcode")
        if not postcodes:
            yield NotApplicable(self.code)
        good = 0
        for item in postcodes:
            digits = fold(item.value)
            values = {"printed": item.value, "digits": str(len(digits)), "prefix": digits[:2]}
            if len(digits) != 6:
                yield Diagnostic(self.code, "C605.length", item.place, values)
            elif digits[:2] not in postcode_prefixes(2):
                yield Diagnostic(self.code, self.code, item.place, values, confidence="likely")
            else:
                good += 1
        if good:
            yield Passed(self.code, good)
