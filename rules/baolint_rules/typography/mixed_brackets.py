"""F902 mixed-brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import Edit, edit, fix_of
from baolint_rules.typography.places import Spotted, cells, lines, one_finding

_PAIR = re.compile("[（(][^（()）\n]{1,80}[)）]")


class MixedBrackets(Rule):
    """Full-width and half-width round brackets around Chinese words in one report."""

    code = "F902"
    name = "mixed-brackets"
    severity = "info"
    title = "全角、半角括号混用"
    why = "同一份报告里的括号有的全角、有的半角，版面不统一。"
    basis = "编辑出版惯例：中文文稿用全角标点"
    mend = "统一用全角括号“（）”。"
    not_in = ("yaml", "json")
    examples = (
        Good("全用全角括号"),
        Good("英文、数字用半角括号", (("门户网站专栏", "门户网站(IPv6)专栏"),)),
        Bad("标题序号用了半角括号", (("（二）依申请公开", "(二)依申请公开"),), "(二)"),
        Bad("表格里用了半角括号", (("（三）不予公开", "(三) 不予公开"),), "(三)"),
        Bad("一对括号前后不同", (("（一）主动公开", "（一)主动公开"),), "（一)"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        half: list[Spotted] = []
        uneven: list[Spotted] = []
        full = False
        for passage, string in (*lines(facts), *cells(facts)):
            if "（" not in string and "(" not in string:
                continue
            for match in _PAIR.finditer(string):
                printed = match[0]
                if not any("\u3400" <= sign <= "\u9fff" for sign in printed):
                    continue
                spotted = Spotted(passage, *match.span())
                if printed[0] == "(" and printed[-1] == ")":
                    half.append(spotted)
                elif printed[0] == "（" and printed[-1] == "）":
                    full = True
                else:
                    uneven.append(spotted)
        if uneven:
            yield _finding("F902.uneven", uneven + (half if full else []))
        elif half and full:
            yield _finding("F902", sorted(half, key=_start))


def _finding(message: str, found: list[Spotted]) -> Diagnostic:
    edits = [one for spotted in found for one in _edits(spotted)]
    fix = fix_of("统一用全角括号", edits)
    return one_finding(MixedBrackets.code, message, found)._replace(fix=fix)


def _edits(spotted: Spotted) -> Iterator[Edit]:
    """Yield the edits of the half-width brackets of a pair."""
    last = spotted.end - 1
    if spotted.printed[0] == "(":
        yield edit(spotted._replace(end=spotted.start + 1), "（")
    if spotted.printed[-1] == ")":
        yield edit(spotted._replace(start=last), "）")


def _start(spotted: Spotted) -> int:
    return spotted.passage.text.span(spotted.start, spotted.end).start
