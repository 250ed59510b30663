"""X104 inconsistent-set."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.text import Span
from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context
from baolint.recognise.place import Place
from baolint.recognise.summary import Number, Summary
from baolint.rules.diagnostic import Diagnostic, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule

MOST = 6
"""Further cells named in one finding."""


class InconsistentSet(Rule):
    """The same report in two formats does not hold the same figures."""

    code = "X104"
    name = "inconsistent-set"
    severity = "warning"
    title = "同一份报告的几种格式数字不一致"
    why = (
        "同一单位同一年度的报告往往既有网页又有 Word、PDF 附件，改了一处忘了另一处，公众看到的就是"
        "两套数字。只比较两边都读得准的数字；哪一份是对的，要由单位核实。"
    )
    basis = "《中华人民共和国政府信息公开条例》第六条（及时、准确地公开政府信息）"
    mend = "核实哪一份为准，把各种格式改成一致后重新发布。"
    across = True
    examples = (
        Good("两种格式一致", beside=("sound.md", ())),
        Good(
            "另一种格式的空格不比",
            beside=("sound.md", (("| 行政许可 | 38 |", "| 行政许可 |  |"),)),
        ),
        Bad(
            "行政许可件数不一致",
            (),
            "38",
            beside=("sound.md", (("| 行政许可 | 38 |", "| 行政许可 | 36 |"),)),
        ),
    )

    def with_twin(self, later: Summary, other: Summary, context: Context) -> Iterator[Outcome]:
        own, others = later.numbers(), other.numbers()
        unlike = [key for key in own if key in others and own[key] != others[key]]
        if not unlike:
            if own.keys() & others.keys():
                yield Passed(self.code)
            return
        first = unlike[0]
        yield Diagnostic(
            self.code,
            self.code,
            _place(first),
            {
                "other": other.name,
                "count": len(unlike),
                "found": _text(own[first]),
                "there": _text(others[first]),
            },
            related=tuple(
                _place(
                    key,
                    Phrase(
                        "：本文件为{own}，另一份为{other}",
                        own=_text(own[key]),
                        other=_text(others[key]),
                    ),
                )
                for key in unlike[1 : MOST + 1]
            ),
            confidence="likely",
            evidence={
                "suspect": first,
                "value": own[first],
                "other": {"path": other.path, "value": others[first]},
                "differences": len(unlike),
            },
        )


def _place(key: str, shown: str = "") -> Place:
    table, row, field = key.split("/")
    return Place(Span(0, 0), table=table, row=row, field=field, shown=shown)


def _text(value: Number) -> str:
    return str(value) if isinstance(value, int) else f"{value:f}"
