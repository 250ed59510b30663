"""By what a list divides its total: by channel, by applicant, by outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baolint.forms.claim_clause import begin

if TYPE_CHECKING:
    from baolint_rules.narrative.enumerations import Enumeration

_DIMENSIONS = (
    ("自然人", "法人", "公民", "企业", "组织", "律师", "个人"),
    ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "办结", "结转", "维持", "纠正", "已答复", "按期", "延期"),
    ("网", "信函", "邮", "当面", "现场", "窗口", "传真", "平台", "线上", "线下", "来信", "来访", "来电"),
)  # fmt: skip


def dimensions(one: Enumeration) -> int:
    """Count by how many ways the items are told apart: 网络20件、信函6件，自然人18件 is two."""
    text = one.counted.prose.text
    found = set()
    for part in one.parts[: one.ended]:
        name = text[begin(text, part.start) : part.start]
        which = (n for n, words in enumerate(_DIMENSIONS) if any(word in name for word in words))
        found.add(next(which, -1))
    return len(found - {-1})
