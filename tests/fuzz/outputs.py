"""Everything that leaves baolint about one file: every format, the cache, the baseline, the diff."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from baolint.engine import baseline
from baolint.engine.masked_source import masked_source
from baolint.engine.report import Report, Run
from baolint.engine.result_codec import UnfitError, packed
from baolint.engine.run import Setup, summarise
from baolint.recognise.facts import Facts
from baolint.reporters import REPORTERS, Style, github, reporter

_ALWAYS = ("text", "json", "github", "html", "csv", "concise")
"""Formats that are quick to write; the others are written of a part of the files."""


def run_of(report: Report, setup: Setup) -> Run:
    """Give a run with one file in it."""
    rules = tuple(setup.catalogue.rules.values())
    return Run("0", setup.lexicons, (report,), summarise((report,), 0.0, 0, 0), rules)


def outputs(report: Report, setup: Setup, every: bool) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each output; of all formats, or of those quick to write."""
    run = run_of(report, setup)
    for name in REPORTERS if every else _ALWAYS:
        written = reporter(name)(run, Style())
        yield name, written if isinstance(written, str) else unpacked(written)
    yield "summary", github.summary(run)
    yield "cache", cached(report)
    yield (
        "baseline",
        baseline.text(
            baseline.Entry(report.fingerprint_path, one.code, one.at, one.fingerprint)
            for one in report.findings
        ),
    )


def cached(report: Report) -> str:
    """Give what the cache keeps of a report, empty where it keeps nothing."""
    try:
        return zlib.decompress(packed(report)).decode("utf-8", "surrogatepass")
    except UnfitError:
        return ""


def diffed(facts: Facts) -> str:
    """Give the source as --diff shows it."""
    return masked_source(facts)


def unpacked(book: bytes) -> str:
    """Give all members of a zip file as one text."""
    with zipfile.ZipFile(io.BytesIO(book)) as packed_book:
        return "\n".join(packed_book.read(name).decode("utf-8") for name in packed_book.namelist())
