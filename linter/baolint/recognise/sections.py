"""The sections of a report: where each begins, what it holds, what stands before the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from baolint.document.model import Block, Paragraph, Picture
from baolint.document.text import Text
from baolint.forms.form import Form
from baolint.recognise import headings, outlines
from baolint.recognise.facts import Passage, Section
from baolint.recognise.headings import NUMERALS, OTHERS, Heading
from baolint.recognise.label_use import LabelUse
from baolint.recognise.outlines import Found


class Outline:
    """Head passages (before the first section), the sections, and each block's section.

    `owner` maps the ordinal of a block to the ordinal of its section, -1 for the head.
    """

    __slots__ = ("head", "owner", "sections")

    def __init__(self) -> None:
        self.head: list[Passage] = []
        self.sections: list[Section] = []
        self.owner: dict[int, int] = {}


def outline(blocks: Sequence[Block], form: Form, row_labels: Iterable[str]) -> Outline:
    """Cut the blocks of a report at its section headings.

    `row_labels` are the normalised row labels of the form's tables: a line such as
    四、结转下年度继续办理 is a row and never a heading.
    """
    cuts = _choose(_candidates(blocks, form, frozenset(row_labels)), form)
    result = Outline()
    by_block: dict[int, list[Heading]] = {}
    for number, heading in cuts:
        by_block.setdefault(number, []).append(heading)
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            _add_paragraph(result, block, by_block.get(number, []), form)
        elif isinstance(block, Picture) and result.sections:
            result.sections[-1].pictures += 1
        result.owner[number] = len(result.sections) - 1
    return result


def _candidates(blocks: Sequence[Block], form: Form, rows: frozenset[str]) -> list[Found]:
    from baolint.document.normal import label

    found = []
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        for heading in headings.find(block, form):
            if heading.form is None and label(heading.title) in rows:
                continue
            found.append((number, heading))
    return found


def _choose(found: list[Found], form: Form) -> list[Found]:
    """Drop what only looks like a heading: tables of contents, numbered prose, lists of parts."""
    known = outlines.firm(found)
    known = _without_contents(known)
    known = _without_lists(known, form)
    known = outlines.filled(known, found, form)
    result: list[Found] = []
    taken = {heading.form.key for _, heading in known if heading.form}
    missing = {section.number: section for section in form.sections if section.key not in taken}
    for number, heading in found:
        if (number, heading) in known:
            result.append((number, heading))
            continue
        if (heading.form is not None and not heading.loose) or heading.style in OTHERS:
            continue
        section = missing.get(heading.number)
        if section and _fits(number, heading, known):
            del missing[heading.number]
            result.append((number, heading._replace(form=section)))
        elif known and number > known[-1][0] and _after(heading.number, known):
            result.append((number, heading._replace(form=None, grade="unlisted")))
    return result


def _without_lists(known: list[Found], form: Form) -> list[Found]:
    """Leave out headings inside a line where the same section also has a line of its own.

    Also those that stand where their section cannot be: a list of parts names them all.
    """
    own = [one for one in known if not one[1].inside]
    keys = {heading.form.key for _, heading in own if heading.form}
    return [
        (number, heading)
        for number, heading in known
        if not heading.inside
        or (
            heading.form
            and heading.form.key not in keys
            and outlines.belongs(number, heading, own, form)
        )
    ]


def _without_contents(known: list[Found]) -> list[Found]:
    """Leave out a table of contents: headings that follow each other at once and all come again."""
    keys = [heading.form.key for _, heading in known if heading.form]
    for size in range(len(known) // 2 + 1, 2, -1):
        first = known[:size]
        tight = all(b[0] - a[0] <= 1 for a, b in pairwise(first))
        if tight and set(keys[:size]) <= set(keys[size:]):
            return known[size:]
    return known


def _fits(number: int, heading: Heading, known: list[Found]) -> bool:
    """Tell whether an unlisted heading stands between the sections its numeral belongs between."""
    place = NUMERALS.find(heading.number)
    before = [_place(other) for at, other in known if at < number]
    after = [_place(other) for at, other in known if at > number]
    if not before and not after:
        return False
    return all(other < place for other in before) and all(other > place for other in after)


def _after(number: str, known: list[Found]) -> bool:
    """Tell whether a numeral continues the last section's."""
    return bool(number) and NUMERALS.find(number) == _place(known[-1][1]) + 1


def _place(heading: Heading) -> int:
    return NUMERALS.find(heading.form.number if heading.form else heading.number)


def _add_paragraph(result: Outline, paragraph: Paragraph, cuts: list[Heading], form: Form) -> None:
    position = 0
    for heading in cuts:
        _add_text(result, paragraph, position, heading.start)
        passage = Passage(
            paragraph.text.cut(heading.start, heading.end),
            "heading",
            heading.form.key if heading.form else None,
            paragraph=paragraph,
        )
        section = Section(heading.form, heading.number, heading.title, passage)
        section.mark, section.style = heading.mark, heading.style
        if heading.form:
            section.label = LabelUse(
                heading.grade, heading.form.heading.text, heading.title, passage.place()
            )
        result.sections.append(section)
        position = heading.end
    _add_text(result, paragraph, position, len(paragraph.text))


def _add_text(result: Outline, paragraph: Paragraph, start: int, end: int) -> None:
    text = _bare(paragraph.text, start, end)
    if not text.string:
        return
    if not result.sections:
        result.head.append(Passage(text, "preamble", paragraph=paragraph))
        return
    section = result.sections[-1]
    passage = Passage(text, "body", section.key, paragraph=paragraph)
    if section.form:
        passage.aspect = _aspect(section, text.string)
    section.passages.append(passage)


def _bare(text: Text, start: int, end: int) -> Text:
    part = text.cut(start, end) if (start, end) != (0, len(text)) else text
    return part.strip()


def _aspect(section: Section, string: str) -> str | None:
    """The aspect of section one that a passage belongs to: a sub-heading's stem, else the last one."""
    if section.form is None or not section.form.aspects:
        return None
    opening = string.lstrip()[:24]
    bare = opening.rstrip("。：: ").removesuffix("情况").removesuffix("工作")
    for key, stems in section.form.aspects:
        if bare in stems:  # a sub-heading without its number
            return key
    if opening[:1] in "（(" or opening[:2] in ("一是", "二是", "三是", "四是", "五是"):
        for key, stems in section.form.aspects:
            if any(stem in opening for stem in stems):
                return key
    return section.passages[-1].aspect if section.passages else None
