"""Files converted by LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path


def converted(soffice: str, data: bytes, start: str, end: str, folder: Path) -> bytes:
    """Convert a file from one suffix to another with LibreOffice, in a profile of its own."""
    source = folder / f"report.{start}"
    source.write_bytes(data)
    out = folder / end
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", end, "--outdir", str(out), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (out / f"report.{end}").read_bytes()
