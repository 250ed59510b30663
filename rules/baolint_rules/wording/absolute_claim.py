"""W708 absolute-claim."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.absolute_patterns import absolute
from baolint_rules.wording.by_term import OUTSIDE, by_term, in_report, inside
from baolint_rules.wording.mentioned import in_title, quoted_hit, titled
from baolint_rules.wording.quoted import quoted


class AbsoluteClaim(Rule):
    """The report praises its work in absolute terms."""

    code = "W708"
    name = "absolute-claim"
    severity = "info"
    title = "绝对化的说法"
    why = "报告是法定的信息，最先进、零差错、100%满意一类的说法难以证实，容易引来质疑。只作提示；目标、要求里的说法和第一时间、最多跑一次等不算。"
    basis = "公文写作惯例；参照《中华人民共和国广告法》第九条"
    mend = "改为有数字依据的说法，或删去。"
    examples = (
        Good("没有绝对化的说法"),
        Good(
            "固定说法不算",
            (("维护栏目内容", "第一时间维护栏目，落实第一责任人责任，推行最多跑一次"),),
        ),
        Good("目标里的说法不算", (("维护栏目内容", "确保信息零差错"),)),
        Bad("称全国领先", (("维护栏目内容", "公开水平全国领先"),), "全国领先"),
        Bad("称群众100%满意", (("维护栏目内容", "群众100%满意"),), "100%满意"),
        Bad("称全年零差错", (("维护栏目内容", "全年信息发布零差错"),), "零差错"),
        Bad("满意率达100%", (("维护栏目内容", "群众满意率达100%"),), "满意率达100%"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = in_report(words.hits(facts, context, self.code))
        used = [hit for hit in found if not quoted_hit(hit) and not in_title(hit)]
        yield from by_term(self.code, used)
        told = [hit.stretch for hit in used]
        for stretch in absolute(words.written(facts)):
            string = stretch.passage.text.string
            if stretch.passage.kind in OUTSIDE or quoted(string, stretch.start):
                continue
            if titled(string, stretch.start) or any(map(stretch.overlaps, told)):
                continue
            told.append(stretch)
            place = stretch.passage.place(stretch.start, stretch.end)
            yield Diagnostic(self.code, "W708", place, {"printed": inside(stretch.printed)})
