"""What a converter lost of the running text, and what it must have been."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.document.text import Span
    from baolint.recognise.facts import Facts, Passage
    from baolint.recognise.place import Place


class Damage(NamedTuple):
    """A stretch of the source that a converter damaged; see Restoration for the fields."""

    kind: str
    span: Span
    printed: str
    restored: str | None


class Restoration(NamedTuple):
    """A stretch of a passage that a converter damaged: text[start:end].

    `kind` is date (年 or 月 lost), number (brackets of a document number lost), gloss (pinyin put in),
    vertical (a character a line), traditional (simplified characters changed; the first of them),
    wrapped (lines broken at a fixed width; the first of them) or paragraph (one broken in two). `printed` is what stands
    there; `restored` what it must have been, None where it may have been several things. The text of
    the passage is the restored one. Of a gloss, which is no part of the text any more, the stretch
    is the character before it; of a broken line or paragraph the characters on either side of the break.
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


def bound(damages: Iterable[Damage], passages: Iterable[Passage]) -> list[Restoration]:
    """Give the damages that lie in one of the passages, in the order given."""
    if not damages:
        return []
    known = list(passages)
    found: list[Restoration] = []
    for damage in damages:
        for passage in known:
            start = passage.text.offset(damage.span.start)
            last = passage.text.offset(damage.span.end - 1)
            if start is not None and last is not None:
                found.append(
                    Restoration(
                        damage.kind, passage, start, last + 1, damage.printed, damage.restored
                    )
                )
                break
    return found


def is_damaged(facts: Facts, passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch of a passage touches what a converter damaged."""
    return any(
        one.passage is passage and one.start < end and start < one.end for one in facts.restorations
    )


def as_printed(passage: Passage, start: int, end: int) -> str:
    """Give a stretch of a passage as it stands in the source, without characters put back."""
    string = passage.text.string
    inserted = set(passage.text.inserted(start, end))
    if not inserted:
        return string[start:end]
    return "".join(string[at] for at in range(start, end) if at not in inserted)
