"""Whom and what a clause speaks of, by what stands before its verb."""

from __future__ import annotations

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import DELIMITERS
from baolint.forms.claim_words import (
    CARRIED,
    CHANNELS,
    NARROWER,
    OTHER_YEARS,
    PERIODS,
    SELVES,
    WIDER,
    Index,
    is_in_order,
    without,
)

OWN, WIDE, NARROW, UNSURE = "own", "wider", "narrower", "unsure"


_ALL_FOR = Pattern(
    "(?:因|由于)[^，。；]{2,30}等(?:原因|情形|情况|理由|因素)?\\Z"
    "|[^，。；]{0,12}(?:不存在|不掌握|未制作|未获取|秘密|隐私)等(?:原因|情形|情况|信息)?\\Z",
    needs=("等",),
)
ALL_FOR_BEHIND = Pattern(
    "\\A(?:因|由于)[^，。；]{2,30}?等(?:原因|情形|情况|理由|因素)", needs=("因", "由于")
)
"""Reasons that do not narrow a number down: 因不掌握相关信息等原因无法提供的."""
SHORT = 4
"""Characters of 我局, 本机关, 我区各局."""


def reach_of(before: str, ahead: str, agency: str | None, words: Index) -> str:
    """Give own, wider (全区), narrower (本级) or unsure (a channel, another body, a part of the year).

    `before` is the clause before the verb, `ahead` the sentence before it since its last number,
    `words` are those that say nothing about it.
    """
    if any([word in ahead for word in PERIODS]):
        return UNSURE
    if "共" not in before and any(word in ahead for word in ("通过", "平台", "渠道", "系统")):
        return UNSURE
    if any([word in before for word in WIDER]):
        return WIDE
    if any([word in before for word in NARROWER]):
        return NARROW
    if any([word in before for word in CHANNELS]):
        return UNSURE
    left = without(_ALL_FOR.sub("", before), words)
    if not left:
        return OWN
    if left.startswith(SELVES) and len(left) <= SHORT:
        return OWN
    return OWN if agency and is_in_order(left, agency) else UNSURE


def is_of_another_year(ahead: str) -> bool:
    """Tell whether the sentence before a number speaks of another year: 2022年，我局收到…."""
    if "以来" in ahead or ("年来" in ahead and "一年来" not in ahead):
        return True
    other = False
    for mark in DELIMITERS:
        ahead = ahead.replace(mark, "\n")
    for clause in ahead.split("\n"):
        if clause.startswith(("本年", "今年", "全年")):
            other = False
        for word in OTHER_YEARS:
            if clause.startswith(word) and not clause.startswith(CARRIED, len(word)):
                other = True
    return other
