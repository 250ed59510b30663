"""Help pages with Chinese headings."""

from __future__ import annotations

from typing import Any

import click

WORDS = (("[OPTIONS]", "[选项]"), ("COMMAND [ARGS]...", "命令 [参数]..."))


FILES = ("FILE", "PATH", "REPORT", "OUT")
"""Metavars of files and folders."""


class Command(click.Command):
    """A command whose help page is in Chinese throughout, and whose shell completes file names."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        for param in self.params:
            if (param.metavar or "").strip("[].") in FILES:
                # a file that cannot be read is a finding, not wrong usage
                param.type = click.Path(readable=False)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return in_chinese(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands whose help page is in Chinese throughout."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_options(self, ctx, formatter)
        with formatter.section("命令"):
            formatter.write_dl([(name, one.help or "") for name, one in self.commands.items()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return in_chinese(super().get_help_option(ctx))


def write_usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write the usage line."""
    pieces = " ".join(command.collect_usage_pieces(ctx))
    for english, chinese in WORDS:
        pieces = pieces.replace(english, chinese)
    formatter.write_usage(ctx.command_path, pieces, prefix="用法：")


def write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the list of options."""
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    records = [row for option in options if (row := option.get_help_record(ctx))]
    rows = [(name, about.replace("  [required]", "必填。")) for name, about in records]
    if rows:
        with formatter.section("选项"):
            formatter.write_dl(rows)


def in_chinese(option: click.Option | None) -> click.Option | None:
    """Give the --help option with its own line in Chinese."""
    if option is not None:
        option.help = "显示这一页。"
    return option
