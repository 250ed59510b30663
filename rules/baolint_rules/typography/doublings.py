"""Doubled words and characters that are slips, told from those of the language (人人, 研究研究)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

WORDS = (
    " 信息 工作 情况 行政 制度 机制 单位 部门 机关 群众 社会 网站 平台 栏目 内容 措施 法律 法规 条例 年度 报告"
    " 人员 公众 数量 方式 渠道 流程 程序 目录 保障 审核 发布 开展 进行 加强 完善 提高 提升 切实 及时 积极 认真"
    " 严格 通过 按照 根据 以及 主动 答复 我局 我市 我县 我区 全市 全区 全县 全局 存在 问题 的通 政府 并且 同时"
    " 进一 持续 深入 围绕 结合 根据 由于 为了 对于 关于 其他 国务 "
)
"""Words of two characters that nobody says twice on purpose."""
_COMPOUND = "期图库源化量员人组局办处科室栏网号性表类会台册点岗专费权法长率度"
"""A second word with one of these behind it is a compound of its own (信息信息化, 政府政府办)."""
_DISTRICT = "民省市县区镇乡州旗盟级地本我各"
"""What stands before 政府 in a name: 某区政府政府信息公开工作."""
_SINGLE: dict[str, tuple[str, str]] = {
    "的": ("目", "确士"),
    "了": ("不除为罢明知小", "解如然结断之事"),
    "为": ("行认作成因视称改转以人有所", "民人主了公群"),
    "是": ("于", "非否"),
    "和": ("总饱温缓平谐共中随祥调柔附", "气美平谐睦解好"),
    "并": ("合归兼", "购轨列入存行"),
    "性": ("", "质格能别状情命"),
    "被": ("", ""),
    "把": ("", "关握手"),
    "及": ("", "时格"),
}
"""Function words that are doubled by slip, unless one of these stands before or behind."""
_ADMINISTRATIVE = "进实执施银现推履运举流试先奉通发另自飞可旅同内外各言力品"
"""Characters that make a word with the first 行 of 行行政: 进行行政审批."""
_PAIR = re.compile("([\u3400-\u9fff]{2})\\1")
_LONG = re.compile("([\u3400-\u9fff]{3,10})\\1")
_TWICE = re.compile(f"([{''.join(_SINGLE)}行信])\\1")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_NAMES = ("信息公开", "政务公开", "公开信息")
"""May end one compound and begin the next."""


@lru_cache(512)
def doubled(string: str) -> tuple[tuple[int, int], ...]:
    """Give the stretches of a line in which a word or character stands twice by slip, in order."""
    found = [*_longer(string), *_pairs(string), *_singles(string)]
    found.sort()
    reach = -1
    kept = []
    for start, end in found:
        if start >= reach:
            kept.append((start, end))
            reach = end
    return tuple(kept)


def _longer(string: str) -> Iterator[tuple[int, int]]:
    for match in _LONG.finditer(string):
        unit = match[1]
        if unit in _NAMES or len(set(unit)) < 3 or set(unit) <= _NUMERALS:
            continue
        if unit[: len(unit) // 2] * 2 == unit:
            continue
        yield match.span()


def _pairs(string: str) -> Iterator[tuple[int, int]]:
    at = 0
    while match := _PAIR.search(string, at):
        at = match.start() + 1
        start, end = match.span()
        word, before, behind = match[1], string[max(0, start - 1) : start], string[end : end + 1]
        if f" {word} " not in WORDS or (behind and behind in _COMPOUND) or behind == "再":
            continue
        if word == "政府" and before and before in _DISTRICT:
            continue
        yield start, end
        at = end


def _singles(string: str) -> Iterator[tuple[int, int]]:
    for match in _TWICE.finditer(string):
        start, end = match.span()
        before, behind = string[max(0, start - 1) : start], string[end : end + 1]
        if match[1] == "行":
            if behind == "政" and not (before and before in _ADMINISTRATIVE):
                yield start, end
        elif match[1] == "信":
            if behind == "息" and before == "府":
                yield start, end
        else:
            not_before, not_behind = _SINGLE[match[1]]
            if not (before and before in not_before) and not (behind and behind in not_behind):
                yield start, end
