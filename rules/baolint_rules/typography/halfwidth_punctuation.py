"""F901 halfwidth-punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import Edit, edit, fix_of
from baolint_rules.typography.places import Spotted, lines, one_finding

MARKS = ",.;:?!\"'<-､｡･｢｣"
_HAN = "\u3400-\u9fff"
_HALF = Pattern(
    f"(?<=[{_HAN}”》）])(?:[,;:?!](?![A-Za-z,;:?!/])|\\.(?=[ ”]*(?:[{_HAN}]|$)))"
    f"|(?<=[0-9%])[,;](?=[ ]*[{_HAN}“《])"
    f"|(?<=[%％])\\.(?=[ ”]*(?:[{_HAN}]|$))|(?<=[{_HAN}0-9%％”）》])\\.{{3,6}}(?![.])|(?<=[{_HAN}”》）])--+(?=[{_HAN}“《（])"
    "|[､｡･｢｣]"
)
_AT_END = Pattern("(?<=[0-9])\\.\\s*$")
_QUOTED = Pattern(f"(?P<mark>[\"'])(?=[^\"'\n]*[{_HAN}])[^\"'\n]{{1,60}}(?P=mark)", needs="\"'")
_TITLED = Pattern(f"<{{1,2}}(?=[{_HAN}])[^<>/=\n]{{2,60}}(?<=[{_HAN}0-9）)])>{{1,2}}", needs="<")
_PAIRS = {'"': "“”", "'": "“”", "<": "《》"}
LEAST = 12
"""Characters of the shortest line whose number with a point at its end is no item of a list."""
_NUMBER = Pattern(r"\s*(?:第?[一二三四五六七八九十]{1,3}|[甲乙丙丁])\Z")
_WIDE = dict(zip(",.;:?!､｡･｢｣", "，。；：？！、。·「」", strict=True))
CONVERTED = 8
"""Half-width marks in a report without any full-width comma that tell of a conversion."""


class HalfwidthPunctuation(Rule):
    """Half-width marks in Chinese sentences. Numbers, times and addresses have their own."""

    code = "F901"
    name = "halfwidth-punctuation"
    severity = "info"
    title = "中文句子里用了半角标点"
    why = "中文文稿用全角标点；半角标点多为输入时未切换，或转换格式造成。"
    basis = "编辑出版惯例：中文文稿用全角标点"
    mend = "改为全角标点。"
    not_in = ("yaml", "json")
    examples = (
        Good("全角标点"),
        Good("小数、时刻、网址不算", (("全年组织业务培训2次", "上午8:30至11:30培训2.5天"),)),
        Good("序号后的圆点不算", (("（一）主动公开", "1.主动公开"),)),
        Bad("半角逗号", (("统计数据96条，工作动态", "统计数据96条,工作动态"),), ","),
        Bad("半角句号", (("各项任务按期完成。", "各项任务按期完成."),), "."),
        Bad("直引号", (("门户网站专栏", '门户网站"政策解读"专栏'),), '"政策解读"'),
        Bad("百分数后的半角句号", (("各项任务按期完成。", "任务按期完成率100%."),), "."),
        Bad("半角冒号", (("电话：0816", "电话:0816"),), ":"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found: list[Spotted] = []
        commas = 0
        for passage, string in lines(facts):
            commas += string.count("，")
            if not any(mark in string for mark in MARKS):
                continue
            for match in _HALF.finditer(string):
                ends = match[0] == "." and match.end() == len(string.rstrip())
                if ends and passage.kind == "heading":
                    continue  # F910 tells it
                if not (match[0] in ".:" and _NUMBER.match(string, 0, match.start())):
                    found.append(Spotted(passage, *match.span()))
            found.extend(_others(passage, string))
        if not found:
            return
        converted = not commas and len(found) >= CONVERTED
        finding = one_finding(self.code, "F901.all" if converted else "F901", found)
        found.sort(key=lambda one: one.passage.text.span(one.start, one.end).start)
        edits = [change for one in found for change in _edits(one)]
        yield finding if converted else finding._replace(fix=fix_of("改为全角标点", edits))


def _others(passage: Passage, string: str) -> Iterator[Spotted]:
    """Yield a point behind the number that ends a sentence, straight quotes and angles about words."""
    if len(string) >= LEAST:
        for match in _AT_END.finditer(string):
            yield Spotted(passage, match.start(), match.start() + 1)
    for pattern in (_QUOTED, _TITLED):
        for match in pattern.finditer(string):
            if not string[: match.start()].endswith("="):
                yield Spotted(passage, *match.span())


def _edits(spotted: Spotted) -> Iterator[Edit]:
    """Yield the edits of a mark, or of the two marks about a stretch of words."""
    printed = spotted.printed
    marks = _PAIRS.get(printed[0])
    if marks is None:
        wide = {".": "……", "-": "——"}.get(printed[0], "") if len(printed) > 1 else _WIDE[printed]
        yield edit(spotted, wide)
        return
    width = len(printed) - len(printed.lstrip(printed[0]))
    yield edit(spotted._replace(end=spotted.start + width), marks[0])
    yield edit(spotted._replace(start=spotted.end - width), marks[1])
