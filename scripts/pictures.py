"""Make the pictures of the READMEs and guides in docs/images from real runs; `make pictures`.

The terminal comes from what `baolint check` prints in colour, the page from Chromium's screenshot of
the html report, the drawing of recognition from what was recognised.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from drawing import drawing
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text
from shown_runs import ROOT, output

REPORT = "examples/faulty.txt"
RUN = "baolint check --as-of 2024-02-01 --select B,D501,P801"
PAGE = "baolint check --as-of 2024-02-01 --select B302"
"""The few rules whose findings fit into a picture."""
COLUMNS = 100
SCREEN = (
    "<!doctype html><meta charset=utf-8><style>"
    "body{{margin:0;padding:16px 20px;background:{background};color:{foreground}}}"
    "pre{{margin:0;font:15px/1.35 'WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace}}"
    "{stylesheet}</style><body><pre>{code}</pre>"
)


def main(folder: Path = ROOT / "docs" / "images") -> None:
    """Write all pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    sketch = drawing(ROOT / REPORT)
    (folder / "recognition.svg").write_text(sketch, encoding="utf-8", newline="\n")
    with tempfile.TemporaryDirectory() as name:
        screen = Path(name) / "screen.html"
        screen.write_text(terminal(), encoding="utf-8")
        photograph(screen, folder / "terminal.png", "820,860")
        report = Path(name) / "report.html"
        output(f"{PAGE} {REPORT} -f html={report}")
        photograph(report, folder / "page.png", "1100,2000")


def terminal() -> str:
    """Give a page that looks like a terminal in which a check has run."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), legacy_windows=False)
    console.print(Text(f"$ {RUN} {REPORT}", style="bold"))
    console.print(Text.from_ansi(output(f"{RUN} --color always {REPORT}")))
    return console.export_html(theme=MONOKAI, code_format=SCREEN)


def photograph(page: Path, target: Path, size: str) -> None:
    """Take a picture of a page, so many pixels wide and high; needs Chromium."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("Chromium is not installed; make test-all installs it")
    subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--hide-scrollbars",
            f"--user-data-dir={page.parent / 'profile'}", f"--window-size={size}",
            f"--screenshot={target}", page.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip


if __name__ == "__main__":
    main()
