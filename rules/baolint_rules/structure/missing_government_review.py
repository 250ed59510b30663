"""S118 missing-government-review."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule

TOPICS = (
    ("工作考核", ("考核", "考评", "绩效", "考查")),
    (
        "社会评议",
        ("评议", "评价", "测评", "评估", "满意度", "民意调查", "问卷", "听取意见", "监督员"),
    ),
    ("责任追究", ("责任追究", "追究", "追责", "问责", "责任倒查", "通报批评", "责任处理")),
)
"""What article 46 demands of every government, and the words that tell it."""
ZONES = (
    "开发区", "高新区", "经开区", "产业区", "新技术区", "示范区", "保税区", "园区", "度假区", "风景区", "名胜区",
    "试验区", "实验区", "合作区", "管理区", "保护区",
)  # fmt: skip
GOVERNMENT = (
    ("绵阳市云溪区统计局\n2023年", "绵阳市云溪区人民政府\n2023年"),
    ("绵阳市云溪区统计局\n2024年1月19日", "绵阳市云溪区人民政府\n2024年1月19日"),
)
SUPERVISION = "将政府信息公开纳入年度考核，全年组织业务培训2次，未发生责任追究情形。"


class MissingGovernmentReview(Rule):
    """A government's report does not speak of appraisal, public review or accountability."""

    code = "S118"
    name = "missing-government-review"
    severity = "warning"
    seeks = True
    title = "政府的报告没有写考核、评议、追责结果"
    why = "各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况，部门的报告不要求。"
    basis = "《中华人民共和国政府信息公开条例》第四十六条、第五十条第（四）项"
    mend = "在监督保障部分写明工作考核、社会评议和责任追究的结果；没有责任追究的，写明没有。"
    examples = (
        Good("部门的报告不要求"),
        Good(
            "三项都写明",
            (
                *GOVERNMENT,
                (
                    SUPERVISION,
                    "年度考核中政府信息公开占4分，开展社会评议1次，全年没有责任追究情形。",
                ),
            ),
        ),
        Good(
            "换一种说法",
            (
                *GOVERNMENT,
                (
                    SUPERVISION,
                    "公开工作纳入绩效考评，委托第三方开展群众满意度测评，未发生问责事项。",
                ),
            ),
        ),
        Bad("没有写社会评议", GOVERNMENT),
        Bad("三项都没有写", (*GOVERNMENT, (SUPERVISION, "全年组织业务培训2次。"))),
        Bad(
            "没有写责任追究",
            (*GOVERNMENT, (SUPERVISION, "公开工作纳入年度考核，开展社会评议1次。")),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        overview = facts.section("overview")
        zone = (facts.agency or "").endswith(ZONES)  # no tier of government: article 46 is silent
        township = facts.level == "township"  # a street office is no government: for information
        if (
            not (facts.level == "government" or township)
            or zone
            or overview is None
            or not overview.passages
        ):
            yield NotApplicable(self.code)
            return
        lacking, sure = _lacking(facts)
        if not lacking:
            return
        told = [passage for passage in overview.passages if passage.aspect == "supervision"]
        end = (told or overview.passages)[-1].text.span().end
        values = {"lacking": listed("、", map(Phrase, lacking))}
        yield Diagnostic(
            self.code, self.code, Place(Span(end, end), section=overview.key), values,
            severity="info" if township or not sure else None,
            confidence="certain" if sure else "possible",
        )  # fmt: skip


def _lacking(facts: Facts) -> tuple[list[str], bool]:
    """Give what of the three is told nowhere, and whether any of it is sure.

    What section five says of a topic (将纳入考核) is a plan or a fault, no result, but may be meant as one.
    """
    problems = facts.section("problems")
    plans = [] if problems is None else problems.passages
    own = {id(passage) for passage in plans}
    every = [passage for passage in facts.prose() if id(passage) not in own]
    told = "".join(passage.text.string for passage in every).replace(" ", "")
    lacking = [name for name, words in TOPICS if not any(word in told for word in words)]
    planned = "".join(passage.text.string for passage in plans)
    sure = any(
        not any(word in planned for word in words) for name, words in TOPICS if name in lacking
    )
    return lacking, sure
