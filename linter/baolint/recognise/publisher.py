"""Where a report names who published it: its title, its signature, its preface, the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.model import Paragraph, Table
from baolint.recognise import agency
from baolint.recognise.facts import Facts

TITLE, SIGNATURE, PREFACE, PAGE = "title", "signature", "preface", "page"
_LABEL = re.compile(
    "(?:发布|公开|发文|制发|公布)(?:机构|机关|单位|主体)[:：|]+(?P<name>[\u4e00-\u9fff（）()〇·]+?)"
    "(?=[^\u4e00-\u9fff（）()〇·]|\\Z|(?:发布|成文|发文|生成|公布|公开)(?:日期|时间)|索引号|文号|主题|名称|"
    "关键词|有效性)"
)
_WORTH = "机单主"
"""Characters of the label, by one of which a line is worth searching."""
LONGEST = 300
"""Characters of the longest line that is searched; index blocks are put on one line by some."""


def names(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Give (where, name) in the order of trust, without blanks; each name once."""
    found: dict[str, str] = {}
    for where, name in _names(facts):
        found.setdefault(name, where)
    return tuple((where, name) for name, where in found.items())


def _names(facts: Facts) -> Iterator[tuple[str, str]]:
    own = agency.compact(facts.agency or "")
    titled = facts.title is not None and own in agency.compact(facts.title.text.string)
    if own and (titled or facts.structured()):
        yield TITLE, own
    signer = facts.signature.agency
    if signer is not None:
        name = agency.signed(signer.text.string)
        if agency.is_name(name):
            yield SIGNATURE, name
    if own:
        yield PREFACE, own
    if facts.document.reader == "html":
        yield from ((PAGE, name) for name in _stated(facts))


def _stated(facts: Facts) -> Iterator[str]:
    """Yield the names that lines of the page label as the publisher's (发布机构：某局)."""
    for block in facts.document.blocks:
        if isinstance(block, Paragraph):
            lines = [block.text.string]
        elif isinstance(block, Table):
            lines = ["|".join(cell.text.string for cell in row) for row in block.rows[:12]]
        for line in lines:
            if len(line) > LONGEST or not any(sign in line for sign in _WORTH):
                continue
            match = _LABEL.search(agency.compact(line))
            if match and agency.is_name(match["name"]):
                yield match["name"]
