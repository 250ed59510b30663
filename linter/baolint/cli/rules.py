"""baolint rules: all rules, with family, grade and whether they are on."""

from __future__ import annotations

import json

import click

from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.cli.wording import SEVERITY
from baolint.messages.families import FAMILIES


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
        write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for head in ("编号", "类别", "级别", "启用", "说明", "名称"):
        table.add_column(head, no_wrap=head != "说明")
    for rule in found:
        family = FAMILIES.get(rule.code[0], "")
        table.add_row(rule.code, family, SEVERITY[rule.severity], "是", rule.title, rule.name)
    Console(highlight=False).print(table)
