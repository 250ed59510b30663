"""baolint rules: all rules, with family, grade and whether they are on."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click

from baolint.cli import language
from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.messages.families import FAMILIES, SEVERITY
from baolint.messages.phrase import speaker
from baolint.reporters.screen import width

HEADS = ("编号", "类别", "级别", "启用", "说明", "名称")
TITLE = 4
"""Which of them may be wrapped."""


@click.command("rules", cls=Command, help="列出全部规则。")
@click.option("--format", "-f", "form", type=Choice(("text", "json")), default="text")
@language.option
def command(form: str, lang: str) -> None:
    """Print the list of rules."""
    from baolint.api import all_rules, manual

    found = all_rules()
    say, pages = speaker(lang), manual(lang)
    titles = {code: page.title for code, page in pages.items()}
    if form == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": say(FAMILIES.get(rule.code[0], "")),
                "severity": rule.severity,
                "on": True,
                "title": titles.get(rule.code, rule.title),
            }
            for rule in found
        ]
        write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", for_programs=True)
        return
    heads = [say(head) for head in HEADS]
    lines = [
        (
            rule.code,
            say(FAMILIES.get(rule.code[0], "")),
            say(SEVERITY[rule.severity]),
            say("是"),
            titles.get(rule.code, rule.title),
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
        table.add_column(head, no_wrap=head != heads[TITLE])
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
