"""The text of a Word file: paragraphs in their styles, tables, the page they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baolint.forms.layout import PAPER, Layout
from baolint.reporters.render_docx_styles import line_pitch
from baolint.reporters.render_docx_table import table
from baolint.reporters.render_docx_xml import (
    DECLARATION,
    NAMESPACE,
    RELATIONS,
    paragraph,
    run,
    twips,
    width,
)
from baolint.reporters.render_manuscript import Block, Line, Manuscript

_STYLES = {"title": "Title", "heading": "Heading1", "subheading": "Heading2"}
_PER_LINE = 1.5
"""How much narrower than the text a title's line is at least, in characters."""


def document(manuscript: Manuscript, layout: Layout) -> str:
    """Give document.xml; the parts named odd and even are the footers."""
    blocks = "".join(_blocks(manuscript, layout))
    return (
        f'{DECLARATION}<w:document xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONS}"><w:body>'
        f"{blocks}{_page(layout)}</w:body></w:document>"
    )


def _blocks(manuscript: Manuscript, layout: Layout) -> Iterator[str]:
    blocks = manuscript.blocks
    indents = _signature(blocks, layout)
    for number, block in enumerate(blocks):
        if not isinstance(block, Line):
            yield table(block, layout)
            if number + 1 == len(blocks):
                yield paragraph("Normal", "")
        elif block.kind == "title":
            yield paragraph("Title", run(_broken(block.text, manuscript.agency, layout)))
        elif block.kind in _STYLES:
            yield paragraph(_STYLES[block.kind], run(block.text))
        elif block.kind in ("agency", "date"):
            yield _signed(block, blocks[number - 1], indents[block.kind], layout)
        else:
            lead = run(block.text[: block.lead], "Lead") if block.lead else ""
            after = blocks[number + 1] if number + 1 < len(blocks) else None
            signed = isinstance(after, Line) and after.kind in ("agency", "date")
            text = run(block.text[block.lead :])
            yield paragraph("Normal", lead + text, "<w:keepNext/>" if signed else "")


def _broken(title: str, agency: str, layout: Layout) -> str:
    """Break a title that is too long for a line behind the agency's name, where it has that."""
    line = layout.width / 25.4 * 72 / layout.faces["title"].size - _PER_LINE
    rest = title.removeprefix(agency)
    if width(title) > line and agency and rest and rest != title:
        return f"{agency}\n{rest.lstrip()}"
    return title


def _signature(blocks: Sequence[Block], layout: Layout) -> dict[str, float]:
    """Give how far agency and date stand from the right edge, in characters.

    The agency is centred on the date; whichever is longer decides (GB/T 9704—2012 7.3.5.1).
    """
    lines = {block.kind: block.text for block in blocks if isinstance(block, Line)}
    agency, date = width(lines.get("agency", "")), width(lines.get("date", ""))
    if not agency or not date:
        return {"agency": layout.signature, "date": layout.signature}
    apart = (date - agency) / 2
    right = layout.signature + apart
    return {"agency": max(right, 0), "date": layout.signature - min(right, 0)}


def _signed(line: Line, before: Block, characters: float, layout: Layout) -> str:
    """Give a line of the signature; two lines are left free above it, for the seal."""
    first = not (isinstance(before, Line) and before.kind == "agency")
    pitch = line_pitch(layout)
    space = f'<w:spacing w:before="{2 * pitch}"/>' if first else ""
    style = "Signature" if line.kind == "agency" else "Date"
    indent = round(characters * layout.faces["body"].size * 20)
    chars = round(characters * 100)
    right = f'<w:ind w:rightChars="{chars}" w:right="{indent}"/>'
    return paragraph(style, run(line.text), space + right)


def _page(layout: Layout) -> str:
    """Give the section: A4, margins, page numbers at the outer foot, lines and characters."""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/>'
        '<w:footerReference w:type="even" r:id="rIdEven"/>'
        f'<w:pgSz w:w="{twips(PAPER[0])}" w:h="{twips(PAPER[1])}"/>'
        f'<w:pgMar w:top="{twips(layout.top)}" w:right="{twips(layout.right)}" '
        f'w:bottom="{twips(layout.bottom)}" w:left="{twips(layout.left)}" w:header="851" '
        f'w:footer="{twips(layout.footer)}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{line_pitch(layout)}"/></w:sectPr>'
    )
