"""F904 broken-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.places import undigited

AROUND = 8
"""Characters quoted on either side of the break."""


class BrokenParagraph(Rule):
    """A paragraph ends inside a sentence that goes on in the next one."""

    code = "F904"
    name = "broken-paragraph"
    severity = "info"
    title = "段落在句子中间断开"
    why = "句子没有说完就换段，多为粘贴、转换时留下的换行，影响阅读。判断其他内容时已按一段理解。"
    basis = "《党政机关公文格式》（GB/T 9704—2012）关于正文分段的要求"
    mend = "删去多余的换行，接成一段。"
    not_in = ("yaml", "json", "pdf")
    examples = (
        Good("段落完整"),
        Good("标题后换段", (("（一）主动公开", "（一）主动公开，及时更新"),)),
        Good(
            "逐项列举，各成一段",
            (("：一是公开内容的针对性有待提升；二是", "：\n一是公开内容的针对性有待提升，\n二是"),),
        ),
        Bad("词语被断开", (("围绕中心工作推进政府", "围绕中心工\n\n作推进政府"),)),
        Bad("逗号后断开", (("分管领导复审，", "分管领导复审，\n"),)),
        Bad(
            "书名号中间断开",
            (("认真落实《中华人民", "认真落实《中华\n人民"),),
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = [one for one in facts.restorations if one.kind == "paragraph"]
        if not found:
            return
        first = found[0]
        string = first.passage.text.string
        cut = first.start + 1
        values = {
            "before": undigited(string[max(0, cut - AROUND) : cut]),
            "after": undigited(string[cut : cut + AROUND]),
            "others": Phrase("，另有{count}处", count=len(found) - 1) if len(found) > 1 else "",
        }
        related = tuple(one.place for one in found[1:])
        yield Diagnostic(self.code, "F904", first.place, values, related=related)
