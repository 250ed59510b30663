"""F903 stray-space."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.persons import SURNAMES
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.blanks import BLANKS, strays
from baolint_rules.typography.edits import Edit, edit, fix_of
from baolint_rules.typography.places import Spotted, cells, lines, one_finding

_HAN = "\u3400-\u9fff"
_BLANK = "[ \u00a0\u3000]{1,6}"
_IN_WORD = Pattern(f"(?<=[{_HAN}]){_BLANK}(?=[{_HAN}，。；：、！？”）》])")
_ANY = "[ \u00a0\u3000]{0,2}"
_DAY = f"[0-9]{{1,2}}{_ANY}月(?:{_ANY}[0-9]{{1,2}}{_ANY}日)?"
_DATE = Pattern(f"(?<![0-9])(?:(?:19|20)[0-9]{{2}}{_ANY}年(?:{_ANY}{_DAY})?|{_DAY})")
_AT_FIGURE = Pattern(f"(?<=[{_HAN}]){_BLANK}(?=[0-9])|(?<=[0-9]){_BLANK}(?=[{_HAN}])")
_MODEL = Pattern("[A-Za-z][/A-Za-z]*[ -]?[0-9.]+$")
"""Letters with a number (GB/T 9704), behind which a blank may stand as behind any foreign word."""
_WITHOUT = Pattern(f"[{_HAN}][0-9]+(?:\\.[0-9]+)?(?![年月日号])[{_HAN}]")
_SPACED = Pattern(f"[{_HAN}](?:[ \u00a0\u3000]{{1,2}}[{_HAN}]){{2,}}", needs=" \u00a0\u3000")
_SENTENCE = "。；，"
_HALF = 3
"""Characters of the shortest half of a slogan."""
_RUN = Pattern("[ \u00a0\u3000\u2002\u2003\u2009\t]+")


class StraySpace(Rule):
    """Blanks inside words, dates and spaced-out labels, and before figures now but not then.

    Dates with blanks are legible (D511 leaves them); blanks around all figures are a matter of taste.
    """

    code = "F903"
    name = "stray-space"
    severity = "info"
    title = "文字中有多余的空格"
    why = "中文词语之间、日期的数字与年月日之间不加空格；多余的空格妨碍检索和复制，写法也不统一。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）7.3.5.4 日期写法示例；出版惯例"
    mend = "删去空格；表格里要拉开字距的，用段落格式设置，不打空格。"
    not_in = ("yaml", "json", "pdf")
    examples = (
        Good("没有多余的空格"),
        Good("表格里两个字的名称拉开字距", (("规章\t", "规 章\t"),)),
        Good("标题序号后空一格", (("一、总体情况", "一、 总体情况"),)),
        Bad("年份中有空格", (("2023年，绵阳市", "2023 年，绵阳市"),), "2023 年"),
        Bad("词语中有空格", (("按期完成", "按期完 成"),), ""),
        Bad("逗号后有空格", (("初审、分管", "初审、　分管"),), ""),
        Bad("数字中间有空格", (("公开信息186条", "公开信息1 86条"),), "1 86"),
        Bad("字字之间有空格", (("及时维护", "强 化 考 核 问 效，及时维护"),), "强 化 考 核 问 效"),
        Bad("标点前有空格", (("初审、分管", "初审 、分管"),), ""),
        Bad("表头拉开字距", (("\t自然人\t", "\t自 然 人\t"),), "自 然 人"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found: list[Spotted] = []
        figures: list[Spotted] = []
        for passage, string in lines(facts):
            if BLANKS.isdisjoint(string):
                continue
            dates = [
                Spotted(passage, *match.span(), "date")
                for match in _DATE.finditer(string)
                if not BLANKS.isdisjoint(match[0])
            ]
            found.extend(dates)
            if any(mark in string for mark in _SENTENCE):
                found.extend(_in_words(passage, string, dates))
                figures.extend(
                    Spotted(passage, *match.span(), "figure")
                    for match in _AT_FIGURE.finditer(string)
                    if not _overlap(*match.span(), dates)
                    and not _MODEL.search(string, max(0, match.start() - 12), match.start())
                )
        for passage in facts.prose():
            if passage.kind == "signature" and not BLANKS.isdisjoint(passage.text.string):
                found.extend(
                    Spotted(passage, *match.span(), "date")
                    for match in _DATE.finditer(passage.text.string)
                    if not BLANKS.isdisjoint(match[0])
                )
        if figures and any(_WITHOUT.search(string) for _, string in lines(facts)):
            found.extend(figures)
        for passage, string in cells(facts):
            match = _SPACED.fullmatch(string.strip())
            if match:
                start = string.index(match[0])
                found.append(Spotted(passage, start, start + len(match[0]), "label"))
        found = [one for one in found if not _is_wrapped(one, facts)]
        if found:
            found.sort(key=_place)
            edits = [one for spotted in found for one in _edits(spotted)]
            finding = one_finding(self.code, f"F903.{found[0].case}", found)
            yield finding._replace(fix=fix_of("删去空格", edits))


def _edits(spotted: Spotted) -> Iterator[Edit]:
    """Yield the edits that take the blanks out; one that may set out a person's name stays."""
    if spotted.case == "word" and _may_be_in_name(spotted):
        return
    for match in _RUN.finditer(spotted.passage.text.string, spotted.start, spotted.end):
        yield edit(spotted._replace(start=match.start(), end=match.end()), "")


def _may_be_in_name(spotted: Spotted) -> bool:
    """Tell whether a surname stands before the blank: names of two characters are set 李　明."""
    string = spotted.passage.text.string
    return spotted.start > 0 and string[spotted.start - 1] in SURNAMES


def _in_words(passage: Passage, string: str, dates: list[Spotted]) -> Iterator[Spotted]:
    """Yield blanks between words; three words or more that are all spaced out are set so."""
    told: list[Spotted] = []
    for span in strays(string):
        if not _overlap(span[0], span[1], dates):
            told.append(Spotted(passage, *span))
            yield told[-1]
    for match in _IN_WORD.finditer(string):
        if _overlap(*match.span(), told):
            continue
        if _is_in_slogan(string, *match.span()):
            continue
        before = string[max(0, match.start() - 6) : match.start()]
        behind = string[match.end() : match.end() + 6]
        if " " not in before + behind and "\u3000" not in before + behind:
            yield Spotted(passage, *match.span(), "word")


def _is_in_slogan(string: str, start: int, end: int) -> bool:
    """Tell whether a blank parts the halves of a slogan or a title in quotes: “好客山东 好品山东”."""
    opened, closed = string.rfind("“", 0, start), string.find("”", end)
    if opened < 0 or closed < 0 or "”" in string[opened:start] or "“" in string[end:closed]:
        return False
    return start - opened > _HALF and closed - end >= _HALF


def _overlap(start: int, end: int, others: Iterable[Spotted]) -> bool:
    return any(one.start < end and start < one.end for one in others)


def _is_wrapped(one: Spotted, facts: Facts) -> bool:
    """Tell whether the blank is a line break of the file (html, md), which nobody typed."""
    span = one.passage.text.span(one.start, one.end)
    return "\n" in facts.document.source[span.start : span.end]


def _place(one: Spotted) -> int:
    return one.passage.text.span(one.start, one.end).start
