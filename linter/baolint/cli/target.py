"""The output file of a command that writes documents: its suffix is the format."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click


def suffix_of(target: str, known: Iterable[str]) -> str:
    """Give the suffix of an output file in lower case; UsageError for one nobody writes."""
    suffix = os.path.splitext(target)[1].lower()
    names = tuple(known)
    if suffix not in names:
        found = f"不能写成“{suffix}”格式" if suffix else f"“{target}”没有后缀，不知道写成哪种格式"
        raise click.UsageError(f"{found}；输出文件的后缀可以是 {'、'.join(names)}。")
    return suffix
