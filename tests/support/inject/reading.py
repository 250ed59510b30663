"""Damage done by converters to a sound report: the right answer is never an error of the report."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from support.inject.draft import Draft
from support.inject.written import write


def marks_lost(text: str, rng: random.Random) -> str:
    """Lose 年, 月 and 日 of the period, as extraction from some pages does."""
    return re.sub("([0-9]{4})年([0-9]+)月([0-9]+)日", r"\1\2\3日", text)


def month_marks_lost(text: str, rng: random.Random) -> str:
    return re.sub("([0-9]+)月([0-9]+)日", r"\1\2日", text)


def brackets_lost(text: str, rng: random.Random) -> str:
    return text.replace("〔2021〕", "2021")


def tables_glued(text: str, rng: random.Random) -> str:
    """Lose the tabs: figures run together."""
    return text.replace("\t", "")


def cell_a_line(text: str, rng: random.Random) -> str:
    """Put every cell on a line of its own."""
    return re.sub("\t+", "\n", text)


def blanks_for_tabs(text: str, rng: random.Random) -> str:
    return re.sub("\t+", " ", text)


def figures_gone(text: str, rng: random.Random) -> str:
    """Keep the labels and lose every figure of the tables."""
    return "\n".join(
        re.sub("\t[0-9.]+", "\t", line) if "\t" in line else line for line in text.split("\n")
    )


def tables_gone(text: str, rng: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") if "\t" not in line)


def repeated_dropped(text: str, rng: random.Random) -> str:
    """Drop every cell that repeats one before it, as de-duplicating crawlers do."""
    found, seen = [], set()
    for line in text.split("\n"):
        if "\t" in line:
            cells = [one for one in line.split("\t") if one and one not in seen]
            seen.update(cells)
            found.extend(cells)
        else:
            found.append(line)
    return "\n".join(found)


def vertical(text: str, rng: random.Random) -> str:
    """Write the label that covers 22 rows one character a line."""
    return text.replace("三、本年度办理结果\t", "\n".join("三、本年度办理结果") + "\t", 1)


def gloss(text: str, rng: random.Random) -> str:
    """Put pinyin behind characters, as some mirrors do."""
    return text.replace("报告", "报(bào)告").replace("申请", "申(shēn)请")


def one_line(text: str, rng: random.Random) -> str:
    return re.sub("\n+", "", text)


def wrapped(text: str, rng: random.Random) -> str:
    """Break all prose at forty characters."""
    lines: list[str] = []
    for line in text.split("\n"):
        step = len(line) if "\t" in line or not line else 40
        lines.extend(line[at : at + step] for at in range(0, max(len(line), 1), max(step, 1)))
    return "\n".join(lines)


KINDS: tuple[tuple[str, Callable[[str, random.Random], str]], ...] = (
    ("年月日标记丢失", marks_lost), ("月字丢失", month_marks_lost), ("六角括号丢失", brackets_lost),
    ("表格数字连成一串", tables_glued), ("一格一行", cell_a_line), ("制表符变空格", blanks_for_tabs),
    ("数字全丢", figures_gone), ("表格全丢", tables_gone), ("重复的格被去掉", repeated_dropped),
    ("竖排标签逐字断行", vertical), ("夹注拼音", gloss), ("全文一行", one_line), ("四十字断行", wrapped),
)  # fmt: skip
"""Ways in which a txt of a sound report is damaged."""


def damaged(seed: int, change: Callable[[str, random.Random], str]) -> tuple[Draft, bytes]:
    """Give a sound report and its damaged text."""
    draft = Draft(seed)
    text = write(draft, "txt").data.decode()
    return draft, change(text, random.Random(seed)).encode()
