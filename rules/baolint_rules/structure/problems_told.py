"""What section five says of problems and of measures against them, told by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Passage
from baolint_rules.structure.subheadings import is_subheading

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
    "不公开为例外|不予?公开|不公开的?(?:信息|事项|内容)|不断|不仅|不但|不忘|不懈|不折不扣|不定期|不断线|(?:更好地?|切实)?满足[^，。；]*?需[要求]|问题导向|补齐?短板|强弱项|查漏补缺"
    "|(?:解决|回应|化解)[^，。；]{0,14}(?:问题|困难|难点|难题)(?!不|还|仍|有待)|(?:减少|降低|避免|防止|杜绝)[^，。；]{0,12}"
)
"""What holds a word of problems and is none."""
_WEAK = expression(
    "[有尚]待[^，。；]*|亟[待需][^，。；]*|[仍还尚][需须]要?[^，。；]*|[需应](?:进一步|要?加强)[^，。；]*"
    "|不够[^，。；、]{0,6}|(?:未能?|没有|不能|难以|缺乏|不)[^，。；]{0,12}(?:提升|提高|加强|完善|规范|优化|落实|推进|开展"
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
    "(?:改进|整改|下一步|今后|对策|解决办法)[^：:。；，\n]{0,10}[：:](?P<measures>[^\n]{7,})"
    "|[：:。；，\n](?:为此|对此|有鉴于此|针对(?:这|上述|以上|此)[^，。；\n]{0,8})，(?!群众|社会|仍|还|未|也)[^\n]{6,}"
    "|(?:^|[。；，：:\n])已(?:经)?(?![经不有无难]|过[期时]|成为)[^。；，\n]{2,}"
)
"""What is led in as a measure, or told as done, whatever its words: 改进：公示屏改为点选查询."""
_NAMED = Pattern("(?:问题|不足|困难|短板)[^：:。；，\n]{0,8}[：:](?!无|没有|未)[^\n]{8,}")
"""What is led in as a problem, whatever its words: 存在问题：经办人更替快、经费紧张."""
_TO_MEND = "改进|整改|措施|下一步|下步|打算|今后|对策|努力方向|改善|解决"
_EMPTY = Pattern(
    f"(?:^|\n)[^，。；：:\n]{{0,12}}?(?P<of>(?:{_TO_MEND})(?:的|和|与|及|情况|措施|工作|思路|计划|打算|对策|办法|方向)*)(?:[：:]+ *(?:(?:暂?无|略|没有|待补充?|同上)[。.]?)?|\n *(?:暂?无|略|没有)[。.]?) *(?=\n|$)"
)
"""A lead-in to measures with nothing behind: 改进情况：, 改进措施：无。"""
_PRAISE = Pattern("成效|亮点|成绩|荣誉|经验|特色")
_CLAUSE = expression("[，。；：:！？\n]")
_ORDINAL = "(?:[一二三四五六七八九十]{1,2}[是、]|[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．]|[①-⑩]|首先|其次|再次|最后|同时|并且?|另外|此外|为此|对此|针对[^，]{2,20}|要|应|我[局镇乡街县区市办委院校]?[们]?|本[单机局镇乡]?[位关]?)"
_OPENS = Pattern(
    f"^ *{_ORDINAL}*(?:切实|不断|认真|积极|主动|持续|继续|进一步|严格|及时|全面|大力|着力|定期|逐步|充分|深入|统筹|扎实|重点|组织|已|予以|通过)*"
    "(?:改进|整改|加强|加大|加快|强化|深化|优化|完善|健全|规范|提高|提升|增强|拓宽|拓展|丰富|推进|推动|推行|落实|严把|细化|明确|建立|开展|举办|采取"
    "|采用|坚持|围绕|充实|配[齐强备]|学习|创新|扩大|压实|狠抓|抓[好实紧]|做[好实细]|查[漏缺]|补齐|梳理|确保|聚焦|解决|督促|制定|制作|制发|印发|增[加设]|新增"
    "|调整|联合|畅通|注重|突出|紧[扣盯]|把[好关]|打造|用[好活]|修订|安排|以[^，]{2,10}为|邀请|编制|编印|选派|选聘|设立|设置|实行|实施|培养|引进|探索|组建|规定|招募|走访|对|将|把|按|由|每)"
)
_STRONG = Pattern(
    "针对(?:前|后|这|此|上述|该|以上|第|存在)|"
    "下一步|下步|今后|接下来|明年|20[0-9]{2}年(?!度)|[将拟](?!来)|已(?:经)?(?!经不|有的|成为)|改进为|改为|整改(?!不|力|的?问题)|继续|予以解决|得到(?:解决|改善|缓解)|逐[项月日条周]"
)
_LEADS = Pattern("[^，。；：:]{2,14}[：:]\\s*\\Z")
"""A line that only leads in what the next ones tell: 改进情况："""
SHORTEST = 8
"""Characters of text from which a section says more than that there is nothing."""


def lack_of(text: str, passages: Sequence[Passage], year: int | None) -> tuple[str, bool] | None:
    """Tell what a section lacks (nothing, problem, measure) and whether that is sure; None for nothing.

    `text` is what it says, sub-headings and lead-ins left out; the report's year tells of no measure.
    """
    text = text.replace(f"{year}年", "本年")
    texts = [passage.text.string.replace(" ", "") for passage in passages]
    whole = "\n".join(texts)
    measured = any(_LED.search(one) for one in texts) or _headed(passages)
    named = any(_NAMED.search(one) for one in texts)
    loose = _lack(text, measured, named)
    if loose is not None:
        return loose, True
    if (
        not measured
        and (_EMPTY.search(whole) or _praised(passages))
        and not _strict(text, strong=True)
    ):
        return "measure", True
    if not measured and not _strict(text):
        return "measure", False
    return None


def _headed(passages: Sequence[Passage]) -> bool:
    """Tell whether something is said under a sub-heading that names measures."""
    for at, passage in enumerate(passages[:-1]):
        string = passage.text.string
        if (is_subheading(passage) or _LEADS.match(string)) and expression(_TO_MEND).search(string):
            behind = passages[at + 1]
            if not is_subheading(behind) and len(behind.text.string.strip()) >= SHORTEST:
                return True
    return False


def _praised(passages: Sequence[Passage]) -> bool:
    """Tell whether sub-headings name achievements and none names measures."""
    heads = [
        one.text.string[:20]
        for one in passages
        if len(one.text.string) < 20 or "：" in one.text.string[:12]
    ]
    return any(map(_PRAISE.search, heads)) and not any(
        expression(_TO_MEND).search(head) for head in heads
    )


def _strict(text: str, *, strong: bool = False) -> bool:
    """Tell whether any clause tells of a measure rather than of a problem."""
    bare = _WEAK.sub("", text)
    for clause in _clauses(bare):
        if _STRONG.search(clause):
            return True
        if strong or not _MEASURE.search(clause):
            continue
        if _OPENS.match(clause) or not _PROBLEM.search(_NO_PROBLEM.sub("", clause)):
            return True
    return False


def _clauses(text: str) -> Iterator[str]:
    for clause in _CLAUSE.split(text):
        if clause.strip():
            yield clause


def _lack(text: str, measured: bool, named: bool) -> str | None:
    """Tell what a text lacks by its words alone: nothing (both), problem, measure, or None."""
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
