"""How right the reading is: made-up reports in every format, every figure compared.

How right the rules are is measured by accuracy_rules.py, whose part of the page follows.

Writes docs/accuracy.md, read by hand and committed. Every format is written by other people's
programs where there are any: python-docx, XlsxWriter, openpyxl, reportlab, LibreOffice, Chromium.
Run by `make accuracy`.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from baolint.document.figures import Figure  # noqa: E402
from baolint.recognise.facts import Facts  # noqa: E402
from baolint.reporters import extract  # noqa: E402
from support import excel, pdf, render  # noqa: E402
from support.made import Made, made  # noqa: E402
from support.recognised import facts  # noqa: E402

KINDS = ("right", "doubtful", "lost", "wrong")
RULED = (
    pdf.Layout(),
    pdf.Layout(rules="bars", repeat=True, running="政府信息公开"),
    pdf.Layout(stands="top", justify=True, size=16.0, pieces=True),
    pdf.Layout(stands="bottom", figures="right", linewise=True),
)
OPEN = (
    pdf.Layout(rules="rows"),
    pdf.Layout(rules="none"),
    pdf.Layout(rules="none", repeat=True),
    pdf.Layout(rules="none", figures="right", linewise=True),
    pdf.Layout(rules="rows", figures="left", stands="top"),
)


class Way(NamedTuple):
    """A way to write a report: what it is called and the file it gives for a report and its seed."""

    name: str
    suffix: str
    write: Callable[[Made, int], bytes]


def ways() -> tuple[Way, ...]:
    """Give all ways that need no outside program."""
    return (
        Way("txt（制表符）", ".txt", lambda r, s: render.txt(r, s).encode()),
        Way("txt（GB18030）", ".txt", lambda r, s: render.txt(r, s).encode("gb18030")),
        Way("md", ".md", lambda r, s: render.md(r, s).encode()),
        Way("html（正文）", ".html", lambda r, s: render.html(r, s, portal=False).encode()),
        Way("html（门户整页）", ".html", lambda r, s: render.html(r, s, portal=True).encode()),
        Way("docx（python-docx）", ".docx", render.word),
        Way("yaml", ".yaml", lambda r, s: extract.to_yaml(_twin(r, s)).encode()),
        Way("json", ".json", lambda r, s: extract.to_json(_twin(r, s)).encode()),
        Way("xlsx（XlsxWriter）", ".xlsx", lambda r, s: excel.xlsxwriter(r, s, _dress(s))),
        Way("xlsx（openpyxl）", ".xlsx", lambda r, s: excel.openpyxl(r, s, _dress(s))),
        Way(
            "pdf（reportlab，有框线）",
            ".pdf",
            lambda r, s: pdf.written(r, s, RULED[s % len(RULED)]),
        ),
        Way(
            "pdf（reportlab，无竖线或无框线）",
            ".pdf",
            lambda r, s: pdf.written(r, s, OPEN[s % len(OPEN)]),
        ),
    )


def _twin(report: Made, seed: int) -> Facts:
    return facts(render.txt(report, seed).encode(), "report.txt")


def _dress(seed: int) -> excel.Dress:
    return excel.DRESSES[seed % len(excel.DRESSES)]


def converted(reports: dict[int, Made], target: str, source: str) -> Iterator[tuple[int, bytes]]:
    """Let LibreOffice convert the Word files, directly or by way of `source`; (seed, file)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for seed, report in reports.items():
            (folder / f"{seed}.docx").write_bytes(render.word(report, seed))
        steps = ["docx", source, target] if source != "docx" else ["docx", target]
        for before, after in pairwise(steps):
            files = [str(folder / f"{seed}.{before}") for seed in reports]
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", after, "--outdir", str(folder), *files],
                check=True, capture_output=True, timeout=600,
            )  # fmt: skip
        for seed in reports:
            file = folder / f"{seed}.{target}"
            if file.exists():
                yield seed, file.read_bytes()


