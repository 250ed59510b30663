"""Other formats: reading and all rules against what others need for reading or for one rule."""

from __future__ import annotations

from benchmarks.clock import Command, in_turn
from benchmarks.part import Goal, Part, Table
from benchmarks.peers import docx_cells, pdf_tables, textlint, word_rule
from benchmarks.scale import Scale
from benchmarks.scene import BAOLINT, CORPUS


def measure(scale: Scale) -> Part:
    """Compare runs over html, md, docx and pdf."""
    against = {
        "html": ("textlint with its html plug-in", textlint(word_rule("html")), 0.2),
        "md": ("textlint", textlint(word_rule()), 0.25),
        "docx": ("python-docx, paragraphs and row.cells", docx_cells(CORPUS / "docx"), 0.15),
        "pdf": ("pdfplumber, extract_tables", pdf_tables(CORPUS / "pdf"), 0.15),
    }
    commands: dict[str, Command] = {}
    for kind, (peer, words, _) in against.items():
        check = (BAOLINT, "check", "--no-cache", "--jobs", "1", "--format", "json", CORPUS / kind)
        commands[f"baolint, {kind}"] = Command(check)
        lint = kind in ("html", "md")
        commands[f"{peer}, {kind}"] = Command(
            (*words, f"{CORPUS / kind}/*.{kind}") if lint else words
        )
    times = in_turn(commands, scale.few, warm=False)
    counts = {"html": scale.html, "md": scale.md, "docx": scale.docx, "pdf": scale.pdf}
    return Part(
        "Other formats, all rules, JSON, one process",
        "Textlint runs one rule, a list of ten words; python-docx and pdfplumber only read.",
        [
            Goal(f"{kind} against {peer}", times.ratio(f"baolint, {kind}", f"{peer}, {kind}"), most)
            for kind, (peer, _, most) in against.items()
        ],
        [
            Table(
                ("command", "s", "s of processor", "ms a file", "MB"),
                [
                    (
                        name,
                        f"{times.wall(name):.2f}",
                        f"{times.cpu(name):.2f}",
                        f"{times.wall(name) / counts[name.rpartition(' ')[2]] * 1000:.1f}",
                        f"{times.memory(name):.0f}",
                    )
                    for name in commands
                ],
            )
        ],
    )
