"""P805 home-address."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.personal import ADDRESS, conceal
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

_HOME = ("居住", "住址", "家住", "现住", "户籍", "户口", "住在")
_NEAR = 8
"""Characters before an address in which it is called a home."""


class HomeAddress(Rule):
    """The address a person lives at stands in the report in full."""

    code = "P805"
    name = "home-address"
    severity = "warning"
    title = "泄露家庭住址"
    why = (
        "写到楼栋、门牌、村组的个人住址属于个人信息。写明“家住”“住址”“户籍地”“某人的通信地址”等的才判；"
        "机关的办公地址、联系地址不是个人信息，只写到乡镇、街道的不报。"
    )
    basis = "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第四条、第五十一条"
    mend = "删去，或者只写到乡镇、街道。"
    examples = (
        Good(
            "只写到街道",
            (("各项任务按期完成", "各项任务按期完成，家住云溪区城东街道的群众来电咨询"),),
        ),
        Good(
            "机关的地址",
            (("各项任务按期完成", "各项任务按期完成，窗口地址为云溪区文苑路18号3栋201室"),),
        ),
        Good(
            "楼栋已经遮盖",
            (("各项任务按期完成", "各项任务按期完成，家住幸福小区*栋*单元"),),
        ),
        Bad(
            "写到门牌",
            (("各项任务按期完成", "各项任务按期完成，来人家住云溪区幸福小区3栋2单元501室"),),
            found="云溪区幸福小区3栋2单元501室",
        ),
        Bad(
            "写到村组",
            (("各项任务按期完成", "各项任务按期完成，户籍所在地：城东镇向阳村5组12号"),),
            found="城东镇向阳村5组12号",
        ),
        Bad(
            "身份后写明住处",
            (("各项任务按期完成", "来访人，男，住云溪区文苑路18号，各项任务按期完成"),),
            found="云溪区文苑路18号",
        ),
        Bad(
            "申请人的通信地址",
            (("各项任务按期完成", "各项任务按期完成，申请人通信地址为翠湖花园D区15-2-1101"),),
            found="翠湖花园D区15-2-1101",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, _, details in found(facts):
            string = passage.text.string
            for detail in details:
                if detail.kind != ADDRESS:
                    continue
                from baolint.recognise.personal_address import is_received
                from baolint_rules.privacy.surroundings import in_contact

                said = string[max(0, detail.start - _NEAR) : detail.start]
                home = any(word in said for word in _HOME) or is_received(string, detail.end)
                if home or not in_contact(facts, passage, detail.start):
                    yield Diagnostic(
                        self.code,
                        self.code,
                        passage.place(detail.start, detail.end),
                        {"masked": conceal(detail, string)},
                        confidence="likely",
                    )
