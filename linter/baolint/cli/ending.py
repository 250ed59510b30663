"""How a run ends that could not end well: one line in Chinese, and the exit code."""

from __future__ import annotations

import errno
import sys

import click

from baolint.cli.console import silence, tell
from baolint.cli.usage import in_chinese
from baolint.messages.phrase import Phrase


def end(problem: BaseException) -> None:
    """Say what went wrong and leave: 2 for usage, 130 for Ctrl-C, silence for a closed pipe."""
    from baolint.audit.fault import AuditError
    from baolint.engine.baseline import BaselineError
    from baolint.forms.error import FileError

    if isinstance(problem, click.exceptions.Exit):
        sys.exit(problem.exit_code)
    if isinstance(problem, KeyboardInterrupt | click.Abort):
        sys.exit(130)
    if isinstance(problem, BrokenPipeError):
        silence()
        sys.exit(0)
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        sys.stderr.write(f"{problem.ctx.get_help() if problem.ctx else ''}\n")
        sys.exit(2)
    if isinstance(problem, click.ClickException):
        tell(in_chinese(problem))
        sys.exit(2)
    if isinstance(problem, OSError) and problem.errno == errno.EBADF:
        tell(Phrase("标准输出已关闭，结果没有地方写；用“-f 格式=文件”写到文件里。"))
        silence()
        sys.exit(2)
    if isinstance(problem, OSError):
        tell(
            Phrase(
                "输出结果时出错：{why}。请确认磁盘有空间、输出位置可写。",
                why=problem.strerror or problem,
            )
        )
        silence()
        sys.exit(2)
    if isinstance(problem, FileError | BaselineError | AuditError):
        tell(problem.args[0])
        sys.exit(2)
    tell(
        Phrase(
            "程序内部出错（{kind}：{problem}），请把这条提示反馈给 baolint 维护者。",
            kind=type(problem).__name__,
            problem=problem,
        )
    )
    sys.exit(2)
