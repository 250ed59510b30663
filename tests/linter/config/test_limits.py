"""The bounds of a configuration: checked, inherited, shown, and in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.config.error import ConfigError
from baolint.config.limits_model import ABOUT, LimitsSpec
from baolint.document.limits import Limits, spelt
from support.cli import run
from support.configured import loaded, write
from support.reports import sound


def test_every_bound_can_be_configured_and_is_explained() -> None:
    names = [spelt(name) for name in Limits._fields]
    assert [field.alias for field in LimitsSpec.model_fields.values()] == names == list(ABOUT)


def test_the_schema_states_the_default_of_every_bound() -> None:
    stated = {
        name: found["default"]
        for name, found in LimitsSpec.model_json_schema()["properties"].items()
    }
    assert stated == {spelt(name): value for name, value in Limits()._asdict().items()}


def test_a_bound_is_read_as_a_number(tmp_path: Path) -> None:
    found = loaded(tmp_path, "limits: {pages: 600, rule-seconds: 0.5}\n")
    assert found.limits == {"pages": 600, "rule_seconds": 0.5}


def test_a_table_of_pyproject_says_the_same(tmp_path: Path) -> None:
    table = "[tool.baolint.limits]\npages = 600\nrule-seconds = 0.5\n"
    assert loaded(tmp_path, table, "pyproject.toml").limits == {"pages": 600, "rule_seconds": 0.5}


def test_bounds_of_an_extended_file_hold_where_nothing_else_is_said(tmp_path: Path) -> None:
    write(tmp_path, "limits: {pages: 1, rows: 2}\n", "base.yaml")
    found = loaded(tmp_path, "extends: base.yaml\nlimits: {pages: 3}\n")
    assert found.limits == {"pages": 3, "rows": 2}


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("page: 600", "limits.page: 不认识的键“page”，是否应为“pages”？"),
        ("pages: 0", "limits.pages: 应是 1 以上的整数，写的是“0”"),
        ("pages: -1", "limits.pages: 应是 1 以上的整数，写的是“-1”"),
        ("pages: 1.5", "limits.pages: 应是 1 以上的整数，写的是“1.5”"),
        ("pages: 1e9", "limits.pages: 应是 1 以上的整数，写的是“1e9”"),
        ("file-seconds: 0", "limits.file-seconds: 应是大于 0 的秒数，写的是“0”"),
        ("file-seconds: nan", "limits.file-seconds: 应是大于 0 的秒数，写的是“nan”"),
        ("file-seconds: [1]", "limits.file-seconds: "),
    ],
)
def test_a_bound_that_cannot_be_is_told_with_its_line(
    tmp_path: Path, written: str, fault: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, f"limits:\n  {written}\n")
    assert f".baolint.yaml:2: {fault}" in str(caught.value)


def test_a_bound_in_force_is_shown_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "limits:\n  pages: 600\n")
    shown = run("config", "show", str(tmp_path)).out
    assert [line.split("  # ")[0] for line in shown.splitlines() if "pages" in line] == [
        "  pages: 600"
    ]


def test_a_configured_bound_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "limits: {paragraphs: 5}\n")
    Path("a.txt").write_text(sound(), encoding="utf-8")
    done = run("check", "a.txt", "-f", "concise")
    assert (done.code, "E105" in done.out, "超过上限 5 段" in done.out) == (2, True, True)
