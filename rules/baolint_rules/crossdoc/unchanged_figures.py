"""X106 unchanged-figures."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.recognise.facts import Context
from baolint.recognise.place import Place
from baolint.recognise.summary import Summary
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule

LAST = "last-year"


class UnchangedFigures(Rule):
    """All figures of all tables are those of last year's report."""

    code = "X106"
    name = "unchanged-figures"
    severity = "info"
    title = "全部数字与上年度报告相同"
    why = (
        "三张表的全部数字都与上年度相同，多半是沿用了上年度的稿子，忘了换数据。"
        "全零或者只有零星数字的报告两年相同并不少见，不报。"
    )
    basis = "《中华人民共和国政府信息公开条例》第五十条（年度报告应当包括的内容）"
    mend = "对照本年度的台账复核三张表；确实相同的不必改动。"
    across = True
    fewest: int = 4
    option_help = {"fewest": "不同的非零数字不足这么多个的报告不比"}
    examples = (
        Good("有一个数字不同", beside=(LAST, (("行政许可\t38", "行政许可\t37"),))),
        Good(
            "两年的数字不同",
            beside=(LAST, (("行政许可\t38", "行政许可\t12"), ("行政处罚\t4", "行政处罚\t9"))),
        ),
        Bad("全部数字相同", (), "第二十条第（一）项", beside=(LAST, ())),
    )

    def with_last_year(
        self, later: Summary, earlier: Summary, context: Context
    ) -> Iterator[Outcome]:
        own = later.numbers()
        if later.profile != earlier.profile or len({*own.values()} - {0}) < self.fewest:
            yield NotApplicable(self.code)
        elif later.figures() != earlier.figures() or len(own) < len(later.keys):
            yield Passed(self.code)
        else:
            table = later.keys[0].partition("/")[0]
            yield Diagnostic(
                self.code,
                self.code,
                Place(Span(0, 0), table=table),
                {"other": earlier.name, "year": earlier.year, "count": len(own)},
                confidence="likely",
                evidence={
                    "figures": len(own),
                    "previous": {"path": earlier.path, "year": earlier.year},
                },
            )
