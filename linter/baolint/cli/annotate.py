"""baolint annotate: the findings as comments in a copy of the file they are about."""

from __future__ import annotations

import datetime
import os
import sys
import zipfile
from typing import TYPE_CHECKING

import click

from baolint.cli.check_asked import LEVELS, flat
from baolint.cli.help import Command
from baolint.cli.options import Choice, Codes, Day
from baolint.cli.output import spare_inputs, write_bytes
from baolint.cli.target import suffix_of
from baolint.engine.harmless import harmless
from baolint.readers.errors import Unreadable

if TYPE_CHECKING:
    from baolint.engine.run import Setup
    from baolint.reporters.annotate import Annotated

_SAVE_AS = {
    ".doc": "docx", ".wps": "docx", ".rtf": "docx", ".odt": "docx",
    ".xls": "xlsx", ".et": "xlsx", ".ods": "xlsx",
}  # fmt: skip
"""Office formats that comments cannot be written into, and what to save them as."""


@click.command(
    "annotate",
    cls=Command,
    help="检查 FILE（.docx 或 .xlsx），把问题以批注写进副本 OUT；原文件不动，副本的正文是原文，未作遮盖。",
)
@click.argument("file", metavar="FILE")
@click.option("--output", "-o", required=True, metavar="OUT", help="写入的副本，后缀与原文件相同。")
@click.option(
    "--revisions",
    is_flag=True,
    help="可以放心改的地方同时写成修订（只用于 .docx），由人接受或拒绝。",
)
@click.option("--profile", metavar="ID", help="指定表样编号或表样文件，默认自动识别。")
@click.option("--as-of", type=Day(), help="以这一天为“今天”，默认为当天。")
@click.option("--level", type=Choice(LEVELS), help="发布机关的层级，默认自动判断。")
@click.option("--select", multiple=True, type=Codes(), help="只用这些规则（编号或开头）。")
@click.option("--ignore", multiple=True, type=Codes(), help="不用这些规则（编号或开头）。")
@click.option("--config", metavar="FILE", help="改用这个配置文件。")
@click.option("--isolated", is_flag=True, help="不读任何配置文件。")
def command(
    file: str,
    output: str,
    revisions: bool,
    profile: str | None,
    as_of: datetime.date | None,
    level: str | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    config: str | None,
    isolated: bool,
) -> None:
    """Write the copy; 2 where there can be none, or where the check itself failed in part."""
    suffix = _suffix(file, output)
    if revisions and suffix != ".docx":
        raise click.UsageError("--revisions 只用于 .docx，Excel 文件没有修订，请去掉这个选项。")
    spare_inputs((file,), (output,))
    if not os.path.isfile(file):
        raise click.UsageError(f"找不到文件“{file}”，请检查路径是否写对。")
    from baolint.api import NoReportError, Wishes, annotate, configurations, plan

    wishes = Wishes(
        profile=profile,
        select=flat(select),
        ignore=flat(ignore),
        as_of=as_of,
        level=level,
    )
    prepared = plan(wishes, configurations(config, isolated)).setup(file)
    data = _content(file, prepared)
    date = f"{as_of}T00:00:00Z" if as_of else ""
    try:
        report, made = annotate(data, file, prepared, date=date, revisions=revisions)
    except NoReportError as problem:
        raise click.UsageError(str(problem)) from problem
    except (Unreadable, zipfile.BadZipFile) as problem:
        raise click.UsageError(
            f"“{file}”已有损坏，写不出副本，请用 Office 另存后再试。"
        ) from problem
    if made is None:
        raise click.UsageError(f"“{file}”的内容不是 {suffix} 格式，请用 Office 另存后再试。")
    write_bytes(made.data, output)
    click.echo(harmless(_told(output, made)))
    sys.exit(2 if report.failed else 0)


def _suffix(file: str, output: str) -> str:
    """Give the suffix that both files have; UsageError where comments cannot be written so."""
    from baolint.reporters.annotate import FORMATS

    suffix = os.path.splitext(file)[1].lower()
    if suffix not in FORMATS:
        better = _SAVE_AS.get(suffix)
        hint = f"请先另存为 .{better}" if better else "批注只能写进 .docx 和 .xlsx"
        named = f"“{suffix}”格式的文件里不能写批注" if suffix else f"“{file}”没有后缀"
        raise click.UsageError(f"{named}，{hint}。")
    return suffix_of(output, (suffix,))


def _content(file: str, prepared: Setup) -> bytes:
    """Give the file's content; UsageError says in a finding's words why there is none."""
    from baolint.engine.content import content
    from baolint.engine.run import check_item
    from baolint.engine.walk import Item
    from baolint.readers.errors import Unreadable

    try:
        return content(file, prepared.limits)
    except Unreadable as problem:
        told = check_item(Item(file, named=True), prepared).findings[0].message
        raise click.UsageError(told) from problem
    except OSError as problem:
        raise click.UsageError(f"无法读取文件“{file}”：{problem.strerror}。") from problem


def _told(output: str, made: Annotated) -> str:
    """Say what the copy holds."""
    if not made.comments:
        return f"没有发现问题，副本“{output}”里没有批注。"
    told = f"已写入“{output}”：批注 {made.comments} 条"
    if made.changes:
        told += f"，修订 {made.changes} 处"
    if made.left:
        told += f"；有 {made.left} 个问题未能写成修订，请按批注手工改"
    return f"{told}。"
