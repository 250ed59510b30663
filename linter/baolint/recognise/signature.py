"""The closing block: who signed and when, at the end of the report or under its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.document.text import Text
from baolint.recognise import dates
from baolint.recognise.agency import compact, is_name
from baolint.recognise.facts import DateFound, Passage, Signature

LONGEST = 80
"""Characters of the longest line that can be a signature."""
_PROSE = Pattern("[。！？；]")
_BEFORE_DATE = expression(
    "(?:(?:成文|落款|报告|发布|公布|公开|印发|签发)?(?:日期|时间)[:：]|[（(〔\\[])*\\Z"
)
_BEHIND_DATE = expression("(?:[)）〕\\]]|[（(](?:盖章|公章|印章|章)[)）]|印发|[。.])*\\Z")
_PLACEHOLDER = expression("(?:20[0-9_×xX]{2}|[_×xX]{2,4})年[0-9_×xX]{0,2}月[0-9_×xX]{0,2}日\\Z")
_SEAL = expression("[（(](?:盖章|公章|印章|章)[)）]\\Z")
_CONTACT = ("电话", "邮编", "邮政编码", "传真", "邮箱", "地址：", "地址:", "联系人", "联系方式")
_SENTENCE_END = expression(".*[。！；]", re.DOTALL)


class Closing(NamedTuple):
    """The closing block among the last passages of a report.

    `start` and `end` are the ordinals of its passages in the tail: what stands before is text, what
    stands behind is page furniture. Without a closing block both are the length of the tail. `kept`
    is the prose that stands before the signature in the passage at `start` itself, None as a rule;
    `passages` are those of the block, without that prose.
    """

    signature: Signature
    start: int
    end: int
    kept: Passage | None = None
    passages: tuple[Passage, ...] = ()


class _Dated(NamedTuple):
    """A line with a date at its end: what stands before may be the agency."""

    agency: Passage | None
    date: DateFound | None
    passage: Passage
    kept: Passage | None


def find(tail: Sequence[Passage], agency: str | None = None) -> Closing:
    """Find the signature in the passages of the last section and whatever follows them.

    `agency` is the publisher's name where the title gives it: a line with the name alone, without
    any date, then only counts if the two fit.
    """
    found = None
    for number, passage in enumerate(tail):
        dated = _dated(passage)
        if dated and not any(_is_prose(later) for later in tail[number + 1 :]):
            found = number, dated
            break
    if found:
        return _around(tail, *found)
    if tail and _is_signer(tail[-1], agency):
        signed = _as_signature(tail[-1])
        last = len(tail) - 1
        return Closing(Signature(signed, None), last, len(tail), None, (signed,))
    return Closing(Signature(None, None), len(tail), len(tail))


def in_boxes(
    boxes: Sequence[Passage], behind: int, agency: str | None
) -> tuple[Signature, tuple[Passage, ...]] | None:
    """Find the signature in text boxes, as people place it on top of a seal; with its passages.

    `behind` is the offset of the last section. A box in front of it must hold both who signs and when.
    """
    late = [box for box in boxes if box.text.span().start > behind]
    for group, whole in ((late, False), (boxes, True)):
        found = find(group, agency)
        signer, date = found.signature
        fits = signer is None or agency is None or _alike(signer.text.string, agency)
        if date is not None and fits and (signer is not None or not whole):
            return found.signature, found.passages
    return None


def _alike(signer: str, agency: str) -> bool:
    name = _SEAL.sub("", compact(signer))
    return _fits(name, agency) or _fits(agency, name)


def below_title(head: Sequence[Passage]) -> DateFound | None:
    """Find the date that stands under the title, alone in its line, usually in brackets.

    `head` are the passages behind the title. It counts as the signature's date where none stands at
    the end of the report. 2024-01-19 is what a page states about itself and no signature.
    """
    for passage in head[:2]:
        dated = _dated(passage)
        if dated is None or dated.date is None or dated.agency or dated.kept:
            continue
        if dated.date.form != "numeric":
            return dated.date
    return None


def _around(tail: Sequence[Passage], number: int, dated: _Dated) -> Closing:
    """Take in the agency's line next to a dated line."""
    start, end = number, number + 1
    signer = dated.agency
    block = [part for part in (dated.agency, dated.passage) if part]
    if signer is None and dated.kept is None:
        above = number
        while above and number - above < 2 and _is_signer(tail[above - 1], None):
            above -= 1
        if above < number:
            start = above
            names = [_as_signature(passage) for passage in tail[above:number]]
            block = [*names, dated.passage]
            signer = names[0] if len(names) == 1 else _joined(names)
        elif end < len(tail) and _is_signer(tail[end], None):
            signer = _as_signature(tail[end])
            block.append(signer)
            end += 1
    return Closing(Signature(signer, dated.date), start, end, dated.kept, tuple(block))


