"""What a structured report states by name besides its prose, used where the prose says nothing."""

from __future__ import annotations

import re

from baolint.document.model import Document, Given
from baolint.document.text import Text
from baolint.recognise import channels, dates
from baolint.recognise.facts import DateFound, Facts, Found, Passage, Period, Signature

_CONTACT = {
    "telephone": "电话：",
    "address": "地址：",
    "postcode": "邮编：",
    "email": "电子邮箱：",
    "website": "网址：",
}
_SEVERAL = re.compile(r"[^、；;，,\s]+")


def settle(document: Document, given: Given, facts: Facts) -> None:
    """Add title, agency, level, year, period, contact, signature and date of publication."""
    named = given.named
    _title(document, facts, named)
    if facts.agency is None and "agency" in named:
        facts.agency = named["agency"].string.strip()
    if "level" in named and named["level"].string.strip() != "unknown":
        facts.level = named["level"].string.strip()
    if facts.year is None and "year" in named:
        facts.year = int(named["year"].string)
    if facts.period is None:
        _period(facts, named)
    _contact(facts, named)
    _signature(facts, named)
    if facts.published is None and "published" in named:
        found = _dates(facts, Passage(named["published"], "page"))
        facts.published = found[0] if found else None


def _title(document: Document, facts: Facts, named: dict[str, Text]) -> None:
    """Take the named title for the title even if it does not look like one."""
    if facts.title is not None or "title" not in named or not document.blocks:
        return
    first = document.blocks[0]
    for passage in facts.preamble:
        if passage.paragraph is first:
            facts.preamble.remove(passage)
            passage.kind = "title"
            facts.title = passage
            return


def _period(facts: Facts, named: dict[str, Text]) -> None:
    texts = [named["period.text"]] if "period.text" in named else []
    if "period.from" in named and "period.to" in named:
        first, last = named["period.from"], named["period.to"]
        texts.append(Text.join((first, Text.nowhere("至", first.span().end), last)))
    for text in texts:
        passage = Passage(text, "preamble")
        found = dates.find(passage)
        if len(found) >= 2:
            first_date, last_date = found[0], found[-1]
            damaged = any(date.form == "damaged" for date in found)
            facts.period = Period(
                passage, first_date.start, last_date.end, first_date, last_date, damaged
            )
            facts.dates.extend(found)
            facts.apart.append(passage)
            return


def _contact(facts: Facts, named: dict[str, Text]) -> None:
    for kind, label in _CONTACT.items():
        text = named.get(f"contact.{kind}")
        if text is None or facts.contact.of(kind):
            continue
        if kind == "telephone" and (facts.contact.of("mobile") or facts.contact.of("fax")):
            continue
        for value in [text] if kind == "address" else _parts(text):
            passage = Passage(Text.join((Text.nowhere(label, value.span().start), value)), "page")
            facts.contact.items.extend(_found(kind, passage, len(label)))
            facts.apart.append(passage)


def _found(kind: str, passage: Passage, start: int) -> list[Found]:
    """Read a stated value as the prose would be read; what cannot be read so is taken whole."""
    string = passage.text.string
    read = channels.read(string, 0, len(string), labelled_only=True)
    if not read:
        return [Found(kind, string[start:], passage, start, len(string))]
    return [
        Found(each.kind, string[each.start : each.end], passage, each.start, each.end)
        for each in read
    ]


def _parts(text: Text) -> list[Text]:
    return [text.cut(*match.span()) for match in _SEVERAL.finditer(text.string)]


def _signature(facts: Facts, named: dict[str, Text]) -> None:
    agency, date = facts.signature
    wanted = [named[key] for key in ("signature.agency", "signature.date") if key in named]
    strings = {text.string.strip() for text in wanted}
    if (agency is None or date is None) and strings:
        _take_out(facts, strings)
    if agency is None and "signature.agency" in named:
        agency = _passage(facts, named["signature.agency"])
    if date is None and "signature.date" in named:
        found = dates.find(_passage(facts, named["signature.date"]))
        date = found[0] if found else None
    facts.signature = Signature(agency, date)


def _take_out(facts: Facts, strings: set[str]) -> None:
    """Part the signature's paragraphs from the text they were put to."""
    holders = [facts.preamble, *(section.passages for section in facts.sections)]
    last = next((holder for holder in reversed(holders) if holder), None)
    while last and last[-1].text.string.strip() in strings:
        passage = last.pop()
        passage.kind, passage.section, passage.aspect = "signature", None, None
        facts.signature_passages.insert(0, passage)


def _passage(facts: Facts, text: Text) -> Passage:
    string = text.string.strip()
    for passage in facts.signature_passages:
        if passage.text.string.strip() == string:
            return passage
    return Passage(text, "signature")


def _dates(facts: Facts, passage: Passage) -> list[DateFound]:
    found = dates.find(passage)
    facts.apart.append(passage)
    return found
