"""baolint config: the configuration in force, its grammar, and a new one."""

from __future__ import annotations

import json
import os

import click

from baolint.cli.console import tell
from baolint.cli.help import Command, Group
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.config.discover import OWN


@click.group("config", cls=Group, help="查看、校验或新建配置。")
def command() -> None:
    """Do nothing by itself; a command below does the work."""


@command.command(
    "show", cls=Command, help="显示对 PATH（文件或文件夹，默认当前文件夹）生效的配置。"
)
@click.argument("path", required=False, default=".", metavar="[PATH]")
@click.option("--config", "given", metavar="FILE", help="改用这个配置文件。")
@click.option(
    "--format", "-f", "form", type=Choice(("text", "json")), default="text", help="输出格式。"
)
def show(path: str, given: str | None, form: str) -> None:
    """Print what is in force and where each value comes from."""
    from baolint.api import configurations
    from baolint.config.effective import for_file
    from baolint.config.page import data, effective

    found = for_file(configurations(given).of(path), path)
    if form == "json":
        write(json.dumps(data(found), ensure_ascii=False, indent=1) + "\n", for_programs=True)
    else:
        write(effective(found))


@command.command("schema", cls=Command, help="输出配置文件的 JSON Schema，供编辑器校验和补全。")
@click.option("--output", "-o", metavar="FILE", help="写入文件。")
def schema(output: str | None) -> None:
    """Print the JSON Schema."""
    from baolint.config.model import schema as grammar

    write(json.dumps(grammar(), ensure_ascii=False, indent=1) + "\n", output, for_programs=True)


@command.command("init", cls=Command, help=f"在当前文件夹新建 {OWN}，每项都有说明，不覆盖已有的。")
@click.option("--output", "-o", default=OWN, metavar="FILE", help=f"文件名，默认 {OWN}。")
@click.option(
    "--schema", "place", default="baolint.schema.json", metavar="URL",
    help="写在第一行的 JSON Schema 位置（baolint config schema 可得到它）。",
)  # fmt: skip
def init(output: str, place: str) -> None:
    """Write a new configuration."""
    from baolint.config.model import ABOUT
    from baolint.config.page import new

    if os.path.exists(output):
        raise click.UsageError(f"“{output}”已经存在，没有改动。")
    write(new(ABOUT, place), output)
    tell(f"已新建 {output}。")
