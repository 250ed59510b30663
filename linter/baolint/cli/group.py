"""The commands, each in a module that is imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from baolint import __version__
from baolint.cli.help import in_chinese, write_options, write_usage

COMMANDS = {
    "check": ("baolint.cli.check", "检查报告文件。"),
    "audit": ("baolint.cli.audit", "审看一批报告。"),
    "rules": ("baolint.cli.rules", "列出全部规则。"),
    "explain": ("baolint.cli.explain", "说明一条规则。"),
    "profiles": ("baolint.cli.profiles", "列出报告表样，或显示其中一个。"),
    "extract": ("baolint.cli.extract", "把认出的报告输出为结构化数据。"),
    "render": ("baolint.cli.render", "把结构化数据写成合乎格式的报告文件。"),
    "new": ("baolint.cli.new", "写出一份待填写的空白报告。"),
    "annotate": ("baolint.cli.annotate", "把问题以批注写进副本。"),
    "baseline": ("baolint.cli.baseline", "把已有的问题记入基线，以后只报新的。"),
    "plugins": ("baolint.cli.plugins", "列出已安装的插件。"),
    "doctor": ("baolint.cli.doctor", "列出版本、可选程序、插件、缓存和配置。"),
    "cache": ("baolint.cli.cache", "查看或清空缓存。"),
    "config": ("baolint.cli.config", "查看、校验或新建配置。"),
}


class Commands(click.Group):
    """A group that knows its commands by name and imports only the one called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return in_chinese(super().get_help_option(ctx))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("命令"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


@click.group(
    cls=Commands,
    help="baolint：政府信息公开工作年度报告的发布前检查。",
    context_settings={"help_option_names": ["--help", "-h"]},
)
@click.version_option(
    __version__, prog_name="baolint", message="%(prog)s %(version)s", help="显示版本。"
)
def cli() -> None:
    """Do nothing by itself; a command does the work."""
