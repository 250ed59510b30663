"""A finding, before settling: what is wrong, where, and what would put it right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from baolint.recognise.place import Place

Severity = Literal["error", "warning", "info"]
Confidence = Literal["certain", "likely", "possible"]
RANK: dict[str, int] = {"info": 1, "warning": 2, "error": 3}


class Fix(NamedTuple):
    """A mend of the text: replace the place's stretch by `text`; safe when no meaning changes.

    `names` says that the fault is in a title or name itself: other fixes leave alone what stands in
    《》 or quotation marks, as it is somebody else's wording.
    """

    title: str
    safe: bool
    edits: tuple[tuple[Place, str], ...]
    names: bool = False


class Diagnostic(NamedTuple):
    """A finding of a rule.

    `message` is the key of a text in the pack's messages (`S101`, `T206.forced`), `values` what is
    filled in; texts are rendered when reported, so that findings are free of language. `severity`
    None means the rule's default. `related` are further places, `related_codes` further codes the
    same fault answers to; `basis` is the law it follows from where that is not the rule's; `told_as` gives for some of them the message and values to use where the
    finding is shown under that code, because only it is selected.
    """

    code: str
    message: str
    place: Place
    values: Mapping[str, Any] = {}
    severity: Severity | None = None
    related: tuple[Place, ...] = ()
    related_codes: tuple[str, ...] = ()
    confidence: Confidence = "certain"
    evidence: Mapping[str, Any] | None = None
    fix: Fix | None = None
    basis: str = ""
    told_as: Mapping[str, tuple[str, Mapping[str, Any]]] = {}


class NotAssessable(NamedTuple):
    """A check that could not be made: on what and why (message key and values as above).

    `subject` is the key of a statutory table or section where the check concerns one, else None.
    `whole` says that nothing of the subject can be judged: then this reason stands for all others.
    """

    code: str
    message: str
    place: Place
    subject: str | None = None
    values: Mapping[str, Any] = {}
    whole: bool = False


class NotApplicable(NamedTuple):
    """A check that has no object in this report; it is not counted."""

    code: str


class Passed(NamedTuple):
    """`times` further checks of a rule that were made and found in order."""

    code: str
    times: int = 1


Outcome = Diagnostic | NotAssessable | NotApplicable | Passed
