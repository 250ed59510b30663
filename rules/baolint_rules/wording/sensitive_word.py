"""W701 sensitive-word."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Fix, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.wording.injected_content import injected

_OWN = "sensitive"
"""The built-in list; what it has of advertisements is W710's where a page was tampered with."""


class SensitiveWord(Rule):
    """A term of a lexicon stands in the report: one finding for each term, graded by its entry."""

    code = "W701"
    name = "sensitive-word"
    severity = "error"
    title = "出现禁用词、敏感词"
    why = (
        "报告向社会公开，不当用语一经发布难以收回。自带词表只收任何公文都不应出现的粗话和小广告用语，"
        "各单位的敏感词表在配置的 lexicons 中另行指定；等级由词条决定。"
    )
    basis = "《政府网站发展指引》（国办发〔2017〕47号）关于内容审核的要求；用户配置的词表"
    mend = "删去或改用规范的说法；属于误报的，在词表中把更长的正当用语列为放行词（allow）。"
    examples = (
        Good("没有禁用词"),
        Good(
            "正当的词语里碰巧含有禁用词的字",
            (("全年组织业务培训2次", "全年组织业务培训2次，为智力、脑残疾儿童家长讲解办事流程"),),
        ),
        Bad(
            "混入粗话",
            (("各项任务按期完成", "各项任务他妈的按期完成"),),
            found="他妈的",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        by_term: dict[str, list[words.Hit]] = {}
        told = {hit.stretch.number for hit in injected(facts, context)}
        for hit in words.hits(facts, context, self.code):
            mark = hit.lexicon.id == _OWN and hit.stretch.number in told
            if hit.stretch.passage.kind != "above" and not mark:
                by_term.setdefault(hit.term.term, []).append(hit)
        for found in by_term.values():
            yield _finding(self.code, found)


def _finding(code: str, found: list[words.Hit]) -> Diagnostic:
    first = found[0]
    replace = first.term.replace
    fix = None
    if replace:
        edits = tuple((hit.place, replace) for hit in found)
        fix = Fix(Phrase(REPLACE, replace=replace), False, edits)
    return Diagnostic(
        code,
        f"{code}.replace" if replace else code,
        first.place,
        {"printed": first.printed, "replace": replace, "lexicon": first.lexicon.id},
        severity=first.term.grade,
        related=tuple(hit.place for hit in found[1:]),
        fix=fix,
    )
