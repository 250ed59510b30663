"""The report's title: over one line or several, repeated, with a site's name glued on, absent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.document.text import Text
from baolint.recognise.agency import (
    BRACKETS,
    SUBJECT,
    compact,
    is_furniture,
    is_name,
    name_in,
    year_in,
)
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Passage

LONGEST = 80
"""Characters, without blanks, of the longest line that is still taken for a title."""
MOST_LINES = 4
_GENRE = "(?:年度报告|工作报告|报告|年报|总结|汇报|告年度报)"
_BRACKET = "(?:[（(〔\\[][^（()）〔〕]{0,20}[)）〕\\]])"
_CORE = expression(f"{SUBJECT}[^，。；：:！？,;]{{0,16}}?{_GENRE}[》”]?(?P<bracket>{_BRACKET}?)\\Z")
_LOOSE = expression(
    "20[0-9]{2}年[^，。；：:！？,;]{0,24}(?:公开|信息)[^，。；：:！？,;]{0,16}(?:年度报告|年报)\\Z"
)
_KIND = "(?:小结|公报|通报|综述|回顾|统计报表|统计年报表|报表|统计表|简报|概况|公示|自评表|自查表|情况表|台账)"
_OTHER_GENRE = expression(
    f"20[0-9]{{2}}年(?:度)?{SUBJECT}[^，。；：:！？,;]{{0,10}}{_KIND}\\Z"
    f"|{SUBJECT}(?:工作)?20[0-9]{{2}}年(?:度)?[^，。；：:！？,;]{{0,10}}(?:{_KIND}|情况)\\Z"
    f"|20[0-9]{{2}}年(?:度)?{SUBJECT}[^，。；：:！？,;]{{0,10}}(?:完成|落实|执行)情况\\Z"
    f"|20[0-9]{{2}}年(?:度)?{SUBJECT}(?:工作)?(?:开展|进展)?情况(?:说明)?\\Z"
    f"|20[0-9]{{2}}年(?:度)?{SUBJECT}[^，。；：:！？,;]{{0,8}}(?:报告|年报)的(?:函|通知|请示|报告|说明|公告)\\Z"
)
"""Titles of what is no report by its name, taken for the title where there is no other."""
_PREFIX = expression("\\A(?:标题|名称|信息名称|文件名称|题名|公文名称|主题)[:：]")
_BREAK = expression("[-_|｜—–》]+")
_SENTENCE = expression("[，。；！？,;]|[:：].")
_RUN_IN = expression(
    f"{SUBJECT}[^，。；：:！？,;]{{0,16}}?{_GENRE}{_BRACKET}?"
    "(?=\\s|本报告|本年度报告|为贯彻|为进一步|现将|目录|[一1][、.])"
)
_ISSUED = expression("\\A\\s*关于[^《》]{0,8}《(?P<title>[^《》]{8,})》")
_PROSE = 30
"""Characters from which a passage with a full stop is prose."""
_YEAR_END = Pattern("20[0-9]{2}年(?:度)?\\Z")
_DATE_BRACKET = Pattern("月|[0-9][-./][0-9]")


class Title(NamedTuple):
    """What was found.

    `passage` is the title joined over its lines, without anything glued to it; its kind is title,
    or page where only the page around the report states it. `agency` is the publisher's name as
    printed there, without blanks; `year` the one year it names. `after` is the ordinal behind the
    last line of the head that belongs to the title, repetitions included; `lines` are these
    ordinals. `rest` is what was cut off, in order: a site's name, a date, prose run in with it.
    """

    passage: Passage
    agency: str | None
    year: int | None
    after: int
    lines: tuple[int, ...]
    rest: tuple[Passage, ...] = ()

    @property
    def inside(self) -> bool:
        """Tell whether the title stands in the head itself and not only on the page around it."""
        return bool(self.lines)


class _Candidate(NamedTuple):
    first: int
    last: int
    text: Text
    rest: tuple[Text, ...]
    compact: str
    marked: bool
    """The line says that it holds the title (标题：…), as index blocks do."""


def find(head: Sequence[Passage], page: Sequence[Passage]) -> Title | None:
    """Find the title in the passages before the first section, else in the page's own data."""
    candidates = _candidates(head) or _of_other_genre(head)
    if candidates:
        return _choose(candidates, head)
    for passage in page:
        cut = _cut(passage.text)
        if cut is None:
            continue
        text, rest, _ = cut
        bare = compact(text.string).strip(BRACKETS)
        kept = Passage(text, "page", paragraph=passage.paragraph)
        others = tuple(Passage(part, "page", paragraph=passage.paragraph) for part in rest)
        return Title(kept, name_in(bare), year_in(bare), 0, (), others)
    return None


