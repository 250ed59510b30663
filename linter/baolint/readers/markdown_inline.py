"""Markdown within a paragraph: what is text, what is markup, and which marks belong together."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from html import unescape

from baolint.readers.html_nesting import BLOCKS
from baolint.readers.markdown_emphasis import Node, pair

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&\n]")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_HARD = re.compile(r"\\\n[ \t]*")
_BREAK = re.compile(r"\n[ \t]*")
_TICKS = re.compile(r"`+")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_AUTOLINK = re.compile(
    r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)>"
)
_TAG = re.compile(
    r"""</?([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z_:][^\s"'=<>`/]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*
    \s*/?>|<\?[^>]*\?>|<![A-Za-z][^>]*>""",
    re.VERBOSE,
)
_TARGET = re.compile(
    r"""\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))
    (?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)""",
    re.VERBOSE | re.DOTALL,
)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]")


def scan(content: str, references: Container[str] = ()) -> list[Node]:
    """Cut a paragraph's content into nodes, markup resolved; see Node for what they say.

    `references` are the labels, in upper case, of the links that the document defines elsewhere.
    """
    if not has_markup(content):
        return [Node("text", 0, len(content))]
    return _Scanner(content, references).run()


def has_markup(content: str) -> bool:
    """Tell whether any character may be more than itself."""
    return _SPECIAL.search(content) is not None


def scan_fragment(content: str) -> list[Node]:
    """Cut a stretch of a paragraph into nodes; strong emphasis and links may be cut at its ends."""
    nodes = _Scanner(content, (), fragment=True).run()
    for node in nodes:
        if node.size in (2, 3) and (node.opens or node.closes) and content[node.start] == "*":
            node.end = node.start
    return nodes


class _Scanner:
    """One pass over the content; marks of emphasis and brackets are paired as they close."""

    __slots__ = ("_brackets", "_content", "_fragment", "_lost", "_nodes", "_references")

    def __init__(self, content: str, references: Container[str], fragment: bool = False) -> None:
        self._content = content
        self._fragment = fragment
        self._references = references
        self._nodes: list[Node] = []
        self._brackets: list[tuple[int, bool]] = []
        """Open brackets: the ordinal of the node, and whether a link may still begin there."""
        self._lost: set[str] = set()

    def run(self) -> list[Node]:
        content = self._content
        at = 0
        while match := _SPECIAL.search(content, at):
            mark = match.start()
            if at < mark:
                self._nodes.append(Node("text", at, mark))
            at = _STEPS[content[mark]](self, mark)
        if at < len(content):
            self._nodes.append(Node("text", at, len(content)))
        pair(self._nodes, 0, content)
        return self._nodes

    def _add(self, kind: str, start: int, end: int, string: str = "") -> int:
        self._nodes.append(Node(kind, start, end, string))
        return end

    def _backslash(self, at: int) -> int:
        if _ESCAPE.match(self._content, at):
            return self._add("char", at, at + 2, self._content[at + 1])
        hard = _HARD.match(self._content, at)
        if hard:
            return self._add("hard", at, hard.end())
        return self._add("text", at, at + 1)

    def _newline(self, at: int) -> int:
        """End a line; two blanks before it make the break a hard one."""
        after = _BREAK.match(self._content, at)
        end = after.end() if after else at + 1
        start = at
        last = self._nodes[-1] if self._nodes else None
        if last and last.kind == "text" and last.end == at:
            bare = self._content[last.start : last.end].rstrip(" \t")
            start = last.end = last.start + len(bare)
        return self._add("hard" if at - start >= 2 else "soft", start, end)

    def _code(self, at: int) -> int:
        ticks = _TICKS.match(self._content, at)
        size = ticks.end() - at if ticks else 1
        close = self._closing(at + size, size)
        if close is None:
            return self._add("text", at, at + size)
        start, end = at + size, close
        inside = self._content[start:end]
        if inside[0] in " \n" and inside[-1] in " \n" and inside.strip(" \n"):
            start, end = start + 1, end - 1
        for line in re.finditer(r"[^\n]+|\n", self._content[start:end]):
            first, after = start + line.start(), start + line.end()
            self._add("char" if line[0] == "\n" else "text", first, after, " ")
        return close + size

    def _closing(self, start: int, size: int) -> int | None:
        """Find the run of exactly so many ticks that closes a code span."""
        ticks = "`" * size
        if ticks in self._lost:
            return None
        for match in _TICKS.finditer(self._content, start):
            if match.end() - match.start() == size:
                return match.start()
        self._lost.add(ticks)
        return None

    def _mark(self, at: int) -> int:
        """Take a run of marks that may be emphasis; which it is, the pairing decides."""
        char = self._content[at]
        end = at
        while self._content[end : end + 1] == char:
            end += 1
        kind = "text" if char == "~" and end - at != 2 else "mark"
        return self._add(kind, at, end)

    def _bang(self, at: int) -> int:
        if self._content.startswith("![", at):
            self._brackets.append((len(self._nodes), True))
            return self._add("text", at, at + 2)
        return self._add("text", at, at + 1)

    def _open(self, at: int) -> int:
        self._brackets.append((len(self._nodes), True))
        return self._add("text", at, at + 1)

    def _close(self, at: int) -> int:
        """Close a bracket: a picture, a link or just a bracket."""
        if not self._brackets:
            cut = _TARGET.match(self._content, at + 1) if self._fragment else None
            return cut.end() if cut else self._add("text", at, at + 1)
        number, live = self._brackets.pop()
        opener = self._nodes[number]
        target = self._target(opener, at) if live else None
        if target is None:
            return self._add("text", at, at + 1)
        address, end = target
        pair(self._nodes, number + 1, self._content)
        if opener.end - opener.start == 2:
            inner = self._nodes[number + 1 :]
            del self._nodes[number:]
            self._nodes.append(Node("picture", opener.start, end, children=inner))
            return end
        # a link holds no other link
        self._brackets = [
            (other, live and self._nodes[other].end - self._nodes[other].start == 2)
            for other, live in self._brackets
        ]
        opener.kind, opener.string = "link", address
        return self._add("unlink", at, end)

    def _target(self, opener: Node, at: int) -> tuple[str, int] | None:
        """Give address and end of what makes a link of the brackets that close at `at`."""
        inline = _TARGET.match(self._content, at + 1)
        if inline:
            return inline[1] or inline[2] or "", inline.end()
        label = _LABEL.match(self._content, at + 1)
        if label and self._knows(label[1] or self._content[opener.end : at]):
            return "", label.end()
        if not label and self._knows(self._content[opener.end : at]):
            return "", at + 1
        return None

    def _knows(self, label: str) -> bool:
        return " ".join(label.split()).lower().upper() in self._references

    def _angle(self, at: int) -> int:
        content = self._content
        link = _AUTOLINK.match(content, at)
        if link:
            self._add("text", *link.span(1))
            return link.end()
        if content.startswith("<!--", at):
            end = -1 if "-->" in self._lost else content.find("-->", at + 2)
            if end >= 0:
                return end + 3
            self._lost.add("-->")
        tag = _TAG.match(content, at)
        if tag is None:
            return self._add("text", at, at + 1)
        name = (tag[1] or "").lower()
        if name == "br" or name in BLOCKS:
            return self._add("hard", *tag.span())
        return tag.end()

    def _entity(self, at: int) -> int:
        match = _ENTITY.match(self._content, at)
        resolved = unescape(match[0]) if match else ""
        if match is None or resolved == match[0]:
            return self._add("text", at, at + 1)
        return self._add("char", at, match.end(), resolved)


_STEPS: dict[str, Callable[[_Scanner, int], int]] = {
    "\\": _Scanner._backslash,
    "\n": _Scanner._newline,
    "`": _Scanner._code,
    "*": _Scanner._mark,
    "_": _Scanner._mark,
    "~": _Scanner._mark,
    "!": _Scanner._bang,
    "[": _Scanner._open,
    "]": _Scanner._close,
    "<": _Scanner._angle,
    "&": _Scanner._entity,
}
