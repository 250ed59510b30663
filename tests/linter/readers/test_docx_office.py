from __future__ import annotations

from pathlib import Path

import pytest

from baolint.document.model import Table
from baolint.readers.docx import read
from support.office import converted
from support.word import report

SOUND = Path(__file__).parents[2] / "reports" / "ok" / "sound.txt"


def rows(data: bytes) -> list[list[tuple[str, int]]]:
    """Text and height of every cell that is not blank, row by row."""
    return [
        [(one.text.string, one.height) for one in row if one.text.string]
        for block in read(data, "a.docx").blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


@pytest.mark.office
@pytest.mark.parametrize("way", ["doc", "odt"])
def test_a_report_that_libreoffice_has_converted_keeps_its_tables(
    way: str, soffice: str, tmp_path: Path
) -> None:
    data = report(SOUND.read_text(encoding="utf-8"))
    there = converted(soffice, data, "docx", way, tmp_path)
    back = converted(soffice, there, way, "docx", tmp_path)
    assert rows(back) == rows(data)
