"""Doubled words and characters that are slips, told from those of the language (人人, 研究研究)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint_rules.typography.doubled_words import COMPOUND, DISTRICT, FREE, NOUNS, SINGLE, WORDS

_ADMINISTRATIVE = "进实执施银现推履运举流试先奉通发另自飞可旅同内外各言力品"
"""Characters that make a word with the first 行 of 行行政: 进行行政审批."""
_PAIR = expression("([\u3400-\u9fff]{2})\\1")
_LONG = expression("([\u3400-\u9fff]{3,10})\\1")
_TWICE = expression(f"([{''.join(SINGLE)}行信])\\1")
_CLAUSE = Pattern(
    "(?:^|(?<=[，。；：、！]))(?P<unit>[^，。；：、！？\\s]{5,60})(?P<mark>[，。；、]) ?(?P=unit)(?=[，。；、]|$)"
)
_LINKS = Pattern(
    "(?:^|(?<=[。；，]))(?P<unit>同时|另外|此外|因此|但是|目前|今后|其次|首先|其中|全年|下一步|并且|为此|截至目前|与此同时)[，、](?P=unit)"
)
"""A link that stands once more behind its comma."""
_BEGUN = Pattern("(?:^|(?<=[，。；：、！]))([\u3400-\u9fff])\\1[\u3400-\u9fff]")
"""A clause that begins with a character twice: 落落实各项要求."""
_OFTEN = "更人天件事处年层条步个家样项常刚看时月日户村"
"""What the language doubles itself: 处处, 层层."""
_TAILS = Pattern(
    "进一步一步|共计共(?![享同])|信息息|政府府|群众众(?![多])|领导小组组(?![长员成织建办])|措施施(?![行])|栏目目(?![录标前])"
    "|机关关(?![于键注系])|制度度|以及及(?![时格])|完善善(?![于])|服务务(?![必])|政务务(?![必])|网站站(?![点群])|渠道道|项目目(?![录标前])"
    "|(?<=[0-9])(?:次次(?![数品])|条条(?![例目款])|件件(?!数)|份份(?!额)|篇篇(?!幅)|期期(?![间限末])|场场(?![所地景次])|年年(?![度报末底初中均]))"
    "|领领导|强强化",
    needs=(
        "次次", "条条", "件件", "份份", "篇篇", "期期", "场场", "年年", "领领", "强强",
        "一步", "共计", "息息", "府府", "众众", "组组", "施施", "目目", "关关", "度度", "及及", "善善", "务务", "站站", "道道",
    ),
)  # fmt: skip
"""Words whose end stands twice."""
_MAKES_WORDS = "性化库家制"
_CLAUSE_ENDS = "，。；：、！"
LISTED = 6
WORDY = 4
"""Chinese characters of the shortest item of a list, and clause, that stands twice by slip."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_NAMES = ("信息公开", "政务公开", "公开信息")
"""May end one compound and begin the next."""


@lru_cache(512)
def doubled(string: str) -> tuple[tuple[int, int], ...]:
    """Give the stretches of a line in which a word or character stands twice by slip, in order."""
    found = [*_longer(string), *_pairs(string), *_singles(string), *_clauses(string)]
    found.extend(match.span() for match in _LINKS.finditer(string))
    found.extend(match.span() for match in _TAILS.finditer(string))
    found.extend(_begun(string))
    found.sort()
    reach = -1
    kept = []
    for start, end in found:
        if start >= reach:
            kept.append((start, end))
            reach = end
    return tuple(kept)


def _longer(string: str) -> Iterator[tuple[int, int]]:
    for match in _LONG.finditer(string):
        unit = match[1]
        if unit in _NAMES or len(set(unit)) < 3 or set(unit) <= _NUMERALS:
            continue
        if unit[: len(unit) // 2] * 2 == unit:
            continue
        yield match.span()


def _clauses(string: str) -> Iterator[tuple[int, int]]:
    """Yield clauses and sentences that stand twice, with the mark between them."""
    for match in _CLAUSE.finditer(string):
        words = sum("\u3400" <= sign <= "\u9fff" for sign in match["unit"])
        if words >= (LISTED if match["mark"] == "、" else WORDY):
            yield match.start("unit"), match.end()


def _begun(string: str) -> Iterator[tuple[int, int]]:
    for match in _BEGUN.finditer(string):
        word = f" {match[0][1:]} "
        once_more = string[match.end() : match.end() + 1] == match[0][2]
        if match[1] not in _OFTEN and not once_more and (word in WORDS or word in FREE):
            yield match.start(), match.start() + 2


def _pairs(string: str) -> Iterator[tuple[int, int]]:
    at = 0
    while match := _PAIR.search(string, at):
        at = match.start() + 1
        start, end = match.span()
        word, before, behind = match[1], string[max(0, start - 1) : start], string[end : end + 1]
        if word == "公开" and behind and behind != "栏" and not ("\u3400" <= before <= "\u9fff"):
            yield start, end
            at = end
            continue
        if word == "公开" and string.startswith("工作", end):
            yield start, end
            at = end
            continue
        if not _is_slip(word, before, behind):
            continue
        if word == "政府" and before and before in DISTRICT:
            continue
        yield start, end
        at = end


def _is_slip(word: str, before: str, behind: str) -> bool:
    """Tell whether a word stands twice by slip, by the characters before and behind."""
    spaced = f" {word} "
    if before == word[1] or behind == word[0]:
        return False  # three times, as slogans have it
    if spaced in FREE:
        return behind != "率"
    if spaced in NOUNS and (not before or before in _CLAUSE_ENDS):
        return not behind or behind not in _MAKES_WORDS
    return spaced in WORDS and not (behind and behind in COMPOUND) and behind != "再"


def _singles(string: str) -> Iterator[tuple[int, int]]:
    for match in _TWICE.finditer(string):
        start, end = match.span()
        before, behind = string[max(0, start - 1) : start], string[end : end + 1]
        if match[1] == "行":
            if behind == "政" and not (before and before in _ADMINISTRATIVE):
                yield start, end
        elif match[1] == "信":
            if behind == "息" and before == "府":
                yield start, end
        else:
            if match[1] in "及有" and before not in _CLAUSE_ENDS:
                continue  # 以及及时, 没有有效
            not_before, not_behind = SINGLE[match[1]]
            if not (before and before in not_before) and not (behind and behind in not_behind):
                yield start, end
