"""S111 unexpected-section."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.extra_headings import extra_headings
from baolint_rules.structure.subheadings import NUMERALS

ATTACHED = ("附件", "附表", "附录", "附：", "附:", "附图")
"""How headings begin behind which no section stands but what is attached to the report."""
_OLD = Pattern(
    "\\A *[一二三四五六七八九十]{1,2} *[、.．] *"
    "(?P<title>[^，。；：]{0,24}?(?:收费及减免|收费和减免|收费、减免|收费与减免|咨询处理|信息公开咨询|复议、诉讼和申诉"
    "|机构和人员|人员和经费|支出情况|机构建设)[^，。；：]{0,12})[。：]? *\\Z",
    needs=("收费", "咨询", "诉讼", "机构", "人员", "支出"),
)
"""Headings of the outline before 2019 that the form no longer has."""


class UnexpectedSection(Rule):
    """The report has a numbered section that the form does not know."""

    code = "S111"
    name = "unexpected-section"
    severity = "info"
    title = "多出格式没有的部分"
    why = "格式规定六个部分，内容不增不减；多出的部分不便汇总。本地规定另有要求的可以忽略。"
    basis = "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号格式"
    mend = "把内容并入相应的部分，例如其他需要报告的事项。"
    examples = (
        Good("只有六个部分"),
        Good(
            "附件不是部分",
            (("没有其他需要报告的事项。\n", "没有其他需要报告的事项。\n\n附件：目录\n"),),
        ),
        Bad(
            "多出第七部分",
            (
                (
                    "没有其他需要报告的事项。\n",
                    "没有其他需要报告的事项。\n\n七、下一年度工作安排\n\n继续做好各项公开工作。\n",
                ),
            ),
            "七、下一年度工作安排",
        ),
        Bad(
            "中间插进一部分",
            (
                (
                    "六、其他需要报告的事项",
                    "六、标准化规范化建设情况\n\n继续推进。\n\n七、其他需要报告的事项",
                ),
            ),
            "六、标准化规范化建设情况",
        ),
        Bad(
            "沿用旧提纲的部分",
            (
                (
                    "五、存在的主要问题及改进情况\n",
                    "五、政府信息公开的收费及减免情况\n\n全年没有收费。\n\n六、存在的主要问题及改进情况\n",
                ),
            ),
            "五、政府信息公开的收费及减免情况",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        if not facts.form.sections:
            yield NotApplicable(self.code)
            return
        between = extra_headings(facts)
        seen = {id(extra.passage) for extra in between}
        for extra in between:
            yield self._told(extra.title, _whole(extra.passage))
        for section in facts.sections:
            title = section.title.strip().rstrip("。：:")
            attached = title.startswith(ATTACHED) and not section.number
            if section.form is None and not attached and not title.startswith(tuple(NUMERALS)):
                yield self._told(title, section.heading.place())
            for passage in section.passages:
                old = None if id(passage) in seen else _OLD.match(passage.text.string)
                if old:
                    yield self._told(old["title"], _whole(passage))

    def _told(self, title: str, place: Place) -> Diagnostic:
        return Diagnostic(self.code, self.code, place, {"title": title})


def _whole(passage: Passage) -> Place:
    return passage.place(0, len(passage.text))
