"""A manuscript as a Word file laid out as GB/T 9704—2012 asks, with the layout of the form."""

from __future__ import annotations

import io
import zipfile

from baolint.forms.layout import Layout
from baolint.reporters.render_docx_body import document
from baolint.reporters.render_docx_styles import font_table, styles
from baolint.reporters.render_docx_xml import (
    DECLARATION,
    NAMESPACE,
    RELATIONS,
    escaped,
    paragraph,
    run,
)
from baolint.reporters.render_manuscript import Manuscript

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same report gives the same bytes."""
_PARTS = (
    ("rIdStyles", "styles", "styles"),
    ("rIdFonts", "fontTable", "fontTable"),
    ("rIdSettings", "settings", "settings"),
    ("rIdOdd", "footer", "footer1"),
    ("rIdEven", "footer", "footer2"),
)
"""Relations of the document: id, kind, member without its suffix."""
_COMPATIBLE = (
    '<w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
)


def write(manuscript: Manuscript, layout: Layout) -> bytes:
    """Give the file."""
    members = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (
                ("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            )
        ),
        "docProps/core.xml": _core(manuscript.title),
        "word/document.xml": document(manuscript, layout),
        "word/_rels/document.xml.rels": _relations(
            tuple((id, f"{RELATIONS}/{kind}", f"{member}.xml") for id, kind, member in _PARTS)
        ),
        "word/styles.xml": styles(layout),
        "word/fontTable.xml": font_table(layout),
        "word/settings.xml": _settings(),
        "word/footer1.xml": _footer("right", "right"),
        "word/footer2.xml": _footer("left", "left"),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, text.encode())
    return target.getvalue()


def _content_types() -> str:
    kinds = {"document": "document.main"}
    kinds.update((member, kind) for _, kind, member in _PARTS)
    overrides = "".join(
        f'<Override PartName="/word/{member}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for member, kind in kinds.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/></Types>'
    )


def _relations(relations: tuple[tuple[str, str, str], ...]) -> str:
    found = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>'
        for id, kind, target in relations
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _core(title: str) -> str:
    """Give the properties: the title and nothing of the machine, the user or the day."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escaped(title)}</dc:title>'
        "</cp:coreProperties>"
    )


def _settings() -> str:
    return (
        f'{DECLARATION}<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/>'
        "<w:evenAndOddHeaders/>"
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat>{_COMPATIBLE}</w:compat></w:settings>"
    )


def _footer(side: str, indent: str) -> str:
    """Give a footer: the number between two dashes, a character from the outer edge (7.5)."""
    field = f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'
    properties = f'<w:ind w:{indent}Chars="100" w:{indent}="280"/><w:jc w:val="{side}"/>'
    text = paragraph("Footer", run("— ") + field + run(" —"), properties)
    return f'{DECLARATION}<w:ftr xmlns:w="{NAMESPACE}">{text}</w:ftr>'
