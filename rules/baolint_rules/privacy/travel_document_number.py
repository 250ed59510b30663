"""P804 travel-document-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.personal import TRAVEL, conceal
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class TravelDocumentNumber(Rule):
    """The number of a person's passport or travel permit stands in the report unmasked."""

    code = "P804"
    name = "travel-document-number"
    severity = "error"
    title = "泄露护照、通行证等证件号码"
    why = (
        "护照、港澳台通行证号码与居民身份证号码一样属于个人隐私，一经公开无法收回。"
        "外国人永久居留身份证、军官证的号码也是。只有前文写明是这些证件的才判；车辆通行证等不在此列，已经遮盖的不报。"
    )
    basis = (
        "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》；"
        "《中华人民共和国护照法》"
    )
    mend = "删去，或者遮盖中间各位（如 E1*****78）后再公开。"
    examples = (
        Good("已经遮盖", (("各项任务按期完成", "各项任务按期完成，申请人护照号码E1*****78"),)),
        Good("没有写明是证件", (("各项任务按期完成", "各项任务按期完成，设备型号E12345678"),)),
        Good(
            "车辆通行证不是个人证件",
            (("各项任务按期完成", "各项任务按期完成，发放货车通行证C12345678"),),
        ),
        Bad(
            "写出护照号码",
            (("各项任务按期完成", "各项任务按期完成，申请人护照号码：E12345678"),),
            found="E12345678",
        ),
        Bad(
            "新式护照",
            (("各项任务按期完成", "各项任务按期完成，持中国护照（EA1234567）申请"),),
            found="EA1234567",
        ),
        Bad(
            "港澳居民通行证",
            (("各项任务按期完成", "各项任务按期完成，港澳居民来往内地通行证号H0123456701"),),
            found="H0123456701",
        ),
        Bad(
            "军官证",
            (("各项任务按期完成", "各项任务按期完成，以军官证（南字第0417923号）证明身份"),),
            found="南字第0417923号",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, _, details in found(facts):
            string = passage.text.string
            for detail in details:
                if detail.kind == TRAVEL:
                    yield Diagnostic(
                        self.code,
                        self.code,
                        passage.place(detail.start, detail.end),
                        {"masked": conceal(detail, string)},
                        confidence="likely",
                    )
