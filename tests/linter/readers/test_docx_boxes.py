"""A signature in a text box, which people lay over a seal, is the report's signature."""

from __future__ import annotations

import copy
import io

import docx
import pytest
from docx.oxml import parse_xml

from support.made import made
from support.recognised import facts
from support.render import word
from support.reports import codes

SEED = 3
_NAMES = " ".join(
    f'xmlns:{name}="http://schemas.{where}"'
    for name, where in {
        "w": "openxmlformats.org/wordprocessingml/2006/main",
        "wp": "openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "openxmlformats.org/drawingml/2006/main",
        "wps": "microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "openxmlformats.org/markup-compatibility/2006",
    }.items()
)
BOX = (
    f"<w:r {_NAMES}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
    "<w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
AGENCY, DATE = made(SEED).signature


def boxed(*lines: str, at: int = -1) -> bytes:
    """Write a report without signature, with a text box hung at a paragraph."""
    document = docx.Document(io.BytesIO(word(made(SEED)._replace(signature=()), SEED)))
    content = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    document.paragraphs[at]._p.append(parse_xml(BOX.format(content)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def signed(data: bytes) -> tuple[str | None, str | None]:
    """Give who signs and when."""
    agency, date = facts(data, "a.docx").signature
    shown = date.passage.text.string[date.start : date.end] if date else None
    return agency.text.string if agency else None, shown


@pytest.mark.parametrize("at", [-1, 0])
@pytest.mark.parametrize("lines", [(AGENCY, DATE), (f"{AGENCY}　{DATE}",)], ids=["two", "one"])
def test_agency_and_date_in_a_box_are_the_signature(lines: tuple[str, ...], at: int) -> None:
    assert signed(boxed(*lines, at=at)) == (AGENCY, DATE)


def test_the_date_alone_counts_behind_the_last_section() -> None:
    assert signed(boxed(DATE)) == (None, DATE)


def test_the_date_alone_does_not_count_at_the_title() -> None:
    assert signed(boxed(DATE, at=0)) == (None, None)


def test_a_box_with_another_body_is_no_signature() -> None:
    assert signed(boxed("绵阳市云溪区人民法院", DATE, at=0)) == (None, None)


def test_no_signature_is_missed() -> None:
    assert "D506" not in codes(boxed(AGENCY, DATE), "a.docx")


def test_a_wrong_day_in_a_box_is_found_there() -> None:
    assert "D501" in codes(boxed(AGENCY, "2024年2月30日"), "a.docx")


def moved(*runs: slice) -> bytes:
    """Write a report, each of some runs of its blocks in a text box of its own."""
    document = docx.Document(io.BytesIO(word(made(SEED), SEED)))
    blocks = list(document.element.body)[:-1]
    for run in runs:
        host = docx.oxml.OxmlElement("w:p")
        blocks[run][0].addprevious(host)
        host.append(parse_xml(BOX.format("")))
        for box in host.iter("{*}txbxContent"):
            box.extend(copy.deepcopy(blocks[run]))
        for block in blocks[run]:
            document.element.body.remove(block)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


TABLES = [
    slice(at, at + 1)
    for at, block in enumerate(docx.Document(io.BytesIO(word(made(SEED), SEED))).element.body)
    if block.tag.endswith("}tbl")
]
HEADED = [slice(one.start - 1, one.stop) for one in TABLES]


@pytest.mark.parametrize(
    "runs",
    [TABLES, HEADED, [slice(0, 2)], [slice(0, None)]],
    ids=["tables", "headings", "title", "all"],
)
def test_what_a_box_holds_of_the_report_is_read_as_its_text(runs: list[slice]) -> None:
    assert codes(moved(*runs), "a.docx") == codes(word(made(SEED), SEED), "a.docx")
