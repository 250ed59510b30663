"""Passages and facts from a few lines of text, for tests of what comes after sections are found."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache

from baolint.document.lines import Lines
from baolint.document.model import Document
from baolint.document.text import Text
from baolint.forms.form import Form
from baolint.forms.store import load
from baolint.recognise import dates, level, period, signature, years
from baolint.recognise.agency import compact, name_in
from baolint.recognise.facts import Context, Facts, Passage, Section
from baolint.rules.diagnostic import Diagnostic
from baolint.rules.rule import Rule

AS_OF = datetime.date(2024, 2, 1)
"""The day the tests take for today."""
NAME = "绵阳市云溪区统计局"
TITLE = f"{NAME}2023年政府信息公开工作年度报告"
PREAMBLE = "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。"
OVERVIEW = "2023年，我局认真落实《中华人民共和国政府信息公开条例》，各项任务按期完成。"
SIGNATURE = (NAME, "2024年1月19日")


@cache
def form() -> Form:
    """Give the form of 2021."""
    return load("disclosure-2021", "baolint_rules")


def passage(string: str, kind: str = "body", section: str | None = None) -> Passage:
    """Give a passage whose text is the whole of its source."""
    return Passage(Text.literal(string, 0, len(string)), kind, section)


def passages(*strings: str, kind: str = "body", section: str | None = None) -> list[Passage]:
    """Give passages that follow one another in one source, a line each."""
    source = "\n".join(strings)
    found = []
    start = 0
    for string in strings:
        text = Text.literal(source, start, start + len(string))
        found.append(Passage(text, kind, section))
        start += len(string) + 1
    return found


def facts(
    *,
    title: str | None = TITLE,
    preamble: Sequence[str] = (PREAMBLE,),
    overview: Sequence[str] = (OVERVIEW,),
    signed: Sequence[str] = SIGNATURE,
    context: Context | None = None,
    **sections: Sequence[str],
) -> Facts:
    """Give the facts of a report of which only these parts are told.

    The names of further sections are the form's keys (proactive, requests, problems, other).
    """
    told = {"overview": overview, **sections}
    headings = {part.key: f"{part.number}、{part.heading.text}" for part in form().sections}
    lines = [title or "", *preamble]
    for key, texts in told.items():
        lines += [headings[key], *texts]
    rest = iter(passages(*lines, *signed))
    source = "\n".join([*lines, *signed])
    document = Document(
        path="", reader="text", sha256="", source=source, blocks=(), places=Lines(source)
    )
    result = Facts(document, form())
    head = next(rest)
    if title:
        head.kind = "title"
        result.title = head
        result.agency = name_in(compact(title))
    result.preamble = [_as(next(rest), "preamble", None) for _ in preamble]
    for key, texts in told.items():
        result.sections.append(_section(key, _as(next(rest), "heading", key)))
        result.sections[-1].passages = [_as(next(rest), "body", key) for _ in texts]
    closing = signature.find(list(rest))
    result.signature = closing.signature
    result.signature_passages = list(closing.passages)
    below = signature.below_title(result.preamble)
    if result.signature.date is None and below:
        result.signature = result.signature._replace(date=below)
    for found in result.prose():
        result.dates.extend(dates.find(found))
    result.period = period.find(result)
    known = context or Context(as_of=AS_OF)
    years.settle(result, known)
    level.settle(result, known)
    return result


def _as(found: Passage, kind: str, section: str | None) -> Passage:
    found.kind = kind
    found.section = section
    return found


def _section(key: str, heading: Passage) -> Section:
    part = next(part for part in form().sections if part.key == key)
    return Section(part, part.number, part.heading.text, heading)


def told(rule: Rule, report: Facts, as_of: datetime.date = AS_OF) -> list[tuple[str, str]]:
    """Give the message key of each finding of a rule and the text it points at."""
    source = report.document.source
    return [
        (outcome.message, source[slice(*outcome.place.span)])
        for outcome in rule.check(report, Context(as_of=as_of))
        if isinstance(outcome, Diagnostic)
    ]


def kinds(rule: Rule, report: Facts, as_of: datetime.date = AS_OF) -> list[str]:
    """Give the types of a rule's outcomes by name; a rule that yields nothing has passed."""
    outcomes = rule.check(report, Context(as_of=as_of))
    return [type(outcome).__name__ for outcome in outcomes] or ["Passed"]
