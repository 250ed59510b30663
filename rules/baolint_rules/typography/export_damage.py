"""F909 export-damage."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from baolint.recognise.facts import Context, Facts
from baolint.recognise.garbled import garbled
from baolint.recognise.restoration import Restoration
from baolint.recognise.traditional import strewn
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

KINDS = ("date", "number", "gloss", "vertical", "wrapped", "traditional")
"""Kinds of damage told here; a broken paragraph is F904's."""
LONGEST = 20
"""Characters of what is quoted of a damaged stretch."""


class ExportDamage(Rule):
    """Something of the text was lost, or put in, when the file was converted."""

    code = "F909"
    name = "export-damage"
    severity = "info"
    title = "转换格式时丢失文字"
    why = (
        "从网页、PDF 等转出文字时，日期的“年”“月”、文号的括号容易丢失，有的会掺入拼音，或把一行字拆成一字一行。"
        "这类地方按能确定的原文理解，与之有关的日期、期限不作判断。"
    )
    basis = "《政府网站发展指引》（国办发〔2017〕47号）关于内容准确、严谨的要求"
    mend = "对照原稿补齐；网页上也是如此的，从原稿重新发布。"
    not_in = ("yaml", "json")
    examples = (
        Good("日期、文号完整"),
        Good("括号里是英文", (("门户网站专栏", "门户网站（web）专栏"),)),
        Good("日期和量词相连", (("全年组织业务培训2次", "2023年组织业务培训2次、历时12日"),)),
        Bad(
            "日期丢了年、月",
            (("自2023年1月1日起至2023年12月31日止", "自202311日起至20231231日止"),),
            "202311日",
        ),
        Bad(
            "可能是1月11日，也可能是11月1日",
            (("自2023年1月1日起", "自2023111日起"),),
            "2023111日",
        ),
        Bad(
            "文号丢了括号",
            (("国办公开办函〔2021〕30号", "国办公开办函〔202130号"),),
            "国办公开办函〔202130号",
        ),
        Bad("乱码", (("各项任务按期完成。", "各项任务锛?2项按期完成。"),), "锛?"),
        Bad(
            "数字前的空格成了乱码",
            (("\t9\t1\t0\t0\t1\t0\t11\n", "\t9\t1\t? 0\t0\t1\t0\t11\n"),),
            "? 0",
        ),
        Bad("掺入繁体字", (("各项任务按期完成。", "全年主動公開資訊66条。"),), "動公開資訊"),
        Bad("掺入拼音", (("围绕中心工作", "围(wéi)绕中心工作"),), "围"),
        Bad(
            "一字一行",
            (("一、总体情况", "一\n、\n总\n体\n情\n况"),),
            "一\n、\n总\n体\n情\n况",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for kind in KINDS:
            found = [one for one in facts.restorations if one.kind == kind]
            if found:
                yield self._finding(kind, found)
        yield from self._strange(facts, "garbled", garbled)
        yield from self._figures(facts)
        if not any(one.kind == "traditional" for one in facts.restorations):
            yield from self._strange(facts, "strewn", strewn)

    def _strange(
        self, facts: Facts, case: str, search: Callable[[str], tuple[int, int] | None]
    ) -> Iterator[Diagnostic]:
        """Tell of passages that hold characters which do not belong there."""
        found = [
            (passage, *span)
            for passage in facts.prose()
            if (span := search(passage.text.string)) is not None
        ]
        if found:
            passage, start, end = found[0]
            printed = _short(passage.text.string[start:end])
            values = {"printed": printed, "count": len(found)}
            places = tuple(passage.place(start, end) for passage, start, end in found)
            yield Diagnostic(self.code, f"F909.{case}", places[0], values, related=places[1:])

    def _figures(self, facts: Facts) -> Iterator[Diagnostic]:
        """Tell of cells where a wrong decoding put something before the number."""
        found = [one for one in facts.figures.values() if one.figure.decoration == "garbled"]
        if found:
            values = {"printed": found[0].figure.text, "count": len(found)}
            related = tuple(one.place for one in found[1:])
            yield Diagnostic(self.code, "F909.figure", found[0].place, values, related=related)

    def _finding(self, kind: str, found: list[Restoration]) -> Diagnostic:
        first = found[0]
        case = kind if first.restored else f"{kind}_unsure"
        values = {
            "printed": _short(first.printed),
            "restored": _short(first.restored or ""),
            "count": len(found),
        }
        return Diagnostic(
            self.code,
            f"F909.{case}",
            first.place,
            values,
            related=tuple(one.place for one in found[1:]),
        )


def _short(string: str) -> str:
    line = string.replace("\n", "")
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"
