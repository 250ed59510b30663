"""Titles of laws that are a slip away from the right one, or of a kind that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.normal import distance
from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.law_names import DOCUMENTS, FORMER, LAW_ALONE, LAWS

_STATE = "中华人民共和国"
_OURS = "政府信息公开条例"
_SHORTEST, _LONGEST = 5, 40
_DOUBTED = "(?:（(?:试行|暂行|草案|征求意见稿|讨论稿|送审稿|初稿|节选)）|试行|暂行)$"
_NEVER_ON_TRIAL = (_OURS, *(f"{matter}法" for matter in LAW_ALONE))
"""What was never in force on trial, as some old laws were."""
_REVISED = "（(?:[0-9]{4}年?)?(?:修订|修正|修订版|新修订)[^）]{0,6}）$"
_OTHER_KIND = "条例|法规|法典|法律|细则|实施法|法案|法则"
_ANY_KIND = f"{_OTHER_KIND}|办法|规定|规则|准则|章程|制度"
_DISCLOSURE = (
    "(?:(?:国家|国务院|全国|中国|我国|中央)?)(?:政府|政务|行政|机关|党政|政府部门|政府机关)?(?:信息|政务|政府|事务|工作|资讯|讯息|管理)*"
    "(?:公开|公布|公示|开放)(?:信息|政务|工作|管理|暂行|试行|政府|事务|处理|指南|目录|申请)*"
)
_OF_STATE = expression(f"{_DISCLOSURE}(?:{_ANY_KIND}|法|条列|条理|修例|管理法)")
_OF_ANYBODY = expression(f"{_DISCLOSURE}(?:条例|法|条列|条理|管理法|法规|修例)")
_LEGAL = (
    "政府信息公开条例",
    "政府信息公开法规",
    "政务公开法规",
    "信息公开法规",
    "企业信息公示暂行条例",
)
_HAD_REGULATIONS = ("税", "治安管理处罚", "公证", "律师", "居民身份证", "消防", "审计")
"""Matters that regulations of this name ruled before a law did."""
_PLAIN = (
    "信息公开条例|政务公开条例|政务信息公开条例|政府信息条例|政府公开条例|政府公开信息条例|信息公开法(?!规|律|治)|政府信息公开法(?!规|律|治)|"
    "政府信息公开办法|政府信息公开规定|政务信息条例|保密法(?!规|律)"
)
_FEE_RULES = "(?:中华人民共和国|国务院办公厅)?(?:政府|政务)?(?:信息)?公开[^《》]{0,8}费[^《》]{0,8}(?:办法|规定|条例)"
"""Titles of the rules on the fee, whatever is wrong in them; local ones have their place before."""
DOCUMENTS_FEE = "政府信息公开信息处理费管理办法"
_TOO_MUCH = ("管理", "工作", "保护", "实施", "安全", "信息", "国家", "总", "暂行", "监督")
_SAFE = 14
"""From so many characters on two slips still point at one title only."""


class WrongTitle(NamedTuple):
    """A title as found, brackets included, and the right one without."""

    stretch: Stretch
    right: str


def wrong_titles(written: Written) -> Iterator[WrongTitle]:
    """Yield every title that should be another: by a slip, by its kind, or by a word too much."""
    text = written.squeezed
    for start, end in _titles(text):
        right = _right(text[start + 1 : end - 1])
        if right:
            yield WrongTitle(written.stretch(*written.at(start, end)), right)
    if _STATE in text:
        for match in expression(f"(?<![《〈]){_STATE}(?:{_PLAIN})").finditer(text):
            law = "保守国家秘密法" if match[0].endswith("保密法") else _OURS
            yield WrongTitle(written.stretch(*written.at(*match.span())), _STATE + law)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every title that holds no other, brackets included."""
    for opening, closing in ("《》", "〈〉"):
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start, start + _LONGEST + 2)
            inside = text[start + 1 : end]
            if end - start > _SHORTEST and not any(mark in inside for mark in "《〈〉\n"):
                yield start, end + 1
            start = text.find(opening, start + 1)


@cache
def _right(title: str) -> str:
    """Give the title that should stand there, empty where nothing is wrong or nothing known."""
    title = expression(_REVISED).sub("", title)
    state = _STATE if title.startswith(_STATE) else ""
    name = title[len(state) :]
    doubted = expression(_DOUBTED).search(name)
    if doubted and name[: doubted.start()] in _NEVER_ON_TRIAL:
        return state + name[: doubted.start()]
    if name in LAWS or name in DOCUMENTS or name in _LEGAL or name in FORMER:
        return ""
    if expression(_FEE_RULES).fullmatch(name) and "实施" not in name:
        return DOCUMENTS_FEE
    return (
        _disclosure(name, state)
        or _padded(name, state)
        or _kind(name, state)
        or _nearest(title, name, state)
    )


def _padded(name: str, state: str) -> str:
    """Give the law whose title has a word too much in it: 档案管理法."""
    if not name.endswith("法"):
        return ""
    for word in _TOO_MUCH:
        bare = name.replace(word, "", 1)
        if bare != name and bare in LAWS:
            return state + bare
    return ""


def _disclosure(name: str, state: str) -> str:
    """Judge a title on disclosure of information; local bodies have rules of such names."""
    if name.startswith(_OURS) and expression("实施(?:细则|条例)").fullmatch(name[len(_OURS) :]):
        return _STATE + _OURS
    if (
        state
        and name.startswith(_OURS)
        and expression("实施(?:办法|意见|规定|方案)").fullmatch(name[len(_OURS) :])
    ):
        return _STATE + _OURS
    pattern = _OF_STATE if state or name.startswith(("国家", "国务院", "全国")) else _OF_ANYBODY
    return _STATE + _OURS if pattern.fullmatch(name) else ""


def _kind(name: str, state: str) -> str:
    """Judge a title that has the matter of a law but calls it a regulation."""
    for law in LAWS:
        matter = law.removesuffix("法")
        if matter == law or not name.startswith(matter) or matter.endswith(_HAD_REGULATIONS):
            continue
        rest = name[len(matter) :]
        if state and len(matter) > 1 and expression(_ANY_KIND).fullmatch(rest):
            return state + law
        if matter in LAW_ALONE and expression(_OTHER_KIND).fullmatch(rest):
            return state + law
    return ""


def _nearest(title: str, name: str, state: str) -> str:
    """Give the right title a slip away; one that holds a right one is another work's."""
    for right in (*LAWS, *DOCUMENTS):
        if len(right) < _SHORTEST or abs(len(name) - len(right)) > 2:
            continue
        if right in name or name in right:
            continue
        ours = right in (_OURS, *DOCUMENTS)
        long = (state + right) if right == _OURS else right
        most = 2 if len(long) >= _SAFE or right in DOCUMENTS else 1
        if not 0 < distance(name, right, 2) <= most and sorted(name) != sorted(right):
            continue
        if len(name) < len(right) and not (state or ours):
            continue  # an abbreviation
        if not _alike(name, right):
            continue
        return (state or (_STATE if ours and right == _OURS else "")) + right
    return ""


def _alike(name: str, right: str) -> bool:
    """Tell whether two titles share their beginning or their end, as a slip leaves it."""
    half = len(right) // 2
    return (
        name[:half] == right[:half]
        or name[-half:] == right[-half:]
        or sorted(name) == sorted(right)
    )
