"""A place in a file in a clerk's words."""

from __future__ import annotations

from baolint.engine.harmless import harmless
from baolint.engine.report import Location
from baolint.messages.phrase import Phrase, listed, speaker

PARTS = {
    "header": "页眉",
    "footer": "页脚",
    "footnote": "脚注",
    "textbox": "文本框",
    "hidden": "隐藏文字",
}


def lineless(location: Location, lang: str = "zh") -> str:
    """Give the place with a colon, to stand before a message that is shown at line 1; '' with a line."""
    told = where(location, lang) if location.spot.line is None else ""
    return speaker(lang)("{place}：", place=told) if told else ""


def where(location: Location, lang: str = "zh") -> str:
    """Give the place: line, page, paragraph or cell, then the place in the form; may be empty."""
    say = speaker(lang)
    spot = location.spot
    parts = []
    if spot.line is not None:
        parts.append(say("第{n}行", n=spot.line))
    if spot.page is not None:
        parts.append(say("第{n}页", n=spot.page))
    if spot.sheet is not None:
        parts.append(say("工作表“{name}”", name=harmless(spot.sheet)))
    if spot.cell is not None:
        parts.append(spot.cell)
    elif spot.paragraph is not None:
        part = PARTS.get(spot.part or "")
        told = say("第{n}段", n=spot.paragraph)
        if part:
            told = say("{part}第{n}段", part=Phrase(part), n=spot.paragraph)
        parts.append(told)
    if location.shown:
        parts.append(harmless(location.shown))
    return say("{parts}", parts=listed(" ", parts))
