"""baolint check: the main job."""

from __future__ import annotations

import datetime
import os
import sys
import time
from typing import TYPE_CHECKING

import click

from baolint import __version__
from baolint.cli import color as coloring
from baolint.cli.help import Command
from baolint.cli.options import LEVELS, SEVERITIES, Choice, Codes, Day, flat
from baolint.cli.output import append_summary, spare_inputs, write
from baolint.engine.report import Report, Run
from baolint.reporters import REPORTERS, Style, reporter
from baolint.rules.diagnostic import RANK

if TYPE_CHECKING:
    from baolint.engine.walk import Item, Listing


@click.command(
    "check", cls=Command, help="检查报告文件。PATH 是文件、文件夹、通配符，或表示标准输入的 -。"
)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format", "-f", "formats", multiple=True, metavar="NAME[=FILE]",
    help=f"输出格式：{'、'.join(REPORTERS)}；可重复，如 -f text -f json=结果.json。",
)  # fmt: skip
@click.option("--output", "-o", metavar="FILE", help="把结果写入文件（只用一种格式时）。")
@click.option("--profile", metavar="ID", help="指定表样编号或表样文件，默认自动识别。")
@click.option("--previous", metavar="FILE", help="同一单位上年度的报告，用来核对结转、存量等。")
@click.option("--no-cross-file", is_flag=True, help="所查文件之间不互相比较。")
@click.option("--as-of", type=Day(), help="以这一天为“今天”，默认为当天。")
@click.option("--level", type=Choice(LEVELS), default="auto", help="发布机关的层级。")
@click.option("--select", multiple=True, type=Codes(), help="只用这些规则（编号或开头）。")
@click.option("--ignore", multiple=True, type=Codes(), help="不用这些规则（编号或开头）。")
@click.option(
    "--fail-on", type=Choice((*SEVERITIES, "never")), default="error",
    help="有这一级及以上的问题时退出码为 1。",
)  # fmt: skip
@click.option(
    "--min-severity", type=Choice(SEVERITIES), default="info", help="只显示这一级及以上。"
)
@click.option("--require-assessed", is_flag=True, help="法定表格或章节未能评估时退出码为 1。")
@click.option(
    "--stdin-filename", default="stdin.txt", metavar="NAME", help="标准输入当作的文件名。"
)
@click.option("--online", is_flag=True, help="联网核对报告里的网址是否失效，默认不联网。")
@click.option("--color", type=Choice(("auto", "always", "never")), default="auto", help="颜色。")
@click.option("--quiet", "-q", is_flag=True, help="只显示小结。")
@click.option("--allow-empty", is_flag=True, help="路径没有匹配到文件时不算错误。")
@click.option("--skip-unrecognised", is_flag=True, help="不是年度报告的文件略过不报。")
@click.option("--exit-zero", is_flag=True, help="有问题也以 0 退出（运行失败除外）。")
def command(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    profile: str | None,
    previous: str | None,
    no_cross_file: bool,
    as_of: datetime.date | None,
    level: str,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    fail_on: str,
    min_severity: str,
    require_assessed: bool,
    stdin_filename: str,
    online: bool,
    color: str,
    quiet: bool,
    allow_empty: bool,
    skip_unrecognised: bool,
    exit_zero: bool,
) -> None:
    """Check files and leave with the contract's exit code."""
    from baolint.api import listing, run, setup, summarise

    targets = _targets(formats, output)
    read = paths if previous is None else (*paths, previous)
    spare_inputs(read, [target for _, target in targets])
    if not paths:
        raise click.UsageError("没有给出要检查的文件；例如：baolint check 报告.docx")
    started = time.monotonic()
    prepared = setup(
        profile=profile,
        select=flat(select),
        ignore=flat(ignore),
        as_of=as_of,
        level=None if level == "auto" else level,
        stdin_filename=stdin_filename,
        online=online,
    )
    found = listing(paths)
    across = previous is not None or (len(found.items) > 1 and not no_cross_file)
    prepared = prepared._replace(across=across)
    pairs: list[tuple[Item, Report]] = []
    failed = False
    strays = 0
    for item, report in run(found.items, prepared):
        stray = not report.is_report and not report.failed
        if stray and (skip_unrecognised or not item.named):
            strays += 1
            continue
        failed = failed or stray
        pairs.append((item, report))
    kept = [report for _, report in pairs]
    if across:
        from baolint.cli.previous import compared

        kept = compared(pairs, prepared, previous, not no_cross_file)
        failed = failed or (len(kept) > len(pairs))
    failed = failed or any(report.failed for report in kept)
    failed = _nothing(found, kept, strays, allow_empty, skip_unrecognised) or failed
    shown = tuple(_filtered(report, min_severity) for report in kept)
    summary = summarise(shown, started, found.passed_over, strays)
    lexicons = prepared.lexicons
    whole = Run(__version__, lexicons, shown, summary, tuple(prepared.catalogue.rules.values()))
    style = Style(coloring.wanted(color), coloring.width(), quiet)
    for name, target in targets:
        plain = style if target is None else style._replace(color=color == "always")
        write(reporter(name)(whole, plain), target)
        if name == "github":
            append_summary(whole)
    sys.exit(_code(kept, failed, fail_on, require_assessed, exit_zero))


