"""A finding of several codes under the first of them that is selected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.cli import run
from support.reports import changed, sound


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Give what is reported of a cell that breaks B302 and B303 where only B303 is selected."""
    monkeypatch.chdir(tmp_path)
    text = changed(sound(), ("（一）予以公开\t\t9", "（一）予以公开\t\t8"))
    Path("a.txt").write_text(text, encoding="utf-8")
    out = run("check", "a.txt", "--as-of", "2024-02-01", "-f", "json", "--select", "B303").out
    document: dict[str, Any] = json.loads(out)["documents"][0]
    return document


def test_it_has_the_selected_code_and_name(found: dict[str, Any]) -> None:
    shown = found["diagnostics"][0]
    assert (shown["code"], shown["name"], shown["related_codes"]) == (
        "B303",
        "applicant-sum-mismatch",
        ["B302"],
    )


def test_its_message_is_about_the_selected_relation(found: dict[str, Any]) -> None:
    message = found["diagnostics"][0]["message"]
    assert message.startswith("各类申请人之和与总计不符：")
    assert "现左边为 11，右边为 10，相差 1" in message


def test_its_advice_and_basis_are_those_of_the_selected_code(found: dict[str, Any]) -> None:
    shown = found["diagnostics"][0]
    assert "自然人与各类法人或其他组织相加" in shown["help"]
    assert "申请人情况" in shown["basis"]


def test_it_counts_as_a_failed_check(found: dict[str, Any]) -> None:
    assert found["checks"]["failed"] == 1
