"""Help pages with Chinese headings, in English where a command is asked for that."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import Any

import click

from baolint.cli import language
from baolint.messages.phrase import Phrase

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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        language.keep(ctx, args)
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if language.current() == "zh":
            super().format_help_text(ctx, formatter)
            return
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_english(self).get("", self.help or ""))

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
        pieces = pieces.replace(english, language.told(Phrase(chinese)))
    formatter.write_usage(ctx.command_path, pieces, prefix=language.told(Phrase("用法：")))


def write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the list of options."""
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    if language.current() != "zh":
        options = [_in_english(option, _english(command)) for option in options]
    records = [row for option in options if (row := option.get_help_record(ctx))]
    needed = language.told(Phrase("必填。"))
    rows = [(name, about.replace("  [required]", needed)) for name, about in records]
    if rows:
        with formatter.section(language.told(Phrase("选项"))):
            formatter.write_dl(rows)


def _english(command: click.Command) -> Mapping[str, str]:
    """Give what a command and its options are for, by the name of the option ('' for itself)."""
    from baolint.messages.en.cli import HELP

    return HELP.get(command.name or "", {})


def _in_english(option: click.Option, about: Mapping[str, str]) -> click.Option:
    told = copy(option)
    name = "help" if "--help" in option.opts else option.name or ""  # click names it otherwise
    told.help = about.get(name, option.help)
    return told


def in_chinese(option: click.Option | None) -> click.Option | None:
    """Give the --help option with its own line in Chinese."""
    if option is not None:
        option.help = "显示这一页。"
    return option
