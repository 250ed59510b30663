"""Dates and years in running text, however they are written or damaged."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern
from baolint.recognise.date_scan import Hit, scan
from baolint.recognise.facts import DateFound, Passage

_ZERO = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NEAR = 100
"""Characters before a date in which what leads it in stands."""
_LEAD_IN = Pattern(r"(?:^|[自从至到于在截是为年月日起，。；：、（(,;:]) *\Z")


def find(passage: Passage) -> list[DateFound]:
    """Give every date of a passage in order.

    A date has at least year and month, or month and day. Nothing inside 《》, 〔〕 and web
    addresses is a date. `form` damaged marks what a converter left of one; its parts are then
    unknown, but for a year that still can be read.
    """
    found: list[DateFound] = []
    for hit in scan(passage.text.string):
        found.extend(_as_printed(date) for date in _read(hit, passage))
    return found


def _as_printed(date: DateFound) -> DateFound:
    """Take a date whose marks were put back (mending.py) for what it is: damaged."""
    if date.form == "damaged" or not date.passage.text.inserted(date.start, date.end):
        return date
    return date._replace(month=None, day=None, form="damaged", valid=True)


def years(passage: Passage) -> list[tuple[int, int, int]]:
    """Give (start, end, year) of every 2023年 or 2023年度 that is not the head of a date."""
    return years_in(passage.text.string)


def years_in(string: str) -> list[tuple[int, int, int]]:
    """Give the same for a bare string."""
    found = []
    for hit in scan(string):
        if hit.kind == "year":
            found.append((hit.start(), hit.end(), _year(hit.get("only") or "")))
    return found


def is_valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Tell whether a calendar has the date; a 29 February without a year may be one."""
    if month is None:
        return True
    if not 1 <= month <= 12:
        return False
    if day is None:
        return True
    longest = _DAYS[month - 1]
    if month == 2 and year is not None and not _is_leap(year):
        longest = 28
    return 1 <= day <= longest


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _read(hit: Hit, passage: Passage) -> Iterator[DateFound]:
    if hit.kind == "numeric":
        yield from _numeric(hit, passage)
    elif hit.kind == "months":
        yield from _months(hit, passage)
    elif hit.kind == "damaged":
        year = hit.get("dy")
        known = int(year) if year else None
        yield DateFound(passage, hit.start(), hit.end(), known, None, None, "damaged", True)
    elif hit.kind == "written" and hit.get("y") is None:
        yield from _without_year(hit, passage)
    elif hit.kind == "written":
        yield from _with_year(hit, passage)


def _numeric(hit: Hit, passage: Passage) -> Iterator[DateFound]:
    """Read 2023-1-1; with figures that no month or day can have it numbers something else.

    In a range one end may be impossible.
    """
    wild = hit.get("nm2") is not None and any(
        1 <= int(hit.get(f"nm{one}") or 0) <= 12 and 1 <= int(hit.get(f"nd{one}") or 0) <= 31
        for one in ("", "2")
    )
    for suffix in ("", "2"):
        year, month, day = (hit.get(f"n{part}{suffix}") for part in "ymd")
        if month is None or day is None:
            return
        if not (wild or (1 <= int(month) <= 12 and 1 <= int(day) <= 31)):
            return
        start = hit.start(f"ny{suffix}" if year else f"nm{suffix}")
        end = hit.end(f"nd{suffix}")
        number = int(year) if year else None
        valid = is_valid(number, int(month), int(day))
        yield DateFound(passage, start, end, number, int(month), int(day), "numeric", valid)


def _months(hit: Hit, passage: Passage) -> Iterator[DateFound]:
    """Read 2023年1—12月: two dates without a day."""
    parts = (
        (_year(hit.get("ry") or ""), "rm", hit.start(), hit.end("rend")),
        (None, "rm2", hit.start("rm2"), hit.end()),
    )
    for year, name, start, end in parts:
        month = int(hit.get(name) or 0)
        valid = is_valid(None, month, None)
        yield DateFound(passage, start, end, year, month, None, "arabic", valid)


def _without_year(hit: Hit, passage: Passage) -> Iterator[DateFound]:
    """Read 1月1日.

    A bare month is no date, and what only looks impossible because of its neighbourhood (a glued or
    parted figure) is not read at all.
    """
    month, day = hit.get("m") or "", hit.get("d") or hit.get("bare")
    if day is None:
        return
    month_value, day_value = _number(month), _number(day)
    valid = is_valid(None, month_value, day_value)
    arabic = month.isascii() and day.isascii()
    whole = " " not in month + day and len(month) < 3
    glued = hit.start() > 0 and hit.string[hit.start() - 1] in ".-/"
    if not valid and not (arabic and whole and not glued):
        return
    form = "arabic" if month.isascii() or day.isascii() else "chinese"
    yield DateFound(passage, hit.start(), hit.end(), None, month_value, day_value, form, valid)


def _with_year(hit: Hit, passage: Passage) -> Iterator[DateFound]:
    """Read 2023年1月1日, 2023年1月, 23年1月1日 and the same in Chinese numerals."""
    printed, month = hit.get("y") or "", hit.get("m") or ""
    day = hit.get("d") or hit.get("bare")
    start, end = hit.start(), hit.end()
    bare = printed.replace(" ", "")
    if len(bare) == 2:
        if day is None and not _LEAD_IN.search(hit.string, max(0, start - _NEAR), start):
            return
        form, year = "short", 2000 + int(bare)
    else:
        form, year = "arabic" if bare.isascii() else "chinese", _year(bare)
    month_value, day_value = _number(month), _number(day) if day else None
    valid = is_valid(year, month_value, day_value) and 1000 <= year <= 9999
    if not valid and " " in month + (day or ""):
        yield DateFound(passage, start, end, year, None, None, "damaged", True)
        return
    if form == "chinese" and (month + (day or "")).isascii():
        form = "arabic"
    yield DateFound(passage, start, end, year, month_value, day_value, form, valid)


def _year(printed: str) -> int:
    return int(printed.replace(" ", "").translate(_ZERO))


def _number(printed: str) -> int:
    """Give the number of a month or day; 0 for characters that make none."""
    bare = printed.replace(" ", "").replace("元", "一").replace("正", "一").replace("廿", "二十")
    if bare.isascii():
        return int(bare)
    tens, mark, ones = bare.rpartition("十")
    if not mark:
        tens, ones = "〇", bare
    head = tens.translate(_ZERO) or "1"
    tail = ones.translate(_ZERO) or "0"
    if len(head) > 1 or len(tail) > 1 or not (head + tail).isdigit():
        return 0
    return int(head) * 10 + int(tail)
