"""S108 missing-overview-topic."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.topics import missing

PLATFORM = (
    "（四）政府信息公开平台建设\n\n"
    "按照基层政务公开标准化规范化目录更新门户网站专栏，及时维护栏目内容。\n\n"
)
SUPERVISION = (
    "（五）监督保障\n\n将政府信息公开纳入年度考核，全年组织业务培训2次，未发生责任追究情形。\n\n"
)


class MissingOverviewTopic(Rule):
    """Section one does not speak of one of its five topics."""

    code = "S108"
    name = "missing-overview-topic"
    severity = "warning"
    seeks = True
    title = "总体情况缺少规定的方面"
    why = (
        "总体情况应当讲到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，"
        "缺一个方面就是内容不全面。合并的小标题算作都讲到；没有小标题的，正文里讲到即可。"
    )
    basis = "国办公开办函〔2021〕30号（第一部分总体情况）"
    mend = "补写这一方面的工作；确实没有开展的，也写明情况。"
    examples = (
        Good("五个方面都有小标题"),
        Good(
            "两个方面合用一个小标题",
            ((PLATFORM, ""), ("（五）监督保障", "（四）政府信息公开平台建设、监督保障情况")),
        ),
        Good(
            "小标题没有，正文里讲到",
            (("（四）政府信息公开平台建设\n\n", ""), ("（五）监督保障\n\n", "")),
        ),
        Bad("缺平台建设", ((PLATFORM, ""), ("（五）监督保障", "（四）监督保障"))),
        Bad("缺监督保障", ((SUPERVISION, ""),)),
        Bad(
            "缺依申请公开",
            (
                (
                    "（二）依申请公开\n\n"
                    "全年新收政府信息公开申请26件，上年结转2件，办结26件，结转下年度继续办理2件。\n\n",
                    "",
                ),
            ),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        aspects = [
            aspect
            for form in facts.form.sections
            if form.aspects and facts.section(form.key)
            for aspect in form.aspects
        ]
        if not aspects:
            yield NotApplicable(self.code)
            return
        found = missing(facts)
        if len(aspects) > len(found):
            yield Passed(self.code, len(aspects) - len(found))
        for topic in found:
            yield Diagnostic(
                self.code,
                self.code,
                topic.place,
                {"topic": topic.name},
                severity=None if topic.sure else "info",
                confidence="certain" if topic.sure else "possible",
            )
