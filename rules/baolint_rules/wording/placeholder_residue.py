"""W706 placeholder-residue."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch
from baolint.rules.diagnostic import Diagnostic, Outcome, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.instructions import instructions
from baolint_rules.wording.page_furniture import furniture
from baolint_rules.wording.quoted import quoted
from baolint_rules.wording.symbols import Symbol, symbols

_BY_LEXICON = {"instruction": "W706.instruction", "software-residue": "W706.software"}
_DIGITS = Pattern("[0-9０-９]{3,}[Xx]?")
"""Digits left out of a quotation: its cut ends could show parts of a number that is masked whole."""
_AROUND = 8


class PlaceholderResidue(Rule):
    """A place of a template was left unfilled, or its instructions were left in."""

    code = "W706"
    name = "placeholder-residue"
    severity = "error"
    title = "占位文字没有替换"
    why = (
        "XX、____、【】、请填写、错误!未找到引用源等是模板、草稿或软件留下的文字，发布后既缺内容又有损公信力。"
        "待完善、模板、示例等平常的词只在独占一格、一段或一对括号时算；打码的号码、第X项等不算。"
    )
    basis = "《政府网站发展指引》（国办发〔2017〕47号）关于内容准确、严谨的要求"
    mend = "换成实际内容；没有这项内容的，删去。"
    examples = (
        Good("各处都已填写"),
        Good(
            "打码的电话、平常用到的待完善和模板不算",
            (
                ("分管领导复审，", "分管领导复审，统一答复书模板，公开制度有待完善，"),
                ("全年组织业务培训2次", "为138****1234等来电群众答疑，全年组织业务培训2次"),
            ),
        ),
        Bad(
            "件数没有填写",
            (("主动公开信息186条", "主动公开信息XX条"),),
            found="XX",
        ),
        Bad(
            "日期没有填写",
            (("年度考核，", "年度考核，于X月X日印发方案，"),),
            found="X",
        ),
        Bad(
            "括号里的提示没有替换",
            (("按照基层政务公开", "（请填写本单位平台情况）按照基层政务公开"),),
            found="请填写本单位",
        ),
        Bad(
            "交叉引用失效",
            (("更新门户网站专栏", "更新门户网站专栏（见错误!未找到引用源。）"),),
            found="错误!未找到引用源",
        ),
        Bad(
            "保留了表样的说明",
            (
                (
                    "第二十条第（一）项",
                    "该部分以表格形式报告。表格如下：\n\n第二十条第（一）项",
                ),
            ),
            found="该部分以表格形式报告",
        ),
        Bad(
            "写给填报人的注没有删去",
            (("全年组织业务培训", "（注：本部分不超过500字）全年组织业务培训"),),
            "（注：本部分不超过500字）",
        ),
        Bad(
            "从网页带进来的文字",
            (("本年度未收取信息处理费", "字体：大 中 小 打印 关闭\n\n本年度未收取信息处理费"),),
            "字体：大 中 小 打印 关闭",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        groups: dict[tuple[str, Severity, int], list[Stretch]] = {}
        for message, severity, stretch in _found(facts, context):
            groups.setdefault((message, severity, stretch.number), []).append(stretch)
        for (message, severity, _), stretches in groups.items():
            yield _finding(self.code, message, severity, stretches)


def _found(facts: Facts, context: Context) -> Iterator[tuple[str, Severity, Stretch]]:
    """Yield message, grade and place of each sign, then of each word that is not part of a sign."""
    signs: dict[int, list[tuple[int, int]]] = {}
    for symbol in symbols(words.written(facts), _skipped):
        stretch = symbol.stretch
        signs.setdefault(stretch.number, []).append((stretch.start, stretch.end))
        yield symbol.message, _severity(symbol), stretch
    for spans in signs.values():
        spans.sort()
    for hit in words.hits(facts, context, PlaceholderResidue.code):
        stretch = hit.stretch
        if _skipped(stretch.passage.kind) or _spoken_of(hit):
            continue
        if not _inside(stretch, signs.get(stretch.number, [])):
            signs.setdefault(stretch.number, []).append((stretch.start, stretch.end))
            yield _message(hit), hit.term.grade, stretch
    yield from _left(facts, signs)


def _left(
    facts: Facts, told: dict[int, list[tuple[int, int]]]
) -> Iterator[tuple[str, Severity, Stretch]]:
    """Yield notes for the writer and parts of a web page in which nothing was told of yet."""
    written = words.written(facts)
    on_web: Severity = "info" if facts.document.reader in ("html", "markdown") else "warning"
    kinds: tuple[tuple[str, Severity], ...] = (
        ("W706.instruction", "warning"),
        ("W706.furniture", on_web),
    )
    for (message, severity), found in zip(
        kinds, (instructions(written), furniture(written)), strict=True
    ):
        for stretch in found:
            spans = told.get(stretch.number, [])
            if _skipped(stretch.passage.kind) or stretch.passage.kind in ("page", "cell"):
                continue
            if not any(start < stretch.end and stretch.start < end for start, end in spans):
                yield message, severity, stretch


def _inside(stretch: Stretch, spans: list[tuple[int, int]]) -> bool:
    """Tell whether one of the sorted spans holds a stretch."""
    last = bisect_right(spans, (stretch.start, sys.maxsize)) - 1
    return last >= 0 and stretch.end <= spans[last][1]


def _skipped(kind: str) -> bool:
    """Tell whether a passage is none of the report's own: page furniture, or what nobody sees."""
    return kind in ("above", "hidden")


def _spoken_of(hit: words.Hit) -> bool:
    """Tell whether a word is quoted: a report may tell that it looked for such words."""
    return quoted(hit.stretch.passage.text.string, hit.stretch.start)


def _severity(symbol: Symbol) -> Severity:
    return "warning" if symbol.doubtful else "error"


def _message(hit: words.Hit) -> str:
    by_lexicon = _BY_LEXICON.get(hit.lexicon.id)
    if by_lexicon:
        return by_lexicon
    return "W706.word" if hit.term.alone else "W706"


def _finding(code: str, message: str, severity: Severity, stretches: list[Stretch]) -> Diagnostic:
    """One finding for the places of one kind in one passage, at the first of them."""
    stretches = sorted(stretches, key=lambda one: one.start)
    places = [one.passage.place(one.start, one.end) for one in stretches]
    first = stretches[0]
    string = first.passage.text.string
    before = _DIGITS.sub("…", string[max(0, first.start - _AROUND) : first.start])
    behind = _DIGITS.sub("…", string[first.end : first.end + _AROUND])
    around = f"{before}{string[first.start : first.end]}{behind}".replace("\n", " ").strip()
    return Diagnostic(
        code,
        message,
        places[0],
        {"printed": first.printed.strip(), "around": around},
        severity=severity,
        related=tuple(places[1:]),
        confidence="possible" if message == "W706.doubtful" else "certain",
    )
