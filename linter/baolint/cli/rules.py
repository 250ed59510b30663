"""baolint rules: all rules, with family, grade and whether they are on."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click

from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.messages.families import FAMILIES, SEVERITY
from baolint.reporters.screen import width


@click.command("rules", cls=Command, help="列出全部规则。")
@click.option("--format", "-f", "form", type=Choice(("text", "json")), default="text")
def command(form: str) -> None:
    """Print the list of rules."""
    from baolint.api import all_rules

    found = all_rules()
    if form == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": FAMILIES.get(rule.code[0], ""),
                "severity": rule.severity,
                "on": True,
                "title": rule.title,
            }
            for rule in found
        ]
        write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", for_programs=True)
        return
    heads = ("编号", "类别", "级别", "启用", "说明", "名称")
    lines = [
        (
            rule.code,
            FAMILIES.get(rule.code[0], ""),
            SEVERITY[rule.severity],
            "是",
            rule.title,
            rule.name,
        )
        for rule in found
    ]
    if sys.stdout.isatty():
        _on_screen(heads, lines)
    else:
        write(_plain([heads, *lines]))


def _on_screen(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for head in heads:
        table.add_column(head, no_wrap=head != "说明")
    for line in lines:
        table.add_row(*line)
    Console(highlight=False).print(table)


def _plain(lines: Sequence[Sequence[str]]) -> str:
    """Aligned columns, nothing cut: what a pipe or a file is given."""
    sizes = [max(width(line[n]) for line in lines) for n in range(len(lines[0]))]
    return "".join(
        "  ".join(
            text + " " * (size - width(text)) for text, size in zip(line, sizes, strict=True)
        ).rstrip()
        + "\n"
        for line in lines
    )
