"""How a run ends that could not end well: one line in Chinese, and the exit code."""

from __future__ import annotations

import os
import sys

import click

from baolint.cli.usage import in_chinese


def end(problem: BaseException) -> None:
    """Say what went wrong and leave: 2 for usage, 130 for Ctrl-C, silence for a closed pipe."""
    from baolint.audit.fault import AuditError
    from baolint.config.error import ConfigError
    from baolint.engine.baseline import BaselineError
    from baolint.forms.error import ProfileError
    from baolint.forms.lexicon_fault import LexiconError

    if isinstance(problem, click.exceptions.Exit):
        sys.exit(problem.exit_code)
    if isinstance(problem, KeyboardInterrupt | click.Abort):
        sys.exit(130)
    if isinstance(problem, BrokenPipeError):
        # the reader has gone; point stdout away so that the interpreter's last flush is silent
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        sys.stderr.write(f"{problem.ctx.get_help() if problem.ctx else ''}\n")
        sys.exit(2)
    if isinstance(problem, click.ClickException):
        _say(in_chinese(problem))
        sys.exit(2)
    if isinstance(problem, OSError):
        _say(f"输出结果时出错：{problem.strerror or problem}。请确认磁盘有空间、输出位置可写。")
        sys.exit(2)
    if isinstance(problem, ProfileError | LexiconError | ConfigError | BaselineError | AuditError):
        _say(str(problem))
        sys.exit(2)
    _say(
        f"程序内部出错（{type(problem).__name__}：{problem}），请把这条提示反馈给 baolint 维护者。"
    )
    sys.exit(2)


def _say(line: str) -> None:
    from baolint.engine.harmless import harmless
    from baolint.engine.masking import mask

    sys.stderr.write(f"baolint：{mask(harmless(line))}\n")
