"""Years of plans that cannot be: to be carried out in a year that is over, or of another year's list."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Facts, Passage
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Severity

_ON = (
    "从|进一步|继续|持续|着力|切实|不断|认真|围绕|坚持|以(?!往)|加强|加大|强化|针对|按照|严格|积极|深入|聚焦|紧|努力|"
    "做好|抓|大力|采取|充分|重点(?!工作|任务|领域|项目|民生|事项)|在[^，。；]{2,12}方面"
)
_PLAN = Pattern(
    "(?:\\A|[。；\n]|下一?步[，,、]?|今后[，,、]?|[：:）]) *(?P<year>20[0-9]{2}) *年(?:度)?[，,]? *"
    "(?:[我本][^，。；]{0,8}?)?(?:计划|打算|拟|(?:还|仍|也)?将)(?:" + _ON + ")",
    needs=("将", "拟", "计划", "打算"),
)
_COMING = Pattern(
    "(?:下一?步|今后|新的一年|来年|明年|展望|新一年)[^。；《》0-9]{0,16}(?P<year>20[0-9]{2}) *年(?:度)?(?![^。；]{0,6}(?:存在|问题|不足|已|以来))",
    needs=("下", "今后", "新", "来年", "明年", "展望"),
)
"""A year right behind a word for the coming one."""
_BARE_TASK = Pattern(
    "(?P<verb>对照|按照|细化|分解|(?:落实|贯彻|围绕)(?=[^。]*(?:分解|细化|逐项|明确)))(?:好)?(?P<year>20[0-9]{2}) *年(?:度)?[^，。；《》]{0,10}(?:政务公开|信息公开)[^，。；《》]{0,6}(?:要点|任务|安排|分工)",
    needs=("要点", "任务", "安排", "分工"),
)
_CARRIED = Pattern(
    "结转(?:至|到|入)(?:下一?年度?[（(])?(?P<year>20[0-9]{2}) *年(?:度)?",
    needs=("结转",),
)
_FROM = Pattern(
    "(?:上|前|去|往|历)一?年|(?:从|由|自|将) *20[0-9]{2} *年|20[0-9]{2} *年(?:度)?(?:未|的|收到|受理|申请)"
)
_TASK = Pattern(
    "(?P<verb>对照|按照|细化|分解|依据|根据|(?:贯彻|落实|执行|围绕)(?=[^。]*(?:分解|细化|逐项|明确)))[^，。；《》]{0,16}《[^《》]{0,20}?(?P<year>20[0-9]{2}) *年(?:度)?"
    "[^《》]{0,14}(?:政务公开|信息公开)[^《》]{0,8}(?:工作要点|任务分工|任务清单|工作安排|分工方案|任务分解)[^《》]{0,12}》",
    needs=("要点", "任务", "工作安排", "分工"),
)
_OTHER_YEAR = Pattern("上年|去年|上一?年|延续|以来|历年|连续|同比|收尾|遗留|近[两二三]年")
_STILL = Pattern("继续|下一?年|次年")


def wrong_plans(facts: Facts, year: int) -> Iterator[tuple[str, int, Place, Severity]]:
    """Yield (case, year printed, place, severity) of what the text plans for a year that it cannot."""
    for passage in facts.prose():
        if passage.kind in ("title", "signature", "page") or "年" not in passage.text.string:
            continue
        plain = fold(passage.text.string)
        if passage.section in ("problems", "other"):
            for match in _PLAN.finditer(plain):
                if int(match["year"]) == year:
                    yield "D505.plan", year, passage.place(*match.span("year")), "warning"
            planned = [match.span("year") for match in _PLAN.finditer(plain)]
            for match in _COMING.finditer(plain):
                if int(match["year"]) == year and match.span("year") not in planned:
                    yield "D505.plan", year, passage.place(*match.span("year")), "warning"
        yield from _carried(passage, plain, year)
        yield from _tasks(passage, plain, year)


def _carried(passage: Passage, plain: str, year: int) -> Iterator[tuple[str, int, Place, Severity]]:
    for match in _CARRIED.finditer(plain):
        found = int(match["year"])
        sentence = _sentence(plain, match.start(), match.end())
        if found > year or _FROM.search(sentence):
            continue
        if found == year and not _STILL.search(plain, match.end(), match.end() + 8):
            continue
        yield "D505.carried", found, passage.place(*match.span("year")), "warning"


def _tasks(passage: Passage, plain: str, year: int) -> Iterator[tuple[str, int, Place, Severity]]:
    for match in (*_TASK.finditer(plain), *_BARE_TASK.finditer(plain)):
        found = int(match["year"])
        sentence = _sentence(plain, match.start(), match.end())
        if not year - 3 <= found < year or _OTHER_YEAR.search(sentence):
            continue
        if f"{year}年" not in sentence.replace(" ", ""):
            yield "D505.task", found, passage.place(*match.span("year")), "info"


def _sentence(string: str, start: int, end: int) -> str:
    begin = max(string.rfind(mark, 0, start) for mark in "。！？\n") + 1
    stop = [at for mark in "。！？\n" if (at := string.find(mark, end)) >= 0]
    return string[begin : min(stop, default=len(string))]
