"""Where in the document a section of the form belongs."""

from __future__ import annotations

from baolint.document.text import Span
from baolint.forms.form import SectionForm
from baolint.recognise.facts import Facts
from baolint.recognise.place import Place

NUMERALS = "一二三四五六七八九十"


def gap_before(facts: Facts, wanted: SectionForm) -> Place:
    """Give the zero-length place where a missing section belongs.

    That is before the next section of the form that is there, else at the end of the report.
    """
    later = False
    followers = set()
    for section in facts.form.sections:
        if later:
            followers.add(section.key)
        later = later or section.key == wanted.key
    for held in facts.sections:
        if held.key in followers:
            start = held.heading.text.span().start
            return Place(Span(start, start), section=wanted.key)
    if facts.signature_passages:
        start = facts.signature_passages[0].text.span().start
        return Place(Span(start, start), section=wanted.key)
    end = facts.end.span.end if facts.end else 0
    return Place(Span(end, end), section=wanted.key)
