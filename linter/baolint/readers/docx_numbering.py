"""Automatic numbers of paragraphs: 一、 （一） 1. as Word would print them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from baolint.readers.docx_names import ALTERNATE, FALLBACK, RPR, VAL, VANISH, w
from baolint.readers.docx_numerals import write

LEVELS = 9
_LONGEST = 60
"""Characters of a level's pattern; Word itself admits fewer."""


class Level(NamedTuple):
    """A level of a list: first number, format, pattern such as （%1）, and what follows it.

    `restart` is the 1-based level after which it starts anew (0: never; None: any higher level);
    `plain` that all numbers are written in digits; `style` the paragraph style that implies it.
    """

    start: int
    form: str
    pattern: str
    suffix: str
    restart: int | None
    plain: bool
    style: str


class Numbering:
    """All lists of a document, with their counters; paragraphs are to be met in order.

    `find` gives the root element of the lists' member; it is asked at the first number wanted.
    """

    __slots__ = (
        "_abstract", "_counters", "_find", "_lists", "_overrides", "_started", "_starts",
    )  # fmt: skip

    def __init__(self, find: Callable[[], etree._Element | None]) -> None:
        self._find: Callable[[], etree._Element | None] | None = find
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def number(self, list_id: str, level: int | None, style: str) -> str:
        """Count one more paragraph of a list and give its number, with what parts it from the text.

        Where the level is not given, it is the one that the paragraph's style is tied to.
        """
        if self._find is not None:
            root, self._find = self._find(), None
            if root is not None:
                self._load(root)
        abstract = self._lists.get(list_id)
        if abstract is None:
            return ""
        levels = {**self._abstract.get(abstract, {}), **self._overrides.get(list_id, {})}
        if level is None:
            tied = (at for at, one in levels.items() if style and one.style == style)
            level = next(tied, 0)
        current = levels.get(level)
        if current is None:
            return ""
        counters = self._counters.setdefault(abstract, [None] * LEVELS)
        self._advance(list_id, level, counters, levels)
        return _printed(current, counters, levels)

    def _advance(
        self,
        list_id: str,
        level: int,
        counters: list[int | None],
        levels: dict[int, Level],
    ) -> None:
        first = self._starts.get(list_id, {}).get(level)
        if first is not None and (list_id, level) not in self._started:
            counters[level] = first
        else:
            before = counters[level]
            counters[level] = levels[level].start if before is None else before + 1
        self._started.add((list_id, level))
        for deeper in range(level + 1, LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counters[deeper] = None

    def _load(self, root: etree._Element) -> None:
        linked: dict[str, str] = {}
        owners: dict[str, str] = {}
        for element in root.iterchildren(w("abstractNum")):
            name = element.get(w("abstractNumId"), "")
            self._abstract[name] = _levels(element)
            link, owner = element.find(w("numStyleLink")), element.find(w("styleLink"))
            if link is not None:
                linked[name] = link.get(VAL, "")
            if owner is not None:
                owners[owner.get(VAL, "")] = name
        for name, style in linked.items():
            if style in owners:
                self._abstract[name] = self._abstract[owners[style]]
        for element in root.iterchildren(w("num")):
            self._load_list(element)

    def _load_list(self, element: etree._Element) -> None:
        name = element.get(w("numId"), "")
        abstract = element.find(w("abstractNumId"))
        if abstract is None:
            return
        self._lists[name] = abstract.get(VAL, "")
        for override in element.iterchildren(w("lvlOverride")):
            level = whole(override.get(w("ilvl")), 0)
            start = override.find(w("startOverride"))
            if start is not None:
                self._starts.setdefault(name, {})[level] = whole(start.get(VAL), 1)
            own = _levels(override)
            if own:
                self._overrides.setdefault(name, {}).update(own)


def whole(value: str | None, default: int) -> int:
    """Read an attribute as a whole number; anything else is the default."""
    if value is None or len(value) > 9:
        return default
    try:
        return int(value)
    except ValueError:
        return default


def _levels(parent: etree._Element) -> dict[int, Level]:
    found = {}
    for element in parent.iterchildren(w("lvl")):
        at = whole(element.get(w("ilvl")), 0)
        if 0 <= at < LEVELS:
            found[at] = _level(element)
    return found


def _level(element: etree._Element) -> Level:
    values = {child.tag: child.get(VAL, "") for child in element}
    form = values.get(w("numFmt"), "")
    if not form:
        # a format of the user's own stands in an alternative; its fallback names a usual one
        fallback = element.find(f"{ALTERNATE}/{FALLBACK}/{w('numFmt')}")
        form = "decimal" if fallback is None else fallback.get(VAL, "decimal")
    pattern = values.get(w("lvlText"), "")[:_LONGEST]
    look = element.find(RPR)
    if form in ("bullet", "none") or (look is not None and look.find(VANISH) is not None):
        pattern = ""
    plain = w("isLgl") in values and values[w("isLgl")] not in ("0", "false")
    restart = whole(values.get(w("lvlRestart")), -1)
    return Level(
        start=whole(values.get(w("start")), 0),
        form=form,
        pattern=pattern,
        suffix=values.get(w("suff"), "tab"),
        restart=None if restart < 0 else restart,
        plain=plain,
        style=values.get(w("pStyle"), ""),
    )


def _printed(current: Level, counters: list[int | None], levels: dict[int, Level]) -> str:
    text = current.pattern
    for at in range(LEVELS):
        mark = f"%{at + 1}"
        if mark in text:
            level = levels.get(at)
            value = counters[at]
            if value is None:
                value = level.start if level else 1
            form = "decimal" if current.plain or level is None else level.form
            text = text.replace(mark, write(value, form))
    if text and text[-1].isalnum() and current.suffix != "nothing":
        # 第一章 总则, 1 总则: the gap after a bare number keeps it apart from the text
        return f"{text} "
    return text
