"""baolint render: structured data, or any readable report, as a document in the official form."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from baolint.cli.console import tell
from baolint.cli.help import Command
from baolint.cli.output import write_bytes
from baolint.cli.recognised import recognised
from baolint.cli.target import suffix_of

if TYPE_CHECKING:
    from baolint.recognise.facts import Facts


@click.command(
    "render",
    cls=Command,
    help="把结构化数据（extract 的结果，或任何能读的报告）写成合乎格式的文件（含原文，未作遮盖）；"
    "OUT 的后缀决定格式：.docx、.html、.md、.txt。",
)
@click.argument("report", metavar="REPORT")
@click.option("--output", "-o", required=True, metavar="OUT", help="写入的文件。")
@click.option("--profile", metavar="ID", help="指定表样编号或表样文件，默认按文件所写或自动识别。")
def command(report: str, output: str, profile: str | None) -> None:
    """Write one report; 2 where there is none or the output cannot be written."""
    from baolint.reporters.render import FORMATS, render

    suffix = suffix_of(output, FORMATS)
    if os.path.exists(output) and os.path.exists(report) and os.path.samefile(report, output):
        raise click.UsageError(f"输出文件“{output}”就是输入文件，请换一个文件名。")
    facts = recognised(report, profile)
    write_bytes(render(facts, suffix), output)
    for line in _lost(facts):
        tell(line)


def _lost(facts: Facts) -> list[str]:
    """Name the tables that are written empty, and how many figures were in doubt."""
    lines = []
    for key, table in facts.form.tables.items():
        if not any(figure.startswith(f"{key}/") for figure in facts.figures):
            lines.append(f"没有认出{table.name}（{table.title}）的数字，写出的是空表，请补填。")
    if facts.doubtful:
        lines.append(f"有 {len(facts.doubtful)} 个数字的位置存疑，写出后请对照原文核对。")
    return lines
