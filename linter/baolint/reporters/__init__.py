"""Report to a form each; a reporter is imported when its format is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from baolint.audit.view import View
    from baolint.engine.report import Run
    from baolint.rules.plugins import Plugin

REPORTERS = {
    "text": "baolint.reporters.text",
    "concise": "baolint.reporters.concise",
    "json": "baolint.reporters.json_report",
    "jsonl": "baolint.reporters.jsonl",
    "sarif": "baolint.reporters.sarif",
    "github": "baolint.reporters.github",
    "gitlab": "baolint.reporters.gitlab",
    "junit": "baolint.reporters.junit",
    "csv": "baolint.reporters.csv_report",
    "html": "baolint.reporters.page",
    "xlsx": "baolint.reporters.xlsx",
}
AUDIT_REPORTERS = {
    "text": "baolint.reporters.audit_text",
    "jsonl": "baolint.reporters.audit_jsonl",
    "csv": "baolint.reporters.audit_csv",
    "html": "baolint.reporters.audit_page",
    "xlsx": "baolint.reporters.audit_xlsx",
}
"""Formats of an audit: a module each, with `write(view, out, style)` to a binary file."""
BINARY = ("xlsx",)
"""Formats that are files only, nothing to print."""
FOR_PEOPLE = ("text", "concise")
"""Formats that people read; any other is for programs: never coloured, wrapped or cut, in UTF-8."""


class Style(NamedTuple):
    """How a report for people is dressed.

    ANSI colour, columns of the screen, only the summary, findings counted by rule at the end, the
    language of what a reporter itself says.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    statistics: bool = False
    lang: str = "zh"


STREAMED = ("text", "concise", "json", "jsonl", "csv")
"""Formats whose module also yields a run in pieces, `pieces(run, style)`: none is held as a whole."""


def streamed(name: str) -> Callable[[Run, Style], Iterator[str]]:
    """Give the function that yields a run in pieces, in one of STREAMED."""
    pieces: Callable[[Run, Style], Iterator[str]] = import_module(REPORTERS[name]).pieces
    return pieces


def reporter(name: str, added: Mapping[str, Plugin] = {}) -> Callable[[Run, Style], str | bytes]:
    """Give the function that writes a run in a format: a key of REPORTERS or of `added`.

    What a plug-in raises when it is imported is raised here.
    """
    if name in added:
        from baolint.engine.plugged import function

        return function(added[name])
    render: Callable[[Run, Style], str | bytes] = import_module(REPORTERS[name]).render
    return render


def audit_reporter(name: str) -> Callable[[View, BinaryIO, Style], None]:
    """Give the function that writes a run of an audit in a format: a key of AUDIT_REPORTERS."""
    write: Callable[[View, BinaryIO, Style], None] = import_module(AUDIT_REPORTERS[name]).write
    return write
