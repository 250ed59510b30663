"""Section headings: on a line of their own, run in with the text, or inside a line."""

from __future__ import annotations

import re
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.model import Paragraph
from baolint.document.pattern import Pattern
from baolint.forms.form import Form, SectionForm
from baolint.recognise import heading_titles
from baolint.recognise.heading_titles import LONGEST, Named

NUMERALS = "一二三四五六七八九十"
SHORTEST = 12
"""Characters of the shortest line that can hold a heading behind other text."""
HAN, BARE, BRACKETED, CLOSED, FORMAL, ARABIC, ARABIC_BRACKETED = (
    "一、", "", "（一）", "一）", "壹、", "1、", "（1）",
)  # fmt: skip
"""How a heading is numbered; 第一部分 and 第一章 count as 一、."""
OTHERS = (BRACKETED, CLOSED, FORMAL, ARABIC, ARABIC_BRACKETED)
"""Numberings of lower levels, which head sections only where a whole report is outlined so."""

_FORMAL = "壹贰叁肆伍陆柒捌玖拾ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_RINGED = "①②③④⑤⑥⑦⑧⑨"
_CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_FIGURES = str.maketrans("１２３４５６７８９", "123456789")
_OTHER = (
    rf"[（(【]\s*(?P<bracketed>[{NUMERALS}]{{1,2}})\s*[)）】]|(?P<circled>[{_CIRCLED}])"
    rf"|(?P<closed>[{NUMERALS}])\s*[)）]|(?P<formal>[{_FORMAL}])(?=\s*[、.．,，：:\s])"
    r"|0?(?P<arabic>[1-9１-９])(?=\s*[、.．,，：:)）]|\s)(?![.．][0-9])\s*[)）]?"
    rf"|[（(]\s*(?P<figure>[1-9１-９])\s*[)）]|(?P<ringed>[{_RINGED}])"
)
_HAN = rf"第(?P<part>[{NUMERALS}]{{1,2}}|[1-9])(?:部分|章|节)|(?P<number>[{NUMERALS}]{{1,2}})"
_START = expression(
    rf"(?:[\s#★●◆■▲※]|【(?=\s*[{NUMERALS}]{{1,2}}\s*、))*(?:{_OTHER}|{_HAN})?(?P<mark>\s*[、.．，,：:])?\s*"
)
_BEHIND = r"(?<=[。；;.!？?）)”\s0-9])\s*"
_INSIDE = expression(rf"{_BEHIND}(?P<number>[{NUMERALS}]{{1,2}})(?:\s*(?P<mark>[、.．：:])\s*|\s+)")
_INSIDE_OTHER = expression(
    rf"{_BEHIND}(?:第(?P<part>[{NUMERALS}])(?:部分|章)|{_OTHER})[、.．：:]?\s*"
)
_SENTENCE = Pattern(r"[。；！？]")


class Heading(NamedTuple):
    """A heading in a paragraph: text[start:end]; what follows `end` is already the section's text.

    `number` is its numeral as 一二三. `form` is the section of the form it names, None for a
    numbered heading the form does not know; `grade` is exact, same, nonstandard, misspelt, near, or
    unlisted where `form` is None; `inside` says that text stands before it in the paragraph,
    `style` how it is numbered, `mark` is that as printed; `loose` is as in heading_titles.Named.
    """

    start: int
    end: int
    number: str
    title: str
    form: SectionForm | None
    grade: str
    inside: bool = False
    style: str = HAN
    mark: str = ""
    loose: bool = False


def find(paragraph: Paragraph, form: Form) -> list[Heading]:
    """Find the headings in a paragraph, in order; several where a whole report is one line.

    Those numbered as a lower level is (`OTHERS`) are among them: which outline a report follows is
    seen from all of its headings only.
    """
    string = paragraph.text.string
    found = []
    first = _at_start(string, paragraph.level, form)
    if first:
        found.append(first)
    if len(string) > SHORTEST:
        found.extend(_inside(string, first.end if first else 0, form))
    return found


def _numbering(match: re.Match[str]) -> tuple[str, str]:
    """How the numeral of a match is written, and the numeral as 一二三."""
    if match.lastindex is None:
        return BARE, ""
    groups = match.groupdict()
    number = groups.get("number") or groups.get("part") or ""
    if number:
        return HAN, NUMERALS[int(number) - 1] if number.isascii() else number
    for group, style in (("bracketed", BRACKETED), ("closed", CLOSED)):
        if groups.get(group):
            return style, groups[group]
    if groups.get("circled"):
        return BRACKETED, NUMERALS[_CIRCLED.index(groups["circled"])]
    if groups.get("formal"):
        return FORMAL, NUMERALS[_FORMAL.index(groups["formal"]) % 10]
    if groups.get("ringed"):
        return ARABIC_BRACKETED, NUMERALS[_RINGED.index(groups["ringed"])]
    for group, style in (("arabic", ARABIC), ("figure", ARABIC_BRACKETED)):
        if groups.get(group):
            return style, NUMERALS[int(groups[group].translate(_FIGURES)) - 1]
    return BARE, ""


