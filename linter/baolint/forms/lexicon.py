"""Lexicons as the engine uses them: terms with grade, exceptions and conditions."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any, Literal

Grade = Literal["error", "warning", "info"]
FORMAT = 1
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
    """

    __slots__ = (
        "allow", "alone", "forbids", "grade", "needs", "parts", "replace", "term", "within",
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

    def __repr__(self) -> str:
        return f"Term({self.term!r}, {self.grade})"


class Lexicon:
    """A list of terms with where it comes from; `code` is the rule that reports its terms."""

    __slots__ = ("code", "date", "id", "sha256", "source", "terms", "version")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.id: str = data["id"]
        self.version: str = data["version"]
        self.source: str = data["source"]
        self.date: str = data["date"]
        self.code: str = data["rule"]
        self.sha256: str = data["sha256"]
        self.terms = tuple(Term(term, data["grade"]) for term in data["terms"])

    def __repr__(self) -> str:
        return f"Lexicon({self.id!r}, {self.version!r}, {len(self.terms)} terms)"


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
        Lexicon(_compiled(os.path.join(folder, name), compiled))
        for name in names
        if name.lower().endswith(SUFFIXES)
    )


def load_file(path: str) -> Lexicon:
    """Give the lexicon that a user wrote; raises LexiconError."""
    from baolint.forms.lexicon_compile import compile_lexicon

    return Lexicon(compile_lexicon(path))


def compiled_name(name: str) -> str:
    """Give the file name of the compiled form of a lexicon file."""
    return f"lexicon-{name}.json"


def _compiled(path: str, folder: str) -> dict[str, Any]:
    import json
    from hashlib import sha256

    with open(path, "rb") as file:
        source = file.read()
    try:
        with open(os.path.join(folder, compiled_name(os.path.basename(path))), "rb") as file:
            data: dict[str, Any] = json.loads(file.read())
        if data["sha256"] == sha256(source).hexdigest() and data["format"] == FORMAT:
            return data
    except (OSError, ValueError, KeyError, TypeError):
        pass
    from baolint.forms.lexicon_compile import compile_bytes

    return compile_bytes(source, path)
