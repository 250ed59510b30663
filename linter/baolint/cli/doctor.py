"""baolint doctor: what one would ask in a report of a fault."""

from __future__ import annotations

import json
import os

import click

from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.messages.doctor import GROUPS


@click.command(
    "doctor", cls=Command, help="列出版本、可选程序、插件、缓存和配置，反馈问题时请一并附上。"
)
@click.option(
    "--format", "-f", "form", type=Choice(("text", "json")), default="text", help="输出格式。"
)
def command(form: str) -> None:
    """Print a line a thing; what is wrong is marked, and is no failure of this command."""
    from baolint.api import health

    found = list(health(os.getcwd()))
    if form == "json":
        rows = [line._asdict() for line in found]
        write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", for_programs=True)
        return
    for group, heading in GROUPS.items():
        lines = [line for line in found if line.group == group]
        if lines:
            write(f"{heading}\n")
        for line in lines:
            mark = " " if line.ok else "!"
            write(f"{mark} {line.name}{'  ' if line.name else ''}{line.state}\n")
