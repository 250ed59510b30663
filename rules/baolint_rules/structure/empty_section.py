"""S105 empty-section."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import shown
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotAssessable, Outcome, Passed
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.blank_marks import has_words, is_bare, is_marked


class EmptySection(Rule):
    """A section that must be written out has a heading only."""

    code = "S105"
    answers_to = ("S112",)
    name = "empty-section"
    severity = "error"
    seeks = True
    title = "章节只有标题没有内容"
    why = "第一、五、六部分应以文字报告，只有标题等于没有报告。第二至四部分缺表由 T201 指出。"
    basis = "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号"
    mend = "补写内容；第六部分没有事项的，也应写明“本年度未收取信息处理费，无其他需要报告的事项”。"
    examples = (
        Good("各部分都有内容"),
        Good(
            "第六部分只写“无。”也有内容",
            (("本年度未收取信息处理费，没有其他需要报告的事项。", "无。"),),
        ),
        Bad(
            "第六部分只有一道斜线",
            (("本年度未收取信息处理费，没有其他需要报告的事项。", "/"),),
            "/",
        ),
        Bad(
            "第六部分空白",
            (("本年度未收取信息处理费，没有其他需要报告的事项。\n", ""),),
            "六、其他需要报告的事项",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        for section in facts.sections:
            if section.form is None or section.form.prose != "obligatory":
                continue
            values = {"heading": section.form.heading.text, "number": section.form.number}
            if has_words(section) or section.tables:
                if section.key == "problems" and section.passages and is_bare(section):
                    told = {"number": section.number or section.form.number}
                    yield Diagnostic(
                        self.code, "S112.nothing", section.passages[-1].place(), told,
                        severity="warning", related_codes=("S112",),
                    )  # fmt: skip
                elif is_marked(section):
                    place = section.passages[0].place()
                    yield Diagnostic(
                        self.code, "S105.mark", place, values,
                        severity="info", confidence="possible",
                    )  # fmt: skip
                else:
                    yield Passed(self.code)
                continue
            place = section.heading.place()._replace(shown=shown.section(section.form.number))
            if section.pictures:
                yield NotAssessable(self.code, "S105.picture", place, section.form.key, values)
            else:
                yield Diagnostic(self.code, "S105", place, values)
