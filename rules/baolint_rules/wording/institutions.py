"""Names of state bodies in which one character is wrong or the order: 国务院办工厅, 最高法人民院."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.forms.lexicon_fold import chinese
from baolint.rules.diagnostic import Severity

_CENTRAL = (
    "国务院办公厅", "最高人民法院", "最高人民检察院", "全国人民代表大会", "人民代表大会常务委员会",
    "人民政治协商会议", "纪律检查委员会", "国家监察委员会", "国家发展和改革委员会", "国家市场监督管理总局",
    "国家卫生健康委员会", "国家金融监督管理总局", "国家互联网信息办公室", "国家税务总局", "国家知识产权局",
    "中国共产党中央委员会", "中央军事委员会", "中华全国总工会", "新疆维吾尔自治区", "广西壮族自治区",
    "宁夏回族自治区", "香港特别行政区", "澳门特别行政区",
)  # fmt: skip
_LOCAL = (
    "市场监督管理局", "人力资源和社会保障局", "住房和城乡建设局", "人力资源和社会保障厅", "住房和城乡建设厅",
    "人力资源和社会保障部", "住房和城乡建设部", "卫生健康委员会", "退役军人事务局", "退役军人事务部", "发展和改革局",
    "发展和改革委员会", "工业和信息化部", "工业和信息化局", "工业和信息化厅", "综合行政执法局", "行政审批服务局",
    "政务服务管理局", "市场监督管理厅", "地方金融管理局",
)  # fmt: skip
_RIGHT = (
    *(f"全{place}人民代表大会" for place in "省市县区州旗"),
    "发展和改革小",
    "中央军委委员",
    "国家监委委员",
)
"""Windows that are a character away from a name and right all the same."""
_LEAST = 6


class WrongName(NamedTuple):
    """A name as found in squeezed text, text[start:end], what it should be and the grade."""

    start: int
    end: int
    right: str
    grade: Severity


def wrong_institutions(text: str, signs: frozenset[str]) -> Iterator[WrongName]:
    """Yield every long name of a body of which one character, not the last, or the order is wrong.

    `signs` are the characters of the text.
    """
    for names, grade in _GRADED:
        for name in names:
            for start in _windows(text, name, signs):
                yield WrongName(start, start + len(name), name, grade)


_GRADED: tuple[tuple[tuple[str, ...], Severity], ...] = ((_CENTRAL, "error"), (_LOCAL, "warning"))


def _windows(text: str, name: str, signs: frozenset[str]) -> Iterator[int]:
    """Yield where a window as long as the name is nearly the name; one half of it must be right."""
    half = len(name) // 2
    seen: set[int] = set()
    for piece, offset in ((name[:half], 0), (name[half:], half), (name[:2], 0)):
        at = text.find(piece) if signs.issuperset(piece) else -1
        while at >= 0:
            start = at - offset
            if start >= 0 and start not in seen:
                seen.add(start)
                if _slipped(text[start : start + len(name)], name):
                    yield start
            at = text.find(piece, at + 1)


def _slipped(found: str, name: str) -> bool:
    if found == name or len(found) != len(name) or len(name) < _LEAST or found in _RIGHT:
        return False
    wrong = [at for at in range(len(name)) if found[at] != name[at]]
    if len(wrong) == 1:
        return wrong[0] < len(name) - 1 and chinese(found[wrong[0]])
    return found[0] == name[0] and len(wrong) <= 4 and sorted(found) == sorted(name)
