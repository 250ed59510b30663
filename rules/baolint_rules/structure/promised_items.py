"""Lists that have more or fewer items than is said right before them: 四项工作：一是…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baolint.document.pattern import Pattern
from baolint.recognise.facts import Passage
from baolint.recognise.place import Place

_HAN = "一二三四五六七八九十"
_SAID = Pattern(
    "(?P<said>(?P<count>[两二三四五六七八九])(?:项|个|点|方面|条|大|种|类)(?:主?要)?[^，。；：:0-9]{0,12}"
    "|(?:有|如下|以下|为)(?P<bare>[两二三四五六七八九])(?:点|条|项)?)[：:，] *(?P<first>一是|1[.．、]|[（(]1[)）]|[（(]一[)）]|①|第一[，、]|其一[，、]|首先)",
    needs=("一", "1", "①", "首先"),
)
_STYLES = {
    "一是": "(?:(?<=[。！？；，、：;,: \\t\\n\\u3000）)”])|\\A)[{n}] *是(?!否)",
    "1": "(?:(?<=[。；;：:！？\\n，])|\\A) *{n}[.．、](?![0-9])",
    "(": "(?:(?<=[。；;：:！？\\n，])|\\A) *[（(]{n}[)）]",
    "①": "{n}",
    "第": "(?:(?<=[。；;：:！？\\n，])|\\A) *第{n}(?=[，、])",
    "其": "(?:(?<=[。；;：:！？\\n，])|\\A) *其{n}(?=[，、])",
}
"""How the item numbered {n} of a list begins, by the sign its first one begins with."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_HEAD = Pattern(
    "[\u3000 ]*(?:[一二三四五六七八九十]是|[（(]?[0-9一二三四五六七八九十][)）.．、]|[①-⑩]|第[一-十])"
)


class Miscount(NamedTuple):
    """A count and what it is followed by: `said` as printed, how many items are listed, the place."""

    said: str
    listed: int
    place: Place


def miscounts(passages: Sequence[Passage]) -> Iterator[Miscount]:
    """Yield the counts of items with which the list right behind does not agree."""
    for at, passage in enumerate(passages):
        string = passage.text.string
        for match in _SAID.finditer(string):
            first = match["first"]
            if first == "首先" or "等" in match[0]:
                continue
            count = match["count"] or match["bare"]
            said = _HAN.index(count.replace("两", "二")) + 1
            rest = "\n".join([string[match.start("first") :], *_going_on(passages[at + 1 :])])
            listed = _run(rest, first)
            if 1 < listed != said:
                yield Miscount(match["said"], listed, passage.place(*match.span("said")))


def _going_on(passages: Sequence[Passage]) -> Iterator[str]:
    """Yield the paragraphs that go on with a list: 二是…, 2.…."""
    for passage in passages:
        string = passage.text.string
        if not _HEAD.match(string):
            return
        yield string


def _run(string: str, first: str) -> int:
    """Give how many items a text has from its first one on, in order."""
    from baolint.document.expressions import expression

    style = _STYLES["一是" if first == "一是" else "(" if first[0] in "（(" else first[0]]
    numerals = _CIRCLED if first == "①" else "123456789" if "1" in first else _HAN
    count, at = 0, 0
    for numeral in numerals:
        found = expression(style.format(n=numeral)).search(string, at)
        again = expression(style.format(n=numerals[0])).search(string, at) if count else None
        if found is None or (again and again.start() < found.start()):
            break
        count, at = count + 1, found.end()
    return count
