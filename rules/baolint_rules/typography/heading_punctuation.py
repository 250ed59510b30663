"""F910 heading-punctuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.expressions import expression
from baolint.recognise.facts import Context, Facts, Passage
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import edit, fix_of
from baolint_rules.typography.places import Spotted, one_finding

LONGEST = 30
"""Characters of the longest line with a number that is still taken for a heading."""
_SUB = expression(
    r"(?:[（(](?P<number>[一二三四五六七八九十]{1,2}|[0-9]{1,2})[）)]|[0-9]{1,2}[.．、](?![0-9])|[一二三四五六七八九十]{1,2}、|[①-⑳])"
    r"\s*(?P<title>[^，。；：！？\s]{2,})(?P<end>[。.．；：:])"
)
_MARKED = expression(
    r"[（(][一二三四五六七八九十]{1,2}[）)](?P<mark>[、，．.])|[一二三四五六七八九十]{1,2}(?P<dot>[.．,，])"
)
_ENDS = "。；，、：:.．;,"
_LIST = expression(r"[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．是]|[①-⑳]|第|首先")
_RIGHT = {"dot": "、"}
"""What stands in the place of a wrong mark; the other marks are too many."""


class HeadingPunctuation(Rule):
    """A heading on its own line ends with a mark, or has a wrong one behind its number."""

    code = "F910"
    name = "heading-punctuation"
    severity = "info"
    title = "标题的标点不规范"
    why = "独占一行的标题末尾不用句号；“一”后用顿号，“（一）”后不再加标点。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）7.3.3 结构层次序数；末尾不用句号是编辑惯例"
    mend = "删去标题末尾的标点；序数写作“一、”“（一）”“1.”“（1）”。"
    not_in = ("yaml", "json")
    examples = (
        Good("标题末尾没有标点"),
        Good("标题后接排正文", (("（一）主动公开\n\n全年", "（一）主动公开。全年"),)),
        Good(
            "逐项列举的短句不是标题",
            (
                (
                    "落实保密审查制度，",
                    "（一）完善制度。\n（二）加强培训。\n（三）更新栏目。\n落实保密审查制度，",
                ),
            ),
        ),
        Bad("分标题末尾有句号", (("（二）依申请公开\n", "（二）依申请公开。\n"),), "。"),
        Bad("标题末尾有句号", (("一、总体情况\n", "一、总体情况。\n"),), "。"),
        Bad("标题末尾有顿号", (("一、总体情况\n", "一、总体情况、\n"),), "、"),
        Bad(
            "标题末尾有冒号",
            (("二、主动公开政府信息情况\n", "二、主动公开政府信息情况：\n"),),
            "：",
        ),
        Bad("标题末尾有半角句点", (("一、总体情况\n", "一、总体情况.\n"),), "."),
        Bad("括号后多了顿号", (("（三）政府信息管理", "（三）、政府信息管理"),), "、"),
        Bad("序数后用了圆点", (("一、总体情况\n", "一.总体情况\n"),), "."),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found: list[Spotted] = []
        if facts.title and facts.title.kind == "title":
            found.extend(_end(facts.title))
        for section in facts.sections:
            if section.heading_lost:
                continue
            heading = section.heading
            if _is_alone(heading, section.passages):
                found.extend(_end(heading))
            found.extend(_mark(heading))
            for before, passage, after in _neighbours(section.passages):
                if _is_heading(passage, after) and not (before and _SUB.fullmatch(_bare(before))):
                    found.extend(_end(passage))
                found.extend(_mark(passage))
        if found:
            first = found[0]
            message = "F910" if first.case == "end" else "F910.number"
            printed = _bare(first.passage)
            values = {"heading": printed if len(printed) <= LONGEST else f"{printed[:LONGEST]}…"}
            fix = fix_of("改正标题的标点", [edit(one, _RIGHT.get(one.case, "")) for one in found])
            yield one_finding(self.code, message, found, values)._replace(fix=fix)


def _neighbours(
    passages: Sequence[Passage],
) -> Iterator[tuple[Passage | None, Passage, Passage | None]]:
    for number, passage in enumerate(passages):
        before = passages[number - 1] if number else None
        yield before, passage, passages[number + 1] if number + 1 < len(passages) else None


def _bare(passage: Passage) -> str:
    return passage.text.string.strip()


def _end(passage: Passage) -> Iterator[Spotted]:
    string = passage.text.string.rstrip()
    if string and string[-1] in _ENDS:
        yield Spotted(passage, len(string) - 1, len(string), "end")


def _mark(passage: Passage) -> Iterator[Spotted]:
    match = _MARKED.match(passage.text.string)
    if match and len(passage.text.string) <= LONGEST:
        case = "mark" if match["mark"] else "dot"
        yield Spotted(passage, *match.span(case), case)


def _is_alone(heading: Passage, behind: Sequence[Passage]) -> bool:
    """Tell whether a section's heading has its line to itself."""
    return not behind or behind[0].paragraph is not heading.paragraph


def _is_heading(passage: Passage, after: Passage | None) -> bool:
    """Tell a sub-heading from an item of a list: something other than the next item follows it."""
    string = _bare(passage)
    match = _SUB.fullmatch(string)
    if match is None or len(string) > LONGEST or after is None:
        return False
    if after.text.string[:1] in "（(" or after.paragraph is passage.paragraph:
        return False
    behind = after.text.string.lstrip()
    if match["end"] == "。" and match["number"] and behind.startswith("一是"):
        return True  # the list is what the heading stands over
    return not _LIST.match(behind)
