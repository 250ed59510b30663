"""What click says about wrong usage, said in Chinese."""

from __future__ import annotations

import click

from baolint.messages.phrase import Phrase


def in_chinese(problem: click.ClickException) -> str:
    """Give the message for a usage error; click's own English only where nothing better is known."""
    if isinstance(problem, click.NoSuchOption):
        from difflib import get_close_matches

        close = get_close_matches(problem.option_name, problem.possibilities or (), 1, 0.0)
        near = Phrase("，是否想用 {near}", near=close[0]) if close else ""
        return Phrase(
            "没有选项 {name}{near}；用 --help 查看全部选项。", name=problem.option_name, near=near
        )
    if isinstance(problem, click.MissingParameter):
        return Phrase("缺少参数 {name}；用 --help 查看用法。", name=_name(problem.param))
    if isinstance(problem, click.BadParameter):
        return Phrase(
            "参数 {name} 的值不对：{why}", name=_name(problem.param), why=_value(problem.message)
        )
    if isinstance(problem, click.BadOptionUsage) and "requires an argument" in problem.message:
        return Phrase(
            "选项 {name} 后面要写上它的值；用 --help 查看用法。", name=problem.option_name
        )
    if isinstance(problem, click.UsageError) and "No such command" in problem.message:
        return Phrase(
            "没有这个命令：{name}；用 baolint --help 查看全部命令。",
            name=problem.message.split("'")[1],
        )
    if isinstance(problem, click.FileError):
        return Phrase("无法打开文件 {name}：{why}", name=problem.ui_filename, why=problem.message)
    return _otherwise(problem)


def _otherwise(problem: click.ClickException) -> str:
    """Translate what click tells by its text alone; its own English is never shown."""
    message = problem.message
    if message.startswith("Got unexpected extra argument"):
        return Phrase(
            "多出的参数：{args}；用 --help 查看用法。",
            args=message.partition("(")[2].rstrip(")"),
        )
    if isinstance(problem, click.BadOptionUsage):
        return Phrase("选项 {name} 不能带值；用 --help 查看用法。", name=problem.option_name)
    if message.startswith("Missing command"):
        return Phrase("没有给出命令；用 baolint --help 查看全部命令。")
    return message if _is_chinese(message) else Phrase("命令写得不对；用 --help 查看用法。")


def _value(message: str) -> str:
    """Give what is wrong with a value; types of click's own say it in English."""
    if _is_chinese(message):
        return message
    shown = message.split("'")[1] if message.count("'") > 1 else ""
    if "valid integer" in message:
        return Phrase("“{shown}”不是整数。", shown=shown)
    if "valid float" in message:
        return Phrase("“{shown}”不是数。", shown=shown)
    if "range" in message:
        return Phrase("超出了允许的范围。")
    if "does not exist" in message:
        return Phrase("找不到“{shown}”。", shown=shown)
    return Phrase("写法不对。")


def _is_chinese(message: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in message)


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.human_readable_name
