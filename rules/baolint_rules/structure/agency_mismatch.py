"""S113 agency-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise.agency import compact
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.publishers import Named, named
from baolint_rules.structure.same_body import is_one, may_be_one

SIGNED = "绵阳市云溪区统计局\n2024年1月19日"


SIGNATURE = Phrase("落款")
GOVERNMENTS = ("人民政府", "人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅")
DEPARTMENTS = ("局", "委员会", "委", "厅")
AT_THE_OFFICE = (
    "政府", "外事", "机关事务", "数据", "金融", "信访", "政务服务", "行政审批", "营商", "史志", "接待", "研究", "驻",
    "管理委员会", "管委", "镇", "乡", "街道",
)  # fmt: skip
"""What may be one house with the government's office, or has a government of its own."""


OLD_NAMES = (
    "旅游发展委", "旅游局", "旅游委", "文化局", "文化委", "文广", "广播影视", "文体广", "新闻出版", "国土资源", "环境保护",
    "农业局", "农业委", "农牧", "卫生局", "计划生育", "卫计", "工商", "质量技术", "食品药品", "安全生产监督", "安监",
    "扶贫", "乡村振兴", "法制办", "城乡规划局", "城乡建设委", "劳动", "人事局", "经济贸易", "大数据",
)  # fmt: skip
"""What names had in them before the reforms of 2018 and 2023."""


class AgencyMismatch(Rule):
    """The report names two different bodies as its publisher."""

    code = "S113"
    name = "agency-mismatch"
    severity = "error"
    title = "前后机关名称不一致"
    why = "标题是甲单位、落款或者开头是乙单位，是照搬别处文稿最明显的痕迹。简称、加挂的牌子和办公室名称不算。"
    basis = "《中华人民共和国政府信息公开条例》第四十九条"
    mend = "核对后改为本机关的名称，并通篇检查有没有别处的内容。"
    examples = (
        Good("标题与落款一致"),
        Good("落款用简称", ((SIGNED, "云溪区统计局\n2024年1月19日"),)),
        Good(
            "与办公室联系不算",
            (("请与绵阳市云溪区统计局办公室联系", "请与绵阳市云溪区人民政府办公室联系"),),
        ),
        Bad("落款是别的局", ((SIGNED, "绵阳市云溪区财政局\n2024年1月19日"),), "绵阳市云溪区财政局"),
        Bad(
            "落款是外地的局", ((SIGNED, "广元市云溪区统计局\n2024年1月19日"),), "广元市云溪区统计局"
        ),
        Bad(
            "正文说的是别的局",
            (("统计局认真落实", "民政局认真落实"),),
            "绵阳市云溪区民政局",
        ),
        Bad(
            "落款是区政府办公室",
            ((SIGNED, "绵阳市云溪区人民政府办公室\n2024年1月19日"),),
            "绵阳市云溪区人民政府办公室",
        ),
        Bad(
            "开头公布的是别的单位的报告",
            (("要求编制。", "要求编制。现公布广元市云溪区审计局2023年政府信息公开工作年度报告。"),),
            "广元市云溪区审计局2023年政府信息公开工作年度报告",
        ),
        Bad(
            "开头写着别的单位的报告",
            (("要求编制。", "要求，编制《绵阳市云溪区民政局2023年政府信息公开工作年度报告》。"),),
            "绵阳市云溪区民政局2023年政府信息公开工作年度报告",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        agency = facts.agency
        others = list(named(facts))
        if agency is None or not others:
            yield NotApplicable(self.code)
            return
        known = [agency, *filter(None, (context.agency,)), *context.aliases]
        wrong: dict[str, list[Named]] = {}
        for other in others:
            if (_is_above(other.name, agency) and other.name not in known) or not any(
                may_be_one(other.name, one) for one in known
            ):
                wrong.setdefault(other.name, []).append(other)
            elif _is_old(other, agency) and not any(is_one(other.name, one) for one in known):
                values = {"where": other.part, "name": other.name, "agency": agency}
                yield Diagnostic(
                    self.code, "S113.plates", other.place, values,
                    severity="info", confidence="possible",
                )  # fmt: skip
            else:
                yield Passed(self.code)
        for name, places in wrong.items():
            yield self._told(facts, agency, name, places)

    def _told(self, facts: Facts, agency: str, name: str, places: list[Named]) -> Diagnostic:
        values = {"where": places[0].part, "name": name, "agency": agency}
        stretches = [one.place for one in places]
        if facts.title and facts.title.kind == "title" and _is_odd(facts, agency, name):
            stretches.insert(0, facts.title.place())
        elif not any(one.sure for one in places):
            return Diagnostic(
                self.code, self.code, stretches[0], values, severity="warning",
                related=tuple(stretches[1:]), confidence="likely",
            )  # fmt: skip
        return Diagnostic(self.code, self.code, stretches[0], values, related=tuple(stretches[1:]))


def _is_old(other: Named, agency: str) -> bool:
    """Tell whether the signature bears a name from before a reform, and the title does not."""
    return other.part == SIGNATURE and any(
        word in other.name and word not in agency for word in OLD_NAMES
    )


def _is_odd(facts: Facts, agency: str, name: str) -> bool:
    """Tell whether the title alone has its name, and the text another twice or more."""
    texts = [compact(one.text.string) for one in facts.prose() if one.kind != "title"]
    if facts.signature.agency and not any(one.kind == "signature" for one in facts.prose()):
        texts.append(compact(facts.signature.agency.text.string))
    return sum(text.count(name) for text in texts) > 1 and not any(agency in one for one in texts)


def _is_above(name: str, agency: str) -> bool:
    """Tell whether a department's report bears the name of the government's office."""
    return (
        name.endswith(GOVERNMENTS)
        and agency.endswith(DEPARTMENTS)
        and not any(word in agency for word in AT_THE_OFFICE)
        and name not in agency
    )
