"""Markdown's marks of emphasis: which of them belong together and are therefore no text."""

from __future__ import annotations

import unicodedata

LONGEST_STRUCK = 60
"""Characters up to which what stands between two marks is left out: more may be a slip."""


class Node:
    """A piece of a paragraph's content, content[start:end].

    `kind` is text (the characters themselves), char (`string` in their place), mark (emphasis; after
    pairing, what is left of it is text), soft or hard (a line break), link and unlink (around a
    link's text, `string` the address), picture (`children` its caption) or struck (left out).
    """

    __slots__ = ("children", "closes", "end", "kind", "opens", "size", "start", "string")

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        string: str = "",
        children: list[Node] | None = None,
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.string = string
        self.children = children or []
        self.size = end - start
        self.opens = self.closes = False


def pair(nodes: list[Node], first: int, content: str) -> None:
    """Pair the marks from nodes[first] on as CommonMark does; unpaired ones become text."""
    marks = [node for node in nodes[first:] if node.kind == "mark"]
    for node in marks:
        _flank(node, content)
    bottoms: dict[tuple[str, bool, int], int] = {}
    at = 0
    while at < len(marks):
        closer = marks[at]
        if not closer.closes:
            at += 1
            continue
        key = (content[closer.start], closer.opens, closer.size % 3)
        opener = _opener(marks, at, bottoms.get(key, 0), content)
        if opener is None:
            bottoms[key] = at
            at += 1
            continue
        node = marks[opener]
        if content[node.start] == "~":
            if not _is_struck(content, node.start, closer.end):
                at += 1
                continue
            _strike(nodes, node, closer)
        used = 2 if min(node.end - node.start, closer.end - closer.start) >= 2 else 1
        node.end -= used
        closer.start += used
        del marks[opener + 1 : at]
        at = opener + 1
        if node.start == node.end:
            del marks[opener]
            at = opener
        if closer.start == closer.end:
            del marks[at]
        bottoms = {key: min(bottom, at) for key, bottom in bottoms.items()}
    for node in nodes[first:]:
        if node.kind == "mark":
            node.kind = "text"


def _is_struck(content: str, start: int, end: int) -> bool:
    """Tell whether content[start:end] is struck out; 1~~3月 is a range, however it is printed."""
    before = content[start - 1 : start]
    return end - start <= LONGEST_STRUCK and not before.isdigit() and "\n" not in content[start:end]


def _strike(nodes: list[Node], opener: Node, closer: Node) -> None:
    """Leave out what stands between two marks of struck text: it is no longer what is said."""
    places = [number for number, node in enumerate(nodes) if node is opener or node is closer]
    for node in nodes[places[0] + 1 : places[-1]]:
        node.kind, node.string = "struck", ""


def _opener(marks: list[Node], at: int, bottom: int, content: str) -> int | None:
    """Find the nearest mark before marks[at] that it can close."""
    closer = marks[at]
    char = content[closer.start]
    for number in range(at - 1, bottom - 1, -1):
        node = marks[number]
        if not node.opens or content[node.start] != char:
            continue
        odd = (node.closes or closer.opens) and (node.size + closer.size) % 3 == 0
        if not odd or (node.size % 3 == 0 and closer.size % 3 == 0):
            return number
    return None


def _flank(node: Node, content: str) -> None:
    """Say whether a mark can open and can close.

    As CommonMark says, but Chinese signs beside a mark never hinder it: 。**2023 closes emphasis for
    the reader of the text, whatever some renderers make of it.
    """
    before = content[node.start - 1 : node.start]
    after = content[node.end : node.end + 1]
    space_before, space_after = _is_space(before), _is_space(after)
    sign_before, sign_after = _is_sign(before), _is_sign(after)
    left = not space_after and (
        not sign_after or space_before or sign_before or _is_chinese(before)
    )
    right = not space_before and (
        not sign_before or space_after or sign_after or _is_chinese(after)
    )
    if content[node.start] == "_":
        node.opens = left and (not right or sign_before or _is_chinese_sign(before))
        node.closes = right and (not left or sign_after or _is_chinese_sign(after))
    else:
        node.opens, node.closes = left, right


def _is_space(char: str) -> bool:
    return not char or char.isspace()


def _is_sign(char: str) -> bool:
    return char.isascii() and bool(char) and not char.isalnum() and not char.isspace()


def _is_chinese(char: str) -> bool:
    return bool(char) and not char.isascii() and not char.isspace()


def _is_chinese_sign(char: str) -> bool:
    return _is_chinese(char) and unicodedata.category(char)[0] == "P"
