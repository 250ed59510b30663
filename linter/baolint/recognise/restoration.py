"""What a converter lost of the running text, and what it must have been."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts, Passage
    from baolint.recognise.place import Place


class Restoration(NamedTuple):
    """A stretch of a passage that a converter damaged: text[start:end].

    `kind` is date (年 or 月 lost), number (brackets of a document number lost), gloss (pinyin put in),
    vertical (a character a line) or paragraph (a paragraph broken in two). `printed` is what stands
    there; `restored` what it must have been, None where it may have been several things. Of a gloss,
    which is no part of the text any more, the stretch is the character before it.
    """

    kind: str
    passage: Passage
    start: int
    end: int
    printed: str
    restored: str | None

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)


def is_damaged(facts: Facts, passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch of a passage touches what a converter damaged."""
    return any(
        one.passage is passage and one.start < end and start < one.end for one in facts.restorations
    )
