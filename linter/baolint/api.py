"""The Python API: what the command line itself calls.

`from baolint import check, read, extract, render` gives the functions here. A source is the content
of a file, with a name whose suffix says the format, or the path of a file.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from baolint.config.config import NOTHING
from baolint.document.limits import LIMITS, Limits
from baolint.engine import faults
from baolint.engine.catalogue import Catalogue
from baolint.engine.configured import Configurations
from baolint.engine.kit import Kit, twins
from baolint.engine.kit import forms as installed_forms
from baolint.engine.plan import Plan
from baolint.engine.plugged import Plugged, plugged, states
from baolint.engine.report import Report
from baolint.engine.run import (
    Setup,
    check_bytes,
    check_item,
    recognise_bytes,
    run,
    summarise,
)
from baolint.engine.walk import Item, listing
from baolint.engine.wanted import Wishes, wanted
from baolint.reporters import REPORTERS
from baolint.rules.packs import installed

if TYPE_CHECKING:
    from baolint.document.model import Document
    from baolint.engine.health import Line
    from baolint.engine.mending import Mended
    from baolint.forms.form import Form
    from baolint.messages.page import Page
    from baolint.recognise.facts import Facts
    from baolint.reporters.annotate import Annotated
    from baolint.rules.plugins import Plugin
    from baolint.rules.rule import Rule

__all__ = [
    "NoReportError",
    "Wishes",
    "all_rules",
    "annotate",
    "check",
    "configurations",
    "extract",
    "forms",
    "health",
    "listing",
    "manual",
    "mend",
    "plan",
    "plugin_states",
    "plugins",
    "read",
    "recognised",
    "render",
    "run",
    "setup",
    "summarise",
]

Source = bytes | str | os.PathLike[str]
"""The content of a file, or its path."""


class NoReportError(ValueError):
    """A file holds no report that can be read; `report` says why, the message in its words."""

    def __init__(self, report: Report) -> None:
        super().__init__(report.findings[0].message)
        self.report = report


def setup(
    *,
    profile: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    as_of: datetime.date | None = None,
    level: str | None = None,
    stdin_filename: str = "stdin.txt",
    lexicons: Sequence[str] = (),
    online: bool = False,
    lang: str = "zh",
) -> Setup:
    """Make ready a run: load the forms, the rules that can be on, and the texts.

    `profile` is the id of an installed form or the path of a YAML file; None lets each document
    choose among the installed ones. `as_of` is the day that counts as today. `lexicons` are the
    paths of the user's own word lists (YAML, CSV, TXT), in force besides the installed ones. `online`
    lets the run ask servers whether the report's links still work; nothing else is ever sent. `lang` is
    the language that findings are told in, zh or en; the report's own words stay Chinese. Raises
    ProfileError for a form and LexiconError for a word list that cannot be loaded.
    """
    wishes = Wishes(
        profile=profile,
        select=tuple(select),
        ignore=tuple(ignore),
        as_of=as_of,
        level=level,
        stdin_filename=stdin_filename,
        lexicons=tuple(lexicons),
        online=online,
        lang=lang,
    )
    found = plugins()
    return Kit(found.packs, found.readers).setup(wanted(wishes, NOTHING))


def plugins(own: bool = False) -> Plugged:
    """Load what the installed distributions plug in, or what baolint itself does alone.

    What is broken is left out and listed with the reason; nothing is raised.
    """
    return plugged(own, frozenset(REPORTERS))


def plugin_states() -> tuple[tuple[Plugin, str], ...]:
    """Give every plug-in there is with the reason for which it cannot be used, '' if it can."""
    return states(frozenset(REPORTERS))


def health(folder: str) -> Iterator[Line]:
    """Look at versions, programs, plug-ins, cache and the configuration in force in a folder."""
    from baolint.engine.health import health as looked_at

    return looked_at(installed(), setup().lexicons, frozenset(REPORTERS), folder)


def plan(
    wishes: Wishes,
    found: Configurations,
    baselined: bool = True,
    plugged_in: Plugged | None = None,
) -> Plan:
    """Give the set-ups for the files of a run, by what is asked and by their configurations.

    Without `baselined` no baseline is in force; without `plugged_in` all plug-ins are.
    """
    plugged_in = plugged_in or plugins()
    return Plan(Kit(plugged_in.packs, plugged_in.readers), wishes, found, baselined)


def configurations(
    given: str | None = None, isolated: bool = False, plugged_in: Plugged | None = None
) -> Configurations:
    """Give the configurations of a run: the one in a file, none, or each file's nearest."""
    packs = plugged_in.packs if plugged_in else installed()
    return Configurations(packs, given, isolated)


