"""Sections and aspects of a structured report: what the file calls them, they are."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.document.model import Block, Document, Given, GivenPart, Paragraph
from baolint.document.text import Text
from baolint.forms.form import SectionForm
from baolint.recognise.facts import Facts, Passage, Section
from baolint.recognise.label_use import LabelUse


def settle(document: Document, given: Given, facts: Facts) -> None:
    """Bring the sections in line with the keys that the file states, tables into their sections."""
    ordinals = {id(block): number for number, block in enumerate(document.blocks)}
    for part in given.sections:
        form = next((form for form in facts.form.sections if form.key == part.key), None)
        if form is not None:
            _section(document, part, form, facts, ordinals)
    for key, bound in facts.tables.items():
        section = facts.section(bound.form.section)
        if section is None:
            form = next((f for f in facts.form.sections if f.key == bound.form.section), None)
            if form is None:
                continue
            section = _headless(form, bound.place.span.start)
            _insert(facts, section)
        bound.section = section.key
        section.tables.append(key)


def _section(
    document: Document,
    part: GivenPart,
    form: SectionForm,
    facts: Facts,
    ordinals: dict[int, int],
) -> None:
    blocks = document.blocks[part.first : part.after]
    own = {id(block) for block in blocks}
    if part.heading:
        _dissolve(facts, blocks)
    section = next((s for s in facts.sections if id(s.heading.paragraph) in own), None)
    if section is None and blocks:
        section = _new(part, form, blocks)
        _move(section, own, facts)
        _insert(facts, section, ordinals)
    elif section is not None and section.form is not form and part.heading:
        _rename(section, form)
    if section is not None:
        _aspects(document, part, section)


def _dissolve(facts: Facts, blocks: tuple[Block, ...]) -> None:
    """Undo sections whose heading is a mere sub-heading (（一）主动公开情况) of a stated one."""
    inner = {id(block) for block in blocks[1:]}
    for number in range(len(facts.sections) - 1, -1, -1):
        section = facts.sections[number]
        if number and id(section.heading.paragraph) in inner:
            above = facts.sections[number - 1]
            heading = Passage(
                section.heading.text, "body", above.key, paragraph=section.heading.paragraph
            )
            above.passages.extend((heading, *section.passages))
            for passage in section.passages:
                passage.section = above.key
            del facts.sections[number]


def _new(part: GivenPart, form: SectionForm, blocks: tuple[Block, ...]) -> Section:
    """Make a section whose heading the prose does not show as one, or which has none."""
    first = blocks[0]
    if not part.heading or not isinstance(first, Paragraph):
        return _headless(form, part.at.start)
    heading = Passage(first.text, "heading", form.key, paragraph=first)
    number, mark, title = first.text.string.partition("、")
    if not mark or len(number) > 2:
        number, title = "", first.text.string
    section = Section(form, number, title, heading)
    section.label = LabelUse("unlisted", form.heading.text, title, heading.place())
    return section


def _headless(form: SectionForm, at: int) -> Section:
    heading = Passage(Text.nowhere("", at), "heading", form.key)
    section = Section(form, "", form.heading.text, heading)
    section.heading_lost = True
    return section


def _rename(section: Section, form: SectionForm) -> None:
    section.form = form
    section.heading.section = form.key
    section.label = LabelUse("unlisted", form.heading.text, section.title, section.heading.place())
    for passage in section.passages:
        passage.section = form.key


def _move(section: Section, own: set[int], facts: Facts) -> None:
    """Take the passages of the section's paragraphs from wherever they were put."""
    holders = [facts.preamble, *(other.passages for other in facts.sections)]
    for holder in holders:
        mine = [passage for passage in holder if id(passage.paragraph) in own]
        holder[:] = [passage for passage in holder if id(passage.paragraph) not in own]
        section.passages.extend(p for p in mine if p.paragraph is not section.heading.paragraph)
    for passage in section.passages:
        passage.section = section.key


def _insert(facts: Facts, section: Section, ordinals: dict[int, int] | None = None) -> None:
    """Put a section before those that follow it, in the file or without a paragraph in the form."""
    mine = _ordinal(section, ordinals) if ordinals else None
    forms = [form.key for form in facts.form.sections]
    for number, other in enumerate(facts.sections):
        theirs = _ordinal(other, ordinals) if ordinals else None
        if mine is not None and theirs is not None:
            later = theirs > mine
        else:
            later = other.key in forms and forms.index(other.key) > forms.index(section.key or "")
        if later:
            facts.sections.insert(number, section)
            return
    facts.sections.append(section)


def _ordinal(section: Section, ordinals: dict[int, int]) -> int | None:
    passages: Iterable[Passage] = (section.heading, *section.passages)
    return next((n for p in passages if (n := ordinals.get(id(p.paragraph))) is not None), None)


def _aspects(document: Document, part: GivenPart, section: Section) -> None:
    keys = {
        id(block): aspect.key
        for aspect in part.parts
        if aspect.key
        for block in document.blocks[aspect.first : aspect.after]
    }
    for passage in section.passages:
        passage.aspect = keys.get(id(passage.paragraph), passage.aspect)
