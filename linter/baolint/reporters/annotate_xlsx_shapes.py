"""The boxes that Excel shows comments in, drawn in VML beside the comments themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from baolint.readers.docx_names import ALTERNATE
from baolint.reporters.annotate_package import Package
from baolint.reporters.annotate_xml import OFFICE, SHEET, parsed

_S = f"{{{SHEET}}}"
_RELATIONS = f"{OFFICE}/relationships"
_ID = f"{{{_RELATIONS}}}id"
_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NAMES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_END = b"</xml>"
_SHAPE = re.compile(rb"_x0000_s([0-9]{1,9})\b")
_BOX = b"_x0000_t202"
"""The type of shape that a comment's box is."""
_BOX_TYPE = (
    f'<v:shapetype {_NAMES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BLOCK = 1024
"""Ids of shapes that a sheet has to itself."""
_WIDTH = 5
"""Columns that a box takes up."""
_LATER = {
    ALTERNATE,
    *(
        _S + name
        for name in (
            "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
            "tableParts", "extLst",
        )
    ),
}  # fmt: skip
"""What comes behind the reference to the boxes in a sheet."""


def draw(package: Package, sheet: str, boxes: Sequence[tuple[int, int, int]], number: int) -> None:
    """Draw boxes for comments on the cells at (row, column) from 0, so many rows high.

    `number` is the sheet's among the sheets of the workbook, from 1. A drawing that is missing or
    broken off is made anew.
    """
    root = parsed(package.read(sheet))
    known = root.find(f"{_S}legacyDrawing")
    targets = dict(package.related(sheet, "vmlDrawing"))
    member = "" if known is None else targets.get(known.get(_ID, ""), "")
    content = package.read(member)
    if content.rfind(_END) < 0:
        member = package.free("xl/drawings/vmlDrawing", ".vml")
        content = _empty(number)
        package.default("vml", _TYPE)
        _refer(root, package.relate(sheet, "vmlDrawing", member))
        package.change(sheet, root)
    end = content.rfind(_END)
    ids = [int(one) for one in _SHAPE.findall(content)]
    first = max([number * _BLOCK, *ids]) + 1
    added = "" if _BOX + b'"' in content else _BOX_TYPE
    added += "".join(_box(first + at, *box) for at, box in enumerate(boxes))
    package.write(member, content[:end] + added.encode() + content[end:])


def _refer(root: etree._Element, relation: str) -> None:
    """Put the reference to the boxes at its place in a sheet."""
    for broken in root.findall(f"{_S}legacyDrawing"):
        root.remove(broken)
    reference = etree.Element(f"{_S}legacyDrawing", nsmap={"r": _RELATIONS})
    reference.set(_ID, relation)
    data = root.find(f"{_S}sheetData")
    behind = root if data is None else data.itersiblings()
    following = next((one for one in behind if one.tag in _LATER), None)
    if following is None:
        root.append(reference)
    else:
        following.addprevious(reference)


def _empty(number: int) -> bytes:
    return (
        f'<xml {_NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{number}"/>'
        "</o:shapelayout></xml>"
    ).encode()


def _box(number: int, row: int, column: int, height: int) -> str:
    top = max(row - 1, 0)
    anchor = f"{column + 1},15,{top},10,{column + 1 + _WIDTH},15,{top + height + 1},4"
    return (
        f'<v:shape {_NAMES} id="_x0000_s{number}" type="#_x0000_t202" '
        'style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:60pt;'
        'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
        '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">'
        f"<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>"
        f"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
        "</x:ClientData></v:shape>"
    )
