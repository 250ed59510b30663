"""S115 section-list-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.announced import OLD, find

PLACE = "要求编制。"
ALL = (
    "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、"
    "存在的主要问题及改进情况"
)


class SectionListMismatch(Rule):
    """The number of parts that the preamble announces is not the number listed or present."""

    code = "S115"
    name = "section-list-mismatch"
    severity = "warning"
    seeks = True
    title = "开头说的部分数与实际不符"
    why = "开头说六个部分而只列出五个，或者说五个部分而正文有六个，多是改动后没有核对。各部分的名称不要求一字不差。"
    basis = "国办公开办函〔2021〕30号格式（六个部分）"
    mend = "按正文的实际部分改正个数，或者补齐列举。"
    examples = (
        Good("没有说有几个部分"),
        Good(
            "列举与个数相符",
            ((PLACE, f"{PLACE}本报告由{ALL}、其他需要报告的事项六个部分组成。"),),
        ),
        Good(
            "列举的名称与标题不完全一样",
            (
                (
                    PLACE,
                    f"{PLACE}全文包括总体情况，主动公开情况，依申请公开情况，因政府信息公开工作被申请行政复议、"
                    "提起行政诉讼情况，存在的问题，其他事项等六部分。",
                ),
            ),
        ),
        Bad("说六个、列五个", ((PLACE, f"{PLACE}本报告由{ALL}六个部分组成。"),), "六个部分"),
        Bad(
            "没有说个数，少列一个",
            ((PLACE, f"{PLACE}本报告由{ALL}构成。"),),
            f"本报告由{ALL}构成",
        ),
        Bad("说五个、正文六个", ((PLACE, f"{PLACE}本报告分为五个部分。"),), "五个部分"),
        Bad(
            "说七个、列六个",
            ((PLACE, f"{PLACE}全文共七部分，包括{ALL}、其他需要报告的事项。"),),
            "七部分",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        told = find(facts) if facts.form.sections else None
        if told is None:
            yield NotApplicable(self.code)
            return
        present = {section.key for section in facts.sections if section.form}
        whole = len(present) == len(facts.form.sections)
        real = {len(present), len([s for s in facts.sections if not s.heading_lost])}
        values = {
            "count": told.passage.text.string[told.start : told.end],
            "listed": told.listed or 0,
            "real": len(present),
        }
        place = told.passage.place(told.start, told.end)
        if told.announced is None:
            if whole and told.parts and set(told.parts) != set(range(len(present))):
                named = _named(told.parts, len(present))
                yield Diagnostic(self.code, "S115.named", place, {"told": named})
        elif len(set(told.parts)) < len(told.parts):
            yield Diagnostic(self.code, "S115.twice", place, values)
        elif told.listed is not None and told.listed != told.announced:
            yield Diagnostic(self.code, "S115.listed", place, values)
        elif whole and OLD in told.parts:
            named = _named(told.parts, len(present))
            yield Diagnostic(self.code, "S115.named", place, {"told": named})
        elif whole and told.announced not in real:
            yield Diagnostic(self.code, "S115", place, values)


def _named(parts: tuple[int, ...], real: int) -> Phrase:
    """Say which parts of the report a list leaves out, or that it has one that is not there."""
    if OLD in parts:
        return Phrase("列有现行格式没有的部分")
    return Phrase("列出 {listed} 个，正文有 {real} 个", listed=len(set(parts)), real=real)
