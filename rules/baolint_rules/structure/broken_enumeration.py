"""S116 broken-enumeration."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage, Section
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.counted_items import gaps as gaps_of
from baolint_rules.structure.promised_items import miscounts
from baolint_rules.structure.subheadings import NUMERALS, number, rank
from baolint_rules.structure.topics import missing

_ITEM = expression("(?P<numeral>[一二三四五六七八九十]) *(?P<mark>[是要])(?!求|否|不是|非)")
_WORDS = "统唯之同单专十万逐归"
"""What makes a word of 一 that follows it."""
_BOUNDS = "第其。！？；，、：;,:. \t\n\u3000）)”"
"""What stands before the later items of a list."""
_TWICE = Pattern(
    "(?:\\A|[。；，、：:,; ])一是[^。：:；\n一二]{2,60}[，；,;、] *(?P<again>一是)(?P<rest>[^。\n]{2,200}?(?=[。\n]|\\Z))",
    needs=("一是",),
)
_SECOND = expression("[，；,;、。：] *二是")
_OPENED = expression("首先|第一|其一|一方面|一[、.．]|1[、.．]|[（(]一[）)]|①|最突出的|主要是")
"""What stands for the first item of a list."""


class BrokenEnumeration(Rule):
    """A list 一是…二是…三是, or of sub-headings （一）（二）（三）, leaves a number out or has it twice."""

    code = "S116"
    name = "broken-enumeration"
    severity = "warning"
    title = "列举的序号不连续"
    why = "一是之后直接三是，或者（一）之后直接（三），不是漏写了一条，就是删改后没有重排。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）结构层次序数"
    mend = "补上漏写的一条，或者把序号改为连续。"
    examples = (
        Good("序号连续"),
        Good(
            "两组列举各自编号",
            (("未发生责任追究情形。", "未发生责任追究情形。一是抓学习；二是抓落实；三是抓考核。"),),
        ),
        Good(
            "“统一是”不是序号",
            (("各项任务按期完成。", "口径统一是前提，各项任务按期完成。"),),
        ),
        Bad("缺“二是”", (("二是政策解读", "三是政策解读"),), "三是"),
        Good(
            "说了几项就列了几项",
            (("未发生责任追究情形。", "重点抓三项工作：一是抓学习；二是抓落实；三是抓考核。"),),
        ),
        Bad(
            "说四项，只列了三项",
            (("未发生责任追究情形。", "重点抓好四项工作：一是抓学习；二是抓落实；三是抓考核。"),),
            "四项工作",
        ),
        Bad(
            "“三是”出现两次",
            (("二是政策解读的形式较为单一", "二是解读单一；三是培训不足；三是更新不及时"),),
            "三是",
        ),
        Bad(
            "数字序号跳过一个",
            (("未发生责任追究情形。", "未发生责任追究情形。1.抓学习。2.抓落实。4.抓考核。"),),
            "4.",
        ),
        Bad(
            "（一）之后直接（三）",
            (
                ("存在的主要问题：一是", "（一）存在的主要问题\n\n一是"),
                ("改进情况：一是", "（三）改进情况\n\n一是"),
            ),
            "（三）",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        sections = [
            section
            for section in facts.sections
            if section.form and not section.form.table and not section.tables and section.passages
        ]
        if not sections:
            yield NotApplicable(self.code)
            return
        # a topic left out of section one leaves a gap in its sub-headings: S108 says it
        gaps = {topic.place.section for topic in missing(facts)}
        for section in sections:
            found = list(self._items(section))
            found.extend(_promised(self.code, section))
            found.extend(_begun_twice(self.code, section))
            if section.key not in gaps:
                found.extend(_counted(self.code, section))
            if section.key not in gaps:
                found.extend(self._subheadings(section))
            yield from found or (Passed(self.code),)

    def _items(self, section: Section) -> Iterator[Diagnostic]:
        """Follow 一是 二是; a list within another leads back to the outer one's next item."""
        lists: dict[str, list[int]] = {"是": [], "要": []}
        begun: dict[str, Passage | None] = {"是": None, "要": None}
        before = ""
        for passage in section.passages:
            string = passage.text.string
            if rank(passage) is not None:
                lists = {"是": [], "要": []}
                before = ""
            for match in _ITEM.finditer(string):
                open_lists = lists[match["mark"]]
                value = NUMERALS.index(match["numeral"]) + 1
                if not _is_item(string, match.start(), value):
                    continue
                within = begun[match["mark"]] is passage
                if value == 1:
                    begun[match["mark"]] = passage
                wanted = _follow(open_lists, value, within)
                if wanted is None:
                    continue
                if wanted == 1 and (
                    value > 2
                    or match["mark"] == "要"
                    or _OPENED.search(before + string[: match.start()])
                ):
                    continue
                yield self._told(passage, match.start(), match.end(), match["mark"], wanted)
            # the number of a sub-heading opens no list of 一是
            before += string.lstrip()[3:] if rank(passage) is not None else string

    def _subheadings(self, section: Section) -> Iterator[Diagnostic]:
        lists: list[int] = []
        for passage in section.passages:
            value = rank(passage)
            if value is None:
                continue
            wanted = _follow(lists, value)
            if wanted is None or (wanted == 1 and value != 2):
                continue
            string = passage.text.string
            start = len(string) - len(string.lstrip())
            closing = [at for mark in "）)" if (at := string.find(mark, start)) >= 0]
            end = min(closing) + 1 if closing and string[start] in "（(" else start + 1
            yield self._told(passage, start, end, "", wanted)

    def _told(self, passage: Passage, start: int, end: int, mark: str, wanted: int) -> Diagnostic:
        printed = passage.text.string[start:end].replace(" ", "")
        numeral = next((c for c in printed if number(c)), printed)
        value = number(numeral) or 0
        name = NUMERALS[wanted - 1] if wanted <= len(NUMERALS) else str(wanted)
        values = {
            "printed": printed,
            "wanted": f"{name}{mark}" if mark else f"（{name}）",
        }
        case = "S116.twice" if value == wanted - 1 else "S116"
        return Diagnostic(self.code, case, passage.place(start, end), values)


