"""The names of a form's tables: 表三, and with what stands in brackets behind it."""

from __future__ import annotations

from baolint.messages.phrase import Phrase

NUMERALS = tuple("一二三四五六七八九十")
"""Numerals of tables and sections that have a twin in other languages."""


def short(name: str) -> Phrase:
    """Give a table's short name: 表三."""
    return _numbered(name.partition("（")[0])


def whole(name: str) -> Phrase:
    """Give a table's name with what stands in brackets behind it: 表三（…）."""
    number, mark, title = name.partition("（")
    if not mark:
        return short(name)
    return Phrase("{table}（{title}）", table=_numbered(number), title=title.removesuffix("）"))


def _numbered(name: str) -> Phrase:
    if name[:1] == "表" and name[1:] in NUMERALS:
        return Phrase("表{number}", number=Phrase(name[1:]))
    return Phrase("{table_name}", table_name=name)
