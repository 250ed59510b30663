"""Pinyin that a mirror site put in behind characters: 報(bào)告, 公(gong)開."""

from __future__ import annotations

import re
from collections.abc import Iterable

from baolint.document.text import Text
from baolint.recognise.restoration import Damage

FEWEST = 2
"""Glosses without a tone mark that a report must have before one of them is believed."""
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_GLOSS = re.compile(
    rf"(?<=[\u3400-\u9fff])[(（](?:[a-zü]?[a-zü]?[{_TONES}][a-z{_TONES}]{{0,3}}"
    r"|(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeo]|ai|ei|ao|ou|an|en|ang|eng|er|ong"
    r"|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|ü|üe))[)）]"
)


def are_in(strings: Iterable[str]) -> bool:
    """Tell whether characters are glossed: one with a tone mark says so, or several without."""
    found = [match[0] for string in strings for match in _GLOSS.finditer(string)]
    return len(found) >= FEWEST or any(tone in gloss for gloss in found for tone in _TONES)


def removed(text: Text, found: list[Damage]) -> Text | None:
    """Give a text without its glosses, None where it has none."""
    kept: list[Text] = []
    at = 0
    for match in _GLOSS.finditer(text.string):
        character = text.string[match.start() - 1]
        place = text.span(match.start() - 1, match.start())
        found.append(Damage("gloss", place, character + match[0], character))
        kept.append(text.cut(at, match.start()))
        at = match.end()
    return Text.join([*kept, text.cut(at)]) if kept else None
