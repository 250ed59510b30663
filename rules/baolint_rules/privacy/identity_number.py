"""P801 identity-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.identity import birth_date
from baolint.recognise.digits import Number, conceal
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

_ADULT = 15
"""Years since birth below which a wrong check digit rather means a date and a serial number."""


class IdentityNumber(Rule):
    """The identity number of a person stands in the report unmasked."""

    code = "P801"
    name = "identity-number"
    severity = "error"
    title = "泄露居民身份证号码"
    why = (
        "居民身份证号码属于个人隐私，一经公开无法收回，是各级网站检查通报最多的问题之一。"
        "区划、出生日期和校验位全部相符的判为严重；校验位不符或者为 15 位老号码的，"
        "可能只是形似，判为一般。"
    )
    basis = (
        "《中华人民共和国政府信息公开条例》第十五条；"
        "GB 11643—1999《公民身份号码》；区划前缀见 baolint_rules/data/regions.csv"
    )
    mend = "删去，或者遮盖中间各位（如 6201**********123X）后再公开。"
    examples = (
        Good("没有身份证号码"),
        Good(
            "已经遮盖",
            (("各项任务按期完成", "申请人身份证号6201**********123X，各项任务按期完成"),),
        ),
        Good(
            "统一社会信用代码不是个人信息",
            (("各项任务按期完成", "统一社会信用代码914403001922038216，各项任务按期完成"),),
        ),
        Bad(
            "写出完整的身份证号码",
            (("各项任务按期完成", "为11010519491231002X答复，各项任务按期完成"),),
            found="11010519491231002X",
        ),
        Bad(
            "校验位不符，形似身份证号码",
            (("各项任务按期完成", "为110105194912310021答复，各项任务按期完成"),),
            found="110105194912310021",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        today = (context.as_of.year, context.as_of.month, context.as_of.day)
        for passage, numbers, _ in found(facts):
            for number in numbers:
                if number.kind == "identity" and _is_plausible(number, today):
                    yield _finding(self.code, passage, number)


def _is_plausible(number: Number, today: tuple[int, int, int]) -> bool:
    from baolint_rules.data import identity_prefixes

    born = birth_date(number.digits)
    if born is None or born > today:
        return False
    if not number.checked and born[0] > today[0] - _ADULT:
        return False
    known = identity_prefixes()
    return number.digits[:4] in known or number.digits[:2] in known


def _finding(code: str, passage: Passage, number: Number) -> Diagnostic:
    case = code
    if len(number.digits) == 15:
        case = "P801.old"
    elif not number.checked:
        case = "P801.check"
    elif number.labelled:
        case = "P801.labelled"
    return Diagnostic(
        code,
        case,
        passage.place(number.start, number.end),
        {"masked": conceal(number, passage.text.string)},
        severity=None if case == code else "warning",
        confidence="certain" if case == code else "possible",
    )