def _counted(code: str, section: Section) -> Iterator[Diagnostic]:
    """Tell of lists by figures or ordinal words: 1.…2.…4.…, 首先…第三…."""
    for gap in gaps_of(section.passages):
        values = {"printed": gap.printed, "wanted": gap.wanted}
        case = "S116.twice" if gap.twice else "S116"
        yield Diagnostic(code, case, gap.place, values, confidence="likely")


def _begun_twice(code: str, section: Section) -> Iterator[Diagnostic]:
    """Tell of a list that says 一是 twice before it goes on to 二是, within a sentence."""
    for passage in section.passages:
        for match in _TWICE.finditer(passage.text.string):
            if len(_SECOND.findall(match["rest"])) == 1:
                place = passage.place(*match.span("again"))
                yield Diagnostic(code, "S116.twice", place, {"printed": "一是", "wanted": "二是"})


def _promised(code: str, section: Section) -> Iterator[Diagnostic]:
    """Tell of lists that have more or fewer items than is said right before them: 四项工作：一是…."""
    for one in miscounts(section.passages):
        values = {"printed": one.said, "count": one.listed}
        yield Diagnostic(code, "S116.count", one.place, values, confidence="likely")


def _is_item(string: str, at: int, value: int) -> bool:
    """Tell by what stands before a numeral whether it numbers an item: 统一是 and 一、二是 do not."""
    before = string[at - 1 : at] if at else ""
    if value == 1:
        return not before or before not in _WORDS
    if before and before not in _BOUNDS:
        return False
    return not (before == "、" and at > 1 and string[at - 2] in NUMERALS)


def _follow(lists: list[int], value: int, within: bool = False) -> int | None:
    """Take the next number into the open lists, innermost last; give the one wanted if it is wrong.

    `within` says that the innermost list began in the same paragraph: with one item it is not done.
    """
    if value == 1:
        lists.append(1)
        return None
    for depth in range(len(lists) - 1, -1, -1):
        if lists[depth] == value - 1:
            if within and depth < len(lists) - 1 and lists[-1] == 1:
                break
            del lists[depth + 1 :]
            lists[depth] = value
            return None
    wanted = lists[-1] + 1 if lists else 1
    if lists:
        lists[-1] = value
    else:
        lists.append(value)
    return wanted
