"""baolint check: the main job."""

from __future__ import annotations

import sys
from typing import Any

import click

from baolint.cli import language
from baolint.cli.check_asked import COLORS, FAILING, LEVELS, PHASES, SEVERITIES, Asked
from baolint.cli.help import Command
from baolint.cli.options import Choice, Codes, Day, Formats, Grades
from baolint.reporters import REPORTERS


@click.command(
    "check", cls=Command, help="检查报告文件。PATH 是文件、文件夹、通配符，或表示标准输入的 -。"
)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--format", "-f", "formats", multiple=True, type=Formats(), metavar="NAME[=FILE]",
    help=f"输出格式：{'、'.join(REPORTERS)}；可重复，如 -f text -f json=结果.json。",
)  # fmt: skip
@click.option("--output", "-o", metavar="FILE", help="把结果写入文件（只用一种格式时）。")
@click.option("--profile", metavar="ID", help="指定表样编号或表样文件，默认自动识别。")
@click.option("--previous", metavar="FILE", help="同一单位上年度的报告，用来核对结转、存量等。")
@click.option("--no-cross-file", is_flag=True, help="所查文件之间不互相比较。")
@click.option("--as-of", type=Day(), help="以这一天为“今天”，默认为当天。")
@click.option("--level", type=Choice(LEVELS), help="发布机关的层级，默认自动判断。")
@click.option("--select", multiple=True, type=Codes(), help="只用这些规则（编号或开头）。")
@click.option(
    "--extend-select", multiple=True, type=Codes(), help="在已选的之外再加这些规则（编号或开头）。"
)
@click.option("--ignore", multiple=True, type=Codes(), help="不用这些规则（编号或开头）。")
@click.option("--extend-ignore", multiple=True, type=Codes(), help="同 --ignore，与配置中的合并。")
@click.option(
    "--severity",
    multiple=True,
    type=Grades(),
    metavar="CODE=LEVEL",
    help="改变规则的级别，如 --severity C601=info。",
)
@click.option(
    "--phase",
    type=Choice(PHASES),
    help="阶段：起草、发布前（没能评估的也算不通过）、事后审看。",
)
@click.option("--config", metavar="FILE", help="改用这个配置文件。")
@click.option("--isolated", is_flag=True, help="不读任何配置文件。")
@click.option("--no-plugins", is_flag=True, help="只用 baolint 自带的规则和格式，不用别人的插件。")
@click.option("--baseline", metavar="FILE", help="基线文件：其中的问题不再显示，也不影响退出码。")
@click.option(
    "--fail-on", type=Choice(FAILING),
    help="有这一级及以上的问题时退出码为 1，默认 error。",
)  # fmt: skip
@click.option(
    "--min-severity", type=Choice(SEVERITIES), default="info", help="只显示这一级及以上。"
)
@click.option("--require-assessed", is_flag=True, help="法定表格或章节未能评估时退出码为 1。")
@click.option(
    "--stdin-filename", default="stdin.txt", metavar="NAME", help="标准输入当作的文件名。"
)
@click.option("--fix", is_flag=True, help="把有把握的修改写回原文件（txt、md、html、yaml、json）。")
@click.option(
    "--unsafe-fixes", is_flag=True, help="连同需要人工复核的修改，与 --fix 或 --diff 同用。"
)
@click.option("--diff", is_flag=True, help="只显示 --fix 会怎样修改，不写文件；个人信息已遮盖。")
@click.option("--online", is_flag=True, help="联网核对报告里的网址是否失效，默认不联网。")
@click.option(
    "--jobs", type=click.IntRange(1), metavar="N",
    help="同时检查几个文件，默认按处理器核数；文件少时只用一个进程。",
)  # fmt: skip
@click.option("--no-cache", is_flag=True, help="不用也不保存以前检查的结果。")
@click.option("--color", type=Choice(COLORS), default="auto", help="颜色。")
@click.option("--quiet", "-q", is_flag=True, help="只显示小结。")
@click.option("--allow-empty", is_flag=True, help="路径没有匹配到文件时不算错误。")
@click.option("--force-exclude", is_flag=True, help="直接给出的文件也按配置的 exclude 排除。")
@click.option("--show-files", is_flag=True, help="只列出将要检查的文件。")
@click.option("--statistics", is_flag=True, help="最后按规则统计问题个数。")
@click.option("--watch", is_flag=True, help="文件有改动时重新检查，按 Ctrl-C 结束。")
@click.option("--skip-unrecognised", is_flag=True, help="不是年度报告的文件略过不报。")
@click.option("--exit-zero", is_flag=True, help="有问题也以 0 退出（运行失败除外）。")
@language.option
@click.pass_obj
def command(question: bytes | None, /, **given: Any) -> None:
    """Check files and leave with the exit code; an answer to the question is kept."""
    asked = Asked(**given)
    if asked.watch:
        from baolint.cli.check_watch import watch

        watch(asked)
    from baolint.cli.check_once import once

    sys.exit(once(asked, question))
