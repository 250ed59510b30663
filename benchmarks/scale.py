"""How large a run of the benchmark is."""

from __future__ import annotations

from typing import NamedTuple


class Scale(NamedTuple):
    """Numbers of files by format, of counted rounds, and the steps over which growth is shown.

    `starts` are the rounds of the short commands, `rounds` those of the runs over many files, `few`
    those of the longest ones.
    """

    txt: int = 1000
    html: int = 300
    md: int = 300
    docx: int = 300
    pdf: int = 50
    xlsx: int = 40
    many_docx: int = 1000
    starts: int = 15
    rounds: int = 3
    few: int = 2
    growth: tuple[int, ...] = (10, 100, 1000, 10_000)
    terms: tuple[int, ...] = (1000, 10_000, 100_000, 200_000)


SCALES = {
    "small": Scale(
        100, 30, 30, 30, 8, 8, 60, starts=5, rounds=1, few=1, growth=(10, 100, 300, 1000),
        terms=(1000, 10_000, 100_000),
    ),
    "default": Scale(),
    "large": Scale(
        5000, 1000, 1000, 1000, 200, 100, 3000, starts=40, rounds=7, few=5,
        growth=(10, 100, 1000, 10_000, 50_000), terms=(1000, 10_000, 100_000, 200_000, 500_000),
    ),
}  # fmt: skip
"""By name; `small` tells whether the benchmark works, its figures mean little."""
