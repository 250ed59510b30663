"""baolint audit: a whole corpus, its units and its years."""

from __future__ import annotations

import sys
from typing import Any

import click

from baolint.cli.audit_asked import Asked
from baolint.cli.check_asked import SEVERITIES
from baolint.cli.help import Command
from baolint.cli.options import Choice, Codes, Day
from baolint.reporters import AUDIT_REPORTERS


@click.command(
    "audit", cls=Command,
    help="审看一批报告：各单位报没报、迟没迟、评了几级，跨年度、跨单位核对。PATH 是文件或文件夹。",
)  # fmt: skip
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--store", metavar="FILE", help="审看库（SQLite）：留存结果，可中断后接着做，可与上一次比较。"
)
@click.option("--resume", is_flag=True, help="接着做审看库里中断的那一次；没有中断的就另起一次。")
@click.option(
    "--units", metavar="FILE",
    help="单位名单（CSV，UTF-8，表头 unit,parent,level,region,aliases,expected）。",
)  # fmt: skip
@click.option(
    "--executor", default="local", metavar="WHERE",
    help="由谁检查：local 为本机，dask://主机:端口 为 Dask 集群。",
)  # fmt: skip
@click.option(
    "--send", type=Choice(("content", "path")),
    help="用集群时送什么：content（默认）送文件内容；path 只送路径，各机器要能在同一路径读到。",
)  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="本机同时检查几个文件，默认按处理器核数。"
)
@click.option(
    "--format", "-f", "formats", multiple=True, metavar="NAME[=FILE]",
    help=f"输出格式：{'、'.join(AUDIT_REPORTERS)}；可重复，如 -f text -f jsonl=结果.jsonl。",
)  # fmt: skip
@click.option("--output", "-o", metavar="FILE", help="把结果写入文件（只用一种格式时）。")
@click.option("--as-of", type=Day(), help="以这一天为“今天”，默认为当天。")
@click.option("--select", multiple=True, type=Codes(), help="只用这些规则（编号或开头）。")
@click.option("--ignore", multiple=True, type=Codes(), help="不用这些规则（编号或开头）。")
@click.option(
    "--phase", type=Choice(("draft", "publish", "audit")), default="audit",
    help="按哪个阶段的要求检查，默认 audit（事后审看，不看版式细节）。",
)  # fmt: skip
@click.option("--config", metavar="FILE", help="改用这个配置文件。")
@click.option("--isolated", is_flag=True, help="不读任何配置文件。")
@click.option("--no-plugins", is_flag=True, help="只用 baolint 自带的规则和格式，不用别人的插件。")
@click.option(
    "--fail-on", type=Choice((*SEVERITIES, "never")),
    help="有这一级及以上的问题时退出码为 1，默认 error。",
)  # fmt: skip
@click.option("--color", type=Choice(("auto", "always", "never")), default="auto", help="颜色。")
@click.option("--quiet", "-q", is_flag=True, help="只显示小结，不显示进度。")
@click.option("--allow-empty", is_flag=True, help="路径没有匹配到文件时不算错误。")
@click.option("--exit-zero", is_flag=True, help="有问题也以 0 退出（运行失败除外）。")
def command(**given: Any) -> None:
    """Audit a corpus and leave with the exit code."""
    from baolint.cli.audit_once import once

    sys.exit(once(Asked(**given)))
