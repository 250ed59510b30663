"""Blanks where none belongs: behind a comma, within numbers, at quotation marks, between all characters."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.pattern import Pattern

_HAN = "\u3400-\u9fff"
_BLANK = "[ \u00a0\u3000\u2002\u2003\u2009\t]"
BLANKS = frozenset(" \u00a0\u3000\u2002\u2003\u2009\t")
_COMMA = Pattern(f"(?<=[，；、]){_BLANK}{{1,3}}(?=[{_HAN}“《（])")
_MARK = Pattern(
    f"(?<=[《“〔〈【]){_BLANK}{{1,2}}(?=[{_HAN}])|(?<=（){_BLANK}{{1,2}}(?=[{_HAN}])"
    f"|(?<=[{_HAN}]){_BLANK}{{1,2}}(?=[“《〈”》〉】〕])|(?<=[”》〉]){_BLANK}{{1,2}}(?=[{_HAN}，。；、：])|(?<=[0-9%％]){_BLANK}{{1,2}}(?=[，。；、])"
)
_NUMBER = Pattern(
    f"(?<=[{_HAN}])(?![0-9]{{1,3}}(?:{_BLANK}[0-9]{{3}})+(?![0-9]))[0-9]{{1,4}}{_BLANK}[0-9]{{1,4}}(?=[余多]?(?:[件条份篇次宗起项家期场册户亿%％元]|个|万|人次|人(?!民)))"
    f"|(?<=[0-9]){_BLANK}{{1,2}}(?=[%％])|(?<=[{_HAN}])[0-9]+(?:{_BLANK}[.]{_BLANK}?|[.]{_BLANK})[0-9]+(?=[%％万亿]|个百分点)"
)
_YEAR = Pattern(
    f"(?<![0-9])(?:(?:19|20){_BLANK}[0-9]{{2}}|20[0-9]{_BLANK}[0-9]|2{_BLANK}0[0-9]{{2}}|2{_BLANK}0{_BLANK}[0-9]{_BLANK}[0-9])(?={_BLANK}?(?:年|[—－～-]))"
)
_SPACED = Pattern(f"(?<![{_HAN}“])[{_HAN}](?:{_BLANK}{{1,2}}[{_HAN}]){{3,}}(?![{_HAN}”])")
_STOP = Pattern(f"(?<=[。！？])(?:[ \u00a0]{{2,3}}|\u3000)(?=[{_HAN}“《])", needs="。！？")
"""Blanks behind the end of a sentence; two wide ones were the beginning of a paragraph."""
_TAB = Pattern(f"(?<=[{_HAN}，；、])\\t+(?=[{_HAN}“《])", needs="\t")


def strays(string: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and case of each stretch of a sentence with a blank that is too much."""
    for match in _YEAR.finditer(string):
        yield *match.span(), "date"
    for match in _NUMBER.finditer(string):
        yield *match.span(), "number"
    for match in _SPACED.finditer(string):
        yield *match.span(), "spaced"
    for pattern in (_COMMA, _STOP, _MARK, _TAB):
        for match in pattern.finditer(string):
            yield *match.span(), "word"
