"""What must hold of any file whatever is in it; each breach is an error of the checks below."""

from __future__ import annotations

import contextlib
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema

import baolint
from baolint import readers
from baolint.api import annotate
from baolint.document.model import Document
from baolint.document.readable import texts
from baolint.engine.mending import TEXT_FORMATS, UnwritableError, mend
from baolint.engine.report import Report
from baolint.engine.run import Setup, check_bytes, recognise_bytes
from baolint.engine.walk import Item
from baolint.readers.errors import Unreadable, Unsupported
from baolint.recognise.facts import Facts
from baolint.reporters import extract
from fuzz.outputs import diffed, outputs
from fuzz.planted import IN_PATH, guarded, leaks
from support.reports import prepared
from support.texts import misplaced

FOLDER = f"报告/王某{IN_PATH}."
"""The path of every file, up to its suffix."""
PLACED = {"text": "text", "markdown": "markdown", "html": "html"}
"""Readers whose module says what a stretch of the source reads as."""
_STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What may steer a screen; line breaks are our own."""
_COMMAND = re.compile("::(?:error|warning|notice) file=|::group::baolint：|::endgroup::$")
_AROUND = 2
"""Commands around those of the findings: the group begins and ends."""
_OWN_FAULT = ("读取器在处理", "运行出错，没有完成检查")
"""Words of the findings that tell of a fault of baolint's own."""
_SOMETIMES = 5
"""Of how many files one is put through the dearer checks."""


class BrokenError(AssertionError):
    """Something that must always hold did not."""


def examine(data: bytes, suffix: str) -> Report:
    """Put a file through everything and hold it to all that must be so; the report is given.

    Which of the dearer checks are made depends on the content alone, so that any finding comes
    again. Raises BrokenError, or whatever baolint raises that it should not.
    """
    setup = _setup()
    path = FOLDER + suffix
    chance = zlib.crc32(data) % _SOMETIMES
    document = _document(data, path)
    report = check_bytes(data, path, setup)
    _hold_together(report, document)
    source = document.source + _joined(document) if document else data.decode("utf-8", "replace")
    numbers = guarded(source)
    hold_output(report, setup, numbers, chance)
    if document and document.reader in PLACED and chance == 2:
        _hold_places(document)
    if report.is_report and chance == 3:
        _written_again(data, path, setup, numbers)
    if chance == 4 and report.is_report and suffix in ("docx", "xlsx"):
        with contextlib.suppress(
            Unreadable, zipfile.BadZipFile
        ):  # the command line answers for both
            annotate(data, path, setup, revisions=suffix == "docx")
    return report


def hold_output(
    report: Report, setup: Setup, numbers: tuple[str, ...] = (), chance: int = 0
) -> None:
    """Hold what is written of a report to what must be so; `numbers` must not come out."""
    for name, written in outputs(report, setup, every=chance == 0):
        _hold_harmless(name, written, report)
        _hold_back(name, written, numbers)
        if name == "json" and chance == 1:
            jsonschema.validate(json.loads(written), _schema())


@cache
def _setup() -> Setup:
    """All rules and forms, with what only some runs ask for as well."""
    return prepared()._replace(across=True, keep_tables=True)


@cache
def _schema() -> Mapping[str, Any]:
    path = Path(baolint.__file__).parent / "reporters" / "schema.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _document(data: bytes, path: str) -> Document | None:
    """Read the file; only what the command line answers for may be raised."""
    try:
        return readers.read(data, path)
    except (Unreadable, Unsupported):
        return None


def _joined(document: Document) -> str:
    return "\n".join(text.string for text in texts(document))


def _hold_together(report: Report, document: Document | None) -> None:
    """A file has a grade or a reason, and no fault is baolint's own."""
    codes = {one.code for one in report.findings}
    for one in report.findings:
        if any(words in one.message for words in _OWN_FAULT):
            raise BrokenError(f"own fault: {one.message}")
    if document is None and not report.failed:
        raise BrokenError("not read, and not said to have failed")
    if not report.is_report and not codes & {"E101", "E102", "E103", "E105"}:
        raise BrokenError(f"no report, and no reason: {codes}")
    if (report.grade == "U") == report.is_report:
        raise BrokenError(f"grade {report.grade}, is_report {report.is_report}")


def _hold_harmless(name: str, written: str, report: Report) -> None:
    """Nothing steers the screen, and GitHub sees no command but ours."""
    if name in ("text", "concise", "github") and steers(written):
        raise BrokenError(f"{name}: {steers(written)}")
    if name == "github":
        commands = [line for line in written.splitlines() if line.startswith("::")]
        strange = [line for line in commands if not _COMMAND.match(line)]
        wanted = len(report.findings) + _AROUND if report.findings else 0
        if strange or len(commands) != wanted:
            raise BrokenError(f"commands: {strange or len(commands)}")


def steers(written: str) -> str:
    """Give what stands before the first sign that may steer a screen, and it; empty if none."""
    found = _STEERS.search(written)
    return repr(written[: found.end()][-80:]) if found else ""


def _hold_back(name: str, written: str, numbers: tuple[str, ...]) -> None:
    found = leaks(written, numbers)
    if found:
        raise BrokenError(f"{name} leaks: {found!r}")


def _hold_places(document: Document) -> None:
    """Every stretch of every text is what the source has at its place."""
    module = import_module(f"baolint.readers.{PLACED[document.reader]}")
    text_of: Callable[[str], str] = module.text_of
    wrong = misplaced(document, text_of, (1, 7, 1000))
    if wrong:
        raise BrokenError(f"misplaced: {wrong[:2]!r}")


def _written_again(data: bytes, path: str, setup: Setup, numbers: tuple[str, ...]) -> None:
    """What is extracted can be read again, fixes and their diff come about, and nothing leaks."""
    facts = recognise_bytes(data, path, setup)
    if not isinstance(facts, Facts):
        raise BrokenError("recognised once and not again")
    for form in ("yaml", "json"):
        text = extract.to_yaml(facts) if form == "yaml" else extract.to_json(facts)
        again = recognise_bytes(text.encode(), f"again.{form}", setup)
        if not isinstance(again, Facts):
            raise BrokenError(f"extract to {form} not read again: {again.findings[0].message}")
    if facts.document.reader not in TEXT_FORMATS:
        return
    _hold_back("diff", diffed(facts), numbers)
    try:
        mended = mend(Item(path, named=True), data, setup, unsafe=True)
    except UnwritableError:
        return
    if mended is not None:
        _hold_back("diff", diffed(mended.after), numbers)
