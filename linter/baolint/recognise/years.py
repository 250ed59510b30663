"""The year a report is about: what each part of the report says, and what they settle on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise import dates, period
from baolint.recognise.agency import compact, year_in
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.place import Place

SOURCES = ("title", "period", "preface", "overview")
"""What states the year, in the order of trust where they are at odds."""
OPENING = 8
"""Characters of section one that may stand before the year it begins with."""
_PREFACE = expression(
    "(?:编制|编写|撰写|形成|制作|现将|[现特][^，。；《》]{0,6}?[公发]布)[^，。；《》〈〉<>]{0,16}?[《〈<“]*"
    "(?P<title>[^，。；《》〈〉]{0,40}?(?:政府信息公开|政务公开|信息公开)[^，。；《》〈〉]{0,16}(?:报告|年报))"
)
_SUMMED = Pattern(
    "(?:现将|总结|反映|汇总|公布|发布|报告)[^，。；《》0-9]{0,24}?(?P<title>(?:19|20)[0-9]{2} *年度?[^，。；《》0-9]{0,8}"
    "(?:政府信息公开|政务公开|信息公开)(?:年度)?(?:工作)?(?:开展|进展)?(?:的)?(?:有关)?(?:情况|工作))"
    "(?=$|[，。；,;]|(?:公布|报告|公开|汇报|通报|发布|予以|向社会|编制|如下))",
    needs=("现将", "总结", "反映", "汇总", "公布", "发布", "报告"),
)
"""What a preface says that the report sums up: 现将2023年度政府信息公开工作情况公布如下."""
_BASED = Pattern("基础上|的基础|上年|上一年|对照|相比|同比|比较|经验|去年")
_CITED = Pattern("[ 》〉>”]*(?:格式|的通知|有关事项|编制|工作的|基础上|的基础)")
_QUOTED = Pattern("《[^》]*》|〔[^〕]*〕|[（(][^）)]*[）)]")
_YEAR = Pattern("(?:19|20)[0-9]{2} *年")
_NUMBERED = expression("\\s*[（(]?[一二三四五六1-9][）)、.．]")
"""How the text begins that belongs to a section whose heading was not recognised."""
_HISTORY = expression(" *(?:修订|修正|印发|施行|实施|发布|颁布|以来|新?修|起|至|[-—～~])")
_FILE_YEAR = Pattern("(?<![0-9])20[0-9]{2}(?![0-9])")


def settle(facts: Facts, context: Context) -> None:
    """Fill `facts.years` and `facts.year`; the file's name is asked only if the text is silent."""
    for name, found in _stated(facts).items():
        facts.years.setdefault(name, found)
    if facts.year is None:
        facts.year = _majority(facts) or in_file_name(context.path)


def _stated(facts: Facts) -> dict[str, tuple[int, Place]]:
    found = {
        "title": _title(facts.title),
        "period": _period(facts),
        "preface": _preface(facts.preamble),
        "overview": _overview(facts),
    }
    return {name: value for name, value in found.items() if value}


def _majority(facts: Facts) -> int | None:
    """Give the year most sources state; the more trusted source decides a tie."""
    ordered = [facts.years[name][0] for name in SOURCES if name in facts.years]
    votes = Counter(ordered)
    return max(ordered, key=lambda year: (votes[year], -ordered.index(year)), default=None)


def in_file_name(path: str) -> int | None:
    """Give the one year a file's name holds, that with 年 behind it before others."""
    stem = path.replace("\\", "/").rsplit("/", 1)[-1].rpartition(".")[0]
    named = {year for _, _, year in dates.years_in(stem)}
    if len(named) != 1:
        named = {int(match[0]) for match in _FILE_YEAR.finditer(fold(stem))}
    return named.pop() if len(named) == 1 else None


def _title(title: Passage | None) -> tuple[int, Place] | None:
    if title is None:
        return None
    string = title.text.string.translate({ord("《"): " ", ord("》"): " "})
    year = year_in(compact(string))
    if year is None:
        return None
    start, end = next(((start, end) for start, end, _ in dates.years_in(string)), (0, None))
    return year, title.place(start, end)


def _period(facts: Facts) -> tuple[int, Place] | None:
    """Give the period's year, provided that it is the period and begins and ends in one year."""
    found = facts.period
    if found is None or found.damaged or not period.is_led(found):
        return None
    first, last = found.first, found.last
    if first.year is None or first.form == "short" or not (first.valid and last.valid):
        return None
    if last.year not in (None, first.year):
        return None
    return first.year, found.passage.place(found.start, found.end)


def _preface(preamble: Iterable[Passage]) -> tuple[int, Place] | None:
    """Give the year in the name by which the preamble calls this report (编制《…报告》)."""
    for passage in preamble:
        string = passage.text.string
        if _NUMBERED.match(string):
            return None
        for match in _PREFACE.finditer(string):
            sentence = string[string.rfind("。", 0, match.start()) + 1 : match.start()]
            if _CITED.match(string, match.end()) or _YEAR.search(_QUOTED.sub("", sentence)):
                continue
            found = dates.years_in(match["title"])
            if len({year for _, _, year in found}) == 1:
                start, end, year = found[0]
                at = match.start("title")
                return year, passage.place(at + start, at + end)
    return _summed(preamble)


def _summed(preamble: Iterable[Passage]) -> tuple[int, Place] | None:
    """Give the year whose work the preamble says that the report sums up."""
    for passage in preamble:
        string = passage.text.string
        for match in _SUMMED.finditer(string):
            start = string.rfind("。", 0, match.start()) + 1
            sentence = string[start : string.find("。", match.end()) % (len(string) + 1)]
            found = dates.years_in(_QUOTED.sub("", sentence))
            if len({year for _, _, year in found}) != 1 or _BASED.search(sentence):
                continue
            at = match.start("title")
            begin, end, year = dates.years_in(match["title"])[0]
            return year, passage.place(at + begin, at + end)
    return None


def _overview(facts: Facts) -> tuple[int, Place] | None:
    """Give the year with which section one begins (2023年，我局…)."""
    section = facts.section("overview")
    if section is None:
        return None
    for passage in section.passages:
        string = passage.text.string
        for start, end, year in dates.years(passage):
            if len(string[:start].strip()) <= OPENING and not _HISTORY.match(string, end):
                return year, passage.place(start, end)
        if "。" in string:
            return None
    return None
