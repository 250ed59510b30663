"""The first part of an audit: every file checked by itself, unless the store knows it already."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit.kept import Kept
from baolint.audit.writing import Line
from baolint.engine.content import content
from baolint.engine.result_key import more
from baolint.readers.errors import Unreadable

if TYPE_CHECKING:
    from baolint.audit.corpus import Corpus
    from baolint.audit.placing import Placed
    from baolint.audit.work import Work
    from baolint.engine.report import Report
    from baolint.engine.walk import Item

Tell = Callable[[], None]
"""Called for every file that is done with."""
State = tuple[int, int] | None
"""Size and time of change of a file, as it is kept; None where it could not be asked."""


class _Sent(NamedTuple):
    """A file that is being checked."""

    path: str
    state: State


def check_all(corpus: Corpus, items: Iterable[Item], tell: Tell) -> None:
    """Check all files and put them down; what is known by content and all else is not checked again."""
    checking = _Checking(corpus, tell)
    for work, report in corpus.hands.done(checking.works(items), corpus.lost):
        checking.put(work, report)
        tell()
    corpus.writer.flush()


class _Checking:
    """What is under way: results come in the order in which the files were sent."""

    __slots__ = ("_corpus", "_kept", "_sent", "_tell")

    def __init__(self, corpus: Corpus, tell: Tell) -> None:
        self._corpus = corpus
        self._kept = Kept(corpus.base, corpus.run)
        self._sent: deque[_Sent] = deque()
        self._tell = tell

    def works(self, items: Iterable[Item]) -> Iterator[Work]:
        """Yield the files that have to be checked."""
        corpus = self._corpus
        for item in items:
            work, path = corpus.work(item)
            state = corpus.state(item)
            if any(sent.path == path for sent in self._sent):
                continue
            if self._is_done(work, path, state) or self._is_known(work, path, state):
                self._tell()
                continue
            self._sent.append(_Sent(path, state))
            yield corpus.sendable(work)

    def put(self, work: Work, report: Report) -> None:
        """Put down a file that was checked."""
        corpus = self._corpus
        sent = self._sent.popleft()
        setup = corpus.setup(work)
        key = corpus.key(work, report.sha256)
        if report.failed or not report.sha256:
            key = self._only_now(key)
        form = corpus.form(setup, report.profile)
        placed = corpus.placer.place(report.digest, form, report.failed)
        document = corpus.writer.document(key, report, report.digest)
        severities = (finding.severity for finding in report.findings)
        bad = setup.policy.fails(severities, bool(report.unassessed))
        path = corpus.path_told(work, sent.path, report.path)
        corpus.writer.line(_line(path, sent.state, work, placed, bad), document)

    def _is_done(self, work: Work, path: str, state: State) -> bool:
        """Tell whether this run has the file already, the same and checked in the same way."""
        row = self._kept.received(path)
        if row is None or state is None or (row.size, row.modified) != state:
            return False
        key = self._corpus.key(work, row.sha256)
        return row.key in (key, self._only_now(key))

    def _is_known(self, work: Work, path: str, state: State) -> bool:
        """Tell whether an earlier run has checked the same content in the same way; then put it down."""
        corpus = self._corpus
        if not self._kept.has_others:
            return False
        try:
            data = content(work.item.path, corpus.setup(work).limits)
        except (OSError, Unreadable):
            return False
        document = corpus.writer.known(corpus.key(work, hashlib.sha256(data).hexdigest()))
        if document is None:
            return False
        known = self._kept.document(document, work.shown)
        setup = corpus.setup(work)
        placed = corpus.placer.place(known.digest, corpus.form(setup, known.profile), False)
        bad = setup.policy.fails(known.severities, known.has_doubts)
        path = corpus.path_told(work, path, known.path)
        corpus.writer.line(_line(path, state, work, placed, bad), document)
        return True

    def _only_now(self, key: bytes) -> bytes:
        """Give the key of what went wrong with a file: another run is to try again."""
        return more(key, b"failed", str(self._corpus.run).encode())


def _line(path: str, state: State, work: Work, placed: Placed, bad: bool) -> Line:
    size, modified = state or (None, None)
    return Line(path, size, modified, work.item.named, *placed, bad)
