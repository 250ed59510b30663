"""Whatever reader made a document, it keeps within the bounds or is refused, the bound named."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from baolint.document.limits import changed
from baolint.messages.limits import MESSAGES
from baolint.readers import Reader, Unreadable, read
from baolint.readers.text import read as read_text

CASES: dict[str, tuple[str, dict[str, int]]] = {
    "paragraphs": ("甲\n\n乙\n\n丙\n\n丁\n", {"paragraphs": 3}),
    "characters": ("甲乙丙\n\n丁戊己\n", {"characters": 5}),
    "line-length": ("一\n甲乙丙丁\n", {"line_length": 3}),
    "rows": ("甲\t1\n乙\t2\n丙\t3\n", {"rows": 2}),
    "columns": ("甲\t1\t2\t3\n乙\t2\t3\t4\n", {"columns": 3}),
    "cells": ("甲\t1\t2\t3\n乙\t2\t3\t4\n", {"cells": 7}),
}


def fault(
    text: str, bounds: Mapping[str, int], name: str, added: Mapping[str, Reader]
) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(text.encode(), name, added, changed(bounds))
    return caught.value


@pytest.mark.parametrize("case", CASES)
def test_what_is_over_a_bound_is_refused(case: str) -> None:
    assert fault(*CASES[case], "a.txt", {}).key == f"E105.{case}"


@pytest.mark.parametrize("case", CASES)
def test_the_reader_of_a_plug_in_is_held_to_the_bounds(case: str) -> None:
    assert fault(*CASES[case], "a.own", {".own": read_text}).key == f"E105.{case}"


@pytest.mark.parametrize("case", CASES)
def test_the_bound_its_value_what_was_found_and_how_to_raise_it_are_said(case: str) -> None:
    text, bounds = CASES[case]
    error = fault(text, bounds, "a.txt", {})
    told = " ".join(part.format(**error.values) for part in MESSAGES[error.key])
    limit = next(iter(bounds.values()))
    wanted = (f"上限 {limit} ", f" {limit + 1} ", f"在配置的 limits 里调高 {case}（现为 {limit}）")
    assert [part in told for part in wanted] == [True, True, True]


@pytest.mark.parametrize("case", CASES)
def test_what_is_at_a_bound_is_read(case: str) -> None:
    text, bounds = CASES[case]
    above = {name: value + 1 for name, value in bounds.items()}
    assert read(text.encode(), "a.txt", {}, changed(above)).blocks


FIXED = ("E105.xml", "E105.old-workbook", "E105.markdown-nesting")


@pytest.mark.parametrize("key", [key for key in MESSAGES if key not in FIXED])
def test_every_bound_says_how_to_raise_it(key: str) -> None:
    assert "在配置的 limits 里调高 {bound}（现为 {limit}）" in MESSAGES[key][1]


@pytest.mark.parametrize("key", FIXED)
def test_a_fixed_bound_says_that_it_is_fixed(key: str) -> None:
    assert "这个上限不能调整" in MESSAGES[key][1]
