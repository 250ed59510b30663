"""Where in the document a section of the form belongs."""

from __future__ import annotations

from baolint.document.text import Span
from baolint.forms.form import SectionForm
from baolint.recognise.facts import Facts
from baolint.recognise.place import Place

SIGNS = {
    "overview": (("主动公开",), ("依申请公开",), ("监督保障", "平台建设", "政府信息管理")),
    "problems": (("问题", "不足"), ("改进", "整改", "下一步")),
    "other": (("信息处理费", "需要报告的"),),
}
"""Words of which one of each group stands in a section that is written, heading or not."""
NUMERALS = "一二三四五六七八九十"


def gap_before(facts: Facts, wanted: SectionForm) -> Place:
    """Give the zero-length place where a missing section belongs.

    That is before the next section of the form that is there, else at the end of the report.
    """
    later = False
    followers = set()
    for section in facts.form.sections:
        if later:
            followers.add(section.key)
        later = later or section.key == wanted.key
    for held in facts.sections:
        if held.key in followers:
            start = held.heading.text.span().start
            return Place(Span(start, start), section=wanted.key)
    if facts.signature_passages:
        start = facts.signature_passages[0].text.span().start
        return Place(Span(start, start), section=wanted.key)
    end = facts.end.span.end
    return Place(Span(end, end), section=wanted.key)


def is_written(facts: Facts, section: SectionForm) -> bool:
    """Tell whether a section's text seems to be there although its heading is not."""
    groups = SIGNS.get(section.key)
    if groups is None:
        return False
    # without its heading the text has fallen to the section before it, or to the preamble
    order = [form.key for form in facts.form.sections]
    earlier = order[: order.index(section.key)]
    before = [held for held in facts.sections if held.key in earlier]
    passages = before[-1].passages if before else facts.preamble
    text = "".join(passage.text.string for passage in passages)
    return all(any(word in text for word in words) for words in groups)
