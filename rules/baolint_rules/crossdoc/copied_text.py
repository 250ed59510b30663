"""X103 copied-text."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.recognise.facts import Context
from baolint.recognise.place import Place
from baolint.recognise.summary import Sketch, Summary, likeness
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule

LAST = "last-year"


class CopiedText(Rule):
    """A section's prose is last year's with other figures."""

    code = "X103"
    name = "copied-text"
    severity = "info"
    title = "文字与别的报告雷同"
    why = (
        "办公厅的格式通知和历年评估都点名批评年度报告内容雷同。数字不计，一部分的文字与本单位上年度、与别的单位同一年度的同一部分"
        "八成以上相同的作提示。六个以上单位都这样写的套话、统一下发的样板不算，剩下的文字太少的不比，表格不比。"
    )
    basis = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）关于避免内容雷同的要求"
    mend = "按本年度的实际工作重写这一部分。"
    across = True
    alike: float = 0.8
    shortest: int = 150
    option_help = {
        "alike": "从多相像起提示，1 为完全相同",
        "shortest": "去掉数字、标点和套话后不足这么多字的部分不比",
    }
    examples = (
        Good(
            "改写了总体情况",
            beside=(
                LAST,
                (
                    (
                        "落实保密审查制度，信息发布前由股室负责人初审、分管领导复审，全年未发生失泄密事件。",
                        "印发信息发布规程，新设专职审核岗，逐件登记来源、密级和公开属性。",
                    ),
                    (
                        "按照基层政务公开标准化规范化目录更新门户网站专栏，及时维护栏目内容。",
                        "完成专栏改版，合并重复栏目四个，新增统计数据查询。",
                    ),
                    (
                        "将政府信息公开纳入年度考核，全年组织业务培训2次，未发生责任追究情形。",
                        "开展交叉检查，向三个股室发出整改提醒，均已办结。",
                    ),
                ),
            ),
        ),
        Bad(
            "只换了数字",
            (),
            "一、总体情况",
            beside=(LAST, (("信息186条", "信息177条"), ("数据96条", "数据87条"))),
        ),
        Bad("只换了年份", (), "一、总体情况", beside=(LAST, ())),
    )

    def with_last_year(
        self, later: Summary, earlier: Summary, context: Context
    ) -> Iterator[Outcome]:
        before = {sketch.section: sketch for sketch in earlier.sketches}
        for own in later.sketches:
            other = before.get(own.section)
            alike = self._likeness(own, other)
            if other is None or alike is None:
                continue
            if alike <= self.alike:
                yield Passed(self.code)
            else:
                yield self._finding(self.code, own, other, earlier, alike)

    def with_other_unit(
        self, later: Summary, other: Summary, context: Context
    ) -> Iterator[Outcome]:
        theirs = {sketch.section: sketch for sketch in other.sketches}
        for own in later.sketches:
            passage = theirs.get(own.section)
            alike = self._likeness(own, passage)
            if passage is not None and alike is not None and alike > self.alike:
                yield self._finding("X103.unit", own, passage, other, alike)
                return

    def _likeness(self, own: Sketch, other: Sketch | None) -> float | None:
        if other is None or min(own.length, other.length) < self.shortest:
            return None
        return likeness(own, other)

    def _finding(
        self, case: str, own: Sketch, passage: Sketch, other: Summary, alike: float
    ) -> Diagnostic:
        return Diagnostic(
            self.code,
            case,
            Place(Span(0, 0), section=own.section),
            {
                "own": own.shown.rstrip("。"),
                "passage": passage.shown.rstrip("。"),
                "other": other.name,
                "year": other.year,
                "agency": other.agency,
                "share": int(alike * 100),
                "quote": "",
            },
            confidence="likely",
            evidence={
                "similarity": round(alike, 2),
                "passages": [],  # the engine, which knows the texts, quotes from both
                "other": {"path": other.path, "agency": other.agency, "year": other.year},
            },
        )