def _at_start(string: str, level: int, form: Form) -> Heading | None:
    opening = _START.match(string)
    if opening is None:
        return None
    style, number = _numbering(opening)
    if style in OTHERS:
        return _lower(string, opening, style, number, form)
    numbered = bool(number and (opening["mark"] or opening["part"]))
    rest = string[opening.end() :]
    if rest[:1] in "（(" or rest[:1] in _CIRCLED:
        return None
    if number and not numbered:
        return _unmarked(string, opening, form)
    if not (numbered or level or opening["mark"]):
        return _bare(string, form)
    start = len(string) - len(string.lstrip())
    mark = string[start : opening.end()].strip()
    plain = not numbered and not opening["mark"]
    # 五、存在的主要问题及改进情况。无。 is a heading and a word, not a heading miswritten
    ended = "。" in rest[:-1] and heading_titles.prefix(rest, form, glued=False)
    named = None if ended else heading_titles.whole(rest, form, number, plain)
    if named:
        end = len(string.rstrip())
        return _heading(start, end, number, rest.strip(), named)._replace(style=style, mark=mark)
    opened = heading_titles.prefix(rest, form, glued=numbered) if numbered else None
    if numbered and opened is None:
        opened = heading_titles.run_in(rest, form, number)
    if opened:
        end = opening.end() + opened.length
        title = rest[: opened.length].strip()
        return _heading(start, end, number, title, opened)._replace(style=style, mark=mark)
    short = len(rest) <= LONGEST // 2 and not _SENTENCE.search(rest.rstrip("。；：: "))
    if (numbered or level) and rest.strip() and short:
        end = len(string.rstrip())
        return Heading(start, end, number, rest.strip(), None, "unlisted", style=style, mark=mark)
    return None


def _heading(start: int, end: int, number: str, title: str, named: Named) -> Heading:
    return Heading(start, end, number, title, named.section, named.grade, loose=named.loose)


def _lower(
    string: str, opening: re.Match[str], style: str, number: str, form: Form
) -> Heading | None:
    """A heading numbered as a lower level is: a section's only if it is worded like one."""
    rest = string[opening.end() :]
    start = len(string) - len(string.lstrip())
    spaced = style == ARABIC and opening[0].strip().isdigit()
    named = heading_titles.whole(rest, form, number, plain=spaced)
    end = len(string.rstrip())
    if named is None and not spaced:
        named = heading_titles.prefix(rest, form, glued=False)
        end = opening.end() + named.length if named else end
    if named is None:
        return None
    title = string[opening.end() : end].strip()
    mark = string[start : opening.end()].strip()
    return _heading(start, end, number, title, named)._replace(style=style, mark=mark)


def _unmarked(string: str, opening: re.Match[str], form: Form) -> Heading | None:
    """A heading with nothing but blanks between numeral and words."""
    rest = string[opening.end() :]
    number = opening["number"]
    named = _spaced(rest, form, number)
    if named is None:
        return None
    start = len(string) - len(string.lstrip())
    end = opening.end() + named.length
    found = _heading(start, end, number, rest[: named.length].strip(), named)
    return found._replace(mark=number)


def _spaced(rest: str, form: Form, number: str) -> Named | None:
    """The section `number`, worded to the letter, that `rest` begins with; no word goes on there."""
    named = heading_titles.whole(rest.rstrip(), form, number, plain=True)
    named = named or heading_titles.prefix(rest, form, glued=True)
    if named is None or named.section.number != number or named.grade not in ("exact", "same"):
        return None
    behind = rest[: named.length][-1:] + rest[named.length : named.length + 1]
    return None if behind.isalpha() and len(behind) > 1 else named


def _bare(string: str, form: Form) -> Heading | None:
    """A line that is exactly a statutory heading, without any number."""
    stripped = string.strip()
    if len(stripped) > LONGEST:
        return None
    named = heading_titles.whole(stripped, form, "", plain=True)
    if not named:
        return None
    start = len(string) - len(string.lstrip())
    return _heading(start, start + len(stripped), "", stripped, named)._replace(style=BARE)


def _inside(string: str, start: int, form: Form) -> list[Heading]:
    found = []
    for pattern in (_INSIDE, _INSIDE_OTHER):
        for match in pattern.finditer(string, start):
            style, number = _numbering(match)
            behind_digit = string[match.start() - 1 : match.start()].isdigit()
            if style == ARABIC and (behind_digit or match[0].strip().isdigit()):
                continue
            rest = string[match.end() : match.end() + 2 * LONGEST]
            if pattern is _INSIDE and not match["mark"]:
                opened = _spaced(rest, form, number)
            else:
                opened = heading_titles.prefix(rest, form, glued=True)
            if opened is None and pattern is _INSIDE and match["mark"]:
                opened = heading_titles.run_in(rest, form, number)
            if opened is None or (style in OTHERS and opened.grade not in ("exact", "same")):
                continue
            begin = match.end() - len(match[0].lstrip())
            end = match.end() + opened.length
            title = string[match.end() : end]
            mark = string[begin : match.end()].strip()
            heading = _heading(begin, end, number, title, opened)
            found.append(heading._replace(inside=True, style=style, mark=mark))
    return sorted(found)