def _candidates(head: Sequence[Passage]) -> list[_Candidate]:
    found: list[_Candidate] = []
    taken = -1
    for last in range(len(head)):
        for size in range(min(MOST_LINES, last - taken)):
            first = last - size
            if size and not _can_join(head[first]):
                break
            candidate = _candidate(head, first, last)
            if candidate:
                candidate = _extend(head, candidate, taken)
                found.append(candidate)
                taken = last
                break
    return found


def _of_other_genre(head: Sequence[Passage]) -> list[_Candidate]:
    """Give the first line, two of them joined where need be, that is a title but for its genre."""
    for at, passage in enumerate(head[:MOST_LINES]):
        for first in (at, at - 1):
            if first < 0 or (first < at and not _can_join(head[first])):
                continue
            text = Text.join(one.text.strip() for one in head[first : at + 1])
            bare = compact(text.string).strip(BRACKETS)
            if len(bare) > LONGEST or _SENTENCE.search(bare) or bare[1:2] in "、.":
                continue
            if _OTHER_GENRE.search(bare) and not is_furniture(bare) and name_in(bare):
                return [_Candidate(first, at, text, (), bare, False)]
        if _is_prose(passage):
            break
    return []


def _can_join(passage: Passage) -> bool:
    bare = compact(passage.text.string)
    return len(bare) <= 40 and not _SENTENCE.search(bare) and not is_furniture(bare)


def _candidate(head: Sequence[Passage], first: int, last: int) -> _Candidate | None:
    passages = head[first : last + 1]
    if not any("公" in one.text.string or "信" in one.text.string for one in passages):
        return None  # 公开 or 信息 is in every title
    text = Text.join([passage.text.strip() for passage in passages])
    cut = _cut(text)
    if cut is None:
        return None
    kept, rest, marked = cut
    return _Candidate(first, last, kept, rest, compact(kept.string).strip(BRACKETS), marked)


def _cut(text: Text) -> tuple[Text, tuple[Text, ...], bool] | None:
    """Part a title from what is glued to it: (title, what was cut off, whether it was marked)."""
    whole = text.strip()
    string = whole.string
    prefix = _PREFIX.match(string)
    start = prefix.end() if prefix else 0
    begin, end = start, len(string)
    if not _matches(string[start:]):
        part = next((p for p in _parts(string, start) if _matches(string[slice(*p)])), None)
        if part is None:
            return None
        begin, end = part
    end -= _date_bracket(string[begin:end])
    pieces = (whole.cut(start, begin), whole.cut(end))
    rest = tuple(piece for piece in pieces if piece.string.strip())
    return whole.cut(begin, end).strip(), rest, prefix is not None


def _parts(string: str, start: int) -> list[tuple[int, int]]:
    parts = []
    for mark in _BREAK.finditer(string, start, 4 * LONGEST):
        parts.append((start, mark.start()))
        start = mark.end()
    parts.append((start, len(string)))
    parts.extend(match.span("title") for match in _ISSUED.finditer(string, 0, 2 * LONGEST))
    parts.extend((0, match.end()) for match in _RUN_IN.finditer(string, 0, 2 * LONGEST))
    return parts


