"""What LibreOffice makes of a rendered Word file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from baolint.reporters.render import render
from support.made import made
from support.recognised import facts
from support.render import files


@pytest.mark.office
def test_libreoffice_opens_it_and_makes_a_pdf(soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "report.docx"
    source.write_bytes(render(facts(files(made(3), 3)["report.txt"], "report.txt"), ".docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = (tmp_path / "report.pdf").read_bytes()
    assert (pdf[:5], len(pdf) > 10_000) == (b"%PDF-", True)
