"""The key `limits` of a configuration: a bound a field, named as in Limits."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from baolint.document.limits import LIMITS, spelt
from baolint.forms.schema import Spec

_WHOLE = re.compile(r"[1-9][0-9]{0,8}")
_SECONDS = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,3})?")


def _whole(value: Any) -> Any:
    if isinstance(value, str) and not _WHOLE.fullmatch(value):
        raise PydanticCustomError("limit_whole", "whole number from 1 to 999999999")
    return value


def _seconds(value: Any) -> Any:
    if isinstance(value, str) and not (_SECONDS.fullmatch(value) and float(value)):
        raise PydanticCustomError("limit_seconds", "seconds above 0, below 100000")
    return value


Count = Annotated[int, BeforeValidator(_whole), Field(ge=1)]
Seconds = Annotated[float, BeforeValidator(_seconds), Field(gt=0)]


class LimitsSpec(Spec):
    """Bounds on a file; what is not said stays as in Limits, which says what each means."""

    model_config = ConfigDict(alias_generator=spelt)

    file_size: Count = LIMITS.file_size
    member_size: Count = LIMITS.member_size
    unpacked_size: Count = LIMITS.unpacked_size
    ratio: Count = LIMITS.ratio
    members: Count = LIMITS.members
    tags: Count = LIMITS.tags
    nesting: Count = LIMITS.nesting
    values: Count = LIMITS.values
    pages: Count = LIMITS.pages
    objects: Count = LIMITS.objects
    sheets: Count = LIMITS.sheets
    characters: Count = LIMITS.characters
    line_length: Count = LIMITS.line_length
    paragraphs: Count = LIMITS.paragraphs
    rows: Count = LIMITS.rows
    columns: Count = LIMITS.columns
    cells: Count = LIMITS.cells
    rule_seconds: Seconds = LIMITS.rule_seconds
    file_seconds: Seconds = LIMITS.file_seconds
    convert_seconds: Seconds = LIMITS.convert_seconds


ABOUT = {
    "file-size": "文件的大小（MB）",
    "member-size": "压缩包（docx、xlsx）里一个成员展开后的大小（MB）",
    "unpacked-size": "所读内容展开后的总大小（MB）",
    "ratio": "一个成员展开后是压缩时的多少倍（展开后 4 MB 以内的不看）",
    "members": "压缩包里的成员数",
    "tags": "一个 XML 成员里的标记数",
    "nesting": "网页元素、结构化数据套的层数",
    "values": "结构化数据的项数，引用按展开后计",
    "pages": "PDF 的页数",
    "objects": "PDF 里线条、图形、文字块等的总数",
    "sheets": "工作簿的工作表数",
    "characters": "全文的字数",
    "line-length": "一行、一段或一格的字数",
    "paragraphs": "段落数",
    "rows": "一张表格的行数",
    "columns": "一张表格的列数",
    "cells": "一张表格的格数，或一个工作表里有内容的格数",
    "rule-seconds": "一条规则检查一个文件的处理器时间（秒）",
    "file-seconds": "检查一个文件的处理器时间（秒）",
    "convert-seconds": "LibreOffice 转换一个文件的时间（秒）",
}
"""What each bound is on, in Chinese; in the JSON Schema and the manual."""
