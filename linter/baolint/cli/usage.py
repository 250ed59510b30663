"""What click says about wrong usage, said in Chinese."""

from __future__ import annotations

import click


def in_chinese(problem: click.ClickException) -> str:
    """Give the message for a usage error; click's own English only where nothing better is known."""
    if isinstance(problem, click.NoSuchOption):
        near = f"，是否想用 {'、'.join(problem.possibilities)}" if problem.possibilities else ""
        return f"没有选项 {problem.option_name}{near}；用 --help 查看全部选项。"
    if isinstance(problem, click.MissingParameter):
        return f"缺少参数 {_name(problem.param)}；用 --help 查看用法。"
    if isinstance(problem, click.BadParameter):
        return f"参数 {_name(problem.param)} 的值不对：{problem.message}"
    if isinstance(problem, click.BadOptionUsage) and "requires an argument" in problem.message:
        return f"选项 {problem.option_name} 后面要写上它的值；用 --help 查看用法。"
    if isinstance(problem, click.UsageError) and "No such command" in problem.message:
        return (
            f"没有这个命令：{problem.message.split(chr(39))[1]}；用 baolint --help 查看全部命令。"
        )
    if isinstance(problem, click.FileError):
        return f"无法打开文件 {problem.ui_filename}：{problem.message}"
    return problem.message


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.human_readable_name
