"""baolint plugins: what is plugged in, from which distribution, and whether it can be used."""

from __future__ import annotations

import json

import click

from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.messages.plugins import GROUPS


@click.command(
    "plugins",
    cls=Command,
    help="列出已安装的规则包、读取格式和输出格式，来自哪个发行包，能不能用。",
)
@click.option("--format", "-f", "form", type=Choice(("text", "json")), default="text")
def command(form: str) -> None:
    """Print a line a plug-in; a broken one is no failure of this command."""
    from baolint.api import plugin_states

    found = plugin_states()
    if form == "json":
        rows = [
            {**plugin._asdict(), "ok": not reason, "reason": reason} for plugin, reason in found
        ]
        write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", for_programs=True)
        return
    for plugin, reason in found:
        state = f"不能用：{reason}" if reason else "可用"
        came_from = f"{plugin.distribution} {plugin.version}"
        write(f"{GROUPS[plugin.group]}  {plugin.name}  {came_from}  {state}\n")
