"""Sentences that differ from report to report, since no two offices write the same."""

from __future__ import annotations

import random

WHO = (
    "办公室",
    "各股室",
    "信息专员",
    "分管负责同志",
    "下属单位",
    "政务服务窗口",
    "法规股",
    "综合股",
)
DOES = (
    "逐月核对",
    "及时更新",
    "集中梳理",
    "认真答复",
    "分类归档",
    "按期报送",
    "对照整改",
    "专题研究",
)
WHAT = (
    "栏目内容", "公开目录", "群众来信", "办事指南", "统计资料", "会议材料", "工作台账", "审核记录",
    "解读材料", "信息更新情况", "网站留言", "预算说明",
)  # fmt: skip
WHY = (
    "方便群众查阅", "提高办理质量", "减少差错", "回应社会关切", "压实工作责任", "便于监督",
    "推动工作落实", "保持内容准确",
)  # fmt: skip


def clauses(seed: int) -> str:
    """Give a paragraph of eight sentences."""
    rng = random.Random(seed)
    return "".join(
        f"{rng.choice(WHO)}{rng.choice(DOES)}{rng.choice(WHAT)}，{rng.choice(WHY)}。"
        for _ in range(8)
    )
