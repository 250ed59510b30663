"""Regular expressions that are compiled when they are first needed.

A set of Chinese characters takes a millisecond to compile, and of a few hundred expressions an
ordinary report needs the smaller part.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator

from baolint.document.expressions import expression


class Pattern:
    """A regular expression, compiled when the first string comes that it may match.

    Every match of it holds one of `needs`, characters or words: a string without any of them is
    passed at once. Methods are those of `re.Pattern`.
    """

    __slots__ = ("_compiled", "_flags", "needs", "pattern")

    def __init__(
        self, pattern: str, flags: re.RegexFlag | int = 0, needs: Iterable[str] = ()
    ) -> None:
        self.pattern = pattern
        self.needs = tuple(needs)
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    def search(self, string: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if not self.may_match(string, start, end):
            return None
        return self.ready().search(string, start, end)

    def match(self, string: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if not self.may_match(string, start, end):
            return None
        return self.ready().match(string, start, end)

    def fullmatch(self, string: str) -> re.Match[str] | None:
        return self.ready().fullmatch(string) if self.may_match(string) else None

    def finditer(
        self, string: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        if not self.may_match(string, start, end):
            return iter(())
        return self.ready().finditer(string, start, end)

    def sub(self, put: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
        return self.ready().sub(put, string, count) if self.may_match(string) else string

    def split(self, string: str) -> list[str]:
        return self.ready().split(string) if self.may_match(string) else [string]

    def findall(self, string: str) -> list[str]:
        return self.ready().findall(string) if self.may_match(string) else []

    def may_match(self, string: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Tell whether a string holds what every match needs; of many strings their whole tells first."""
        if not self.needs:
            return True
        bounded = start > 0 or end < sys.maxsize
        for sign in self.needs:
            if (string.find(sign, start, end) >= 0) if bounded else sign in string:
                return True
        return False

    def ready(self) -> re.Pattern[str]:
        """Give the expression itself."""
        if self._compiled is None:
            self._compiled = expression(self.pattern, self._flags)
        return self._compiled