def _targets(formats: tuple[str, ...], output: str | None) -> list[tuple[str, str | None]]:
    """Give (format, file or None for the screen) for every format asked for."""
    targets: list[tuple[str, str | None]] = []
    for entry in formats or ("text",):
        name, _, target = entry.partition("=")
        if name not in REPORTERS:
            known = "、".join(REPORTERS)
            raise click.UsageError(f"没有输出格式“{name}”，可用的有：{known}。")
        targets.append((name, target or None))
    if output is not None:
        if len(targets) > 1 or targets[0][1]:
            raise click.UsageError("--output 只能和一种格式同用；多种格式请写成 -f 格式=文件。")
        targets = [(targets[0][0], output)]
    if sum(1 for _, target in targets if target is None) > 1:
        raise click.UsageError("只能有一种格式输出到屏幕，其余请写成 -f 格式=文件。")
    return targets


def _nothing(
    found: Listing,
    kept: list[Report],
    strays: int,
    allow_empty: bool,
    skip_unrecognised: bool,
) -> bool:
    """Say which paths match nothing, and that a whole run held no report; both fail the run."""
    missing = found.missing
    for path in missing:
        if not allow_empty:
            skipped = found.skipped.get(path)
            if skipped:
                told = f"“{_plain(path)}”里没有可检查的文件，{_why_skipped(skipped)}。"
            elif os.path.isdir(path):
                told = f"“{_plain(path)}”里没有找到可检查的文件。"
            else:
                told = f"找不到“{_plain(path)}”，请检查路径是否写对。"
            click.echo(f"baolint：{told}", err=True)
    failed = bool(missing) and not allow_empty
    if not kept and not missing and not allow_empty and not (strays and skip_unrecognised):
        held = f"（{strays} 个文件都不是年度报告）" if strays else ""
        click.echo(f"baolint：所给路径里没有找到政府信息公开工作年度报告{held}。", err=True)
        failed = True
    return failed


def _why_skipped(names: list[str]) -> str:
    """Name the files that were passed over, and why."""
    groups: dict[str, list[str]] = {}
    for name in names:
        suffix = os.path.splitext(name)[1].lower()
        if name.startswith("~$"):
            why = "是 Word、WPS 打开文件时的临时文件"
        elif name.startswith("."):
            why = "是隐藏文件"
        elif suffix == ".et":
            why = "是 WPS 表格，请另存为 .xlsx"
        elif suffix == ".ofd":
            why = "是 OFD 版式文件，请改用排版前的 Word 文件"
        else:
            why = "的格式不能读取"
        groups.setdefault(why, []).append(name)
    told = (
        "、".join(f"“{_plain(name)}”" for name in group[:3])
        + (f" 等 {len(group)} 个" if len(group) > 3 else "")
        + why
        for why, group in groups.items()
    )
    return f"略过 {len(names)} 个：" + "；".join(told)


def _plain(path: str) -> str:
    from baolint.engine.masking import mask

    return mask("".join(char if char.isprintable() else "?" for char in path))


def _filtered(report: Report, least: str) -> Report:
    """Leave out findings below a severity; grade, score and counts stay those of the report."""
    return report._replace(
        findings=tuple(f for f in report.findings if RANK[f.severity] >= RANK[least])
    )


def _code(
    reports: list[Report], failed: bool, fail_on: str, require_assessed: bool, exit_zero: bool
) -> int:
    if failed:
        return 2
    bad = fail_on != "never" and any(
        RANK[finding.severity] >= RANK[fail_on] for report in reports for finding in report.findings
    )
    bad = bad or (require_assessed and any(report.unassessed for report in reports))
    return 1 if bad and not exit_zero else 0
