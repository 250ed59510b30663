"""Word files printed to pdf by LibreOffice: what it draws around cells and through characters."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from lxml import etree

from support.office import converted
from support.recognised import facts, values
from support.reports import codes, sound
from support.word import report, repacked

pytestmark = pytest.mark.office
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
