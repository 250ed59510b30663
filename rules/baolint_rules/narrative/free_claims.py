"""Numbers said of a figure of the form in words that no claim of the profile foresees.

The claims of a profile are read word by word; here a number is taken by the words around it. What
it is said of is less sure, so that a difference is never more than a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baolint.document.pattern import Pattern
from baolint.forms.claim_clause import JOINED, STOPS, begin, finish
from baolint.forms.claim_reach import UNSURE, is_of_another_year
from baolint.forms.claim_words import BEFORE, FILL, WIDER, Index, indexed, without
from baolint.recognise.claims import Claim, Counted
from baolint_rules.narrative.free_denials import CASES, denials
from baolint_rules.narrative.free_quantities import FREE, FreeQuantity
from baolint_rules.narrative.free_words import (
    ASKED,
    AT_HOME,
    COMPLAINTS,
    ELSE,
    NOT_THIS_YEAR,
    OF_ALL,
    OF_TWO_YEARS,
    ON_REQUEST,
    OUTCOMES,
    OWN_WORDS,
    OWN_YEAR,
    PARTIAL,
    PIECES,
    UNPROVEN,
    WEIGHTLESS,
    without_everybody,
)

if TYPE_CHECKING:
    from baolint.forms.form import ClaimForm
    from baolint.recognise.facts import Facts

FREELY = "freely"
"""Reach of a number whose clause holds words of unknown weight."""
_SENTENCE = 160
"""Characters of a sentence before a number that are looked at."""
_LEFT = 3
"""Characters of unknown weight that a clause may hold."""
_BY_YEARS = Pattern("上年(?:度)?(?:结转|遗留)[^，。；]{0,10}中[，,]", needs="上年")
"""Outcomes told apart by the year in which they were asked for."""
_SPOKEN = (
    "申请",
    "复议",
    "诉讼",
    "应诉",
    "被诉",
    "许可",
    "处罚",
    "强制",
    "规范性文件",
    "规章",
    "结转",
    "公开",
    "处理",
    "提供",
    "下年",
    "上年",
)


def free_claims(facts: Facts) -> Iterator[Claim]:
    """Find the numbers and denials of a report that no claim of its form holds."""
    if facts.form is None:
        return
    forms = {form.quantity: form for form in facts.form.claims}
    yield from _numbers(facts, forms)
    yield from _denials(facts, forms)


def _numbers(facts: Facts, forms: dict[str, ClaimForm]) -> Iterator[Claim]:
    known = {(id(one.passage), one.start) for one in facts.claims if one.reach != UNSURE}
    words: dict[str, Index] = {}
    for counted in facts.counted:
        text = counted.prose.text
        if not any(word in text for word in _SPOKEN):
            continue
        for n, number in enumerate(counted.numbers):
            if not number.exact or number.scale or number.unit not in PIECES:
                continue
            start, end = counted.prose.at(number.start, number.end)
            found = None
            if (id(counted.passage), start) not in known:
                found = _counted(counted, n, facts.level)
            if found is None or found[0].quantity not in forms:
                continue
            free, head, tail, sure = found
            form = forms[free.quantity]
            firm = sure and _is_firm(form, words, head + tail, facts.agency)
            said = counted.printed(number.start - len(head), number.end).strip("、，。 ")
            yield Claim(
                form, counted.passage, start, end, number.value, Decimal(0), True,
                "own" if firm else FREELY, False, True, number.unit, said,
            )  # fmt: skip


def _denials(facts: Facts, forms: dict[str, ClaimForm]) -> Iterator[Claim]:
    told = {(id(one.passage), one.form.quantity) for one in facts.claims if one.value == 0}
    disputed = {id(one.passage) for one in facts.claims if one.form.quantity == "disputes"}
    for section in facts.sections:
        for passage in section.passages:
            for quantity, start, end in denials(passage):
                denied = forms.get(quantity)
                if denied is None or (id(passage), quantity) in told:
                    continue
                if quantity in CASES and id(passage) in disputed:
                    continue
                said = passage.text.string[start:end]
                yield Claim(
                    denied, passage, start, end, Decimal(0), Decimal(0), True, FREELY, False, True,
                    "", said,
                )  # fmt: skip


def _counted(
    counted: Counted, n: int, level: str | None
) -> tuple[FreeQuantity, str, str, bool] | None:
    """Give what a number is said of, the words before and behind it, and whether requests surely are meant.

    None where that cannot be told.
    """
    text, numbers = counted.prose.text, counted.numbers
    number = numbers[n]
    first = max(begin(text, number.start), numbers[n - 1].end if n else 0)
    last = finish(text, number.end)
    shared = n + 1 < len(numbers) and numbers[n + 1].start < last
    head = text[first : number.start]
    # what stands between two numbers is said of the second
    tail = "" if shared else text[number.end : last]
    last = number.end + len(tail)
    since = max(begin(text, number.start, STOPS), number.start - _SENTENCE)
    sentence = text[since : number.start]
    near = without_everybody(text[max(since, begin(text, number.start, JOINED)) : last])
    head = without_everybody(head)
    behind = _next_clause(text, last)
    whole = sentence + text[number.end : _sentence_end(text, number.end)]
    if (
        "无关" in whole or "复议机关" in near
    ):  # what the body judges of others, not what is asked of it
        return None
    if any(word in near or word in text[number.end : finish(text, number.end)] for word in ELSE):
        return None
    if level != "government" and any(word in near for word in WIDER):
        return None
    for free in FREE:
        said = free.match(head, tail, behind)
        if not said or number.unit not in free.units:
            continue
        if not _is_of_it(free, near, sentence, whole, text):
            return None
        sure = not free.asked or _is_asked(counted, free, whole, near)
        if not sure and not _may_be_asked(free, whole, near):
            return None
        if free.quantity not in OF_TWO_YEARS and _is_of_another_time(sentence, head + tail):
            return None
        return free, head, tail, sure
    return None


def _is_of_one_reason(near: str) -> bool:
    """Tell whether some of an outcome are told with their reason: 其中3件因信息不存在无法提供."""
    return ("因" in near or "由于" in near) and "等" not in near and "或" not in near


def _sentence_end(text: str, at: int) -> int:
    """Give where the sentence around a place ends, looking no further than a sentence is long."""
    found = [stop for sign in STOPS if (stop := text.find(sign, at, at + _SENTENCE)) >= 0]
    return min(found, default=min(len(text), at + _SENTENCE))


def _next_clause(text: str, at: int) -> str:
    """Give the clause behind one that ends in a comma."""
    if text[at : at + 1] not in ("，", "("):
        return ""
    return text[at + 1 : finish(text, at + 1)]


def _is_of_it(free: FreeQuantity, near: str, sentence: str, whole: str, text: str) -> bool:
    """Tell whether nothing beside a number makes it one of something else, or of a part."""
    if any(word in near for word in free.never):
        return False
    if "其中" in sentence and (not free.part or _is_of_one_reason(near)):
        return False
    if free.asked and _BY_YEARS.search(text) is not None:
        return False
    if free.quantity in OF_ALL and any(word in whole for word in PARTIAL):
        return False
    return not free.about or any(word in whole for word in free.about)


def _is_disproved(free: FreeQuantity, sentence: str) -> bool:
    """Tell whether the sentence speaks of what is asked for elsewhere as well."""
    if any(word in sentence for word in UNPROVEN):
        return True
    if not any(word in sentence for word in COMPLAINTS):
        return False
    return free.quantity != "requests_rejected" or "申请" not in sentence


def _is_asked(counted: Counted, free: FreeQuantity, sentence: str, near: str) -> bool:
    """Tell whether requests for disclosure are meant."""
    if any(word in near for word in ASKED):
        return not _is_disproved(free, near)
    if _is_disproved(free, sentence):
        return False
    if any(word in sentence for word in ASKED):
        return True
    passage = counted.passage
    at_home = passage.aspect in ON_REQUEST or passage.section in ON_REQUEST
    return at_home and any(word in near for word in AT_HOME)


def _may_be_asked(free: FreeQuantity, sentence: str, near: str) -> bool:
    """Tell whether requests may be meant: they are named, or outcomes that others do not have."""
    if _is_disproved(free, sentence):
        return False
    if any(word in sentence for word in OUTCOMES):
        return True
    return free.quantity in OWN_WORDS or "申请" in near


def _is_of_another_time(sentence: str, said: str) -> bool:
    told = sentence
    for word in OWN_YEAR:
        told = told.replace(word, "")
    if any(word in told for word in NOT_THIS_YEAR):
        return True
    return "上年" not in said and "去年" not in said and is_of_another_year(told)


def _is_firm(form: ClaimForm, words: dict[str, Index], said: str, agency: str | None) -> bool:
    """Tell whether a clause says nothing but what its words of known weight say."""
    if form.quantity not in words:
        words[form.quantity] = indexed(
            FILL, BEFORE, WEIGHTLESS, form.fill, form.objects, form.verbs
        )
    left = without(said, words[form.quantity])
    return len(left) <= _LEFT or bool(agency and left in agency)
