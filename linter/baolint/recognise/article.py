"""Which blocks of a page are the report, and which are the page around it."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.document.expressions import expression
from baolint.document.model import Block, Document, Paragraph
from baolint.forms.form import Form
from baolint.recognise import headings, outlines
from baolint.recognise.outlines import Found

FURNITURE = expression(
    r"(?:附件下载|相关附件|相关链接|相关文章|相关信息|分享到|分享至|打印本页|打印|关闭窗口|关闭|上一篇|下一篇|"
    r"扫一扫|手机扫|返回顶部|责任编辑|版权所有|主办单位|承办单位|网站标识码|网站地图|联系我们|关于我们|"
    r"[^。]{0,4}ICP备|公网安备|浏览次数|点击数|访问量|字体|字号|\[?\s*(?:大|中|小)\s*\]?\s*$|纠错)"
)
"""How lines begin that belong to a web page and never to a report."""
_MENU = 40
"""Characters that a menu may hold besides twice the headings it names."""


def body(document: Document) -> list[Block]:
    """Give the blocks of the document's body that can belong to the report, in order."""
    return [block for block in document.blocks if block.part == "body"]


def within(blocks: Sequence[Block], form: Form) -> tuple[int, int]:
    """Give the range of blocks inside the innermost element that holds all statutory headings.

    Formats without nesting give the whole range. Blocks before the range may still hold the title.
    """
    if not any(block.container for block in blocks):
        return 0, len(blocks)
    # headings outside of every element count, too: stray end tags close all that was open
    found = [
        (number, heading)
        for number, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        for heading in headings.find(block, form)
    ]
    known = outlines.firm(found)
    menus = _menus(blocks, known)
    paths = [blocks[number].container for number, _ in known]
    if all(_is_within(path, menus) for path in paths):
        menus = []
    paths = [path for path in paths if not _is_within(path, menus)]
    if len(paths) < 2:
        return 0, len(blocks)
    shared = _common(paths)
    inside = [
        number
        for number, block in enumerate(blocks)
        if _is_within(block.container, [shared]) and not _is_within(block.container, menus)
    ]
    return inside[0], inside[-1] + 1


def _is_within(path: tuple[int, ...], elements: Sequence[tuple[int, ...]]) -> bool:
    return any(path[: len(element)] == element for element in elements)


def _menus(blocks: Sequence[Block], known: Sequence[Found]) -> list[tuple[int, ...]]:
    """Give the elements that name several sections of the article and hold hardly anything else."""
    titles = [heading.title for _, heading in known]
    if len(titles) == len(set(titles)):
        return []
    named: dict[tuple[int, ...], set[str]] = {}
    for number, heading in known:
        path = blocks[number].container
        for size in range(1, len(path) + 1):
            named.setdefault(path[:size], set()).add(heading.title)
    return [
        path
        for path, held in named.items()
        if len(held) > 2 and _letters(blocks, path) < 2 * sum(map(len, held)) + _MENU
    ]


def _letters(blocks: Sequence[Block], path: tuple[int, ...]) -> int:
    """Count the characters in an element; a table counts as text enough."""
    return sum(
        len(block.text.string) if isinstance(block, Paragraph) else 10 * _MENU
        for block in blocks
        if block.container[: len(path)] == path
    )


def _common(paths: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    first, last = min(paths), max(paths)
    size = 0
    while size < min(len(first), len(last)) and first[size] == last[size]:
        size += 1
    return first[:size]


def is_furniture(string: str) -> bool:
    """Tell whether a line is page furniture: share bars, hit counters, footers."""
    stripped = string.strip(" \t\r\n\u3000\xa0【[|·-—")
    return bool(stripped) and FURNITURE.match(stripped) is not None
