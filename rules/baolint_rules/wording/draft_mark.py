"""W712 draft-mark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_text import Stretch, Written
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.by_term import by_term
from baolint_rules.wording.draft_lines import draft_lines
from baolint_rules.wording.draft_notes import draft_notes
from baolint_rules.wording.mentioned import in_title, quoted_stretch

_WEB = ("html", "markdown")
"""Readers whose pages have furniture above the report's title."""


class DraftMark(Rule):
    """A mark of a draft was left on the report that is to be published."""

    code = "W712"
    name = "draft-mark"
    severity = "warning"
    title = "留有草稿标志"
    why = (
        "带着征求意见稿、送审稿、初稿等标志发布，说明用错了文件版本。只看标题、页眉页脚和独占一段的标志；"
        "正文里提到的征求意见稿不算。"
    )
    basis = "《党政机关公文处理工作条例》关于公文定稿的规定"
    mend = "核对是否为审定后的文本；是的，删去标志再发布。"
    examples = (
        Good("没有草稿标志"),
        Good("正文提到征求意见稿", (("维护栏目内容", "公开《办法（征求意见稿）》，收集意见12条"),)),
        Good("预算草案", (("维护栏目内容", "公开预算草案"),)),
        Bad("标题带送审稿", (("工作年度报告\n", "工作年度报告（送审稿）\n"),), "送审稿"),
        Bad("标题下一行初稿", (("工作年度报告\n", "工作年度报告\n（初稿）\n"),), "初稿"),
        Bad(
            "落款前留有征求意见稿",
            (("没有其他需要报告的事项。\n", "没有其他需要报告的事项。\n\n（征求意见稿）\n"),),
            "征求意见稿",
        ),
        Bad("标题后面注明第三稿", (("工作年度报告\n", "工作年度报告第三稿\n"),), "第三稿"),
        Bad(
            "说明尚未审签",
            (
                (
                    "没有其他需要报告的事项。\n",
                    "没有其他需要报告的事项。\n\n本稿尚未经领导审签，请勿上网发布。\n",
                ),
            ),
            "本稿尚未经领导审签，请勿上网发布",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        skipped = ("page", "above") if facts.document.reader in _WEB else ("page",)
        lines: dict[tuple[int, int], Stretch] = {}
        written = words.written(facts)
        for stretch in chain(draft_lines(written), draft_notes(written)):
            counts = stretch.passage.kind not in skipped or _crowns(written, stretch)
            told = any(map(stretch.overlaps, lines.values()))
            if counts and not told and not quoted_stretch(stretch):
                lines.setdefault((stretch.number, stretch.start), stretch)
        for stretch in lines.values():
            place = stretch.passage.place(stretch.start, stretch.end)
            yield Diagnostic(self.code, "W712", place, {"printed": stretch.printed})
        yield from by_term(
            self.code,
            (
                hit
                for hit in words.hits(facts, context, self.code)
                if hit.stretch.passage.kind not in skipped
                and not in_title(hit)
                and not any(_holds(line, hit.stretch) for line in lines.values())
            ),
        )


def _crowns(written: Written, stretch: Stretch) -> bool:
    """Tell whether a line stands right above the title, where a web page has none of its own."""
    following = written.passages[stretch.number + 1 : stretch.number + 2]
    return stretch.passage.kind == "above" and all(one.kind != "above" for one in following)


def _holds(line: Stretch, stretch: Stretch) -> bool:
    return line.number == stretch.number and line.start <= stretch.start < line.end
