"""Web pages printed to pdf by Debian's Chromium, as people print them from their browser."""

from __future__ import annotations

import html
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from support.browser import FLAGS
from support.made import Made
from support.render import HEADINGS, Looks, Row, tables

PLAIN = Looks(str.strip, False, False, False)
UNTAGGED = "--disable-pdf-tagging"
"""Makes Chromium write a file without marks, as older browsers and other programs do."""
BARE = "--no-pdf-header-footer"


def printed(page: str, folder: Path, *flags: str) -> bytes:
    """Print a page, with the browser's own header and footer unless BARE is among the flags."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("Chromium is not installed; make test-all installs it")
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page, encoding="utf-8")
    command = [program, *FLAGS, *flags, f"--user-data-dir={folder}/profile"]
    subprocess.run(
        [*command, f"--print-to-pdf={target}", source.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return target.read_bytes()


def page(report: Made, style: str, frame: str = "{}") -> str:
    """Write a report as a page with this style sheet, inside of what `frame` puts around it."""
    parts = [f"<h1>{_text(''.join(report.title))}</h1>", f"<p>{_text(report.preamble)}</p>"]
    prose = {0: report.overview, 4: report.problems, 5: (report.other,)}
    bodies = tables(report, PLAIN)
    for number, (numeral, heading) in enumerate(HEADINGS):
        parts.append(f"<h2>{numeral}、{heading}</h2>")
        parts += [f"<p>{_text(text)}</p>" for text in prose.get(number, ())]
        if 1 <= number <= 3:
            parts.append(f"<table class=data>{_rows(bodies[number - 1])}</table>")
    parts += [f"<p class=sign>{_text(text)}</p>" for text in report.signature]
    head = f'<meta charset="utf-8"><title>年报</title><style>{style}</style>'
    body = frame.format("\n".join(parts))
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def _rows(rows: Sequence[Row]) -> str:
    return "\n".join(
        "<tr>"
        + "".join(
            f"<td colspan={cell.width} rowspan={cell.height}>{_text(cell.text)}</td>"
            for cell in row
        )
        + "</tr>"
        for row in rows
    )


def _text(text: str) -> str:
    return html.escape(text, quote=False)
