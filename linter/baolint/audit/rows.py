"""What can be asked of a run in a store, as plain rows. Everything in them is masked."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.recognise.summary import Number


class RunRow(NamedTuple):
    """A run: its number, its day, the run before it that it is held against (None for the first).

    `codes` are the rules that were on. `has_units` says that a list of units was given: only then is
    anybody expected to report, and only then are there regions and parents.
    """

    id: int
    state: str
    version: str
    as_of: str
    has_units: bool
    before: int | None
    codes: tuple[str, ...]
    passed_over: int


class Unit(NamedTuple):
    """A body that reports, from the list of units or, without one, from the documents."""

    name: str
    parent: str
    level: str
    region: str
    aliases: tuple[str, ...]
    expected: bool


class Received(NamedTuple):
    """A file of a run. Without a `unit` it was matched to none, and `why` says why, in Chinese.

    `speaks` says that of several files of one unit and year this is the one that counts. `dated` is
    the day of publication, or where the page tells none of the signature (`dated_by` published or
    signed), `due` the deadline, both YYYY-MM-DD; `late` is None where it cannot be told. `unassessed`
    says in Chinese which statutory tables and sections could not be assessed, and why. `failed` says
    that the run itself failed for the file: it could not be read.
    """

    unit: str | None
    region: str
    year: int | None
    path: str
    agency: str | None
    level: str | None
    reader: str
    is_report: bool
    failed: bool
    grade: str
    partial: bool
    score: int | None
    errors: int
    warnings: int
    infos: int
    suppressed: int
    baselined: int
    passed: int
    failing: int
    not_assessable: int
    unassessed: tuple[str, ...]
    dated: str | None
    dated_by: str | None
    due: str | None
    late: bool | None
    speaks: bool
    why: str
    sha256: str


class Issue(NamedTuple):
    """A finding of a run, or one of the run before that is mended.

    `state` is new, open or mended against the run before, None where there is none. `shown` is the
    place in words, `at` in the report's own terms (requests/handled.total). `status` is shown, or
    baselined or suppressed. `detail` is JSON: location, related, evidence and fix as in the JSON
    output.
    """

    unit: str | None
    region: str
    year: int | None
    path: str
    status: str
    state: str | None
    code: str
    name: str
    severity: str
    related_codes: str
    shown: str
    at: str
    line: int | None
    page: int | None
    cell: str | None
    message: str
    help: str
    basis: str
    confidence: str
    fingerprint: str
    detail: str


class Fact(NamedTuple):
    """A figure: None is one that is blank, a mark, unreadable or in doubt.

    `forced` says that it is blank and the other figures leave no choice about it.
    """

    key: str
    value: Number | None
    forced: bool


class Passage(NamedTuple):
    """A sketch of a section's prose, by which likeness is told; see recognise.summary.Sketch."""

    unit: str | None
    year: int | None
    path: str
    section: str
    shown: str
    length: int
    shingles: array[int]


class UnitRow(NamedTuple):
    """A unit in a year: what came of it. Grade and score are those of the file that counts.

    The day is the first on which any of its files was published, or else signed.

    `expected` with no file received is a report that is missing; then there is no path.
    """

    unit: str
    region: str
    parent: str
    year: int
    expected: bool
    files: int
    path: str | None
    grade: str | None
    score: int | None
    late: bool | None
    dated: str | None
    dated_by: str | None
    due: str | None
    assessed: bool
    errors: int
    warnings: int
    infos: int


class RegionRow(NamedTuple):
    """A region in a year, in units. `received` are those with a report; `late` and `on_time` of them.

    `assessed` could be assessed throughout, `not_assessable` not. `score` is the mean of the scores.
    """

    region: str
    year: int
    expected: int
    received: int
    missing: int
    on_time: int
    late: int
    assessed: int
    not_assessable: int
    grades: tuple[int, int, int, int, int]
    score: float | None


class RuleRow(NamedTuple):
    """A rule in a region: in how many files it found something, and how its checks ended.

    `new`, `open` and `mended` count findings against the run before; all 0 where there is none.
    """

    region: str
    code: str
    name: str
    title: str
    severity: str
    files: int
    findings: int
    passed: int
    failed: int
    not_assessable: int
    new: int
    open: int
    mended: int


class Totals(NamedTuple):
    """A run in all. `unmatched` are reports that belong to no unit, `unreadable` files that failed.

    `expected`, `received`, `missing` and `late` count units and years.
    """

    files: int
    reports: int
    not_reports: int
    unreadable: int
    unmatched: int
    expected: int
    received: int
    missing: int
    late: int
    assessed: int
    not_assessable: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    baselined: int
    grades: tuple[int, int, int, int, int]
    new: int
    open: int
    mended: int
