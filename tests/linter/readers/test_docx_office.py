from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from baolint.document.model import Table
from baolint.readers.docx import read
from support.word import report

SOUND = Path(__file__).parents[2] / "reports" / "ok" / "sound.txt"
OFFICE = shutil.which("soffice")


def converted(data: bytes, start: str, end: str, folder: Path) -> bytes:
    """Convert a file from one suffix to another with LibreOffice, in a profile of its own."""
    assert OFFICE
    source = folder / f"report.{start}"
    source.write_bytes(data)
    out = folder / end
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [OFFICE, profile, "--headless", "--convert-to", end, "--outdir", str(out), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (out / f"report.{end}").read_bytes()


def rows(data: bytes) -> list[list[tuple[str, int]]]:
    """Text and height of every cell that is not blank, row by row."""
    return [
        [(one.text.string, one.height) for one in row if one.text.string]
        for block in read(data, "a.docx").blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("way", ["doc", "odt"])
def test_a_report_that_libreoffice_has_converted_keeps_its_tables(way: str, tmp_path: Path) -> None:
    data = report(SOUND.read_text(encoding="utf-8"))
    there = converted(data, "docx", way, tmp_path)
    back = converted(there, way, "docx", tmp_path)
    assert rows(back) == rows(data)
