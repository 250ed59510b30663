"""Word files printed to pdf by LibreOffice: what it draws around cells and through characters."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import pytest
from lxml import etree

from support.office import converted
from support.recognised import facts, values
from support.reports import codes, sound
from support.word import repacked, report

pytestmark = pytest.mark.office
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


STRUCK = b"<w:r><w:rPr>%s</w:rPr><w:t>8</w:t></w:r><w:r><w:t>"


def struck(look: str) -> bytes:
    """Give the sound report as a Word file with another figure, of this look, before each in a cell."""

    def change(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        return re.sub(rb"<w:r><w:t>(?=[0-9.]+</w:t>)", STRUCK % look.encode(), content)

    return repacked(report(sound()), change)


def parted(name: str, content: bytes) -> bytes:
    """Part the table of requests in two behind its 18th row and put its header over both."""
    if name != "word/document.xml":
        return content
    root = etree.fromstring(content)
    table = root.findall(f".//{W}tbl")[1]
    below = copy.deepcopy(table)
    above, rows = table.findall(f"{W}tr"), below.findall(f"{W}tr")
    for row in above[18:]:
        table.remove(row)
    for row in rows[3:18]:
        below.remove(row)
    table.addnext(below)
    table.addnext(etree.Element(f"{W}p"))
    return etree.tostring(root)


def test_a_label_goes_on_under_a_header_put_there_again(soffice: str, tmp_path: Path) -> None:
    data = converted(soffice, repacked(report(sound()), parted), "docx", "pdf", tmp_path)
    assert (values(facts(data, "a.pdf")), codes(data, "a.pdf")) == (values(facts(sound())), [])


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>"], ids=["a line", "two lines"])
def test_a_struck_figure_is_not_joined_with_its_successor(
    look: str, soffice: str, tmp_path: Path
) -> None:
    data = converted(soffice, struck(look), "docx", "pdf", tmp_path)
    assert (values(facts(data, "a.pdf")), codes(data, "a.pdf")) == (values(facts(sound())), [])


def test_an_underlined_figure_is_read(soffice: str, tmp_path: Path) -> None:
    data = converted(soffice, struck('<w:u w:val="single"/>'), "docx", "pdf", tmp_path)
    assert values(facts(data, "a.pdf"))["requests/handled.total/total"].startswith("8")
