"""Paragraphs that were broken inside a sentence: found by what no paragraph ends or begins with."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.model import Block, Paragraph
from baolint.document.text import Span, Text
from baolint.recognise.broken_evidence import goes_on
from baolint.recognise.restoration import Damage

SHORTEST = 15
"""Characters of the shortest line that is prose; shorter ones are headings, titles, labels."""
CLAUSE = 2
"""Characters behind the last comma that can hardly be a whole clause."""
_ENDS = "。！？；：…!?;:”’）)】》〉]』」|"
_COMMAS = "，、,"
_NO_START = "，、。；：！？的”’）》〉"
_WHOLE = "无略完附表图注见"
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))
_ENUMERATION = (
    "一是",
    "二是",
    "三是",
    "四是",
    "五是",
    "六是",
    "首先",
    "其次",
    "第",
    "附件",
    "注：",
)
_NUMERALS = "一二三四五六七八九十（(①②③④⑤⑥"
_WORDS = (
    " 进行 工作 信息 公开 政府 情况 要求 加强 推进 落实 单位 部门 机关 社会 群众 制度"
    " 管理 服务 平台 建设 监督 保障 完善 规范 及时 提高 提升 开展 组织 培训 审查 保密"
    " 发布 主动 申请 办理 答复 行政 法律 法规 规定 文件 内容 问题 改进 措施 数量 数据"
    " 统计 实际 结合 严格 按照 根据 通过 积极 认真 切实 有效 网站 栏目 政策 解读 人员"
    " 领导 责任 机制 内审 审核 流程 程序 公众 目录 指南 年度 报告 全面 重点 领域 基层"
    " 标准 依法 系统 整改 存在 需要 进一 一步 不断 强化 优化 创新 渠道 方式 形式 质量"
    " 水平 能力 意识 学习 业务 更新 维护 "
)
"""Words of such reports that are cut in two where a paragraph is."""


def joined(blocks: Sequence[Block], found: list[Damage]) -> list[Block]:
    """Give the blocks with paragraphs put together that were broken inside a sentence."""
    result: list[Block] = []
    for block in blocks:
        before = result[-1] if result else None
        if (
            isinstance(before, Paragraph)
            and isinstance(block, Paragraph)
            and _is_broken(before, block)
        ):
            first, rest = before.text, block.text
            last = first.span(len(first) - 1)
            span = Span(last.start, rest.span(0, 1).end)
            pair = first.string[-1], rest.string[0]
            found.append(Damage("paragraph", span, "\n".join(pair), "".join(pair)))
            text = Text.join((first, rest))
            result[-1] = Paragraph(text, before.level, before.part, before.container)
        else:
            result.append(block)
    return result


def _is_broken(before: Paragraph, after: Paragraph) -> bool:
    first, rest = before.text.string, after.text.string
    if not first or not rest or first[-1] in _ENDS or before.level or after.level:
        return False
    if before.part != after.part or before.container[:-1] != after.container[:-1]:
        return False
    if "\t" in first or "|" in first or rest.startswith(_ENUMERATION):
        return False
    if _is_prose(first, rest) and _is_evident(first, rest):
        return True
    ends = _is_chinese(first[-1]) or first[-1] in "、，" or first[-1].isdigit()
    return ends and rest[0] not in _NUMERALS and goes_on(first, rest, _WORDS)


def _is_prose(first: str, rest: str) -> bool:
    """Tell whether one paragraph can begin a sentence and the other end it."""
    if len(first) < SHORTEST:
        return False
    if not any(mark in first for mark in "，。；") or not any(mark in rest for mark in "。；"):
        return False
    if not (_is_chinese(first[-1]) or first[-1] in _COMMAS):
        return False
    starts = _is_chinese(rest[0]) or rest[0] in _NO_START
    return starts and rest[0] not in _NUMERALS


def _is_evident(first: str, rest: str) -> bool:
    """Tell whether the break is sure: a comma, a cut word or pair of marks, a stump of a clause."""
    if first[-1] in _COMMAS or rest[0] in _NO_START or f" {first[-1]}{rest[0]} " in _WORDS:
        return True
    comma = max(first.rfind(mark) for mark in _COMMAS)
    stop = max(first.rfind(mark) for mark in _ENDS)
    if len(first) - max(comma, stop) - 1 <= CLAUSE and not (
        stop > comma and _says_all(first[stop + 1 :])
    ):
        return True
    return any(
        first.count(opened) > first.count(closed)
        and rest.find(closed) >= 0
        and opened not in rest[: rest.find(closed)]
        for opened, closed in _PAIRS
    )


def _says_all(stump: str) -> bool:
    """Tell whether the few characters behind a full stop may be all that is meant to stand there."""
    return any(sign in _WHOLE for sign in stump)


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
