"""The settled result of a run: findings with their locations, grades and the accounting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from baolint.document.model import Spot
from baolint.document.text import Span

if TYPE_CHECKING:
    from baolint.forms.filled import Sheet
    from baolint.messages.page import Page
    from baolint.recognise.summary import Summary as Digest
    from baolint.rules.rule import Rule


class Location(NamedTuple):
    """Where a finding is, in every term that the JSON output knows."""

    spot: Spot
    section: str | None = None
    table: str | None = None
    row: str | None = None
    field: str | None = None
    shown: str = ""
    note: str = ""
    """For a related place: what it has to do with the finding, e.g. 应为 4."""


class Excerpt(NamedTuple):
    """A readable line around a finding, already masked, and where in it the finding is.

    `marks` are half-open offsets in `line`, in order; a zero-length mark is a place between.
    `kind` is text or row: for a row of a table, `line` holds the cells joined by ` | `.
    """

    line: str
    marks: tuple[tuple[int, int], ...]
    kind: str = "text"


class Finding(NamedTuple):
    """A diagnostic after settling: rendered, located, masked, graded."""

    code: str
    name: str
    severity: str
    related_codes: tuple[str, ...]
    message: str
    help: str
    basis: str
    confidence: str
    location: Location
    related: tuple[Location, ...]
    evidence: dict[str, Any] | None
    fix: dict[str, Any] | None
    fingerprint: str
    excerpt: Excerpt | None
    at: str = ""
    """The narrowest name of its place in the report's own terms, see semantic.py."""
    span: Span = Span(0, 0)
    """The stretch of the document's source; for who writes into a copy."""
    edits: tuple[tuple[Span, str], ...] = ()
    """The fix as stretches of the source and what replaces them, unmasked: for who writes it."""


class Suppressed(NamedTuple):
    """A finding that is accepted: inSource or external, and why."""

    finding: Finding
    kind: str
    reason: str


class Checks(NamedTuple):
    """How many checks ended how; what is not applicable is not counted."""

    passed: int = 0
    failed: int = 0
    not_assessable: int = 0


class Report(NamedTuple):
    """The result for one file.

    `score` is None for grade U; `unassessed` says in Chinese which statutory tables and sections
    could not be assessed and why, `unclear` the same of single checks elsewhere; `is_report` is False
    for a file that holds no report (E103).
    """

    path: str
    sha256: str
    reader: str
    profile: str | None
    profile_sha256: str | None
    agency: str | None
    level: str | None
    year: int | None
    grade: str
    partial: bool
    score: int | None
    checks: Checks
    findings: tuple[Finding, ...]
    unassessed: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    is_report: bool = True
    failed: bool = False
    """The run itself failed for this file (E101, E102, E104, E105)."""
    digest: Digest | None = None
    """What other reports of the run are held against; only where that is asked for."""
    fingerprint_path: str = ""
    """The path that fingerprints and baselines go by: from the configuration or repository on."""
    suppressed: tuple[Suppressed, ...] = ()
    baselined: tuple[Finding, ...] = ()
    """Findings of the baseline: they count for the grade, not for the exit."""
    tables: tuple[Sheet, ...] = ()
    """The statutory tables as they were read, masked; only where that is asked for."""
    tally: tuple[tuple[str, Checks], ...] = ()
    """How the checks of each code ended, by code; only where that is asked for."""


class Summary(NamedTuple):
    """The result of a run over all its files. `skipped` counts files passed over while walking."""

    documents: int
    not_reports: int
    error: int
    warning: int
    info: int
    suppressed: int
    baselined: int
    grades: dict[str, int]
    elapsed_s: float
    skipped: int = 0


class Run(NamedTuple):
    """Everything a reporter is given: tool version, provenance of the data used, reports, summary."""

    version: str
    lexicons: tuple[tuple[str, str, str], ...]
    """(id, version, sha256) of every lexicon that was in force."""
    reports: Sequence[Report]
    summary: Summary
    rules: tuple[type[Rule], ...] = ()
    """Every rule there is, for formats that describe rules."""
    plugins: tuple[tuple[str, str], ...] = ()
    """(name, version) of every distribution besides baolint that was in force."""
    has_baseline: bool = False
    """Findings were held against a baseline, of some files at least."""

    pages: Mapping[str, Page] = {}
    """The rules' manual pages by code in the language of the run; none where it is Chinese."""

    def titles(self) -> dict[str, str]:
        """Give the titles of the rules by code."""
        return {
            rule.code: page.title if (page := self.pages.get(rule.code)) else rule.title
            for rule in self.rules
        }
