"""Findings written into a copy of the file they are about, a module for each format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.document.model import Document
    from baolint.engine.report import Report

FORMATS = {
    ".docx": "baolint.reporters.annotate_docx",
    ".xlsx": "baolint.reporters.annotate_xlsx",
}
"""Suffix to the module that writes it; imported when called for."""


class Annotated(NamedTuple):
    """The copy, and how many comments and changes it holds; `left` safe mends could not be written."""

    data: bytes
    comments: int
    changes: int = 0
    left: int = 0


def annotate(
    data: bytes, document: Document, report: Report, suffix: str, date: str, revisions: bool = False
) -> Annotated:
    """Write the findings of a report into a copy of the file that it and the document are of.

    `date` is when, as YYYY-MM-DDTHH:MM:SSZ; `revisions` asks for safe mends as tracked changes,
    which only Word files can hold.
    """
    written: Annotated = import_module(FORMATS[suffix]).write(
        data, document, report, date, revisions
    )
    return written
