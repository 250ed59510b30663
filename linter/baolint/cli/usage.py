"""What click says about wrong usage, said in Chinese."""

from __future__ import annotations

import click


def in_chinese(problem: click.ClickException) -> str:
    """Give the message for a usage error; click's own English only where nothing better is known."""
    if isinstance(problem, click.NoSuchOption):
        from difflib import get_close_matches

        close = get_close_matches(problem.option_name, problem.possibilities or (), 1, 0.0)
        near = f"，是否想用 {close[0]}" if close else ""
        return f"没有选项 {problem.option_name}{near}；用 --help 查看全部选项。"
    if isinstance(problem, click.MissingParameter):
        return f"缺少参数 {_name(problem.param)}；用 --help 查看用法。"
    if isinstance(problem, click.BadParameter):
        return f"参数 {_name(problem.param)} 的值不对：{_value(problem.message)}"
    if isinstance(problem, click.BadOptionUsage) and "requires an argument" in problem.message:
        return f"选项 {problem.option_name} 后面要写上它的值；用 --help 查看用法。"
    if isinstance(problem, click.UsageError) and "No such command" in problem.message:
        return (
            f"没有这个命令：{problem.message.split(chr(39))[1]}；用 baolint --help 查看全部命令。"
        )
    if isinstance(problem, click.FileError):
        return f"无法打开文件 {problem.ui_filename}：{problem.message}"
    return _otherwise(problem)


def _otherwise(problem: click.ClickException) -> str:
    """Translate what click tells by its text alone; its own English is never shown."""
    message = problem.message
    if message.startswith("Got unexpected extra argument"):
        return f"多出的参数：{message.partition('(')[2].rstrip(')')}；用 --help 查看用法。"
    if isinstance(problem, click.BadOptionUsage):
        return f"选项 {problem.option_name} 不能带值；用 --help 查看用法。"
    if message.startswith("Missing command"):
        return "没有给出命令；用 baolint --help 查看全部命令。"
    return message if _is_chinese(message) else "命令写得不对；用 --help 查看用法。"


def _value(message: str) -> str:
    """Give what is wrong with a value; types of click's own say it in English."""
    if _is_chinese(message):
        return message
    shown = message.split("'")[1] if message.count("'") > 1 else ""
    if "valid integer" in message:
        return f"“{shown}”不是整数。"
    if "valid float" in message:
        return f"“{shown}”不是数。"
    if "range" in message:
        return "超出了允许的范围。"
    if "does not exist" in message:
        return f"找不到“{shown}”。"
    return "写法不对。"


def _is_chinese(message: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in message)


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.human_readable_name
