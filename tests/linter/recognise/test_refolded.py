"""Cells of flattened merges are put together, labels that are only alike are not."""

from __future__ import annotations

import pytest

from baolint.document.model import Cell, Table
from baolint.document.text import Text
from baolint.recognise.refolded import refolded


def widths(*rows: str) -> list[str]:
    """Give each row's cells after refolding with the columns they cover; cells are parted by |."""
    table = Table(
        tuple(
            tuple(
                Cell(Text.nowhere(text, 0), number, column)
                for column, text in enumerate(row.split("|"))
            )
            for number, row in enumerate(rows)
        ),
        exact=True,
    )
    return [
        "|".join(f"{cell.text.string}:{cell.width}" for cell in row) for row in refolded(table).rows
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("第二十条|第二十条|第二十条",), ["第二十条:3"]),
        (("内容|决定数量|决定数量", "许可|0|0"), ["内容:1|决定数量:2", "许可:1|0:2"]),
        (("内容|决定数量|决定数量|", "许可|0|0|"), ["内容:1|决定数量:2|:1", "许可:1|0:2|:1"]),
        (("内容|决定数量|决定数量", "许可|0|1"), ["内容:1|决定数量:2", "许可:1|0:1|1:1"]),
        (("内容|制发|制发|有效", "规章|0|0|0"), ["内容:1|制发:1|制发:1|有效:1", "规章:1|0:1|0:1|0:1"]),
        (("办理结果|办理结果|办理结果", "公开|0|0"), ["办理结果:3", "公开:1|0:1|0:1"]),
        (("办理|不予|不予", "办理|秘密|0"), ["办理:1|不予:2", "办理:1|秘密:1|0:1"]),
    ],
)  # fmt: skip
def test_only_what_was_merged_is_put_together(rows: tuple[str, ...], expected: list[str]) -> None:
    assert widths(*rows) == expected
