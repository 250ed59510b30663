"""baolint cache: what is kept between runs; nothing of it is needed."""

from __future__ import annotations

import click

from baolint.cli.console import tell
from baolint.cli.help import Command, Group
from baolint.cli.output import write
from baolint.forms.cache import cache_folder
from baolint.forms.cache_parts import clear as cleared
from baolint.forms.cache_parts import parts
from baolint.messages.cache import PARTS


@click.group("cache", cls=Group, help="缓存：为下次检查保存的东西，随时可以清空。")
def command() -> None:
    """Do nothing by itself; a command below does the work."""


@command.command("show", cls=Command, help="列出缓存的位置、内容和大小。")
def show() -> None:
    """Print the folder and a line for each part."""
    from baolint.engine.result_store import count

    folder = cache_folder()
    lines = [f"缓存文件夹：{folder}"]
    for part in parts(folder):
        held = f"{part.files} 个文件"
        if part.name == "results":
            held = f"{count(folder)} 条"
        lines.append(f"{PARTS[part.name]}：{held}，{_size(part.size)}")
    write("\n".join(lines) + "\n")


@command.command("clear", cls=Command, help="清空缓存，下次检查时重新生成。")
def clear() -> None:
    """Delete everything that is kept."""
    folder = cache_folder()
    gone, left = cleared(folder)
    tell(f"已清空缓存，删去 {gone.files} 个文件，{_size(gone.size)}。")
    if left:
        raise click.FileError(folder, f"有 {left} 个文件删不掉，请检查权限")


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{-(-size // 1000)} KB"
