"""W702 classification-mark."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import RANK, Diagnostic, Outcome, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.internal_lines import internal_lines
from baolint_rules.wording.levels import LEVELS, marks

_CONTINUED = (
    "国家", "商业", "工作", "属于", "涉及", "保守", "保护", "泄露", "各类", "的", "和", "或", "与",
    "及", "，", "、", "（", "《", "“",
)  # fmt: skip
"""How a line ends whose sentence goes on: what follows is a piece of it and no mark."""


class ClassificationMark(Rule):
    """A mark of secrecy or of internal material stands on the report; one finding a paragraph."""

    code = "W702"
    name = "classification-mark"
    severity = "error"
    title = "带有密级或内部资料标志"
    why = (
        "带有绝密、机密、秘密或内部资料标志的文件不得公开；误带标志的报告一经发布，轻则被通报，"
        "重则涉嫌泄密。只认单独成行、页眉页脚和标题中的标志，带★的标志，以及“密级：”“份号”；"
        "正文句子里的国家秘密、保密审查等不算。"
    )
    basis = "《中华人民共和国保守国家秘密法》关于国家秘密标志的规定；《条例》第十四条、第十六条"
    mend = "先核实文件是否涉密、能否公开；确属可以公开的，删去标志后再发布。"
    examples = (
        Good("句子里说到国家秘密和保密审查"),
        Good(
            "说明不公开的理由时说到秘密",
            (("未发生责任追究情形", "对涉及国家秘密、商业秘密的内容严格把关，未发生责任追究情形"),),
        ),
        Bad(
            "首行带有密级和保密期限",
            (("绵阳市云溪区统计局\n2023年政府", "机密★10年\n绵阳市云溪区统计局\n2023年政府"),),
            found="机密★10年",
        ),
        Bad(
            "标题上方单独一行内部资料标志",
            (
                (
                    "绵阳市云溪区统计局\n2023年政府",
                    "内部资料，注意保存\n绵阳市云溪区统计局\n2023年政府",
                ),
            ),
            found="内部资料，注意保存",
        ),
        Bad(
            "末尾单独一行密级，字间加了空格",
            (("本年度未收取信息处理费", "秘　密\n\n本年度未收取信息处理费"),),
            found="秘　密",
        ),
        Bad(
            "末尾单独一行内部传阅的要求",
            (("本年度未收取信息处理费", "供领导参阅，不得外传\n\n本年度未收取信息处理费"),),
            "供领导参阅，不得外传",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        written = words.written(facts)
        found: list[tuple[Stretch, Severity]] = [(mark, "error") for mark in marks(written)]
        found += internal_lines(written)
        for hit in words.hits(facts, context, self.code):
            if hit.term.term in LEVELS and _continues(written, hit.stretch):
                continue
            found.append((hit.stretch, hit.term.grade))
        by_passage: dict[int, list[tuple[Stretch, Severity]]] = {}
        for stretch, grade in found:
            by_passage.setdefault(stretch.number, []).append((stretch, grade))
        for marked in by_passage.values():
            stretch = max((one for one, _ in marked), key=lambda one: one.end - one.start)
            grade = max((grade for _, grade in marked), key=lambda one: RANK[one])
            place = stretch.passage.place(stretch.start, stretch.end)
            values = {"printed": stretch.printed.strip()}
            yield Diagnostic(self.code, "W702", place, values, severity=grade)


def _continues(written: Written, stretch: Stretch) -> bool:
    """Tell whether a line is the rest of the sentence or label that the one before began."""
    if stretch.number == 0 or stretch.passage.kind in ("header", "footer"):
        return False
    before = written.passages[stretch.number - 1].text.string.rstrip()
    return before.endswith(_CONTINUED)
