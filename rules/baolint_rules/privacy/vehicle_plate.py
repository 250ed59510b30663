"""P806 vehicle-plate."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.personal import PLATE, conceal
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class VehiclePlate(Rule):
    """The licence plate of a vehicle stands in the report unmasked."""

    code = "P806"
    name = "vehicle-plate"
    severity = "info"
    title = "出现车牌号码"
    why = (
        "私人车辆的号牌可以查到车主，属于个人信息；也可能是公务用车，所以只作提示。已经遮盖的不报。"
    )
    basis = "《中华人民共和国政府信息公开条例》第十五条；GA 36《中华人民共和国机动车号牌》"
    mend = "属于个人车辆的删去，或者遮盖中间各位（如 川A***45）。"
    examples = (
        Good("已经遮盖", (("各项任务按期完成", "各项任务按期完成，车牌号川A***45"),)),
        Good("地名后面的字母和数字", (("各项任务按期完成", "各项任务按期完成，西宁GDP2023"),)),
        Good("车辆数量", (("各项任务按期完成", "各项任务按期完成，公务用车12辆"),)),
        Bad(
            "普通号牌",
            (("各项任务按期完成", "各项任务按期完成，车牌号为川A12345"),),
            found="川A12345",
        ),
        Bad(
            "新能源号牌",
            (("各项任务按期完成", "各项任务按期完成，驾驶川AD12345"),),
            found="川AD12345",
        ),
        Bad(
            "中间有圆点",
            (("各项任务按期完成", "各项任务按期完成（川B·6K789）"),),
            found="川B·6K789",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, _, details in found(facts):
            string = passage.text.string
            for detail in details:
                if detail.kind == PLATE:
                    yield Diagnostic(
                        self.code,
                        self.code,
                        passage.place(detail.start, detail.end),
                        {"masked": conceal(detail, string)},
                        confidence="possible",
                    )
