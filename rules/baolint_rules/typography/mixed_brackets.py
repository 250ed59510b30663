"""F902 mixed-brackets."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import Edit, edit, fix_of
from baolint_rules.typography.mismatched import mismatched
from baolint_rules.typography.places import Spotted, cells, lines, one_finding

_PAIR = expression("[（(][^（()）\n]{1,80}[)）]")


_NUMBERED = expression(
    "(?:(?<=[。；：:，、！？\\s\u4e00-\u9fff])|^)(?P<mark>\\([0-9]{1,2}\\)|（[0-9]{1,2}）|(?<![\u4e00-\u9fff])[0-9]{1,2}[)）])(?=[\u4e00-\u9fff])"
)
"""Numbers of a list in brackets, or with the half of one: (1), （1）, 1）."""


class MixedBrackets(Rule):
    """Round brackets of two widths in one report, or a pair of two kinds of brackets.

    A bracket without any other half is F906's.
    """

    code = "F902"
    name = "mixed-brackets"
    severity = "info"
    title = "括号混用"
    why = "同一份报告里的括号有的全角、有的半角，或者前后两半不是一种括号，版面不统一。"
    basis = "编辑出版惯例：中文文稿用全角标点"
    mend = "统一用全角括号“（）”；前后用同一种括号。"
    answers_to = ("F901", "F906")
    not_in = ("yaml", "json")
    examples = (
        Good("全用全角括号"),
        Good("英文、数字用半角括号", (("门户网站专栏", "门户网站(IPv6)专栏"),)),
        Bad("标题序号用了半角括号", (("（二）依申请公开", "(二)依申请公开"),), "(二)"),
        Bad("表格里用了半角括号", (("（三）不予公开", "(三) 不予公开"),), "(三)"),
        Bad("前后是两种括号", (("门户网站专栏", "门户网站【政策解读）专栏"),), "【政策解读）"),
        Bad("书名号与尖括号", (("落实保密审查制度", "落实《保密审查制度>"),), "《保密审查制度>"),
        Bad("一对括号前后不同", (("（一）主动公开", "（一)主动公开"),), "（一)"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        half: list[Spotted] = []
        uneven: list[Spotted] = []
        strange: list[Spotted] = []
        full = False
        for passage, string in (*lines(facts), *cells(facts)):
            spans: list[tuple[int, int]] = []
            if passage.kind != "cell":
                spans = list(_strange(string))
                strange.extend(Spotted(passage, *span) for span in spans)
            if "）" not in string and ")" not in string:
                continue
            for match in _PAIR.finditer(string):
                printed = match[0]
                if any(match.start() < end and start < match.end() for start, end in spans):
                    continue
                even = (printed[0] == "(") == (printed[-1] == ")")
                if even and not any("\u3400" <= sign <= "\u9fff" for sign in printed):
                    continue
                spotted = Spotted(passage, *match.span())
                if printed[0] == "(" and printed[-1] == ")":
                    half.append(spotted)
                elif printed[0] == "（" and printed[-1] == "）":
                    full = True
                else:
                    uneven.append(spotted)
        numbers = _numbers(facts)
        half.extend(numbers)
        full = full or bool(numbers)
        if strange:
            yield _finding("F902.kinds", strange + uneven + (half if full else []))
        elif uneven:
            yield _finding("F902.uneven", uneven + (half if full else []))
        elif half and full:
            yield _finding("F902", half)


def _numbers(facts: Facts) -> list[Spotted]:
    """Give the numbers of lists in half-width brackets where others stand in full-width ones."""
    wide = False
    half: list[Spotted] = []
    for passage, string in lines(facts):
        if "）" not in string and ")" not in string:
            continue
        for match in _NUMBERED.finditer(string):
            if "）" in match[0]:
                wide = True
            else:
                half.append(Spotted(passage, *match.span("mark")))
    return half if wide else []


def _finding(message: str, found: list[Spotted]) -> Diagnostic:
    found.sort(key=_start)
    edits = [one for spotted in found for one in _edits(spotted)]
    fix = fix_of("统一用全角括号", edits)
    return one_finding(MixedBrackets.code, message, found)._replace(
        fix=fix, related_codes=("F906",) if message == "F902.kinds" else ("F901",)
    )


def _strange(string: str) -> Iterator[tuple[int, int]]:
    """Yield pairs of two kinds of brackets; round ones of two widths are told by themselves."""
    for start, end in mismatched(string):
        if string[start] + string[end - 1] not in ("（)", "(）"):
            yield start, end


def _edits(spotted: Spotted) -> Iterator[Edit]:
    """Yield the edits of the half-width brackets of a pair."""
    last = spotted.end - 1
    if spotted.printed[0] == "(":
        yield edit(spotted._replace(end=spotted.start + 1), "（")
    if spotted.printed[-1] == ")":
        yield edit(spotted._replace(start=last), "）")


def _start(spotted: Spotted) -> int:
    return spotted.passage.text.span(spotted.start, spotted.end).start
