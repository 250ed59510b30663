"""A recognised report written as a document that conforms to its form: the inverse of extract.

What is written carries the report's own words, unmasked, and no mark of this program.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from baolint.forms.layout import Layout
from baolint.reporters.render_manuscript import manuscript

if TYPE_CHECKING:
    from baolint.forms.form import Form, TableForm
    from baolint.recognise.facts import Facts

FORMATS = {
    ".docx": ("baolint.reporters.render_docx", True),
    ".html": ("baolint.reporters.render_html", True),
    ".md": ("baolint.reporters.render_markdown", False),
    ".txt": ("baolint.reporters.render_text", False),
}
"""Suffix to the module that writes it, and whether it sets a page; imported when called for."""


def render(facts: Facts, suffix: str) -> bytes:
    """Write a recognised report in the format of a suffix; KeyError where there is none."""
    from baolint.reporters.extract import extract

    tables = {key: bound.form for key, bound in facts.tables.items()}
    return write(extract(facts), facts.form, suffix, tables)


def write(
    data: Mapping[str, Any],
    form: Form,
    suffix: str,
    tables: Mapping[str, TableForm] | None = None,
) -> bytes:
    """Write a report given as extract gives it; the same report always gives the same bytes.

    `tables` are the tables that follow another edition than the form, by key.
    """
    module, is_set = FORMATS[suffix]
    writer = import_module(module)
    made = manuscript(data, form, tables)
    written: bytes = writer.write(made, Layout(form.layout)) if is_set else writer.write(made)
    return written