def printed(reports: dict[int, Made]) -> Iterator[tuple[int, bytes]]:
    """Let Chromium print the reports' web pages; (seed, file)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for seed, report in reports.items():
            page = folder / f"{seed}.html"
            page.write_text(render.html(report, seed, portal=seed % 2 == 1), encoding="utf-8")
            target = folder / f"{seed}.pdf"
            subprocess.run(
                ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                 "--no-first-run", "--disable-background-networking", "--disable-sync",
                 "--disable-component-update", f"--user-data-dir={folder}/profile",
                 "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri()],
                check=True, capture_output=True, timeout=120,
            )  # fmt: skip
            yield seed, target.read_bytes()


def compare(report: Made, found: Facts | None) -> Counter[str]:
    """Count the figures of a report by how they were read.

    A figure left blank on purpose (its relations force it) counts as right when read as blank.
    """
    counts: Counter[str] = Counter()
    for key, value in report.figures.items():
        fact = found.figures.get(key) if found else None
        if fact is None or fact.figure.kind == "unreadable":
            counts["lost"] += 1
        elif key in (found.doubtful if found else ()):
            counts["doubtful"] += 1
        else:
            counts["right" if _is(fact.figure, value) else "wrong"] += 1
    return counts


def _is(figure: Figure, value: str) -> bool:
    if figure.kind == "blank":
        return value == "0"
    return figure.kind == "number" and figure.value == Decimal(value)


def read(data: bytes, suffix: str) -> Facts | None:
    """Read a file to facts; None where it is not recognised as a report."""
    try:
        return facts(data, f"report{suffix}")
    except Exception:  # an unreadable file is all figures lost
        return None


def measure(count: int) -> list[tuple[str, Counter[str]]]:
    """Measure every way over so many reports."""
    reports = {seed: made(seed) for seed in range(count)}
    rows = []
    for way in ways():
        total: Counter[str] = Counter()
        for seed, report in reports.items():
            total += compare(report, read(way.write(report, seed), way.suffix))
        rows.append((way.name, total))
    if shutil.which("soffice"):
        for target, source in (("docx", "odt"), ("doc", "docx"), ("html", "docx"), ("pdf", "docx")):
            total = Counter()
            for seed, data in converted(reports, target, source):
                total += compare(reports[seed], read(data, f".{target}"))
            rows.append((f"{target}（LibreOffice）", total))
    if shutil.which("chromium"):
        total = Counter()
        for seed, data in printed(reports):
            total += compare(reports[seed], read(data, ".pdf"))
        rows.append(("pdf（浏览器打印）", total))
    return rows


def page(rows: list[tuple[str, Counter[str]]], count: int) -> str:
    """Give docs/accuracy.md."""
    lines = [
        "# 读得有多准",
        "",
        f"{datetime.date.today().isoformat()} 由 `make accuracy` 生成：{count} 份编造的报告，"
        "用各种格式、由不同程序写成，再读回来逐格比对。",
        "“存疑”是读法不止一种、不据以判断的格，“丢失”是没有读到的格；"
        "“读错”是读成了别的数而且当作确定的，必须为 0。",
        "",
        "| 格式 | 格数 | 读对 | 存疑 | 丢失 | 读错 | 读对比例 |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, total in rows:
        size = sum(total.values())
        share = f"{100 * total['right'] / size:.2f} %" if size else "—"
        cells = " | ".join(str(total[kind]) for kind in KINDS)
        lines.append(f"| {name} | {size} | {cells} | {share} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print, write the page; fail where a figure was read wrongly and held certain."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--dry", action="store_true", help="print only")
    options = parser.parse_args()
    rows = measure(options.reports)
    text = page(rows, options.reports)
    if not options.dry:
        import accuracy_corpora
        import accuracy_rules

        text += "\n".join([*accuracy_rules.page(), *accuracy_corpora.page()]) + "\n"
    sys.stdout.write(text)
    if not options.dry:
        (ROOT / "docs" / "accuracy.md").write_text(text, encoding="utf-8")
    sys.exit(1 if any(total["wrong"] for _, total in rows) else 0)


if __name__ == "__main__":
    main()
