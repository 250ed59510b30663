"""Findings that are known and accepted: which suppressions fit, and which fit nothing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from baolint.config.config import Suppression
from baolint.config.effective import fits
from baolint.document.text import Span
from baolint.engine.inline import Directive
from baolint.forms.nearest_code import nearest_code
from baolint.messages.phrase import listed
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic

SOURCE = "inSource"
OUTSIDE = "external"
_CODE = re.compile("[A-Z][0-9]{3}")


class Accepted(NamedTuple):
    """Why a finding is suppressed: in the document or outside, with what reason."""

    kind: str
    reason: str


class Suppressions:
    """The suppressions of one document; `path` is the file's, `today` the day that counts as today.

    `codes` are those of all rules there are. Ask `accepted` of every finding, then `unused` what fitted none.
    """

    __slots__ = ("_codes", "_directives", "_expired", "_missed", "_others", "_used")

    def __init__(
        self,
        directives: Iterable[Directive],
        configured: Iterable[Suppression],
        path: str,
        today: datetime.date,
        codes: Collection[str],
    ) -> None:
        self._codes = codes
        self._directives = tuple(directives)
        here = [one for one in configured if one.file is None or fits(one.file, path)]
        self._others = tuple(one for one in here if not _is_over(one, today))
        self._expired = tuple(one for one in here if _is_over(one, today))
        self._used: set[int] = set()
        self._missed: set[Suppression] = set()

    def __bool__(self) -> bool:
        return bool(self._directives or self._others or self._expired)

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
        place = (finding, names, text, fingerprint)
        self._missed.update(one for one in self._expired if _fits(one, *place))
        return None

    def unused(self, was_judged: Callable[[str], bool]) -> list[Diagnostic]:
        """Give an E106 for each that fits nothing although its rule could judge, or can fit nothing.

        Of those of the configuration only such as name one file, since a pattern may be meant for
        others, and such as have run out but would fit a finding here.
        """
        found = []
        for number, one in enumerate(self._directives):
            place = Place(one.place)
            strange = [code for code in one.codes if self._is_strange(code)]
            if strange:
                found.append(self._strange(strange, place))
            elif not one.codes:
                found.append(Diagnostic("E106", "E106.unclear", place))
            elif not one.reason:
                values = {"codes": listed("、", one.codes)}
                found.append(Diagnostic("E106", "E106.reason", place, values))
            elif number not in self._used and all(map(was_judged, one.codes)):
                found.append(Diagnostic("E106", "E106", place, {"codes": listed("、", one.codes)}))
        idle = [
            ("E106.config", other)
            for number, other in enumerate(self._others, len(self._directives))
            if number not in self._used
        ]
        for key, other in (*idle, *(("E106.expired", other) for other in self._expired)):
            is_meant = _names_one_file(other) or other in self._missed
            if other.code and is_meant and was_judged(other.code):
                more = {"codes": other.code, "origin": other.origin, "until": other.until}
                found.append(Diagnostic("E106", key, Place(Span(0, 0)), more))
        return found

    def _is_strange(self, code: str) -> bool:
        """Tell whether something written as a code is none; a plug-in that is not here may own it."""
        if len(code) == 1 and any(known.startswith(code) for known in self._codes):
            return False
        ours = any(known[:1] == code[:1] for known in self._codes)
        return code not in self._codes and (ours or not _CODE.fullmatch(code))

    def _strange(self, codes: Sequence[str], place: Place) -> Diagnostic:
        near = next((nearest_code(code, sorted(self._codes)) for code in codes), "")
        values = {"codes": listed("、", codes), "near": near}
        return Diagnostic("E106", "E106.near" if near else "E106.unknown", place, values)


def _names_one_file(one: Suppression) -> bool:
    return one.file is not None and not any(char in one.file.pattern for char in "*?")


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
