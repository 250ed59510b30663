"""baolint extract: the recognised report as data."""

from __future__ import annotations

import click

from baolint.cli.console import commandless
from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import spare_inputs, write
from baolint.cli.recognised import recognised


@click.command(
    "extract",
    cls=Command,
    help="把认出的报告输出为结构化数据（含原文，未作遮盖）；结果可再用 check 检查。",
)
@click.argument("file", metavar="FILE")
@click.option("--format", "-f", "form", type=Choice(("yaml", "json")), default="yaml")
@click.option("--output", "-o", metavar="FILE", help="写入文件。")
@click.option("--profile", metavar="ID", help="指定表样编号或表样文件，默认自动识别。")
@click.option(
    "--stdin-filename", default="stdin.txt", metavar="NAME", help="标准输入当作的文件名。"
)
def command(
    file: str, form: str, output: str | None, profile: str | None, stdin_filename: str
) -> None:
    """Print the facts of one file; 2 with a finding's text where there are none."""
    from baolint.reporters import extract

    found = recognised(file, profile, stdin_filename)
    spare_inputs((file,), [output])
    text = (extract.to_yaml if form == "yaml" else extract.to_json)(found)
    if output in (None, "-"):
        text = commandless(text, form)
    write(text, output, for_programs=True)
