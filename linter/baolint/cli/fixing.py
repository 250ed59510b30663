"""check --fix and --diff: the fixes written back into the files, or shown only."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from baolint.cli.console import commandless, tell
from baolint.cli.output import write, write_bytes
from baolint.messages.phrase import Phrase, listed

if TYPE_CHECKING:
    from baolint.engine.mending import Mended
    from baolint.engine.run import Setup
    from baolint.engine.walk import Item

_LINE = re.compile("[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_WORD = (".docx", ".doc", ".wps", ".rtf")
_OTHERS = (".xlsx", ".xls", ".pdf")


def fix(
    items: Sequence[Item], setup_of: Callable[[str], Setup], unsafe: bool, dry: bool
) -> tuple[list[Item], bool]:
    """Mend the files that are text, or with `dry` print what would change.

    With `dry` nothing is written and what is printed is masked. Gives the items to check, with the
    content of standard input, and whether a file could not be written.
    """
    from baolint.engine.content import with_stdin
    from baolint.engine.run import shown_path

    if not dry and any(item.path == "-" for item in items):
        raise click.UsageError(Phrase("标准输入的内容不能写回，请改用 --diff，或给出文件。"))
    failed = False
    unfit: dict[str, list[str]] = {}
    listed = [with_stdin(item, setup_of(item.path).limits) for item in items]
    for item in listed:
        prepared = setup_of(item.path)
        name = shown_path(item.path, prepared)
        reason = _unfit(name)
        if reason:
            unfit.setdefault(reason, []).append(name)
            continue
        try:
            failed = _fix_one(item, name, prepared, unsafe, dry) or failed
        except click.FileError as problem:
            _say(name, Phrase("没有改动：{reason}", reason=problem.message))
            failed = True
    for reason, names in unfit.items():
        more = Phrase("等 {count} 个文件", count=len(names)) if len(names) > 1 else ""
        _say(names[0], Phrase("{more}没有改动：{reason}", more=more, reason=reason))
    return listed, failed


def _fix_one(item: Item, name: str, prepared: Setup, unsafe: bool, dry: bool) -> bool:
    """Mend one file; a file that cannot be read is left to the check to tell of."""
    from baolint.api import mend
    from baolint.engine.content import content
    from baolint.engine.mending import UnwritableError
    from baolint.readers.errors import Unreadable

    data = item.data
    if data is None:
        try:
            data = content(item.path, prepared.limits)
        except (OSError, Unreadable):
            return False
    try:
        mended = mend(data, item.path, prepared, unsafe=unsafe)
    except UnwritableError:
        _say(name, Phrase("没有改动：文件编码无法原样写回，请另存为 UTF-8 编码后再试"))
        return not dry
    if mended is None:
        return False
    if mended.data != data:
        if dry:
            write(commandless(_diff(name, mended)))
        else:
            if not os.access(item.path, os.W_OK):
                raise click.FileError(item.path, Phrase("没有写入权限"))
            write_bytes(mended.data, item.path)
    _tell(name, mended, dry)
    return False


def _unfit(name: str) -> str:
    """Say for a file in a format that is not mended what to do instead; empty for the others."""
    suffix = os.path.splitext(name)[1].lower()
    if suffix in _WORD:
        return Phrase("--fix 不改 Word 文件，请用 baolint annotate --revisions 生成带修订的副本")
    if suffix in _OTHERS:
        return Phrase("--fix 只改文本格式（txt、md、html、yaml、json），请在原稿里改正后重新导出")
    return ""


def _tell(name: str, mended: Mended, dry: bool) -> None:
    """Say how many places were mended, and which could not be."""
    said: list[str] = []
    if mended.done:
        counts = [
            Phrase("{code} {count} 处", code=code, count=count)
            for code, count in sorted(mended.done.items())
        ]
        template = "可自动改正 {count} 处（{codes}）" if dry else "已改正 {count} 处（{codes}）"
        count = sum(mended.done.values())
        said.append(Phrase(template, count=count, codes=listed("、", counts)))
    if mended.left:
        said.append(Phrase("{count} 处夹有标记或转义字符，请手工改正", count=mended.left))
    if mended.withheld:
        said.append(
            Phrase("{count} 处改动会影响数据、日期或名称，请手工改正", count=mended.withheld)
        )
    if said:
        _say(name, listed("；", said))


def _diff(name: str, mended: Mended) -> str:
    """Give the unified diff of the old and the new source, both masked."""
    from difflib import unified_diff

    from baolint.engine.masked_source import masked_source
    from baolint.engine.masking import Masker

    name = Masker(mended.facts)(name)
    before = _LINE.findall(masked_source(mended.facts))
    after = _LINE.findall(masked_source(mended.after))
    shown: list[str] = []
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}"):
        bare = line.rstrip("\r\n")
        shown.append(bare)
        if bare == line:
            shown.append("\\ No newline at end of file")
    return "\n".join(shown) + "\n"


def _say(name: str, told: str) -> None:
    from baolint.engine.masking import mask

    printable = mask("".join(char if char.isprintable() else "?" for char in name))
    tell(Phrase("“{name}”{told}。", name=printable, told=told))
