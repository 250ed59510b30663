"""H101 long-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule

ENDS = "。！？；"
LONG = "组织业务培训" + "、开展专题研讨" * 30


class LongSentence(Rule):
    """A sentence of the report's text has more characters than this office allows."""

    code = "H101"
    name = "long-sentence"
    severity = "info"
    title = "句子过长"
    why = "本单位的行文要求：一句话不宜过长，便于群众阅读。"
    basis = "本单位《公文写作要求》第三条"
    mend = "拆成几句来写。"
    longest: int = 200
    option_help = {"longest": "一句话最多多少字"}
    examples = (
        Good("长短合适"),
        Good("分号也算断句", (("组织业务培训", LONG[:150] + "；" + LONG[:120]),)),
        Bad("一句话说了二百多字", (("组织业务培训", LONG),)),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for passage in facts.prose():
            start = 0
            text = passage.text.string
            for number, char in enumerate(text, 1):
                if char in ENDS or number == len(text):
                    if number - start > self.longest:
                        values = {"count": number - start, "longest": self.longest}
                        yield Diagnostic(self.code, self.code, passage.place(start, number), values)
                    start = number
