"""W714 superseded-law."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.messages.phrase import Phrase
from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Confidence, Diagnostic, Fix, Outcome, Severity
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.messages.wording import REPLACE
from baolint_rules.structure.superseded_basis import OLD_DECREE
from baolint_rules.wording.by_term import OUTSIDE, in_report
from baolint_rules.wording.mentioned import around, former
from baolint_rules.wording.old_rules import old_rules

_GONE = (
    "废止", "失效", "修订", "修改前", "施行前", "民法典", "第711号", "旧法", "旧条例", "同时", "代替",
    "取代", "历史", "申请公开", "要求公开", "判决", "案件", "当时",
)  # fmt: skip
"""Words that tell of a law's end, or of an older matter it rightly governs."""
_BASIS = "(?:依据|根据|按照|依照|遵照|贯彻|落实|执行)[^，。；]{0,20}$"
_ARTICLES = "(?:《[^《》\n]{0,20})?条例》?(?:的)?第三十[一二]条(?:[、和至]第?三十[一二]条)?(?=[^。；\n]{0,30}(?:年度报告|年报))"
_CHANGED = 2019
_DECREE = "492"
BASIS = "S114"
"""The rule on what a report rests on: the old decree named in the preamble is its matter as well."""


class SupersededLaw(Rule):
    """A repealed law, article or time limit is cited as if it were in force."""

    code = "W714"
    name = "superseded-law"
    severity = "warning"
    title = "引用了已经废止的法律或旧条文"
    why = (
        "合同法、物权法等九部法律自2021年1月1日起由民法典代替；旧条例（国令第492号）2019年5月15日起由国令第711号"
        "代替，年度报告改由第四十九条、第五十条规定，答复期限改为20个工作日。提到废止、修订和旧案的不算，"
        "拿不准的只作提示；前言里依据的旧条文由 S114 报告。"
    )
    basis = "《中华人民共和国民法典》第一千二百六十条；《条例》第三十三条、第四十九条、第五十条"
    mend = "改引现行的法律、条文或期限。"
    examples = (
        Good("引用的都是现行规定"),
        Good("劳动合同法仍然有效", (("维护栏目内容", "依据《中华人民共和国劳动合同法》维护栏目"),)),
        Good("说明旧法已经废止", (("维护栏目内容", "清理依据《合同法》制定、已经失效的文件"),)),
        Bad(
            "依据合同法",
            (("维护栏目内容", "依据《中华人民共和国合同法》公开采购合同"),),
            "《中华人民共和国合同法》",
        ),
        Bad(
            "旧条例的令号",
            (
                (
                    "落实《中华人民共和国政府信息公开条例》",
                    "落实《中华人民共和国政府信息公开条例》（国务院令第492号）",
                ),
            ),
            "国务院令第492号",
        ),
        Bad(
            "旧条例的条文",
            (("全年组织业务培训", "按照《条例》第三十一条的规定编制年度报告，全年组织业务培训"),),
            "《条例》第三十一条",
        ),
        Good("不收取费用", (("维护栏目内容", "向申请人不收取检索、复制、邮寄费用，维护栏目内容"),)),
        Bad(
            "旧条例的申请条件",
            (("维护栏目内容", "受理根据自身生产、生活、科研等特殊需要提出的申请，维护栏目内容"),),
            "自身生产、生活、科研等特殊需要",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for hit in in_report(words.hits(facts, context, self.code)):
            before, behind = around(hit)
            if former(before) or any(word in before + behind for word in _GONE):
                continue
            doubtful = hit.term.term.startswith("《") and not expression(_BASIS).search(before)
            grade: Severity = "info" if doubtful else hit.term.grade
            values = {"printed": hit.printed, "replace": hit.term.replace}
            found = _finding(self.code, "W714.law", hit.stretch, values, grade)
            if _DECREE in hit.term.term and _told_by_s114(facts, hit.stretch):
                found = found._replace(related_codes=(BASIS,))
            yield found
        if facts.year is None or facts.year < _CHANGED:
            return
        written = words.written(facts)
        for stretch in _found(written, "第三十", _ARTICLES):
            if stretch.passage.kind not in OUTSIDE and not _told_by_s114(facts, stretch):
                values = {"printed": stretch.printed}
                found = _finding(self.code, "W714.article", stretch, values, "warning")
                yield found._replace(related_codes=(BASIS,))
        told: list[Stretch] = []
        for old in old_rules(written):
            stretch = old.stretch
            if stretch.passage.kind in OUTSIDE or any(map(stretch.overlaps, told)):
                continue
            told.append(stretch)
            if old.message == "W714.force" and _is_basis(stretch):
                continue
            values = {"printed": stretch.printed}
            found = _finding(self.code, old.message, stretch, values, old.grade)
            if _told_by_s114(facts, stretch):
                found = found._replace(related_codes=(BASIS,))
            yield found


def _is_basis(stretch: Stretch) -> bool:
    """Tell whether S114 says that the preamble rests on the decree as first published."""
    passage = stretch.passage
    return passage.kind == "preamble" and OLD_DECREE.search(passage.text.string) is not None


def _told_by_s114(facts: Facts, stretch: Stretch) -> bool:
    """Tell whether a stretch is where a report states its basis: preamble, or first paragraph."""
    if stretch.passage.kind == "preamble":
        return True
    first = facts.sections[0].passages[:1] if facts.sections and not facts.preamble else []
    return stretch.passage in first


def _found(written: Written, sign: str, pattern: str) -> Iterator[Stretch]:
    if sign in written.squeezed:
        for match in expression(pattern).finditer(written.squeezed):
            yield written.stretch(*written.at(*match.span()))


def _finding(
    code: str, message: str, stretch: Stretch, values: dict[str, str], grade: Severity
) -> Diagnostic:
    place = stretch.passage.place(stretch.start, stretch.end)
    confidence: Confidence = "possible" if grade == "info" else "certain"
    replace = values.get("replace")
    fix = None
    if replace and grade != "info":
        fix = Fix(Phrase(REPLACE, replace=replace), False, ((place, replace),), names=True)
    return Diagnostic(code, message, place, values, severity=grade, confidence=confidence, fix=fix)
