"""A run over many files: read, check, settle each, then sum up."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.document.lines import Lines
from baolint.document.model import Document
from baolint.document.text import Span
from baolint.engine.catalogue import Catalogue
from baolint.engine.check import Checked, check
from baolint.engine.policy import Policy
from baolint.engine.report import Report, Summary
from baolint.engine.settle import settle
from baolint.engine.walk import Item, project_root
from baolint.recognise.facts import Context, Facts
from baolint.recognise.place import Place
from baolint.recognise.recognise import Recogniser
from baolint.rules.diagnostic import Diagnostic
from baolint.rules.rule import Rule

if TYPE_CHECKING:
    from baolint.engine.across import Compared
    from baolint.readers import Reader
    from baolint.readers.errors import Unreadable

LARGEST = 50 * 1024 * 1024
"""Bytes of the largest file read."""
_KILL = 9
"""The signal that a system out of memory sends, and nothing else by itself."""


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
    across: bool = False
    """Reports are held against one another, so a digest of each is kept."""
    keep_tables: bool = False
    """The statutory tables are shown beside the findings, so those of each report are kept."""
    tally: bool = False
    """How the checks of each code ended is kept."""


def run(items: Iterable[Item], setup_of: Callable[[str], Setup]) -> Iterator[tuple[Item, Report]]:
    """Check the files one after another, in order, each with the set-up for its path."""
    for listed in items:
        item = with_stdin(listed)
        yield item, check_item(item, setup_of(item.path))


def lost(item: Item, setup: Setup, ended: int) -> Report:
    """Give the report of a file whose worker died; `ended` as Processes.ended() says it."""
    return lost_named(shown_path(item.path, setup), setup, ended)


def lost_named(shown: str, setup: Setup, ended: int) -> Report:
    """Give the same for a file by the path that is shown of it."""
    if ended == -_KILL:
        return _failed(shown, "E101", "E101.killed", {}, setup)
    told = f"信号 {-ended}" if ended < 0 else f"退出码 {ended}" if ended else "原因不明"
    return _failed(shown, "E101", "E101.crashed", {"reason": told}, setup)


def with_stdin(item: Item) -> Item:
    """Give an item with the content of standard input where it means that, read once."""
    if item.path != "-" or item.data is not None:
        return item
    return item._replace(data=sys.stdin.buffer.read(LARGEST + 1))


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
    try:
        data = _bytes(item.path) if item.data is None else item.data
    except OSError as problem:
        return _failed(shown, "E101", "E101.vanished", {"reason": _why(problem)}, setup)
    return check_bytes(data, shown, setup, lasting, compared)


def check_bytes(
    data: bytes, path: str, setup: Setup, lasting: str = "", compared: Sequence[Compared] = ()
) -> Report:
    """Check the content of a file; `path` is shown and decides the format.

    `lasting` is the path that fingerprints go by, the shown one where it is not given.
    """
    from baolint import readers
    from baolint.readers.errors import Unreadable, Unsupported

    name = path.rsplit("/", 1)[-1]
    if len(data) > LARGEST:
        values = {"size": str(len(data) >> 20), "limit": str(LARGEST >> 20)}
        return _failed(path, "E105", "E105.size", values, setup, data)
    if name.lower().endswith((".html", ".htm", ".json")) and _is_ours(data, name):
        return _failed(path, "E103", "E103.own", {}, setup, data)
    try:
        document = readers.read(data, path, setup.readers)
    except Unreadable as problem:
        return _unreadable(path, problem, setup, data)
    except Unsupported as problem:
        return _failed(path, "E102", problem.key, dict(problem.values), setup, data)
    except Exception as problem:  # a reader's own error costs one file, not the run
        reason = f"{type(problem).__name__}: {problem}"[:160]
        values = {"name": name, "reason": reason}
        return _failed(path, "E101", "E101.reader", values, setup, data)
    context = setup.context._replace(path=path)
    checked = check(document, setup.recognisers, setup.rules, context)
    if compared and checked.facts is not None:
        from baolint.engine.across import told

        checked = checked._replace(outcomes=(*checked.outcomes, *told(checked.facts, compared)))
    report = settle(document, checked, setup.catalogue, setup.policy, lasting or path)
    if setup.keep_tables and checked.facts is not None:
        from baolint.engine.kept_tables import kept_tables

        report = report._replace(tables=kept_tables(checked.facts))
    if setup.tally:
        from baolint.engine.grading import tally

        report = report._replace(tally=tally(checked.outcomes, setup.policy.selection))
    if not setup.across:
        return report
    from baolint.engine.digest import digest

    return report._replace(digest=digest(checked, context))


def _is_ours(data: bytes, name: str) -> bool:
    """Tell whether a file holds the results of a run."""
    from baolint.readers.own_text import holds_results

    return holds_results(data, os.path.splitext(name)[1].lower())


def recognise_bytes(data: bytes, path: str, setup: Setup) -> Facts | Report:
    """Give the facts of a file, or the report that says why there are none."""
    from baolint import readers
    from baolint.engine.check import recognise
    from baolint.readers.errors import Unreadable, Unsupported

    try:
        document = readers.read(data, path, setup.readers)
    except Unreadable as problem:
        return _unreadable(path, problem, setup, data)
    except Unsupported as problem:
        return _failed(path, "E102", problem.key, dict(problem.values), setup, data)
    found = recognise(document, setup.recognisers, setup.context._replace(path=path))
    if isinstance(found, Facts):
        return found
    return settle(document, Checked(None, (found,)), setup.catalogue, setup.policy, path)


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


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(LARGEST + 1)


def shown_path(path: str, setup: Setup) -> str:
    """The path as it is reported: relative to the working folder where it lies below it, with `/`."""
    if path == "-":
        return setup.stdin_filename
    relative = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    chosen = path if relative.startswith("..") and os.path.isabs(path) else relative
    return chosen.replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def _unreadable(path: str, problem: Unreadable, setup: Setup, data: bytes) -> Report:
    """Report what a reader says is wrong with a file, at its place where the reader knows it."""
    values = dict(problem.values)
    return _failed(path, problem.key[:4], problem.key, values, setup, data, problem.at)


def lasting_path(actual: str, path: str) -> str:
    """Give the path that does not depend on the working folder: from the root of the project on."""
    root = project_root(actual) if actual and actual != "-" else ""
    if not root:
        return path
    inside = os.path.relpath(os.path.abspath(actual), root).replace(os.sep, "/")
    return inside.encode("utf-8", "replace").decode("utf-8")


def _failed(
    path: str,
    code: str,
    key: str,
    values: dict[str, str],
    setup: Setup,
    data: bytes = b"",
    at: tuple[str, Span] | None = None,
) -> Report:
    """The report of a file that could not be read; `at` is its text and the place of the fault."""
    source, span = at or ("", Span(0, 0))
    document = Document(
        path=path,
        reader="",
        sha256=hashlib.sha256(data).hexdigest() if data else "",
        source=source,
        blocks=(),
        places=Lines(source),
    )
    values = {"name": path.rsplit("/", 1)[-1], **values}
    found = Diagnostic(code, key, Place(span), values)
    return settle(document, Checked(None, (found,)), setup.catalogue, setup.policy, path)


def _why(problem: OSError) -> str:
    reasons = {
        errno.ENOENT: "文件不存在",
        errno.EACCES: "没有读取权限",
        errno.EPERM: "没有读取权限",
        errno.EISDIR: "这是一个文件夹",
        errno.ELOOP: "链接绕成了圈",
    }
    return reasons.get(problem.errno or 0, f"系统错误号 {problem.errno}")
