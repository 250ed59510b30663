"""Marks of secrecy that carry a star, a term or a label: 机密★10年, 密级：秘密, 份号 000001."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.forms.lexicon_fold import chinese, fold
from baolint.recognise.words_text import Stretch, Written
from baolint_rules.wording.quoted import quoted

_REACH = 24
LEVELS = ("绝密", "机密", "秘密")
_GAP = "[ \u00a0\u3000]{0,4}"
_INNER = "[ \u00a0\u3000*·•]{0,4}"
_LEVEL = Pattern(f"绝{_INNER}密|机{_INNER}密|秘{_INNER}密|内{_INNER}部", needs=("密", "内"))
_TAIL = Pattern(
    f"{_GAP}(?P<sign>[★☆*]{{0,2}}){_GAP}"
    "(?P<term>长期|[0-9]{1,3}(?:年|个月|月|天)|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|)"
    f"(?P<urgent>{_GAP}(?:特急|加急|平急)|)"
)
_COPY = Pattern(f"^{_GAP}份{_GAP}号{_GAP}：?{_GAP}[0-9]{{1,8}}{_GAP}$", re.MULTILINE, ("份",))
_LABEL = Pattern(f"(?:.*[ \u00a0\u3000（])?密{_GAP}级{_GAP}：{_GAP}", needs=("密",))
_EDGES = " \t\u00a0\u3000【】〔〕[]（）。，、；：—-*★☆\"'"
_BEFORE_KIND = ("国家", "商业", "工作")
"""What turns 秘密 into the name of a matter: 国家秘密 is spoken of, 秘密★ is a mark."""


def marks(written: Written) -> Iterator[Stretch]:
    """Yield every mark of secrecy that shows itself by more than the bare word."""
    for match in _LEVEL.finditer(written.folded):
        end = _mark_end(written, match)
        if end and not quoted(written.plain, match.start()):
            yield written.stretch(match.start(), end)
    if "份号" in written.squeezed:
        for match in _COPY.finditer(written.folded):
            yield written.stretch(match.start(), match.end())
    if "密级" in written.squeezed:
        yield from _cells(written)


def _mark_end(written: Written, level: re.Match[str]) -> int:
    """Give where the mark ends that begins with a word of secrecy, 0 where it is none."""
    text = written.folded
    tail = _TAIL.match(text, level.end())
    if tail is None:
        return 0
    stretch = written.stretch(level.start(), tail.end())
    left, right = (None if side is None else fold(side) for side in stretch.beside())
    opens = left is not None and not left.strip(_EDGES)
    closes = right is not None and not right.strip(_EDGES)
    before = text[max(0, level.start() - _REACH) : level.start()].rpartition("\n")[2]
    rest = text[tail.end() : tail.end() + 1]
    inner = level[0][0] == "内"
    end = tail.end() - (len(tail[0]) - len(tail[0].rstrip(" \u00a0\u3000")))
    if _labelled(before) and not inner and not _goes_on(rest):
        return end
    sign, term = tail["sign"], tail["term"]
    if not sign:
        cell = stretch.passage.kind == "cell"
        return end if term and opens and closes and not inner and not cell else 0
    if sign[0] == "*":
        named = before.endswith(_BEFORE_KIND)
        return end if (term and not named and not inner) or (opens and closes) else 0
    if term or opens:
        return end
    return end if closes and not before.endswith(_BEFORE_KIND) and not inner else 0


def _labelled(before: str) -> bool:
    return _LABEL.fullmatch(before) is not None


def _goes_on(rest: str) -> bool:
    return rest not in ("", "级") and chinese(rest)


def _cells(written: Written) -> Iterator[Stretch]:
    """Yield cells that name a level beside a cell 密级, unless the levels are a row of headings."""
    bare = [
        passage.text.string.strip(_EDGES) if passage.kind == "cell" else ""
        for passage in written.passages
    ]
    for number, passage in enumerate(written.passages):
        if not number or bare[number] not in LEVELS or bare[number - 1] != "密级":
            continue
        if number + 1 < len(bare) and bare[number + 1] in LEVELS:
            continue
        yield Stretch(passage, number, 0, len(passage.text.string))
