"""P808 person-with-sensitive-fact."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.personal import PERSON, conceal
from baolint.recognise.personal_found import found
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule


class PersonWithSensitiveFact(Rule):
    """A person is named in full as an applicant, complainant, patient or receiver of relief."""

    code = "P808"
    name = "person-with-sensitive-fact"
    severity = "warning"
    title = "点名写出申请人、患者、低保户等"
    why = (
        "姓名与申请、举报、疾病、残疾、救助等情况写在一起，就成了个人隐私；未成年人、举报人尤其要保护。"
        "写作“张某”“王某某”的已经遮盖，不报；残疾人联合会、低保工作等不涉及个人的不报。"
    )
    basis = (
        "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十八条"
        "（医疗健康等属于敏感个人信息）"
    )
    mend = "把姓名改为“张某”“王某某”，或者删去。"
    examples = (
        Good("姓名已经遮盖", (("各项任务按期完成", "为申请人张某某答复，各项任务按期完成"),)),
        Good(
            "单位和工作",
            (("各项任务按期完成", "与区残疾人联合会、低保工作专班按期完成各项任务"),),
        ),
        Good("泛指", (("各项任务按期完成", "方便申请人陆续提出申请，各项任务按期完成"),)),
        Bad(
            "申请人的姓名",
            (("各项任务按期完成", "为申请人张小明提供答复，各项任务按期完成"),),
            found="张小明",
        ),
        Bad(
            "低保户的姓名",
            (("各项任务按期完成", "走访低保户李秀兰，各项任务按期完成"),),
            found="李秀兰",
        ),
        Bad(
            "姓名在前",
            (("各项任务按期完成", "村民王大山患尿毒症，各项任务按期完成"),),
            found="王大山",
        ),
        Bad(
            "姓名遮盖了，其他写得太细",
            (("各项任务按期完成", "走访感染者孙某某、男、41岁、城东社区居民，各项任务按期完成"),),
            found="孙某某、男、41岁、城东社区",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage, _, details in found(facts):
            string = passage.text.string
            for detail in details:
                if detail.kind == PERSON:
                    yield Diagnostic(
                        self.code,
                        "P808.traced" if "某" in string[detail.start : detail.end] else self.code,
                        passage.place(detail.start, detail.end),
                        {"masked": conceal(detail, string)},
                        confidence="possible",
                    )
