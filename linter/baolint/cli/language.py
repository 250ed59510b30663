"""The language of what the command line says: --lang of the command, else Chinese."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from baolint.messages.phrase import LANGS, said, words_of

if TYPE_CHECKING:
    import click

F = TypeVar("F", bound=Callable[..., Any])
NAME = "--lang"
_KEPT = "baolint.lang"


def option(command: F) -> F:
    """Give a command the option."""
    import click

    from baolint.cli.options import Choice

    about = "说明文字的语言：zh 中文（默认）、en 英文。"
    return click.option(NAME, type=Choice(LANGS), default="zh", help=about)(command)


def stated(args: Sequence[str]) -> str:
    """Give the language that arguments ask for; known before they are parsed, for help and faults."""
    found = "zh"
    for number, arg in enumerate(args):
        if arg == "--":
            break
        value = arg.removeprefix(f"{NAME}=")
        if arg == NAME:
            value = args[number + 1] if number + 1 < len(args) else ""
        if arg.startswith(NAME) and value in LANGS:
            found = value
    return found


def keep(ctx: click.Context, args: Sequence[str]) -> None:
    """Keep the language that a command's arguments ask for."""
    ctx.meta[_KEPT] = stated(args)


def current() -> str:
    """Give the language of the command that runs, or that the program was called with."""
    if "click" not in sys.modules:
        return stated(sys.argv[1:])
    import click

    ctx = click.get_current_context(silent=True)
    kept: str | None = ctx.meta.get(_KEPT) if ctx else None
    return kept or stated(sys.argv[1:])


def told(text: str) -> str:
    """Say a phrase in that language."""
    return str(said(text, words_of(current())))
