"""Lines that hold nothing but marks: 阅后退回，不得外传; （草稿，待主要领导审定）."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.recognise.words_text import Stretch, Written

BESIDE = "[，。、；：！·|/—\\-_~～（）【】\\[\\]〔〕〖〗{}<>《》\"'★☆▲△■◆*＊]"
"""Marks between and around the words of such a line, as they are in a squeezed text."""
_LONGEST = 60


def composed(written: Written, units: str, signs: tuple[str, ...]) -> Iterator[Stretch]:
    """Yield every line made of `units` alone; one of the `signs` must stand in it.

    `units` is a pattern of what is looked for in squeezed text, where no blanks are left.
    """
    text = written.squeezed
    starts = {text.rfind("\n", 0, at) + 1 for sign in signs for at in _places(text, sign)}
    if not starts:
        return
    whole = expression(f"{BESIDE}*((?:(?:{units}){BESIDE}*)+)")
    for start in sorted(starts):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        if 1 < len(line) <= _LONGEST:
            match = whole.fullmatch(line)
            if match:
                yield _stripped(written, start + match.start(1), start + match.end(1))


def _places(text: str, sign: str) -> Iterator[int]:
    """Yield where a sign stands, once a line."""
    at = text.find(sign)
    while at >= 0:
        yield at
        end = text.find("\n", at)
        at = text.find(sign, end) if end >= 0 else -1


def behind_title(written: Written, units: str) -> Iterator[Stretch]:
    """Yield what of `units` stands behind 年度报告 at the end of a line that names such a report."""
    text = written.squeezed
    whole = expression(
        f"[^。；\n]{{0,70}}信息公开[^。；\n]{{0,12}}(?:年度报告|年报|报告)({BESIDE}*(?:(?:{units}){BESIDE}*)+)"
    )
    start = 0
    for line in text.split("\n"):
        if "信息公开" in line and "报" in line and len(line) <= 2 * _LONGEST:
            match = whole.fullmatch(line)
            if match:
                begin = match.start(1)
                while expression(BESIDE).fullmatch(line[begin]):
                    begin += 1
                yield _stripped(written, start + begin, start + match.end(1))
        start += len(line) + 1


def before_title(written: Written, units: str) -> Iterator[Stretch]:
    """Yield what of `units` a line begins with that goes on as the title of such a report."""
    text = written.squeezed
    pattern = expression(
        f"{BESIDE}*((?:(?:{units}){BESIDE}*)+)[^。；\n]{{4,60}}信息公开[^。；\n]{{0,12}}(?:年度报告|年报)"
    )
    start = 0
    for line in text.split("\n"):
        if "信息公开" in line and "报" in line and len(line) <= 2 * _LONGEST:
            match = pattern.match(line)
            if match:
                yield _stripped(written, start + match.start(1), start + match.end(1))
        start += len(line) + 1


def _stripped(written: Written, start: int, end: int) -> Stretch:
    while end - 1 > start and expression(BESIDE).fullmatch(written.squeezed[end - 1]):
        end -= 1
    return written.stretch(*written.at(start, end))
