"""S112 problems-without-measures."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.text import Span
from baolint.recognise.facts import Context, Facts, Section
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.blank_marks import is_bare
from baolint_rules.structure.problems_told import lack_of
from baolint_rules.structure.subheadings import is_subheading

PROBLEMS = "存在的主要问题：一是公开内容的针对性有待提升；二是政策解读的形式较为单一。\n\n"
MEASURES = "改进情况：一是围绕群众关切优化公开内容，完善信息发布计划；二是采用图文等方式开展解读，提高解读质量。\n"
_LEAD = expression(
    "(?:(?:政府信息公开)?(?:工作)?(?:存在|主要|突出)?(?:的|主要|一些|突出)*(?:问题|不足|困难)"
    "|(?:改进|整改|下一步|今后|工作)(?:的|工作|措施|情况|打算|计划|思路|方向|及)*(?:措施|情况|打算|计划|思路|方向)?)"
    " *[：:]"
)
"""What leads in a list and says nothing itself."""
"""A section that holds nothing but the word for it is empty (S105)."""
UNFILLED = ("请填写", "【")
"""What stands where the text is still to be written."""


class ProblemsWithoutMeasures(Rule):
    """Section five names no problem, or no measure against it."""

    code = "S112"
    name = "problems-without-measures"
    severity = "warning"
    seeks = True
    title = "第五部分没有写问题或者没有写改进"
    why = "条例要求报告存在的主要问题及改进情况，只写“无”、只写问题或者只写改进，都不完整。"
    basis = "《中华人民共和国政府信息公开条例》第五十条第（四）项"
    mend = "写明本年度工作中存在的主要问题，并逐条写出改进情况。"
    examples = (
        Good("问题和改进都写了"),
        Good(
            "问题和改进写在一段里",
            (
                (PROBLEMS, ""),
                (MEASURES, "信息更新不够及时。我局将建立更新台账，逐月核对。\n"),
            ),
        ),
        Good(
            "问题用“有待提升”的说法",
            ((MEASURES, "（二）改进情况\n\n已开展业务培训2次，并修订发布审核办法。\n"),),
        ),
        Good(
            "写明是改进的，不论用什么词",
            ((MEASURES, "改进：公示屏改为点选查询，另备纸质手册放在各服务台。\n"),),
        ),
        Bad(
            "改进情况的标题下没有内容",
            ((MEASURES, "改进情况：\n"),),
        ),
        Bad("只写“无”", ((PROBLEMS, ""), (MEASURES, "无。\n")), "无。"),
        Bad("没有写改进", ((MEASURES, ""),)),
        Bad("没有写问题", ((PROBLEMS, ""),)),
        Bad(
            "只写了打算",
            ((PROBLEMS, ""), (MEASURES, "下一步，我局将加强培训，不断提高公开水平。\n")),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        section = facts.section("problems")
        if section is None or section.pictures or is_bare(section):  # S105 says so
            yield NotApplicable(self.code)
            return
        text = _said(section)
        if any(sign in text for sign in UNFILLED):  # W706 says so
            yield NotApplicable(self.code)
            return
        lack = lack_of(text, section.passages, facts.year)
        if lack is None:
            return
        case, sure = lack
        end = section.passages[-1].text.span().end
        place = Place(Span(end, end), section=section.key)
        if case == "nothing":
            place = section.passages[-1].place()
        values = {"number": section.number or (section.form.number if section.form else "")}
        yield Diagnostic(
            self.code, f"S112.{case}", place, values,
            severity=None if sure else "info", confidence="certain" if sure else "possible",
        )  # fmt: skip


def _said(section: Section) -> str:
    """Give what a section says, without sub-headings and words that only lead in."""
    texts = [
        passage.text.string.replace(" ", "")
        for passage in section.passages
        if not is_subheading(passage)
    ]
    return _LEAD.sub("", "\n".join(texts)).strip()
