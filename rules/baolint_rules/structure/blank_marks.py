"""What stands in a section in place of words: dashes, strokes, 略, 无, headings with nothing below."""

from __future__ import annotations

from baolint.document.expressions import expression
from baolint.recognise.facts import Section

_BLANK = expression("[\\s/／\\\\—–―－_＿*＊.．…。（）()-]*(?:从?略|空)?[\\s.．…。（）()]*\\Z")
_NONE = expression(
    "\\s*(?:本?[年单机][年度位关]{1,2}|目前)?(?:均|都)?(?:暂?无|没有|暂时没有|不涉及|同上|(?:详?见|另见)附[件表][0-9一二三]?|待补充?|待填)[。.]?\\s*\\Z"
)
_HEAD = expression(
    "\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．]|[一二三四五]是)? *(?:20[0-9]{2}年度?)?(?:政府信息公开|政务公开|信息公开|工作)*"
    "(?:主动公开|依申请公开|(?:政府)?信息(?:资源)?(?:规范)?管理|(?:公开)?平台建设|监督保障"
    "|(?:工作)?(?:中)?(?:存在|主要|突出)?的?(?:主要)?(?:问题|不足)(?:及原因)?|(?:下一步)?(?:改进|整改)(?=情况|措施|打算|[：:。\\s]*\\Z))"
    "(?:政府信息|的|情况|方面|工作|措施|打算)*[：:。]?(?:暂?无|略)?[。]?\\s*\\Z"
)
"""A sub-heading of what the form wants told, with nothing but a word of none behind it."""
MAY_BE_NONE = ("other",)
"""Sections in which a word of none is an answer."""


def has_words(section: Section) -> bool:
    """Tell whether a section says anything; in some a bare mark is taken for a word of none."""
    texts = [passage.text.string for passage in section.passages]
    if section.key in MAY_BE_NONE:
        return any(text.strip() for text in texts)
    if section.key == "overview":
        return not is_bare(section)
    return any(_BLANK.match(text) is None for text in texts)


def is_marked(section: Section) -> bool:
    """Tell whether nothing but a bare mark stands in a section: /, ——."""
    texts = [one.text.string for one in section.passages if one.text.string.strip()]
    return bool(texts) and all(_BLANK.match(text) for text in texts)


def is_bare(section: Section) -> bool:
    """Tell whether a section holds nothing but words of none and sub-headings."""
    return all(_is_empty(passage.text.string) for passage in section.passages)


def _is_empty(text: str) -> bool:
    return any(kind.match(text) for kind in (_BLANK, _NONE, _HEAD))
