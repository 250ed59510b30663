"""Styles and typefaces of a Word file, from the layout of the form."""

from __future__ import annotations

import math

from baolint.forms.layout import Face, Layout
from baolint.reporters.render_docx_xml import DECLARATION, NAMESPACE, escaped

_NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_OFF_GRID = '<w:snapToGrid w:val="0"/>'
_LOOSE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_KEEP = "<w:keepNext/><w:keepLines/>"
_SOLID = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
"""No blank between Chinese and Latin characters."""
_CENTRE, _RIGHT, _BOTH = (f'<w:jc w:val="{side}"/>' for side in ("center", "right", "both"))


def styles(layout: Layout) -> str:
    """Give styles.xml: body text is the default, all else is based on it."""
    faces = layout.faces
    tight = _spacing(layout)
    found = (
        _style("Normal", f"{_SOLID}{_exact(layout)}{_indent(layout)}{_BOTH}", faces["body"], tight),
        _style("Title", f"{_KEEP}{_OFF_GRID}{_title(layout)}{_NO_INDENT}{_CENTRE}", faces["title"]),
        _heading(1, faces["heading"], tight),
        _heading(2, faces["subheading"], tight),
        _style("Table Text", f"{_OFF_GRID}{_LOOSE}{_NO_INDENT}{_CENTRE}", faces["table"]),
        _style("Signature", f"{_KEEP}{_NO_INDENT}{_RIGHT}"),
        _style("Date", f"{_NO_INDENT}{_RIGHT}"),
        _style("footer", f"{_OFF_GRID}{_LOOSE}{_NO_INDENT}", faces["page_number"]),
        '<w:style w:type="character" w:customStyle="1" w:styleId="Lead"><w:name w:val="Lead"/>'
        f"<w:qFormat/><w:rPr>{_fonts(faces['subheading'])}</w:rPr></w:style>",
    )
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(faces['body'])}{_size(faces['body'])}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    return f'{DECLARATION}<w:styles xmlns:w="{NAMESPACE}">{defaults}{"".join(found)}</w:styles>'


def line_pitch(layout: Layout) -> int:
    """Give the distance of two lines in twentieths of a point: the lines fill the page."""
    return int(layout.height * 1440 / 25.4 / layout.lines)


def font_table(layout: Layout) -> str:
    """Give fontTable.xml, which names the stand-in of a typeface that is not installed."""
    fonts = dict.fromkeys((face.font, face.fallback) for face in layout.faces.values())
    entries = []
    for font, fallback in fonts:
        other = f'<w:altName w:val="{escaped(fallback)}"/>' if fallback != font else ""
        entries.append(
            f'<w:font w:name="{escaped(font)}">{other}<w:charset w:val="86"/>'
            '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
        )
    return f'{DECLARATION}<w:fonts xmlns:w="{NAMESPACE}">{"".join(entries)}</w:fonts>'


def _spacing(layout: Layout) -> int:
    """Give what is added between characters, in twentieths of a point, so that a line is full.

    A character grid would say the same, but LibreOffice gives a character that is wider than its
    place on the grid two of them.
    """
    room = layout.width / 25.4 * 72 / layout.characters
    return math.floor((room - layout.faces["body"].size) * 20)


def _exact(layout: Layout) -> str:
    pitch = line_pitch(layout)
    return f'<w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>'


def _title(layout: Layout) -> str:
    """Space the title's own lines by half their height more; a line stays free below."""
    line = round(layout.faces["title"].size * 30)
    after = line_pitch(layout)
    return f'<w:spacing w:before="0" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def _indent(layout: Layout) -> str:
    """Indent by characters, and for programs that do not know these by their width."""
    across = round(layout.indent * layout.faces["body"].size * 20)
    return f'<w:ind w:firstLineChars="{layout.indent * 100}" w:firstLine="{across}"/>'


def _heading(level: int, face: Face, spacing: int) -> str:
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return _style(f"heading {level}", f"{_KEEP}{outline}", face, spacing)


def _style(name: str, paragraph: str, face: Face | None = None, spacing: int = 0) -> str:
    """Give a paragraph style; its id is its name without blanks, as Word makes it."""
    key = "".join(word[0].upper() + word[1:] for word in name.split())
    kind = ' w:default="1"' if key == "Normal" else ""
    kind += ' w:customStyle="1"' if key == "TableText" else ""
    based = "" if key == "Normal" else '<w:basedOn w:val="Normal"/>'
    apart = f'<w:spacing w:val="{spacing}"/>'
    look = f"<w:rPr>{_fonts(face)}{apart}{_size(face)}</w:rPr>" if face else ""
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{key}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr>{look}</w:style>"
    )


def _fonts(face: Face) -> str:
    font = escaped(face.font)
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _size(face: Face) -> str:
    half = round(face.size * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
