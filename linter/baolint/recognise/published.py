"""When a page says that it was published: in its own data or in a line around the report."""

from __future__ import annotations

from collections.abc import Iterable

from baolint.document.expressions import expression
from baolint.recognise import dates
from baolint.recognise.facts import DateFound, Passage

LONGEST = 200
"""Characters of the longest line that is searched; index blocks are put on one line by some."""
_NEAR = 100
"""Characters before a date in which its label stands; a line may be as long as a book."""
_LABEL = expression(
    "(?:发布|发文|公开|公布|上传|上网|更新|生成|成文|印发|制发)(?:日期|时间)[:：\\s|]*\\Z|"
    "(?:发布于|发表于|时间[:：]|日期[:：])[\\s|]*\\Z"
)


def find(page: Iterable[Passage], around: Iterable[Passage] = ()) -> DateFound | None:
    """Find the day of publication.

    `page` is what a web page states about itself: there a full date alone is enough. `around` are
    lines before or behind the report: there a label (发布日期：) must go before the date.
    """
    for passage in page:
        for date in _full(passage):
            if _is_alone(date) or is_labelled(date):
                return date
    for passage in around:
        for date in _full(passage):
            if is_labelled(date):
                return date
    return None


def _full(passage: Passage) -> list[DateFound]:
    if len(passage.text.string) > LONGEST:
        return []
    return [date for date in dates.find(passage) if date.year and date.day and date.valid]


def _is_alone(date: DateFound) -> bool:
    rest = date.passage.text.string[: date.start] + date.passage.text.string[date.end :]
    return expression("[\\s0-9:.TZ+]*").fullmatch(rest) is not None


def is_labelled(date: DateFound) -> bool:
    """Tell whether a label goes before the date, as in the information line of a page."""
    begin = max(0, date.start - _NEAR)
    return _LABEL.search(date.passage.text.string, begin, date.start) is not None
