"""Where in the report something is: a stretch of the source and its semantic place."""

from __future__ import annotations

from typing import NamedTuple

from baolint.document.text import Span


class Place(NamedTuple):
    """A stretch of the source with its place in the form.

    `section`, `table`, `row`, `field` are the form's keys or None. `shown` says
    the place in a clerk's words, e.g. 表三“（一）予以公开”行“自然人”列; empty where line numbers suffice.
    """

    span: Span
    section: str | None = None
    table: str | None = None
    row: str | None = None
    field: str | None = None
    shown: str = ""
