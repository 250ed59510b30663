"""Which elements are open: HTML's rules for tags that are left out or do not match."""

from __future__ import annotations

from collections.abc import Container

HEADINGS = {f"h{level}": level for level in range(1, 7)}
GROUPS = frozenset(("thead", "tbody", "tfoot"))
CELLS = frozenset(("td", "th"))
TABLE_PARTS = frozenset(("table", "caption", "colgroup", "tr", *GROUPS, *CELLS))
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
    "hgroup", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "ul",
    *HEADINGS, *TABLE_PARTS,
))  # fmt: skip
"""Elements that begin and end a paragraph and may hold others."""
BREAKS = frozenset(("body", "hr", "html", "head", "optgroup", "option", "select", "textarea"))
"""Elements that end a paragraph and nothing else."""
_PARAGRAPHS = frozenset(("p", "li", "dt", "dd", "caption", "figcaption", "pre", *HEADINGS))
_SCOPE = frozenset(("table", "caption", *CELLS))


class Element:
    """An open element. `level` is the heading level in force, `hidden` that it is not shown.

    `path` numbers the block elements from the outermost to this one, `container` is the path of
    what encloses a paragraph that begins here.
    """

    __slots__ = ("_path", "hidden", "level", "name", "number", "parent")

    def __init__(self, name: str, number: int, parent: Element | None, hidden: bool) -> None:
        self.name = name
        self.number = number
        self.parent = parent
        self.hidden = hidden
        self.level = HEADINGS.get(name, 0)
        if parent is not None:
            if parent.hidden:
                self.hidden = True
            if parent.level and name not in HEADINGS and name not in TABLE_PARTS:
                self.level = parent.level
        self._path: tuple[int, ...] | None = None

    @property
    def path(self) -> tuple[int, ...]:
        if self._path is None:
            own = (self.number,) if self.name in BLOCKS else ()
            self._path = (self.parent.path if self.parent else ()) + own
        return self._path

    @property
    def container(self) -> tuple[int, ...]:
        if self.name in _PARAGRAPHS:
            return self.parent.path if self.parent else ()
        return self.path


class Nesting:
    """The open block elements and those inline elements that hide what they hold.

    `inline` is how many elements on the stack are no blocks, `top` the innermost one.
    """

    __slots__ = ("_count", "_paragraphs", "inline", "stack", "top")

    def __init__(self) -> None:
        self.stack: list[Element] = []
        self.top: Element | None = None
        self.inline = 0
        self._paragraphs = 0
        self._count = 0

    def push(self, name: str, hidden: bool) -> Element:
        """Open an element."""
        self._count += 1
        element = Element(name, self._count, self.top, hidden)
        self.stack.append(element)
        self.top = element
        if name == "p":
            self._paragraphs += 1
        elif name not in BLOCKS:
            self.inline += 1
        return element

    def pop(self) -> Element:
        """Close the innermost element."""
        element = self.stack.pop()
        self.top = element.parent
        if element.name == "p":
            self._paragraphs -= 1
        elif element.name not in BLOCKS:
            self.inline -= 1
        return element

    def before(self, name: str) -> int | None:
        """Say how many elements stay open when a tag of this name opens; None to ignore the tag."""
        if name in TABLE_PARTS:
            return self._before_table_part(name)
        if name == "li":
            kept = self._find(("li",), ("ul", "ol", "menu", "dir", *_SCOPE))
        elif name in ("dd", "dt"):
            kept = self._find(("dd", "dt"), ("dl", *_SCOPE))
        elif name in HEADINGS and self.top and self.top.name in HEADINGS:
            kept = len(self.stack) - 1
        else:
            kept = None
        return self._before_paragraph() if kept is None else kept

    def _before_paragraph(self) -> int:
        kept = self._find(("p",), _SCOPE) if self._paragraphs else None
        return len(self.stack) if kept is None else kept

    def _before_table_part(self, name: str) -> int | None:
        if name == "table":
            inside = self._find(("table",), ("caption", *CELLS))
            return self._before_paragraph() if inside is None else inside
        if name in CELLS and self.top and self.top.name == "tr":
            return len(self.stack)
        table = self._find(("table",), ())
        if table is None:
            return None
        if name in CELLS:
            row = self._find(("tr",), ("table",))
            if row is not None:
                return row + 1
        if name == "tr" or name in CELLS:
            group = self._find(GROUPS, ("table",))
            return table + 1 if group is None else group + 1
        return table + 1

    def after(self, name: str) -> int | None:
        """Say how many elements stay open when an end tag of this name comes; None if it closes none."""
        if self.top and self.top.name == name:
            return len(self.stack) - 1
        if name in HEADINGS:
            return self._find(HEADINGS, _SCOPE)
        if name in TABLE_PARTS:
            return self._find((name,), () if name == "table" else ("table",))
        return self._find((name,), _SCOPE)

    def _find(self, names: Container[str], stops: Container[str]) -> int | None:
        """Give the place of the innermost open element of a name, looking no further than a stop."""
        for number in range(len(self.stack) - 1, -1, -1):
            name = self.stack[number].name
            if name in names:
                return number
            if name in stops:
                return None
        return None
