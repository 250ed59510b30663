"""Findings that are known and accepted: which suppressions fit, and which fit nothing."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from baolint.config.config import Suppression
from baolint.config.effective import fits
from baolint.document.text import Span
from baolint.engine.inline import Directive
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic

SOURCE = "inSource"
OUTSIDE = "external"


class Accepted(NamedTuple):
    """Why a finding is suppressed: in the document or outside, with what reason."""

    kind: str
    reason: str


class Suppressions:
    """The suppressions of one document; `path` is the file's, `today` the day that counts as today.

    Ask `accepted` of every finding, then `unused` what fitted none.
    """

    __slots__ = ("_directives", "_others", "_used")

    def __init__(
        self,
        directives: Iterable[Directive],
        configured: Iterable[Suppression],
        path: str,
        today: datetime.date,
    ) -> None:
        self._directives = tuple(directives)
        self._others = tuple(
            one
            for one in configured
            if (one.file is None or fits(one.file, path)) and not _is_over(one, today)
        )
        self._used: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self._directives or self._others)

    def accepted(
        self, finding: Diagnostic, names: Sequence[str], text: str, fingerprint: str
    ) -> Accepted | None:
        """Tell whether a finding is accepted; `names` are those of its semantic place."""
        for number, one in enumerate(self._directives):
            fits_here = one.reason and _lies_in(finding.place.span, one.target)
            if fits_here and any(_answers(finding, code) for code in one.codes):
                self._used.add(number)
                return Accepted(SOURCE, one.reason)
        for number, other in enumerate(self._others, len(self._directives)):
            if _fits(other, finding, names, text, fingerprint):
                self._used.add(number)
                return Accepted(OUTSIDE, other.reason)
        return None

    def unused(self, was_judged: Callable[[str], bool]) -> list[Diagnostic]:
        """Give an E106 for each that fits nothing although its rule could judge.

        Of those of the configuration only such as name one file: a pattern may be meant for others.
        """
        found = []
        for number, one in enumerate(self._directives):
            place = Place(one.place)
            if not one.codes or not one.reason:
                key = "E106.reason" if one.codes else "E106.unclear"
                found.append(Diagnostic("E106", key, place, {"codes": "、".join(one.codes)}))
            elif number not in self._used and all(map(was_judged, one.codes)):
                found.append(Diagnostic("E106", "E106", place, {"codes": "、".join(one.codes)}))
        for number, other in enumerate(self._others, len(self._directives)):
            if number in self._used or not other.code or not was_judged(other.code):
                continue
            if other.file and not any(char in other.file.pattern for char in "*?"):
                values = {"codes": other.code, "origin": other.origin}
                found.append(Diagnostic("E106", "E106.config", Place(Span(0, 0)), values))
        return found


def _is_over(one: Suppression, today: datetime.date) -> bool:
    return bool(one.until) and datetime.date.fromisoformat(one.until) < today


def _lies_in(span: Span, target: Span | None) -> bool:
    return target is None or target.start <= span.start <= target.end


def _answers(finding: Diagnostic, code: str) -> bool:
    """A whole code answers for the code shown, a family's letter for any of a finding's codes."""
    if len(code) == 1:
        return any(one.startswith(code) for one in (finding.code, *finding.related_codes))
    return finding.code == code


def _fits(
    one: Suppression, finding: Diagnostic, names: Sequence[str], text: str, fingerprint: str
) -> bool:
    return (
        (not one.code or _answers(finding, one.code))
        and (not one.fingerprint or one.fingerprint == fingerprint)
        and (not one.at or any(fnmatchcase(name, one.at) for name in names))
        and (not one.text or one.text in text)
    )
