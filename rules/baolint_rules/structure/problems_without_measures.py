"""S112 problems-without-measures."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.document.text import Span
from baolint.recognise.facts import Context, Facts, Section
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.subheadings import is_subheading

PROBLEMS = "存在的主要问题：一是公开内容的针对性有待提升；二是政策解读的形式较为单一。\n\n"
MEASURES = "改进情况：一是围绕群众关切优化公开内容，完善信息发布计划；二是采用图文等方式开展解读，提高解读质量。\n"
_LEAD = expression(
    "(?:(?:政府信息公开)?(?:工作)?(?:存在|主要|突出)?(?:的|主要|一些|突出)*(?:问题|不足|困难)"
    "|(?:改进|整改|下一步|今后|工作)(?:的|工作|措施|情况|打算|计划|思路|方向|及)*(?:措施|情况|打算|计划|思路|方向)?)"
    " *[：:]"
)
"""What leads in a list and says nothing itself."""
_DENIED = expression(
    "(?:没有|未|无|不)(?:发现|存在|明显|突出|较大|重大|其他|主要|的|有|上述)*(?:问题|不足)"
)
_PROBLEM = expression(
    "问题|不足|短板|弱项|薄弱|差距|欠缺|缺乏|缺少|缺失|困难|难点|难度|瓶颈|滞后|单一|单调|有限|有待|尚待|亟待|亟需"
    "|仍需|还需|尚需|需要|[需应](?:进一步|加强|加大|提高|提升)|[不没未][^，。；：一二三四五六]{0,5}(?:够|高|足|强|全|广|快"
    "|准|深|细|实|严|多|到位|及时|完善|规范|平衡|均衡|丰富|明显|健全|充分|统一|熟悉|熟练|适应|理想|清晰|清楚|紧密"
    "|顺畅|到|形成|建立|突出|稳定|主动|畅通|科学|系统|匹配|精准|深入|扎实|一致|灵活|新颖|专业|重视|理解|能)"
    "|偏(?:少|低|弱|窄|慢|重|差)|较(?:少|低|弱|窄|慢|差|为?(?:简单|传统|粗糙|被动|欠缺))|过于|参差不齐|流于形式|存在|遗漏|错漏"
    "|疏漏|错误|[差慢低少弱窄]|弱化|流动性|兼职|更换频繁|偏差|不"
)
_NO_PROBLEM = expression(
    "不断|不仅|不但|不忘|不懈|不折不扣|不定期|不断线|(?:更好地?|切实)?满足[^，。；]*?需[要求]|问题导向|补齐?短板|强弱项|查漏补缺"
    "|(?:解决|回应|化解)[^，。；]{0,14}(?:问题|困难|难点|难题)(?!不|还|仍|有待)|(?:减少|降低|避免|防止|杜绝)[^，。；]{0,12}"
)
"""What holds a word of problems and is none."""
_WEAK = expression(
    "[有尚]待[^，。；]*|亟[待需][^，。；]*|[仍还尚][需须]要?[^，。；]*|[需应](?:进一步|要?加强)[^，。；]*"
    "|不够[^，。；]{0,6}|(?:未能?|没有|不能|难以|缺乏|不)[^，。；]{0,12}(?:提升|提高|加强|完善|规范|优化|落实|推进|开展"
    "|建立|健全|更新|更|深入)"
)
"""Problems told in the words of measures: 有待提升, 不够规范."""
_MEASURE = expression(
    "改进|整改|改善|加强|加大|加快|强化|深化|优化|完善|健全|规范|提高|提升|提质|增强|拓宽|拓展|丰富|推进|推动|推行|落实"
    "|严格|严把|细化|明确|建立|组织|开展|举办|采取|采用|下一步|今后|[将拟]|继续|持续|坚持|围绕|充实|配[齐强备]|学习|培训"
    "|创新|扩大|压实|狠抓|抓[好实紧]|做[好实细]|查[漏缺]|补齐|梳理|定期|及时|确保|统筹|聚焦|梳理|解决|督促|督导|制定|印发|增[加设]"
    "|新增|充分|深入|积极|进一步|逐步|逐[项月日条]|调整|派|联合|畅通|注重|突出|紧[扣盯]|把[好关]|打造|用[好活]|修订|安排"
)
_LED = Pattern(
    "(?:改进|整改|下一步|今后)[^：:。；，\n]{0,10}[：:](?P<measures>[^\n]{10,})"
    "|(?:^|[。；，：:\n])已(?:经)?(?![经不有无难]|过[期时]|成为)[^。；，\n]{2,}"
)
"""What is led in as a measure, or told as done, whatever its words: 改进：公示屏改为点选查询."""
_NAMED = Pattern("(?:问题|不足|困难|短板)[^：:。；，\n]{0,8}[：:](?!无|没有|未)[^\n]{8,}")
"""What is led in as a problem, whatever its words: 存在问题：经办人更替快、经费紧张."""
UNFILLED = ("请填写", "【")
"""What stands where the text is still to be written."""
SHORTEST = 8
"""Characters of text from which a section says more than that there is nothing."""


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
        if section is None or not section.passages or section.pictures:
            yield NotApplicable(self.code)
            return
        text = _said(section)
        if any(sign in text for sign in UNFILLED):  # W706 says so
            yield NotApplicable(self.code)
            return
        case = _lack(text, _leads(section, _LED), _leads(section, _NAMED))
        if case is None:
            return
        end = section.passages[-1].text.span().end
        place = Place(Span(end, end), section=section.key)
        if case == "nothing":
            place = section.passages[-1].place()
        values = {"number": section.number or (section.form.number if section.form else "")}
        yield Diagnostic(self.code, f"S112.{case}", place, values)


def _said(section: Section) -> str:
    """Give what a section says, without sub-headings and words that only lead in."""
    texts = [
        passage.text.string.replace(" ", "")
        for passage in section.passages
        if not is_subheading(passage)
    ]
    return _LEAD.sub("", "\n".join(texts)).strip()


def _leads(section: Section, pattern: Pattern) -> bool:
    """Tell whether a section has something that is led in as a measure or problem, or told as done."""
    texts = (passage.text.string.replace(" ", "") for passage in section.passages)
    return any(pattern.search(text) is not None for text in texts)


def _lack(text: str, measured: bool, named: bool) -> str | None:
    """Tell what a text lacks: nothing (both), problem, measure, or None."""
    told = _NO_PROBLEM.sub("", _DENIED.sub("", text))
    problem = named or _PROBLEM.search(told) is not None
    measure = measured or _MEASURE.search(_WEAK.sub("", text)) is not None
    if problem and measure:
        return None
    if not problem and not measure:
        return "nothing"
    if len(text) < SHORTEST:
        return None
    return "problem" if measure else "measure"
