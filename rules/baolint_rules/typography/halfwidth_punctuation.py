"""F901 halfwidth-punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import edit, fix_of
from baolint_rules.typography.places import Spotted, lines, one_finding

MARKS = ",.;:?!"
_HAN = "\u3400-\u9fff"
_HALF = Pattern(
    f"(?<=[{_HAN}”》）])(?:[,;:?!](?![A-Za-z,;:?!/])|\\.(?=[ ”]*(?:[{_HAN}]|$)))"
    f"|(?<=[0-9%])[,;](?=[ ]*[{_HAN}“《])"
)
_NUMBER = Pattern(r"\s*(?:第?[一二三四五六七八九十]{1,3}|[甲乙丙丁])\Z")
_WIDE = dict(zip(MARKS, "，。；：？！", strict=True))
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
                if not (match[0] in ".:" and _NUMBER.match(string, 0, match.start())):
                    found.append(Spotted(passage, *match.span()))
        if not found:
            return
        converted = not commas and len(found) >= CONVERTED
        finding = one_finding(self.code, "F901.all" if converted else "F901", found)
        edits = [edit(one, _WIDE[one.printed]) for one in found]
        yield finding if converted else finding._replace(fix=fix_of("改为全角标点", edits))
