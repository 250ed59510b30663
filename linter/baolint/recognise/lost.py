"""What a converter lost of the tables: headings of table sections, tables run into the prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baolint.document import figures, normal
from baolint.document.model import Block, Paragraph
from baolint.document.text import Text
from baolint.forms import keys as form_keys
from baolint.forms.form import TableForm
from baolint.recognise.facts import BoundRow, BoundTable, Facts, Passage, Section
from baolint.recognise.place import Place
from baolint.recognise.readings import ABSENT
from baolint.recognise.shown import short

TORN = 0.9
"""Part of the characters of its labels that must be in its section for a table to be there in shreds."""
PIECE = 4
"""Characters of a label's beginning that can be nothing else."""
SHARE = 0.5
"""Part of a table's row labels that must stand in the prose for the table to count as there."""


def find(facts: Facts, blocks: Sequence[Block]) -> None:
    """Add tables whose labels stand in the prose (unrecoverable) and sections without heading."""
    for form in facts.form.tables.values():
        if form.key in facts.tables:
            continue
        names = {
            normal.label(node.label.text)
            for part in form.blocks
            for roots in ((part.row_roots or part.columns),)
            for root in roots
            for node in root.leaves()
            if node.key
        }
        names = {name for name in names if len(name) > 2}
        section = facts.section(form.section)
        first = _first_with(blocks, names)
        text = first.text if first else section and _figures(section, form)
        damage = ""
        if not text and section and facts.document.reader == "pdf":
            text = _torn(facts, section, names)
            if not text and _is_clipped(section, form):
                text, damage = section.passages[0].text, "deduplicated"
        if text:
            place = Place(text.span(), table=form.key, shown=short(form))
            bound = BoundTable(form, "unrecoverable", place)
            bound.damage = damage
            bound.section = section.key if section else None
            facts.tables[form.key] = bound
    for bound in facts.tables.values():
        if any(not use.printed for use in bound.labels):
            from baolint.recognise import torn_heads

            torn_heads.settle(bound, facts.section(bound.form.section))
        if bound.missing_rows:
            _rows_in_prose(bound, facts.section(bound.form.section))
    _headless(facts)


def _rows_in_prose(bound: BoundTable, section: Section | None) -> None:
    """Take rows that stand behind the table as lines of text for unread ones, not for missing.

    Such a line ends with a figure. One that is nothing but the label is a row left blank.
    """
    names = {normal.label(leaf.label.text) for p in bound.form.blocks for leaf in p.row_leaves()}
    lines = {
        normal.label(passage.text.string): passage.text
        for passage in (section.passages if section else ())
        if passage.text.string[-1:].isdigit() or normal.label(passage.text.string) in names
    }
    for part in bound.form.blocks if lines else ():
        keys = form_keys.block_keys(bound.form, part)
        for leaf in part.row_leaves():
            name = normal.label(leaf.label.text)
            text = next(
                (
                    text
                    for line, text in lines.items()
                    if line == name
                    or (
                        line.startswith(name)
                        and figures.read(line[len(name) :], "amount").value is not None
                    )
                ),
                None,
            )
            path = form_keys.row_path(leaf)
            lacking = [row for row in bound.missing_rows if row[1].row == path]
            if text is None or not lacking or not leaf.key:
                continue
            bound.missing_rows.remove(lacking[0])
            place = lacking[0][1]._replace(span=text.span())
            own = tuple(key for (row, _), key in keys.items() if row is leaf)
            row = BoundRow(leaf, own, (), (), place)
            bound.rows.append(row)
            if normal.label(text.string) == name:
                row.columns = tuple(column for column in part.column_leaves() if column.key)
                row.choices, row.readings = ((None,) * row.wanted,), ((ABSENT,) * row.wanted,)
            else:
                bound.damage = bound.damage or "torn"


def _torn(facts: Facts, section: Section, names: Iterable[str]) -> Text | None:
    """Give where the labels of a table without lines begin, cut to pieces line by line."""
    signs = set("".join(names))
    texts = [passage.text for passage in section.passages]
    for table, key in facts.cells:
        if key == section.key:
            texts += [cell.text for row in table.rows for cell in row]
    held = {sign for text in texts for sign in text.string}
    return texts[0] if signs and len(signs & held) >= TORN * len(signs) else None


def _is_clipped(section: Section, form: TableForm) -> bool:
    """Tell whether a section on a page holds nothing but the beginnings of a table's labels.

    So a table is printed that stood in a frame too small for it.
    """
    labels = [label for part in form.blocks for label in (part.caption, part.corner) if label]
    labels += [column.label for part in form.blocks for column in part.columns]
    starts = [normal.label(label.text) for label in labels]
    shreds = [normal.label(passage.text.string) for passage in section.passages]
    return bool(shreds) and all(
        len(shred) >= PIECE and any(start.startswith(shred) for start in starts) for shred in shreds
    )


def _first_with(blocks: Sequence[Block], names: set[str]) -> Paragraph | None:
    """The first paragraph with one of the labels, if enough of the labels are in the prose."""
    seen: set[str] = set()
    first: Paragraph | None = None
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        folded = normal.fold(block.text.string)
        hits = {name for name in names if name in folded and _as_label(folded, name, names)}
        if hits and first is None:
            first = block
        seen |= hits
    return first if len(seen) >= SHARE * len(names) and len(seen) > 1 else None


def _figures(section: Section, form: TableForm) -> Text | None:
    """Give the first line with figures in a section that has half as many digits as the table.

    Where labels are torn to single characters, only the figures show that there was a table.
    """
    digits = 0
    first: Text | None = None
    for passage in section.passages:
        string = passage.text.string
        if any(mark in string for mark in "，。；、"):
            continue
        found = sum(map(len, filter(str.isdecimal, string.replace("|", " ").split())))
        if found and first is None:
            first = passage.text
        digits += found
    wanted = sum(
        sum(1 for leaf in part.column_leaves() if leaf.key)
        * (sum(1 for leaf in part.row_leaves() if leaf.key) or 1)
        for part in form.blocks
    )
    return first if 2 * digits >= wanted else None


def _as_label(folded: str, name: str, names: set[str]) -> bool:
    """Tell a label from its words in a sentence.

    Where it is a label it ends the line, or a figure, a separator or the next label follows at once.
    """
    rest = folded[folded.find(name) + len(name) :]
    return (
        not rest or rest[0].isdigit() or rest[0] in "|/-(" or any(rest.startswith(n) for n in names)
    )


def _headless(facts: Facts) -> None:
    """Give a table without its section's heading a section of its own, marked as such."""
    for bound in facts.tables.values():
        form = next(
            (section for section in facts.form.sections if section.key == bound.form.section), None
        )
        if form is None or facts.section(form.key):
            continue
        start = bound.place.span.start
        passage = Passage(Text("", Text.nowhere("", start).runs), "heading", form.key)
        section = Section(form, "", form.heading.text, passage)
        section.heading_lost = True
        section.tables.append(bound.form.key)
        bound.section = form.key
        later = [
            number
            for number, other in enumerate(facts.sections)
            if other.heading.text.span().start > start
        ]
        facts.sections.insert(later[0] if later else len(facts.sections), section)
