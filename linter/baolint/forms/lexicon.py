"""Lexicons as the engine uses them: terms with grade, exceptions and conditions."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from baolint.forms.lexicon_fold import squeeze

Grade = Literal["error", "warning", "info"]
FORMAT = 3
"""Version of the compiled data; raised whenever lexicon_compile.py gives something else."""
ALONE = ("cell", "paragraph", "bracket")
"""What a term can be alone in."""
SUFFIXES = (".yaml", ".yml", ".csv", ".txt")
"""The formats a lexicon may be written in."""


class Term:
    """A word or phrase that is looked for.

    `grade` is error, warning or info; `replace` what should stand there instead, or empty. A hit
    inside one of the longer `allow` terms is none. With `needs`, one of these must stand near, with
    `forbids` none of them: in the same sentence, or within `within` characters where that is not 0.
    `alone` (cell, paragraph, bracket) and `parts` (kinds of passage: header, footer, title …)
    restrict where the term counts; it counts if one of the two is met, anywhere if both are empty.
    `since` is the year in which the term became wrong: it counts in reports of later years only, and
    in none whose year is unknown; 0 where it always was.
    """

    __slots__ = (
        "allow", "alone", "forbids", "grade", "needs", "parts", "replace", "since", "term",
        "within",
    )  # fmt: skip

    def __init__(self, data: Mapping[str, Any], grade: str) -> None:
        self.term: str = data["term"]
        self.grade: Grade = data.get("grade", grade)
        self.replace: str = data.get("replace", "")
        self.allow: tuple[str, ...] = tuple(data.get("allow", ()))
        self.needs: tuple[str, ...] = tuple(data.get("needs", ()))
        self.forbids: tuple[str, ...] = tuple(data.get("forbids", ()))
        self.within: int = data.get("within", 0)
        self.alone: tuple[str, ...] = tuple(data.get("alone", ()))
        self.parts: tuple[str, ...] = tuple(data.get("parts", ()))
        self.since: int = data.get("since", 0)

    def __repr__(self) -> str:
        return f"Term({self.term!r}, {self.grade})"


class Terms(Sequence[Term]):
    """The terms of a lexicon, each made when it is asked for: few of many thousands ever are."""

    __slots__ = ("_entries", "_grade")

    def __init__(self, entries: Sequence[Mapping[str, Any]], grade: str) -> None:
        self._entries = entries
        self._grade = grade

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: Any) -> Any:
        return Term(self._entries[index], self._grade)

    def __iter__(self) -> Iterator[Term]:
        return (Term(entry, self._grade) for entry in self._entries)


class Lexicon:
    """A list of terms with where it comes from; `code` is the rule that reports its terms."""

    __slots__ = ("_sought", "code", "date", "id", "sha256", "source", "terms", "version")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.id: str = data["id"]
        self.version: str = data["version"]
        self.source: str = data["source"]
        self.date: str = data["date"]
        self.code: str = data["rule"]
        self.sha256: str = data["sha256"]
        self.terms: Sequence[Term] = Terms(data["terms"], data["grade"])
        self._sought: Callable[[], Sequence[str]] = data.get("keys", self._squeezed)

    def __repr__(self) -> str:
        return f"Lexicon({self.id!r}, {self.version!r}, {len(self.terms)} terms)"

    def sought(self) -> Sequence[str]:
        """Give the terms as they are looked for, in the order of `terms`; made anew each time."""
        return self._sought()

    def _squeezed(self) -> Sequence[str]:
        return [squeeze(term.term) for term in self.terms]


def load(package: str) -> tuple[Lexicon, ...]:
    """Give the lexicons in the folder `lexicons/` of an import package, sorted by file name.

    A file whose compiled form is at hand and was made from the same bytes is taken from there, so
    that no YAML is read; any other is compiled in memory.
    """
    from importlib import import_module

    module = sys.modules.get(package) or import_module(package)
    root = os.path.dirname(module.__file__ or "")
    folder = os.path.join(root, "lexicons")
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    compiled = os.path.join(root, "compiled")
    return tuple(
        _built_in(os.path.join(folder, name), os.path.join(compiled, compiled_name(name)))
        for name in names
        if name.lower().endswith(SUFFIXES)
    )


def load_file(path: str) -> Lexicon:
    """Give the lexicon that a user wrote; raises LexiconError.

    What was read of it once is kept in the user's cache under its name and content.
    """
    from baolint.forms.lexicon_store import load_cached

    return Lexicon(load_cached(path))


def compiled_name(name: str) -> str:
    """Give the file name of the compiled form of a lexicon file."""
    return f"lexicon-{name}.txt"


def _built_in(path: str, compiled: str) -> Lexicon:
    from hashlib import sha256

    from baolint.forms.lexicon_packed import unpack

    with open(path, "rb") as file:
        source = file.read()
    try:
        with open(compiled, "rb") as file:
            data = unpack(file.read(), sha256(source).hexdigest())
        if data:
            return Lexicon(data)
    except OSError:
        pass
    from baolint.forms.lexicon_compile import compile_bytes

    return Lexicon(compile_bytes(source, path))
