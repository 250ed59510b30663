"""The second part of an audit: reports held against one another, and those read again that it concerns."""

from __future__ import annotations

import json
import pickle
import sqlite3
import zlib
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.audit import groups
from baolint.audit.writing import passes
from baolint.engine.across import Compared
from baolint.engine.result_key import more
from baolint.recognise.summary import Summary
from baolint.rules.diagnostic import NotApplicable

if TYPE_CHECKING:
    from baolint.audit.checking import Tell
    from baolint.audit.corpus import Corpus
    from baolint.audit.crossing import Crosser, Reach
    from baolint.audit.work import Work
    from baolint.engine.report import Report
    from baolint.engine.run import Setup
    from baolint.engine.walk import Item

MANY = Summary("", "", None, "", None, "", (), ())
"""What stands for the others where a report was held against more than one."""


def collect(base: sqlite3.Connection, run: int, reach: Reach, crossers: Sequence[Crosser]) -> int:
    """Hold the reports against one another; give how many it showed something about, or passed.

    What comes out waits in a table of the connection's own, which is gone with it.
    """
    base.execute("DROP TABLE IF EXISTS temp.shown")
    base.execute("CREATE TEMP TABLE shown (path TEXT, ordinal INTEGER PRIMARY KEY, body BLOB)")
    base.execute("CREATE INDEX temp.shown_by_path ON shown (path)")
    base.execute("BEGIN")
    if any(rule.across for rule in reach.rules):
        for group in groups.compared(base, run, reach):
            for path, found in sorted(group.compared.items()):
                _keep(base, path, [one._replace(other=_bare(one.other)) for one in found])
    for crosser in crossers:
        for crossing in crosser(reach):
            if any(not isinstance(each, NotApplicable) for each in crossing.outcomes):
                _keep(base, crossing.path, [Compared(MANY, (), crossing.outcomes)])
    base.execute("COMMIT")
    return int(base.execute("SELECT count(DISTINCT path) FROM temp.shown").fetchone()[0])


def settle_all(corpus: Corpus, items: Iterable[Item], tell: Tell) -> None:
    """Give every file its final document: read again where comparing it showed something."""
    settling = _Settling(corpus, tell)
    corpus.start()
    for work, report in corpus.hands.done(settling.works(items), corpus.lost):
        settling.put(work, report)
        tell()
    corpus.writer.flush()
    corpus.base.execute("BEGIN IMMEDIATE")
    corpus.base.execute(
        "UPDATE received SET final = document WHERE run = ? AND final IS NULL", (corpus.run,)
    )
    corpus.base.execute("COMMIT")


class _Sent(NamedTuple):
    """A file that is being read again: its new key, its content and document before."""

    path: str
    key: bytes
    sha256: str
    document: int


class _Settling:
    """What is under way: results come in the order in which the files were sent."""

    __slots__ = ("_corpus", "_sent", "_tell")

    def __init__(self, corpus: Corpus, tell: Tell) -> None:
        self._corpus = corpus
        self._tell = tell
        self._sent: deque[_Sent] = deque()

    def works(self, items: Iterable[Item]) -> Iterator[Work]:
        """Yield the files that have to be read again; put down those that do not."""
        corpus = self._corpus
        for item in items:
            work, path = corpus.work(item)
            row = corpus.base.execute(
                "SELECT d.sha256, d.key, r.document FROM received r"
                " JOIN documents d ON d.id = r.document"
                " WHERE r.run = ? AND r.path = ? AND r.final IS NULL AND EXISTS"
                " (SELECT 1 FROM temp.shown s WHERE s.path = r.path)",
                (corpus.run, path),
            ).fetchone()
            if row is None or any(sent.path == path for sent in self._sent):
                continue
            sha256, key, document = row
            sent = _Sent(path, _key(key, found := _kept(corpus.base, path)), sha256, document)
            setup = corpus.setup(work)
            if all(one.is_clean() for one in found):
                bad = _fails(corpus.base, document, setup)
                corpus.writer.settled(path, document, _passed(found, setup), bad)
                self._tell()
                continue
            known = corpus.writer.known(sent.key)
            if known is not None:
                corpus.writer.settled(path, known, None, _fails(corpus.base, known, setup))
                self._tell()
                continue
            self._sent.append(sent)
            yield corpus.sendable(work._replace(compared=tuple(found)))

    def put(self, work: Work, report: Report) -> None:
        """Put down a file that was read again."""
        corpus = self._corpus
        path, key, sha256, document = self._sent.popleft()
        if report.sha256 not in ("", sha256):
            # changed since it was checked: what was compared is not what is there now
            bad = _fails(corpus.base, document, corpus.setup(work))
            corpus.writer.settled(path, document, None, bad)
            return
        if report.failed or not report.sha256:
            key = more(key, b"failed", str(corpus.run).encode())
        document = corpus.writer.document(key, report, None)
        severities = (finding.severity for finding in report.findings)
        policy = corpus.setup(work).policy
        corpus.writer.settled(
            path, document, None, policy.fails(severities, bool(report.unassessed))
        )


def _keep(base: sqlite3.Connection, path: str, found: Sequence[Compared]) -> None:
    body = zlib.compress(pickle.dumps(list(found)), 1)
    base.execute("INSERT INTO temp.shown (path, body) VALUES (?, ?)", (path, body))


def _kept(base: sqlite3.Connection, path: str) -> list[Compared]:
    rows = base.execute("SELECT body FROM temp.shown WHERE path = ? ORDER BY ordinal", (path,))
    found: list[Compared] = []
    for (body,) in rows:
        # written a moment ago by this very connection, into a table that no other can see
        found += pickle.loads(zlib.decompress(body))
    return found


def _bare(other: Summary) -> Summary:
    """Leave of the other report only what is told of it."""
    return other._replace(keys=(), values=(), sketches=(), caveats=(), suspects=frozenset())


def _key(key: bytes, found: Sequence[Compared]) -> bytes:
    """Give the key of a document with what was found by comparing it."""
    parts = []
    for one in found:
        verdicts = [
            (each.relation.table, each.relation.id, each.relation.severity, each.state,
             str(each.left), str(each.right), each.doubtful, each.keys)
            for each in one.verdicts
        ]  # fmt: skip
        told = [(type(each).__name__, *(str(part) for part in each)) for each in one.outcomes]
        parts.append(repr((one.other.path, one.other.agency, one.other.year, verdicts, told)))
    return more(key, *(part.encode("utf-8", "surrogatepass") for part in parts))


def _passed(found: Sequence[Compared], setup: Setup) -> str:
    codes = Counter(code for one in found for code in one.passed())
    on = [(code, times) for code, times in codes.items() if setup.policy.selection.has(code)]
    return passes(on)


def _fails(base: sqlite3.Connection, document: int, setup: Setup) -> bool:
    unassessed = base.execute(
        "SELECT unassessed FROM documents WHERE id = ?", (document,)
    ).fetchone()[0]
    severities = base.execute(
        "SELECT DISTINCT severity FROM findings WHERE document = ? AND status = 'shown'",
        (document,),
    )
    return setup.policy.fails((one for (one,) in severities), bool(json.loads(unassessed)))
