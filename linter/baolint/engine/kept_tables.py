"""The statutory tables of a report for those who show them: small, plain and masked."""

from __future__ import annotations

from baolint.engine.excerpt import shortened
from baolint.engine.masking import Masker
from baolint.forms.filled import Sheet, sheet
from baolint.recognise.facts import Facts
from baolint.recognise.printed_labels import labels


def kept_tables(facts: Facts) -> tuple[Sheet, ...]:
    """Give the tables of which figures were read, laid out as the form prints them.

    Figures and labels are as the report prints them; a figure that it does not have is an empty cell,
    one that can be read in several ways has a question mark.
    """
    mask = Masker(facts)
    printed = {name: mask(text) for name, text in labels(facts).items()}
    unsure = facts.doubtful - facts.likely
    figures = {
        key: shortened(mask(fact.figure.text)) + ("？" if key in unsure else "")
        for key, fact in facts.figures.items()
    }
    with_figures = {key.partition("/")[0] for key in figures}
    return tuple(
        sheet(table.form, figures, printed)
        for key, table in facts.tables.items()
        if key in with_figures
    )
