"""F908 leftover-revision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.document.model import Leftover
from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Good, Rule
from baolint_rules.typography.places import undigited

READERS = ("docx", "doc")
LONGEST = 20
KINDS = {
    "inserted": "插入", "deleted": "删除", "comment": "批注", "hidden": "隐藏文字",
    "struck": "带删除线的文字",
}  # fmt: skip


class LeftoverRevision(Rule):
    """Tracked changes, comments, hidden or struck text were left in a Word file that is to be published."""

    code = "F908"
    name = "leftover-revision"
    severity = "error"
    title = "Word 文件里留有修订、批注、隐藏或划掉的文字"
    why = (
        "修订痕迹、批注、隐藏文字和划掉的文字会随文件一起公开，谁都能看到删改前的内容和内部意见。"
        "检查时按接受全部修订、去掉划掉的文字后的内容判断。"
    )
    basis = "《中华人民共和国保守国家秘密法》第三十五条（公开前保密审查）；《政府网站发展指引》（国办发〔2017〕47号）"
    mend = "在“审阅”中接受或拒绝全部修订、删除全部批注，用“文件—检查文档”清除隐藏文字，删去带删除线的文字后另存。"
    examples = (Good("纯文本没有修订"),)

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if facts.document.reader not in READERS:
            yield NotApplicable(self.code)
            return
        left = [one for one in facts.document.leftovers if one.kind in KINDS]
        formats = [one for one in facts.document.leftovers if one.kind == "format"]
        if left:
            counts = {kind: sum(1 for one in left if one.kind == kind) for kind in KINDS}
            what = listed(
                "、",
                [
                    Phrase("{kind}{count}处", kind=Phrase(KINDS[kind]), count=count)
                    for kind, count in counts.items()
                    if count
                ],
            )
            first = next((undigited(one.text.strip()) for one in left if one.text.strip()), "")
            if first:
                quoted = first[:LONGEST] + ("…" if len(first) > LONGEST else "")
                what = Phrase("{what}（如“{quoted}”）", what=what, quoted=quoted)
            yield self._finding("F908", left, {"what": what})
        elif formats:
            found = self._finding("F908.format", formats, {"count": len(formats)})
            yield found._replace(severity="info")

    def _finding(
        self, message: str, left: Sequence[Leftover], values: dict[str, object]
    ) -> Diagnostic:
        places = dict.fromkeys(Place(one.span) for one in left)
        first, *others = places
        return Diagnostic(self.code, message, first, values, related=tuple(others))
