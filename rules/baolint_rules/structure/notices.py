"""Which notices and decrees a text names, and which one the form itself rests on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from baolint.document.expressions import expression
from baolint.recognise.date_scan import fold
from baolint.recognise.facts import Passage

ISSUER = "公开办"
"""What the file numbers of the notices begin with: 国办公开办函."""
_NUMBER = expression(
    "[〔﹝\\[【(（<〈] *(?P<year>20[0-9]{2}) *年? *"
    "[〕﹞\\]】)）>〉]? *第?(?P<number>[0-9]{1,3}) *号"
)


class Notice(NamedTuple):
    """A file number as it stands in a passage: text[start:end]; `issued` says it has the issuer."""

    year: int
    number: int
    issued: bool
    passage: Passage
    start: int
    end: int


@lru_cache(16)
def of_form(basis: str) -> tuple[int, int] | None:
    """Give year and number of the notice that a form's basis names, None where it names none."""
    match = _NUMBER.search(fold(basis))
    return (int(match["year"]), int(match["number"])) if match else None


def named(passages: Iterable[Passage]) -> list[Notice]:
    """Find the file numbers in passages, in order; lost or wrong brackets do no harm."""
    found = []
    for passage in passages:
        string = passage.text.string
        if "号" not in string:
            continue
        for match in _NUMBER.finditer(fold(string)):
            issued = ISSUER in string[max(0, match.start("year") - 12) : match.start("year")]
            start = match.start("year") - 1
            if issued:
                start = string.rfind(ISSUER, 0, match.start("year"))
                start -= 2 if string[max(0, start - 2) : start] == "国办" else 0
            found.append(
                Notice(
                    int(match["year"]), int(match["number"]), issued, passage, start, match.end()
                )
            )
    return found
