"""Marks that converters eat: 年 and 月 in dates, the brackets of document numbers.

Damaged years and months seen in the wild: 202111日, 20211230日, 20241月1 日, 2017210日, 至1231日;
document numbers: 国办公开办函〔202130号, 国办公开办函202130号.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.document.text import Text
from baolint.recognise.date_scan import Hit, scan
from baolint.recognise.dates import is_valid
from baolint.recognise.restoration import Damage

_MAY_BE = expression(
    "[0-9０-９至到~～—年〔﹝\\[［-](?:(?<=[0-9０-９])[0-9０-９]{4}|(?<=[至到~～—-])[0-9０-９]{3}"
    "|(?<=[年〔﹝\\[［])[ 0-9０-９]{3})"
)
"""A cheap test: without a match nothing is lost. The set at its head finds where to look."""
_YEAR_BEHIND = Pattern("[0-9]{1,2} ?月")
_NUMBER = expression(
    "(?P<head>(?:办|公开办|国|[国政府委厅局办省市县区][^，。；：（）《》\\s0-9]{0,8}?)[发函字规令通])"
    "(?P<open>[〔﹝［\\[]?)(?P<year>(?:19|20)[0-9]{2})(?P<close>[〕﹞］\\]]?)"
    "(?P<number>[1-9][0-9]{0,3})号"
)


class _Loss(NamedTuple):
    """A damaged stretch and the marks to put in, each before the offset given; none if unsure."""

    kind: str
    start: int
    end: int
    marks: tuple[tuple[int, str], ...]


def may_be_in(string: str) -> bool:
    """Tell whether marks may be lost in a text."""
    return _MAY_BE.search(string) is not None


def put_back(text: Text, found: list[Damage]) -> Text | None:
    """Give a text with its lost marks where only one reading is possible, None where none is lost.

    A stretch of several possible readings stays as it is and is told all the same.
    """
    string = text.string
    if not _MAY_BE.search(string):
        return None
    losses = sorted([*_dates(string), *_numbers(string)], key=_start)
    parts: list[Text] = []
    at = 0
    for loss in losses:
        if loss.start < at:
            continue
        pieces: list[Text] = []
        begin = loss.start
        for offset, mark in loss.marks:
            pieces += [text.cut(begin, offset), Text.nowhere(mark, text.span(offset).start)]
            begin = offset
        pieces.append(text.cut(begin, loss.end))
        whole = Text.join(piece for piece in pieces if piece.string)
        printed = string[loss.start : loss.end]
        restored = whole.string if loss.marks else None
        found.append(Damage(loss.kind, text.span(loss.start, loss.end), printed, restored))
        if loss.marks:
            parts += [text.cut(at, loss.start), whole]
            at = loss.end
    return Text.join([*parts, text.cut(at)]) if parts else None


def _dates(string: str) -> Iterator[_Loss]:
    for hit in scan(string):
        if hit.kind == "damaged":
            yield _Loss("date", hit.start(), hit.end(), tuple(_marks(hit)))


def _marks(hit: Hit) -> list[tuple[int, str]]:
    """Give the marks that make a damaged date the one date it can have been, none if there is not."""
    string, start, end = hit.string, hit.start(), hit.end()
    year = hit.get("dy")
    after = start if year is None else hit.end("dy")
    known = int(year) if year else None
    rest = string[after:end]
    if year is not None and _YEAR_BEHIND.match(rest):
        month, _, day = rest.partition("月")
        day = day.strip().removesuffix("日").strip()
        fits = is_valid(known, int(month), int(day) if day else None) and len(day) < 3
        return [(after, "年")] if fits else []
    begin = after
    marks: list[tuple[int, str]] = []
    if rest.lstrip().startswith("年"):
        begin = after + rest.index("年") + 1
        if len(string[begin:end].strip(" 日")) < 3:
            return []  # 2024年11日: the author may have forgotten the month itself
    elif year is not None:
        marks = [(after, "年")]
    while begin < end and string[begin] == " ":
        begin += 1
    digits = string[begin:end].rstrip("日 ")
    ways = [size for size in (1, 2) if _is_day(known, digits[:size], digits[size:])]
    if len(ways) != 1:
        return []
    return [*marks, (begin + ways[0], "月")]


def _is_day(year: int | None, month: str, day: str) -> bool:
    if not month or not 1 <= len(day) <= 2 or (day[0] == "0" and len(month) + len(day) < 4):
        return False
    return is_valid(year, int(month), int(day))


def _numbers(string: str) -> Iterator[_Loss]:
    for match in _NUMBER.finditer(string):
        if match["open"] and match["close"]:
            continue
        marks: list[tuple[int, str]] = []
        if not match["open"]:
            marks.append((match.start("year"), "〔"))
        if not match["close"]:
            marks.append((match.end("year"), "〕"))
        yield _Loss("number", match.start(), match.end(), tuple(marks))


def _start(loss: _Loss) -> int:
    return loss.start