def _joined(names: Sequence[Passage]) -> Passage:
    text = Text.join(name.text for name in names)
    return Passage(text, "signature", paragraph=names[0].paragraph)


def _as_signature(passage: Passage) -> Passage:
    return Passage(passage.text.strip(), "signature", paragraph=passage.paragraph)


def _is_prose(passage: Passage) -> bool:
    """Tell whether a line is text of the report; how to reach the office may follow the date."""
    string = passage.text.string
    if len(string) <= LONGEST // 2 or _PROSE.search(string) is None:
        return False
    return not any(word in string for word in _CONTACT)


def _is_signer(passage: Passage, agency: str | None) -> bool:
    string = passage.text.string
    if len(string) > LONGEST:
        return False
    name = _SEAL.sub("", compact(string))
    if not is_name(name) or len(name) < 3:
        return False
    return agency is None or _fits(name, agency) or _fits(agency, name)


def _fits(part: str, whole: str) -> bool:
    """Tell whether all characters of a short name come in a long one, in order."""
    rest = iter(whole)
    return all(character in rest for character in part)


def _dated(passage: Passage) -> _Dated | None:
    """Read a passage that is a date, an agency with a date, or prose with these at its end."""
    string = passage.text.string
    opening = _SENTENCE_END.match(string.rstrip().rstrip("。"))
    begin = opening.end() if opening else 0
    line = passage.text.cut(begin).strip()
    if not line.string or len(line.string) > LONGEST:
        return None
    kept = None
    if string[:begin].strip():
        text = passage.text.cut(0, begin).strip()
        kept = Passage(text, passage.kind, passage.section, passage.aspect, passage.paragraph)
    signed = Passage(line, "signature", paragraph=passage.paragraph)
    found = dates.find(signed)
    if not found and _PLACEHOLDER.match(compact(line.string)):
        return _Dated(None, None, signed, kept)
    if len(found) == 1 and found[0].form == "numeric" and "布" in line.string:
        return None  # what a page states about itself
    if len(found) == 1 and _closes(found[0], line.string):
        return _parted(signed, found[0], kept)
    return None


def _closes(date: DateFound, line: str) -> bool:
    """Tell whether a date is complete enough to sign with and ends its line."""
    if date.year is None or (date.month is None and date.form != "damaged"):
        return False
    return _BEHIND_DATE.match(compact(line[date.end :])) is not None


def _parted(signed: Passage, date: DateFound, kept: Passage | None) -> _Dated | None:
    """Part a line into agency and date, each a passage of its own, where it holds both."""
    line = signed.text
    before = line.cut(0, date.start).strip()
    name = _BEFORE_DATE.sub("", compact(before.string))
    if not name:
        return _Dated(None, date, signed, kept)
    if not is_name(_SEAL.sub("", name)):
        return None
    dated = Passage(line.cut(date.start), "signature", paragraph=signed.paragraph)
    agency = Passage(before, "signature", paragraph=signed.paragraph)
    return _Dated(agency, dates.find(dated)[0], dated, kept)
