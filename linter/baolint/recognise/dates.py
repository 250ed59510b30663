"""Dates and years in running text, however they are written or damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.recognise.facts import DateFound, Passage

_FOLD = str.maketrans(
    {
        **{chr(0xFF10 + digit): chr(0x30 + digit) for digit in range(10)},
        **dict.fromkeys("\t\n\r\v\f\xa0\u1680\u202f\u205f\u3000", " "),
        **{chr(code): " " for code in range(0x2000, 0x2010)},
        **dict.fromkeys("\u2060\ufeff\xad", " "),
        **dict.fromkeys("—–―－−‐‑", "-"),
        **dict.fromkeys("～〜∼", "~"),
        **dict.fromkeys("ＯοΟоО", "O"),
        "．": ".",
        "／": "/",
        "◯": "○",
    }
)
"""One character for one, so that offsets stay."""

_B = "[ ]{0,6}+"
_DIGIT = "[〇○零Oo0一二三四五六七八九]"
_YEAR = "(?:1[ ]?9|2[ ]?0)[ ]?[0-9][ ]?[0-9](?![ ]?[0-9])"
_YEAR_CHINESE = f"[一二][ ]?[〇○零Oo0九][ ]?{_DIGIT}[ ]?{_DIGIT}"
_NUMBER = "(?:[0-9](?:[ ]?[0-9])?|[0-9]{3}|[元正一二三四五六七八九十廿]{1,3})"
_TO = "(?:至|到|~|--?)"
_SKIP = (
    "《(?:[^《》]|《[^《》]{0,100}》){0,200}+》|〔[^〔〕]{0,20}〕|﹝[^﹝﹞]{0,20}﹞|"
    r"[\[［][0-9]{4}[\]］]|https?:[!-~]++|www\.[!-~]++"
)
_NUMERIC = rf"""
    (?<![0-9A-Za-z/_])(?<![0-9A-Za-z][-.])
    (?P<ny>(?:19|20)[0-9]{{2}})[ ]?(?P<sep>[-./])[ ]?(?P<nm>[0-9]{{1,2}})[ ]?(?P=sep)[ ]?
    (?P<nd>[0-9]{{1,2}})(?:(?![0-9A-Za-z@])|(?=[0-9]{{2}}:[0-9]{{2}}))
    (?:{_B}起?{_B}{_TO}{_B}
       (?:(?P<ny2>(?:19|20)[0-9]{{2}})[ ]?(?P=sep)[ ]?)?
       (?P<nm2>[0-9]{{1,2}})[ ]?(?P=sep)[ ]?(?P<nd2>[0-9]{{1,2}})(?![0-9A-Za-z@])
      |(?!(?P=sep)[0-9]))"""
_DAMAGED = """
    (?<![0-9])(?P<dy>(?:19|20)[0-9]{2})
     (?:[0-9]{1,2}[ ]?月(?:[ ]?[0-9]{1,4}[ ]?日?)?
       |[0-9]{2,4}[ ]?日
       |[ ]?年[ ]?[0-9]{1,4}[ ]?日)
    |(?<=[至到~-])[0-9]{3,4}[ ]?日"""
_MONTHS = rf"""
    (?<![0-9])(?P<ry>{_YEAR}){_B}年{_B}(?P<rm>[0-9]{{1,2}})(?P<rend>[ ]?月?)份?[ ]?{_TO}[ ]?
    (?P<rm2>[0-9]{{1,2}})[ ]?月(?![ ]?[0-9]{{1,2}}[ ]?[日号])"""
_WRITTEN = rf"""
    (?<![0-9])(?:(?P<y>{_YEAR}|[0-9]{{2,5}}|{_YEAR_CHINESE}){_B}年{_B})?(?P<m>{_NUMBER}){_B}月
    (?:{_B}(?P<d>{_NUMBER}){_B}[日号]
      |{_B}(?P<bare>[0-9]{{1,2}})(?={_B}(?:[止起至到,，。；;)）]|$)))?"""
_BARE_YEAR = f"(?<![0-9])(?P<only>{_YEAR}|{_YEAR_CHINESE}){_B}年(?:{_B}度)?"
_SCAN = re.compile(
    rf"(?=[0-9《〔﹝\[［hw一二三四五六七八九十元正])(?:(?P<skip>{_SKIP})|{_NUMERIC}"
    rf"|(?P<damaged>{_DAMAGED})|{_MONTHS}|{_WRITTEN}|{_BARE_YEAR})",
    re.VERBOSE,
)
_ZERO = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAD_IN = re.compile(r"(?:^|[自从至到于在截是为年月日起，。；：、（(,;:]) *\Z")


def fold(string: str) -> str:
    """Give the string with plain digits, dashes and blanks; offsets stay as they are."""
    return string.translate(_FOLD)


def find(passage: Passage) -> list[DateFound]:
    """Give every date of a passage in order.

    A date has at least year and month, or month and day. Nothing inside 《》, 〔〕 and web
    addresses is a date. `form` damaged marks what a converter left of one; its parts are then
    unknown, but for a year that still can be read.
    """
    folded = fold(passage.text.string)
    found: list[DateFound] = []
    for match in _SCAN.finditer(folded):
        if match["skip"] is None and match["only"] is None:
            found.extend(_read(match, passage))
    return found


def years(passage: Passage) -> list[tuple[int, int, int]]:
    """Give (start, end, year) of every 2023年 or 2023年度 that is not the head of a date."""
    return years_in(passage.text.string)


def years_in(string: str) -> list[tuple[int, int, int]]:
    """Give the same for a bare string."""
    return [
        (match.start(), match.end(), _year(match["only"]))
        for match in _SCAN.finditer(fold(string))
        if match["only"] is not None
    ]


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


def _read(match: re.Match[str], passage: Passage) -> Iterator[DateFound]:
    start, end = match.span()
    if match["ny"]:
        yield from _numeric(match, passage)
    elif match["damaged"]:
        year = int(match["dy"]) if match["dy"] else None
        yield DateFound(passage, start, end, year, None, None, "damaged", True)
    elif match["ry"]:
        for year, key, begin, stop in (
            (_year(match["ry"]), "rm", start, match.end("rend")),
            (None, "rm2", match.start("rm2"), end),
        ):
            month = int(match[key])
            yield DateFound(
                passage, begin, stop, year, month, None, "arabic", is_valid(0, month, None)
            )
    elif match["y"] is None:
        yield from _without_year(match, passage)
    else:
        yield from _with_year(match, passage)


def _numeric(match: re.Match[str], passage: Passage) -> Iterator[DateFound]:
    """Read 2023-1-1; with figures that no month or day can have it numbers something else."""
    second = match["nm2"] is not None
    stop = match.end("nd")
    for year, month, day, start, end in (
        (match["ny"], match["nm"], match["nd"], match.start("ny"), stop),
        (match["ny2"], match["nm2"], match["nd2"], -1, match.end()),
    ):
        if month is None or not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return
        begin = start
        if begin < 0:
            begin = match.start("ny2") if year else match.start("nm2")
        number = int(year) if year else None
        valid = is_valid(number, int(month), int(day))
        yield DateFound(passage, begin, end, number, int(month), int(day), "numeric", valid)
        if not second:
            return


def _without_year(match: re.Match[str], passage: Passage) -> Iterator[DateFound]:
    """Read 1月1日.

    A bare month is no date, and what only looks impossible because of its neighbourhood (a glued or
    parted figure) is not read at all.
    """
    day = match["d"] or match["bare"]
    if day is None:
        return
    month_value, day_value = _number(match["m"]), _number(day)
    valid = is_valid(None, month_value, day_value)
    arabic = match["m"].isascii() and day.isascii()
    whole = " " not in match["m"] + day and len(match["m"]) < 3
    glued = match.start() > 0 and match.string[match.start() - 1] in ".-/"
    if not valid and not (arabic and whole and not glued):
        return
    form = "arabic" if arabic or match["m"].isascii() or day.isascii() else "chinese"
    yield DateFound(passage, *match.span(), None, month_value, day_value, form, valid)


def _with_year(match: re.Match[str], passage: Passage) -> Iterator[DateFound]:
    printed, day = match["y"], match["d"] or match["bare"]
    month_value = _number(match["m"])
    day_value = _number(day) if day else None
    bare = printed.replace(" ", "")
    if bare.isdigit() and bare.isascii():
        if len(bare) == 2:
            if day is None and not _LEAD_IN.search(match.string, 0, match.start()):
                return
            form, year = "short", 2000 + int(bare)
        else:
            form, year = "arabic", int(bare)
    else:
        form, year = "chinese", _year(printed)
    valid = is_valid(year, month_value, day_value) and (form == "short" or 1000 <= year <= 9999)
    if not valid and (" " in match["m"] or " " in (day or "")):
        yield DateFound(passage, *match.span(), year, None, None, "damaged", True)
        return
    if form == "chinese" and (match["m"] + (day or "")).isascii():
        form = "arabic"
    yield DateFound(passage, *match.span(), year, month_value, day_value, form, valid)


def _year(printed: str) -> int:
    return int(printed.replace(" ", "").translate(_ZERO))


def _number(printed: str) -> int:
    """Give the number of a month or day; 0 for characters that make none."""
    bare = printed.replace(" ", "")
    if bare.isascii():
        return int(bare)
    if bare in ("元", "正"):
        return 1
    bare = bare.replace("廿", "二十")
    tens, mark, ones = bare.rpartition("十")
    if not mark:
        return (
            int(bare.translate(_ZERO)) if len(bare) == 1 and bare.translate(_ZERO).isdigit() else 0
        )
    head = tens.translate(_ZERO) or "1"
    tail = ones.translate(_ZERO) or "0"
    if len(head) > 1 or len(tail) > 1 or not (head + tail).isdigit():
        return 0
    return int(head) * 10 + int(tail)
