"""F906 unpaired-mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import Edit, edit, fix_of
from baolint_rules.typography.mismatched import mismatched
from baolint_rules.typography.places import Spotted, one_finding, veiled

REACH = 3
"""How many paragraphs on a mark may be closed: a quotation may run over several."""
_OPENED = {
    "“": "”",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "［": "］",
    "‘": "’",
}
_CLOSED = {closed: opened for opened, closed in _OPENED.items()}
_FOLD = dict(zip("()﹙﹚[]﹝﹞〝〞„", "（）（）［］〔〕“”“", strict=True))
_MARKS = expression('[“”《》〈〉（）【】〔〕「」『』［］‘’"()﹙﹚\\[\\]﹝﹞〝〞„]')
_ITEM = Pattern(
    r"(?:^|[\s，。；：、！？（])[第（]?[0-9一二三四五六七八九十①-⑳]{1,3}\Z|(?<![0-9A-Za-z.-])[0-9a-zA-Z]{1,2}\Z"
)
"""What stands before the bracket of a list mark: 1）, a), 一）."""
_APOSTROPHE = Pattern("[A-Za-z0-9][‘’]")
_FIRST = Pattern(r"\s*[一二三四五六七八九十]{1,2}[）)]")
_OF_LIST = Pattern(r"(?:^|(?<=[\s，。；：、！？]))[0-9一二三四五六七八九十a-z]{1,2}[）)]")
_FACE = Pattern(r"[：:；;=][-o^']?\Z")


class UnpairedMark(Rule):
    """A quotation mark, title mark or bracket that is opened and not closed, or the reverse."""

    code = "F906"
    name = "unpaired-mark"
    severity = "warning"
    title = "引号、书名号或括号不成对"
    why = "引号、书名号、括号成对使用，缺了一半，引文、名称到哪里为止就不清楚。"
    basis = "《标点符号用法》（GB/T 15834—2011）4.8、4.9、4.15"
    mend = "补上缺少的一半，或删去多余的一半；前后引号写反的改正。"
    answers_to = ("F905",)
    not_in = ("yaml", "json", "pdf")
    examples = (
        Good("各种标点成对"),
        Good("书名号里套单书名号"),
        Good("序号后的半括号", (("一是公开内容", "1）公开内容"), ("；二是政策", "；2）政策"))),
        Good(
            "引文分成几段",
            (("各项任务按期完成。", "各项任务按期完成，“认真总结。\n\n及时改进。”"),),
        ),
        Bad("括号没有合上", (("tjj@yunxi.gov.cn）。", "tjj@yunxi.gov.cn。"),), "（"),
        Bad("书名号缺一半", (("落实《中华人民", "落实中华人民"),), "》"),
        Bad("两个都是前引号", (("围绕中心工作", "围绕“中心工作“"),), "“"),
        Bad("引号与括号交叉", (("围绕中心工作", "围绕（含“中心）”工作"),), "”"),
        Bad("直引号配弯引号", (("围绕中心工作", '围绕"中心”工作'),), '"'),
        Bad("直引号不成对", (("围绕中心工作", '围绕"中心工作'),), '"'),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found: list[Spotted] = []
        for group in _groups(facts):
            found.extend(_unpaired(group))
        if found:
            finding = one_finding(self.code, f"F906.{found[0].case}", found)
            if any(_is_doubled(one) for one in found):
                finding = finding._replace(related_codes=("F905",))
            turned = [one for spotted in found if (one := _turned(spotted))]
            yield finding._replace(fix=fix_of("改正写反的引号", (), turned))


def _groups(facts: Facts) -> Iterator[list[Passage]]:
    """Yield the passages in which a mark may be closed further on: preamble, each section."""
    yield [passage for passage in facts.preamble if _is_prose(passage)]
    for section in facts.sections:
        head = [] if section.heading_lost else [section.heading]
        damaged = any(facts.tables[key].damage for key in section.tables if key in facts.tables)
        if not damaged:
            yield [*head, *section.passages]


def _is_prose(passage: Passage) -> bool:
    return any(mark in passage.text.string for mark in "。；，")


def _unpaired(passages: Sequence[Passage]) -> list[Spotted]:
    """Give the marks without their other half, none that a later paragraph closes."""
    waiting: list[tuple[int, Spotted, str]] = []
    alone: list[Spotted] = []
    for number, passage in enumerate(passages):
        opened: list[tuple[Spotted, str]] = []
        crossed: list[Spotted] = []
        others = {
            at for start, end in mismatched(passage.text.string) for at in (start, end - 1)
        }  # F902 tells these
        for at, mark in _marks(passage):
            if at in others:
                continue
            spotted = Spotted(passage, at, at + 1, "open")
            if mark in _OPENED:
                if mark == "“" and any(other == "“" for _, other in opened):
                    closer = next(one for one, other in opened if other == "“")
                    opened = [pair for pair in opened if pair[0] is not closer]
                    alone.append(closer)
                else:
                    opened.append((spotted, mark))
                continue
            fitting = [pair for pair in opened if pair[1] == _CLOSED[mark]]
            if fitting:
                inner = opened[opened.index(fitting[-1]) + 1 :]
                opened.remove(fitting[-1])
                if fitting[-1][0] in crossed:
                    alone.append(spotted._replace(case="crossed"))
                if (
                    '"' in (spotted.printed, fitting[-1][0].printed)
                    and spotted.printed != fitting[-1][0].printed
                ):
                    straight = spotted if spotted.printed == '"' else fitting[-1][0]
                    alone.append(straight._replace(case="straight"))
                crossed.extend(one for one, _ in inner)
                continue
            before = [
                pair for pair in waiting if pair[2] == _CLOSED[mark] and number - pair[0] <= REACH
            ]
            if before:
                waiting.remove(before[-1])
            elif not _is_item(passage, at, mark, passages):
                alone.append(spotted._replace(case="close"))
        waiting.extend((number, spotted, mark) for spotted, mark in opened)
    alone.extend(spotted for _, spotted, _ in waiting)
    alone.sort(key=_place)
    return alone


def _marks(passage: Passage) -> list[tuple[int, str]]:
    """Give the marks of a paragraph in one form; straight quotes are opened and closed in turn."""
    found: list[tuple[int, str]] = []
    inside = False
    string = veiled(passage.text.string)
    for match in _MARKS.finditer(string):
        mark = _FOLD.get(match[0], match[0])
        if mark in "‘’" and _APOSTROPHE.match(string, max(0, match.start() - 1)):
            continue
        if mark == '"':
            if string[max(0, match.start() - 1) : match.start()].isdigit() and not inside:
                continue  # inches
            mark = "”" if inside else "“"
        if mark in "“”":
            inside = mark == "“"
        found.append((match.start(), mark))
    return found


def _is_item(passage: Passage, at: int, mark: str, passages: Sequence[Passage]) -> bool:
    """Tell a list mark (1）) or a face drawn with marks from a closing bracket.

    A list of which one item alone is numbered so is none.
    """
    string = passage.text.string
    before = string[max(0, at - 6) : at]
    if mark != "）":
        return False
    first = _FIRST.match(string)
    if first and first.end() == at + 1:
        return sum(len(_OF_LIST.findall(one.text.string)) for one in passages) > 1
    return bool(_ITEM.search(before) or _FACE.search(before))


def _is_doubled(spotted: Spotted) -> bool:
    """Tell whether the mark stands twice in a row."""
    string = spotted.passage.text.string
    return string[max(0, spotted.start - 1) : spotted.end + 1].count(spotted.printed) > 1


def _turned(spotted: Spotted) -> Edit | None:
    """Give the edit that turns a quotation mark round, where its paragraph has just two alike."""
    string = spotted.passage.text.string
    alike = spotted.printed
    other = {"“": "”", "”": "“"}.get(alike)
    if other is None or string.count(alike) != 2 or other in string:
        return None
    at = string.rfind(alike) if alike == "“" else string.find(alike)
    return edit(spotted._replace(start=at, end=at + 1), other)


def _place(one: Spotted) -> int:
    return one.passage.text.span(one.start, one.end).start
