"""W713 wrong-document-number."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch
from baolint.rules.diagnostic import Diagnostic, Fix, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.wording.by_term import OUTSIDE
from baolint_rules.wording.document_numbers import Slip, wrong_numbers


class WrongDocumentNumber(Rule):
    """The number of a cited document is written or combined wrongly."""

    code = "W713"
    name = "wrong-document-number"
    severity = "warning"
    title = "发文字号写错"
    why = (
        "发文字号由机关代字、六角括号括入的四位年份和序号组成，序号不加“第”、不编虚位。"
        "年报格式的文号是国办公开办函〔2021〕30号，2019年试行格式是〔2019〕60号，二者容易串写。"
        "案号、答复书编号等不是发文字号的不算。"
    )
    basis = "《党政机关公文格式》（GB/T 9704—2012）7.2.5"
    mend = "对照原文件改正发文字号。"
    examples = (
        Good("发文字号正确"),
        Good("法院案号不算", (("维护栏目内容", "公开（2023）川0703行初12号判决书"),)),
        Good("令的序号带第字", (("维护栏目内容", "落实国务院令第711号"),)),
        Bad("序号前加了第", (("〔2021〕30号", "〔2021〕第30号"),), "〔2021〕第30号"),
        Bad("用了方括号", (("〔2021〕30号", "[2021]30号"),), "[2021]30号"),
        Bad("年份与序号串了", (("〔2021〕30号", "〔2021〕60号"),), "〔2021〕60号"),
        Bad(
            "条例的令号写错",
            (
                (
                    "《中华人民共和国政府信息公开条例》和",
                    "《中华人民共和国政府信息公开条例》（国务院令第117号）和",
                ),
            ),
            "117",
        ),
        Bad("函写成涵", (("国办公开办函〔2021〕30号", "国办公开办涵〔2021〕30号"),), "涵"),
        Bad(
            "机关代字不对",
            (("国办公开办函〔2021〕30号", "国办发〔2021〕30号"),),
            "国办发〔2021〕30号",
        ),
        Bad("序号写进了括号", (("〔2021〕30号", "2021〔30〕号"),), "2021〔30〕号"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        groups: dict[tuple[str, str], list[Slip]] = {}
        told: list[Stretch] = []
        for slip in wrong_numbers(words.written(facts)):
            if slip.stretch.passage.kind in OUTSIDE or any(map(slip.stretch.overlaps, told)):
                continue
            told.append(slip.stretch)
            groups.setdefault((slip.message, slip.stretch.printed), []).append(slip)
        for found in groups.values():
            yield _finding(self.code, found)


def _finding(code: str, found: list[Slip]) -> Diagnostic:
    first = found[0]
    places = [one.stretch.passage.place(one.stretch.start, one.stretch.end) for one in found]
    fix = None
    if first.right and first.message != "W713.crossed":
        edits = tuple((place, first.right) for place in places)
        fix = Fix(Phrase(REPLACE, replace=first.right), False, edits, names=True)
    return Diagnostic(
        code,
        first.message,
        places[0],
        {"printed": first.stretch.printed, "replace": first.right},
        severity=first.grade,
        related=tuple(places[1:]),
        fix=fix,
    )
