"""A run over many files: read, check, settle each, then sum up."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.limits import LIMITS, Limits
from baolint.document.model import Document
from baolint.engine.catalogue import Catalogue
from baolint.engine.check import Checked, check
from baolint.engine.clock import Clock, TimeUp
from baolint.engine.content import content, with_stdin, within
from baolint.engine.failed import crashed, failed, not_opened, out_of_time, unreadable
from baolint.engine.policy import Policy
from baolint.engine.report import Report, Summary
from baolint.engine.settle import settle
from baolint.engine.walk import Item, project_root
from baolint.recognise.facts import Context, Facts
from baolint.recognise.recognise import Recogniser
from baolint.rules.rule import Rule

if TYPE_CHECKING:
    from baolint.engine.across import Compared
    from baolint.readers import Reader


class Setup(NamedTuple):
    """Everything of a run that is the same for all files; `lexicons` as (id, version, sha256)."""

    recognisers: tuple[Recogniser, ...]
    rules: tuple[Rule, ...]
    catalogue: Catalogue
    policy: Policy
    context: Context
    lexicons: tuple[tuple[str, str, str], ...] = ()
    stdin_filename: str = "stdin.txt"
    readers: Mapping[str, Reader] = {}
    """Readers that plug-ins bring, by suffix."""
    limits: Limits = LIMITS
    across: bool = False
    """Reports are held against one another, so a digest of each is kept."""
    keep_tables: bool = False
    """The statutory tables are shown beside the findings, so those of each report are kept."""
    tally: bool = False
    """How the checks of each code ended is kept."""


def run(items: Iterable[Item], setup_of: Callable[[str], Setup]) -> Iterator[tuple[Item, Report]]:
    """Check the files one after another, in order, each with the set-up for its path."""
    for listed in items:
        setup = setup_of(listed.path)
        item = with_stdin(listed, setup.limits)
        yield item, check_item(item, setup)


def check_item(item: Item, setup: Setup, compared: Sequence[Compared] = ()) -> Report:
    """Check one file; whatever goes wrong with it becomes a finding of family E.

    `compared` is what holding it against other reports showed, its findings come with the others.
    """
    shown = shown_path(item.path, setup)
    return check_named(item, shown, lasting_path(item.path, shown), setup, compared)


def check_named(
    item: Item, shown: str, lasting: str, setup: Setup, compared: Sequence[Compared] = ()
) -> Report:
    """Check one file likewise, whose names are known: as shown, and as fingerprints go by."""
    from baolint.readers.errors import Unreadable

    try:
        data = content(item.path, setup.limits) if item.data is None else item.data
    except OSError as problem:
        return not_opened(shown, problem, setup)
    except Unreadable as problem:
        return unreadable(shown, problem, setup)
    return check_bytes(data, shown, setup, lasting, compared)


def check_bytes(
    data: bytes, path: str, setup: Setup, lasting: str = "", compared: Sequence[Compared] = ()
) -> Report:
    """Check the content of a file; `path` is shown and decides the format.

    `lasting` is the path that fingerprints go by, the shown one where it is not given.
    """
    with Clock(setup.limits) as clock:
        try:
            document = _read(data, path, setup)
            if isinstance(document, Report):
                return document
            return _judged(document, setup, lasting or path, compared, clock)
        except TimeUp:
            pass
        except Exception as problem:  # an error of our own costs one file, not the run
            return crashed(path, problem, setup, data, reading=False)
    return out_of_time(path, clock.spent, setup, data)


def recognise_bytes(data: bytes, path: str, setup: Setup) -> Facts | Report:
    """Give the facts of a file, or the report that says why there are none."""
    from baolint.engine.check import recognise

    with Clock(setup.limits) as clock:
        try:
            document = _read(data, path, setup)
            if isinstance(document, Report):
                return document
            found = recognise(document, setup.recognisers, setup.context._replace(path=path))
        except TimeUp:
            return out_of_time(path, clock.spent, setup, data)
    if isinstance(found, Facts):
        return found
    return settle(document, Checked(None, (found,)), setup.catalogue, setup.policy, path)


def _read(data: bytes, path: str, setup: Setup) -> Document | Report:
    """Give the document in a file, or the report that says why there is none."""
    from baolint import readers
    from baolint.readers.errors import Unreadable, Unsupported

    name = path.rsplit("/", 1)[-1]
    try:
        within(data, setup.limits)
        if name.lower().endswith((".html", ".htm", ".json")) and _is_ours(data, name):
            return failed(path, "E103.own", {}, setup, data)
        return readers.read(data, path, setup.readers, setup.limits)
    except Unreadable as problem:
        return unreadable(path, problem, setup, data)
    except Unsupported as problem:
        return failed(path, problem.key, dict(problem.values), setup, data)
    except Exception as problem:  # a reader's own error costs one file, not the run
        return crashed(path, problem, setup, data, reading=True)


def _judged(
    document: Document, setup: Setup, lasting: str, compared: Sequence[Compared], clock: Clock
) -> Report:
    """Check a document that was read; `lasting` is what its fingerprints go by."""
    context = setup.context._replace(path=document.path)
    checked = check(document, setup.recognisers, setup.rules, context, clock)
    if compared and checked.facts is not None:
        from baolint.engine.across import told

        if any(True for one in compared for _ in one.quotes()):
            clock.prolong()
        more = told(checked.facts, compared, partial(_facts_of, setup=setup))
        checked = checked._replace(outcomes=(*checked.outcomes, *more))
    report = settle(document, checked, setup.catalogue, setup.policy, lasting)
    if setup.keep_tables and checked.facts is not None:
        from baolint.engine.kept_tables import kept_tables

        report = report._replace(tables=kept_tables(checked.facts))
    if not setup.tally:
        report = report._replace(tally=())
    if not setup.across:
        return report
    from baolint.engine.digest import digest

    return report._replace(digest=digest(checked, context))


def _facts_of(path: str, data: bytes | None, setup: Setup) -> Facts | None:
    """Give the facts of another file of the run, None where it cannot be read (any more)."""
    from baolint.engine.check import recognise

    try:
        there = content(path, setup.limits) if data is None else data
        document = _read(there, path, setup)
        if isinstance(document, Report):
            return None
        found = recognise(document, setup.recognisers, setup.context._replace(path=path))
    except Exception:  # what is wrong with the other file is told where it is checked itself
        return None
    return found if isinstance(found, Facts) else None


def _is_ours(data: bytes, name: str) -> bool:
    """Tell whether a file holds the results of a run."""
    from baolint.readers.own_text import holds_results

    return holds_results(data, os.path.splitext(name)[1].lower())


def summarise(
    reports: Sequence[Report], started: float, skipped: int = 0, not_reports: int = 0
) -> Summary:
    """Count findings and grades; `started` is the time.monotonic() of the start."""
    counts = {"error": 0, "warning": 0, "info": 0}
    grades = dict.fromkeys("ABCDU", 0)
    for report in reports:
        grades[report.grade] += 1
        for finding in report.findings:
            counts[finding.severity] += 1
    return Summary(
        documents=len(reports),
        not_reports=not_reports,
        error=counts["error"],
        warning=counts["warning"],
        info=counts["info"],
        suppressed=sum(len(report.suppressed) for report in reports),
        baselined=sum(len(report.baselined) for report in reports),
        grades=grades,
        elapsed_s=round(time.monotonic() - started, 3),
        skipped=skipped,
    )


def shown_path(path: str, setup: Setup) -> str:
    """The path as it is reported: relative to the working folder where it lies below it, with `/`."""
    if path == "-":
        return setup.stdin_filename
    relative = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    chosen = path if relative.startswith("..") and os.path.isabs(path) else relative
    return chosen.replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def lasting_path(actual: str, path: str, root_of: Callable[[str], str] = project_root) -> str:
    """Give the path that does not depend on the working folder: from the root of the project on.

    `actual` is where the file is, '' for a content that is none; standard input is where its name
    says. `root_of` gives the project that a folder belongs to.
    """
    actual = path if actual == "-" else actual
    root = root_of(os.path.dirname(os.path.abspath(actual))) if actual else ""
    if not root:
        return path
    inside = os.path.relpath(os.path.abspath(actual), root).replace(os.sep, "/")
    return inside.encode("utf-8", "replace").decode("utf-8")
