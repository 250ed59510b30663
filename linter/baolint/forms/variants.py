"""All spellings of a label, normalised, with their grades."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baolint.document import normal


class GradedTwiceError(Exception):
    """A variant that is already a spelling of another grade: (variant, that grade)."""

    def __init__(self, variant: str, grade: str) -> None:
        super().__init__(variant)
        self.variant = variant
        self.grade = grade


def spellings(label: str, note: str, variants: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Give every normalised spelling of a label with its grade; raises GradedTwiceError.

    Spellings with the note left out, or with the quotes in the label left out, count as `same`;
    those of a variant have the variant's grade.
    """
    found = {normal.label(label + note): "exact"}
    for bare in _derived(label, note):
        found.setdefault(bare, "same")
    for grade, words in variants.items():
        for word in words:
            known = found.get(normal.label(word))
            if known and known != grade:
                raise GradedTwiceError(word, known)
            for spelling in _derived(word, "" if _has_bracket(word) else note):
                found.setdefault(spelling, grade)
    return found


def _derived(label: str, note: str) -> Iterator[str]:
    for written in (label + note, label):
        spelling = normal.label(written)
        yield spelling
        yield spelling.replace('"', "")


def _has_bracket(label: str) -> bool:
    return "(" in normal.fold(label)
