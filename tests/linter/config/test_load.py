"""Configurations are read, extended, kept compiled and read anew when they change."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from baolint.config.config import Glob
from baolint.config.error import ConfigError
from baolint.config.load import load
from support.configured import installed_names, loaded, write

TOML = """[project]
name = "portal"

[tool.baolint]
select = ["B", "T"]
fail-on = "warning"

[tool.baolint.options.C606]
required = ["telephone"]
"""


def test_codes_may_be_one_text_with_commas(tmp_path: Path) -> None:
    assert loaded(tmp_path, "ignore: c606, B3\n").ignore == ("C606", "B3")


def test_a_file_of_comments_says_nothing(tmp_path: Path) -> None:
    assert loaded(tmp_path, "# 还没有配置\n").select == ()


def test_a_pyproject_table_says_the_same(tmp_path: Path) -> None:
    found = loaded(tmp_path, TOML, "pyproject.toml")
    assert (found.select, found.fail_on, found.options) == (
        ("B", "T"), "warning", {"C606": {"required": ("telephone",)}},
    )  # fmt: skip


def test_required_contact_is_the_option_of_its_rule(tmp_path: Path) -> None:
    found = loaded(tmp_path, "contact:\n  required: [telephone, email]\n")
    assert found.options == {"C606": {"required": ("telephone", "email")}}


def test_an_extended_file_is_read_first(tmp_path: Path) -> None:
    write(tmp_path / "省", "ignore: F\nfail-on: never\nseverity: {C601: info}\n", "base.yaml")
    found = loaded(tmp_path, "extends: 省/base.yaml\nignore: C606\nfail-on: error\n")
    assert (found.ignore, found.fail_on, found.severity) == (
        ("F", "C606"), "error", {"C601": "info"},
    )  # fmt: skip


def test_a_selection_replaces_the_extended_one(tmp_path: Path) -> None:
    write(tmp_path, "select: B\n", "base.yaml")
    assert loaded(tmp_path, "extends: base.yaml\nselect: T\n").select == ("T",)


def test_paths_start_at_the_file_that_names_them(tmp_path: Path) -> None:
    write(tmp_path / "省", "lexicons: [用语.txt]\nexclude: ['草稿/**']\n", "base.yaml")
    found = loaded(tmp_path, "extends: 省/base.yaml\n")
    assert (found.lexicons, found.exclude) == (
        (str(tmp_path / "省" / "用语.txt"),), (Glob(str(tmp_path / "省"), "草稿/**"),),
    )  # fmt: skip


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "extends: .baolint.yaml\n", "base.yaml")
    with pytest.raises(ConfigError, match="绕成了圈"):
        loaded(tmp_path, "extends: base.yaml\n")


def test_what_was_checked_once_is_not_checked_again(tmp_path: Path) -> None:
    path = write(tmp_path, "ignore: F\n")
    first = load(str(path), str(tmp_path), "test", installed_names)

    def never() -> None:
        raise AssertionError("asked again")

    assert load(str(path), str(tmp_path), "test", never) == first  # type: ignore[arg-type]


def test_a_changed_base_is_read_anew(tmp_path: Path) -> None:
    write(tmp_path, "ignore: F\n", "base.yaml")
    loaded(tmp_path, "extends: base.yaml\n")
    write(tmp_path, "ignore: W\n", "base.yaml")
    assert loaded(tmp_path, "extends: base.yaml\n").ignore == ("W",)


def test_garbage_in_the_cache_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "cache"))
    loaded(tmp_path, "ignore: F\n")
    for kept in (tmp_path / "cache" / "config").iterdir():
        kept.write_bytes(b"{]")
    assert loaded(tmp_path, "ignore: F\n").ignore == ("F",)


def test_every_value_knows_where_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = loaded(tmp_path, "fail-on: never\noptions:\n  C606:\n    required: telephone\n")
    assert found.origins["options.C606"] == ".baolint.yaml:3"


def test_a_list_that_was_added_to_comes_from_both_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "ignore: F\n", "base.yaml")
    found = loaded(tmp_path, "extends: base.yaml\nignore: W7\n")
    assert (found.ignore, found.origins["ignore"]) == (
        ("F", "W7"), "base.yaml:1、.baolint.yaml:2",
    )  # fmt: skip


def test_a_toml_value_knows_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert loaded(tmp_path, TOML, "pyproject.toml").origins["fail-on"] == "pyproject.toml:6"


def test_a_kept_configuration_needs_no_schema(tmp_path: Path) -> None:
    path = write(tmp_path, "ignore: F\n")
    load(str(path), str(tmp_path), "test", installed_names)
    before = {name for name in sys.modules if name.startswith("pydantic")}
    load(str(path), str(tmp_path), "test", installed_names)
    assert {name for name in sys.modules if name.startswith("pydantic")} == before
