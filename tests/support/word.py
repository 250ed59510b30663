"""Word files for tests: written with python-docx, or member by member from given XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": WORD,
        "r": _OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)


class Heading(NamedTuple):
    """A paragraph in the style Heading `level`; level 0 is the title of the document."""

    text: str
    level: int = 1


class Merge(NamedTuple):
    """Cells joined to one: the first row and column, from 0, and how many of each."""

    row: int
    column: int
    height: int
    width: int


class Grid(NamedTuple):
    """A table: all rows with a text for every grid cell ("" where merged over), and the merges."""

    rows: Sequence[Sequence[str]]
    merges: Sequence[Merge] = ()


def build(items: Iterable[str | Heading | Grid]) -> bytes:
    """Write paragraphs, headings and tables into a Word file with python-docx."""
    import docx
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.name = "仿宋_GB2312"
    document.styles["Normal"].font.size = Pt(16)
    for item in items:
        if isinstance(item, Grid):
            _table(document, item)
        elif isinstance(item, Heading):
            document.add_heading(item.text, item.level)
        else:
            document.add_paragraph(item).paragraph_format.first_line_indent = Pt(32)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def report(text: str) -> bytes:
    """Write a report given as text, with tabs between cells, as a Word file with merged cells.

    Lines with tabs make the tables; of 4, 10 and 15 columns they get the merges of the official
    form (in the table of requests labels over 22, 8, 3, 5 and 3 rows). A first line without a year
    and the next are the title, lines 一、 and （一） without a full stop are headings.
    """
    items: list[str | Heading | Grid] = []
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            items.append(form_table(rows))
            rows = []
        if line.strip():
            items.append(_paragraph(line, first=len(items) < 2))
    return build(items)


def form_table(rows: Sequence[Sequence[str]]) -> Grid:
    """Give a table of the official form its merged cells, going by how many columns it has.

    Cells with text of their own are never merged over, whatever the table looks like.
    """
    width = max(len(row) for row in rows)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    merges: list[Merge] = []
    if width == 4:
        merges = _proactive(full)
    elif width == 10 and len(full) > 2:
        merges = _requests(full)
    elif width == 15 and len(full) > 2:
        merges = _disputes()
    return Grid(full, [merge for merge in merges if _is_free(full, merge)])


def raw(
    body: str,
    *,
    members: Mapping[str, str] | None = None,
    root: str = "document",
) -> bytes:
    """Pack XML as it stands: `body` goes into w:body, `members` are further members of word/.

    A member is given by its name without .xml (styles, numbering, header1, footnotes …) and gets
    the element of that name around it; its relation's id is its name. A name with a dot is written
    as it stands.
    """
    further = dict(members or {})
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" '
        'ContentType="application/xml"/></Types>',
        "_rels/.rels": _relations(
            {"document": "word/document.xml"}, {"document": "officeDocument"}
        ),
        "word/document.xml": f"<w:{root} {_NAMESPACES}><w:body>{body}</w:body></w:{root}>",
    }
    names = [name for name in further if "." not in name]
    parts["word/_rels/document.xml.rels"] = _relations(
        {name: f"{name}.xml" for name in names}, {name: name.rstrip("0123456789") for name in names}
    )
    for name, content in further.items():
        if "." in name:
            parts[name] = content
        else:
            element = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
            parts[f"word/{name}.xml"] = f"<w:{element} {_NAMESPACES}>{content}</w:{element}>"
    return packed(parts)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Zip members, given by their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Give a zip whose members, by name, are what `change` makes of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: change(name, archive.read(name)) for name in archive.namelist()})


def paragraph(*runs: str, properties: str = "") -> str:
    """Give the XML of a paragraph; a run that is no XML becomes a run of text."""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Give the XML of a run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*content: str, properties: str = "") -> str:
    """Give the XML of a cell; content that is no XML becomes a paragraph."""
    inside = "".join(one if one.startswith("<") else paragraph(one) for one in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: Sequence[str], widths: Sequence[int] = ()) -> str:
    """Give the XML of a table; a cell that is no XML becomes a cell of one paragraph."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = []
    for row in rows:
        content = [one if one.startswith("<") else cell(one) for one in row]
        lines.append(f"<w:tr>{''.join(content)}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def _relations(targets: Mapping[str, str], kinds: Mapping[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kinds[name]}" Target="{target}"/>'
        for name, target in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


def _paragraph(line: str, first: bool) -> str | Heading:
    short = not line.rstrip().endswith(("。", "；", "："))
    if first and short:
        return Heading(line, 0)
    if short and line[1:2] == "、" and line[0] in "一二三四五六七八九十":
        return Heading(line, 1)
    if short and line[:1] == "（" and line[2:3] == "）":
        return Heading(line, 2)
    return line


def _is_free(rows: Sequence[Sequence[str]], merge: Merge) -> bool:
    area = [row[merge.column : merge.column + merge.width] for row in rows[merge.row :]]
    return not any("".join(row) for row in area[1 : merge.height]) and not any(area[0][1:])


def _proactive(rows: Sequence[Sequence[str]]) -> list[Merge]:
    merges = []
    for number, row in enumerate(rows):
        filled = [column for column, text in enumerate(row) if text]
        if filled == [0]:
            merges.append(Merge(number, 0, 1, 4))
        elif filled == [0, 1]:
            merges.append(Merge(number, 1, 1, 3))
    return merges


def _requests(rows: Sequence[Sequence[str]]) -> list[Merge]:
    merges = [
        Merge(0, 0, 3, 3),
        Merge(0, 3, 1, 7),
        Merge(1, 3, 2, 1),
        Merge(1, 4, 1, 5),
        Merge(1, 9, 2, 1),
    ]
    for number in range(3, len(rows)):
        labels = [column for column in range(3) if rows[number][column]]
        for at, column in enumerate(labels):
            end = labels[at + 1] if at + 1 < len(labels) else 3
            below = number + 1
            while below < len(rows) and end < 3 and not any(rows[below][: column + 1]):
                below += 1
            if (below - number, end - column) != (1, 1):
                merges.append(Merge(number, column, below - number, end - column))
    return merges


def _disputes() -> list[Merge]:
    over = [Merge(1, column, 2, 1) for column in range(5)]
    return [Merge(0, 0, 1, 5), Merge(0, 5, 1, 10), *over, Merge(1, 5, 1, 5), Merge(1, 10, 1, 5)]


def _table(document: Any, grid: Grid) -> None:
    table = document.add_table(len(grid.rows), len(grid.rows[0]))
    table.style = "Table Grid"
    cells = [row.cells for row in table.rows]
    for row, texts in zip(cells, grid.rows, strict=True):
        for one, text in zip(row, texts, strict=True):
            if text:
                one.text = text
    for merge in grid.merges:
        last = cells[merge.row + merge.height - 1][merge.column + merge.width - 1]
        cells[merge.row][merge.column].merge(last)