def _matches(string: str) -> bool:
    if len(string) > 2 * LONGEST:
        return False
    bare = compact(string).strip(BRACKETS)
    if not 4 < len(bare) <= LONGEST or is_furniture(bare):
        return False
    core = _CORE.search(bare)
    if core is None:
        return _LOOSE.search(bare) is not None and not _SENTENCE.search(bare)
    if "《" in bare:  # a sentence that names the report: 编制《…报告》。
        return False
    if core.start() == 0 and "年度" not in bare and year_in(bare) is None:
        return False
    return not _SENTENCE.search(bare[: core.start()])


def _date_bracket(string: str) -> int:
    """Count the characters of a bracketed date at the end; a bracketed year is the title's."""
    stripped = string.rstrip()
    if not stripped.endswith((")", "）")):
        return 0
    opening = max(stripped.rfind("("), stripped.rfind("（"))
    if opening < 0 or not _DATE_BRACKET.search(fold(stripped[opening:])):
        return 0
    return len(string) - opening


def _extend(head: Sequence[Passage], candidate: _Candidate, taken: int) -> _Candidate:
    """Take in the lines above that hold the year or the agency a title lacks."""
    first, text, bare = candidate.first, candidate.text, candidate.compact
    while first - 1 > taken and candidate.last - first + 1 < MOST_LINES:
        above = head[first - 1].text.strip()
        line = compact(above.string)
        if not line:
            break
        year_wanted = year_in(bare) is None and _YEAR_END.search(line) is not None
        agency_wanted = name_in(bare) is None and is_name(line)
        if not (year_wanted or agency_wanted) or not _can_join(head[first - 1]):
            break
        first -= 1
        text = Text.join((above, text))
        bare = line + bare
    return candidate._replace(first=first, text=text, compact=bare)


def _choose(candidates: list[_Candidate], head: Sequence[Passage]) -> Title:
    prose = next((n for n, passage in enumerate(head) if _is_prose(passage)), len(head))

    def rank(candidate: _Candidate) -> tuple[bool, bool, bool, bool]:
        return (
            candidate.first > prose,
            candidate.marked,
            year_in(candidate.compact) is None,
            name_in(candidate.compact) is None,
        )

    ranks = list(map(rank, candidates))
    first = min(ranks)
    best = _first_or_last(
        [item for item, own in zip(candidates, ranks, strict=True) if own == first]
    )
    same = [
        other
        for other in candidates
        if other is best or (other.last < max(prose, best.last) and _repeats(other, best))
    ]
    lines = sorted({n for item in same for n in range(item.first, item.last + 1)})
    paragraph = head[best.last].paragraph
    rest = tuple(
        Passage(part, "preamble", paragraph=paragraph) for item in same for part in item.rest
    )
    agency = name_in(best.compact)
    if agency is None and lines[-1] + 1 < len(head):
        below = compact(head[lines[-1] + 1].text.string)
        agency = below if is_name(below) else None
    passage = Passage(best.text, "title", paragraph=paragraph)
    return Title(passage, agency, year_in(best.compact), lines[-1] + 1, tuple(lines), rest)


def _first_or_last(equals: list[_Candidate]) -> _Candidate:
    """Take the first of titles that say the same, the last where a list of reports goes before."""
    same = len({candidate.compact for candidate in equals}) == 1
    return equals[0] if same else equals[-1]


def _is_prose(passage: Passage) -> bool:
    return len(passage.text.string) > _PROSE and "。" in passage.text.string


def _repeats(other: _Candidate, best: _Candidate) -> bool:
    """Tell whether a candidate says the same again, whole or in part."""
    year = year_in(other.compact)
    if year is not None and year != year_in(best.compact):
        return False
    agency = name_in(other.compact)
    return agency is None or agency == name_in(best.compact)
