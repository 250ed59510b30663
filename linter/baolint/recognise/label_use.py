"""A label as a report prints it, with the label of the form that it is."""

from __future__ import annotations

from typing import NamedTuple

from baolint.recognise.place import Place


class LabelUse(NamedTuple):
    """A label as the document prints it, matched to a label of the form.

    `grade` is exact, same (a silent variant), nonstandard, misspelt or near (unlisted, within the
    edit bound). `canonical` is the form's wording, `printed` the document's; `official` is the
    form's label in full, with item number and note.
    """

    grade: str
    canonical: str
    printed: str
    place: Place
    official: str = ""