def check(
    source: Source,
    path: str = "",
    prepared: Setup | None = None,
    *,
    lexicons: Sequence[str] = (),
    lang: str = "zh",
) -> Report:
    """Check one file: its content under the name `path`, whose suffix decides the format, or a path.

    Without a set-up one is made, with the user's word lists at the paths `lexicons`, to tell findings
    in the language `lang` (zh or en). Whatever is
    wrong with the file is a finding of the report; OSError is raised where there is none.
    """
    prepared = prepared or setup(lexicons=lexicons, lang=lang)
    data, name = _content(source, path, prepared.limits)
    return check_bytes(data, name, prepared)


def read(source: Source, path: str = "") -> Document:
    """Read a file without judging it; raises Unreadable, Unsupported or OSError."""
    from baolint import readers

    return readers.read(*_content(source, path), plugins().readers)


def recognised(source: Source, path: str = "", prepared: Setup | None = None) -> Facts:
    """Give the facts of a report; raises NoReportError where there are none, or OSError."""
    prepared = prepared or setup(select=("E",))
    data, name = _content(source, path, prepared.limits)
    found = recognise_bytes(data, name, prepared)
    if isinstance(found, Report):
        raise NoReportError(found)
    return found


def annotate(
    source: Source,
    path: str = "",
    prepared: Setup | None = None,
    *,
    date: str = "",
    revisions: bool = False,
) -> tuple[Report, Annotated | None]:
    """Check a .docx or .xlsx file and write the findings into a copy of it, whose body is unmasked.

    `date` is what comments and changes are dated with, as YYYY-MM-DDTHH:MM:SSZ, now where none is
    given; `revisions` asks for safe mends as tracked changes, in a .docx. There is no copy where the content is not of the format that
    the name says. Raises as `recognised`, and Unreadable or zipfile.BadZipFile where what the copy
    needs is damaged though it is not read for the check.
    """
    from baolint import readers
    from baolint.reporters.annotate import annotate as annotated

    prepared = prepared or setup()
    data, name = _content(source, path, prepared.limits)
    report = check_item(Item(name, named=True, data=data), prepared)
    if not report.is_report:
        raise NoReportError(report)
    suffix = os.path.splitext(name)[1].lower()
    if suffix != f".{report.reader}":
        return report, None
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    document = readers.read(data, name, prepared.readers, prepared.limits)
    return report, annotated(data, document, report, suffix, date or now, revisions)


def extract(source: Source, path: str = "", prepared: Setup | None = None) -> dict[str, Any]:
    """Give a report as structured data, unmasked; raises as `recognised`."""
    from baolint.reporters.extract import extract as extracted

    return extracted(recognised(source, path, prepared))


def render(source: Source, suffix: str, path: str = "", prepared: Setup | None = None) -> bytes:
    """Write a report anew in the form's layout, as .docx, .html, .md or .txt, unmasked.

    Raises KeyError for another suffix, else as `recognised`.
    """
    from baolint.reporters.render import render as rendered

    return rendered(recognised(source, path, prepared), suffix)


def _content(source: Source, path: str, limits: Limits = LIMITS) -> tuple[bytes, str]:
    """Give the content of a source and the name it goes by."""
    if isinstance(source, bytes):
        return source, path
    with open(source, "rb") as file:
        return file.read((limits.file_size << 20) + 1), path or os.fspath(source).replace(
            os.sep, "/"
        )


def mend(
    source: Source, path: str = "", prepared: Setup | None = None, *, unsafe: bool = False
) -> Mended | None:
    """Give what a report in a text format becomes by its safe fixes, or by all; nothing is written.

    `data` of the result is the content in the file's own encoding, unmasked. None for what is no such
    report; raises UnwritableError where the encoding does not lead back, or OSError.
    """
    from baolint.engine.mending import mend as mended

    prepared = prepared or setup()
    data, name = _content(source, path, prepared.limits)
    return mended(Item(name, named=True), data, prepared, unsafe)


def forms(profile: str | None = None) -> list[Form]:
    """Give the installed forms, or the one with this id or in this file; raises ProfileError."""
    return installed_forms(installed(), profile)


def all_rules() -> tuple[type[Rule], ...]:
    """Give every rule there is, the engine's own last, by family and code."""
    rules = [rule for pack in installed() for rule in pack.rules()]
    return (*sorted(rules, key=_code), *faults.RULES)


def manual(lang: str) -> dict[str, Page]:
    """Give the rules' manual pages by code in a language besides Chinese; none for Chinese itself."""
    rules = {rule.code: rule for rule in all_rules()}
    return Catalogue(rules, {}, twins(installed(), lang)).pages()


def _code(rule: type[Rule]) -> str:
    return rule.code
