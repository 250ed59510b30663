"""Plug-ins of other distributions are used; broken ones are told by name and version, and survived."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from baolint import check
from support.cli import Ran, run
from support.plugged import distribution, pack
from support.reports import changed, sound

READER = """\
from baolint.readers.text import read as read_text
def read(data, path):
    return read_text(data.removeprefix(b"OWN"), path)
"""
REPORTER = "def render(run, style):\n    return f'{len(run.reports)} reports\\n'\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of sys.path to install into, with a sound report in the working folder."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(sound(), encoding="utf-8")
    return folder


def checked(*more: str) -> Ran:
    return run("check", "a.txt", "--as-of", "2024-02-01", *more)


def codes(*more: str) -> list[str]:
    out = checked("-f", "jsonl", *more).out
    return [one["code"] for one in map(json.loads, out.splitlines()) if "code" in one]


# packs


def test_a_rule_of_another_distribution_is_used(site: Path) -> None:
    pack(site, "pack_good")
    assert codes() == ["Z901"]


def test_without_plugins_only_our_own_rules_are_used(site: Path) -> None:
    pack(site, "pack_unwanted")
    assert codes("--no-plugins") == []


def test_a_rule_of_another_distribution_can_be_ignored(site: Path) -> None:
    pack(site, "pack_ignored")
    assert codes("--ignore", "Z") == []


def test_a_rule_of_another_distribution_is_used_by_the_python_interface(site: Path) -> None:
    pack(site, "pack_api")
    assert [one.code for one in check("a.txt").findings if one.code == "Z901"] == ["Z901"]


def test_sarif_names_the_distributions_in_force(site: Path) -> None:
    pack(site, "pack_sarif")
    log = json.loads(checked("-f", "sarif").out)
    assert log["runs"][0]["tool"]["extensions"] == [{"name": "pack_sarif", "version": "1.2"}]


def test_sarif_has_no_extensions_without_plugins(site: Path) -> None:
    pack(site, "pack_sarif_none")
    log = json.loads(checked("-f", "sarif", "--no-plugins").out)
    assert "extensions" not in log["runs"][0]["tool"]


def test_a_distribution_that_is_installed_later_is_noticed(site: Path) -> None:
    before = codes()
    pack(site, "pack_later")
    assert (before, codes()) == ([], ["Z901"])


# broken packs


@pytest.mark.parametrize(
    ("name", "source", "reason"),
    [
        (
            "gone",
            "import nothing_like_it",
            "ModuleNotFoundError: No module named 'nothing_like_it'",
        ),
        ("leaves", "raise SystemExit(3)", "SystemExit: 3"),
        ("typo", "def f(:", "SyntaxError: invalid syntax (broken_typo.py, line 1)"),
        ("other", "PACK = 1", "入口不是 baolint.rules.packs.Pack"),
        ("nameless", "", "AttributeError: module 'broken_nameless' has no attribute 'PACK'"),
    ],
)
def test_a_broken_pack_is_told_and_survived(
    site: Path, name: str, source: str, reason: str
) -> None:
    name = f"broken_{name}"
    distribution(site, name, {"packs": f"{name} = {name}:PACK"}, source)
    ran = checked()
    assert (ran.code, ran.err) == (
        0,
        f"baolint：插件 {name}（规则包，来自 {name} 1.2）不能用，已略过：{reason}。\n",
    )


def test_a_code_that_is_taken_makes_a_pack_broken(site: Path) -> None:
    pack(site, "pack_taken", code="B301")
    ran = checked()
    assert (ran.code, "与已有的重名：B301、B301。" in ran.err) == (0, True)


def test_a_pack_for_another_interface_is_broken(site: Path) -> None:
    pack(site, "pack_newer", more=", api=2")
    assert "按第 2 版插件接口编写，本程序支持第 1 版" in checked().err


def test_a_form_that_does_not_compile_makes_a_pack_broken(site: Path) -> None:
    (site / "profiles").mkdir()
    (site / "profiles" / "own.yaml").write_text("profile: own\n", encoding="utf-8")
    pack(site, "pack_form")
    ran = checked()
    assert (ran.code, "来自 pack_form 1.2" in ran.err and "own.yaml" in ran.err) == (0, True)


def test_a_broken_pack_does_not_hide_what_is_wrong(site: Path, tmp_path: Path) -> None:
    distribution(site, "broken_beside", {"packs": "x = broken_beside:PACK"}, "PACK = 1")
    wrong = changed(sound(), ("（一）予以公开\t\t9\t", "（一）予以公开\t\t8\t"))
    (tmp_path / "a.txt").write_text(wrong, encoding="utf-8")
    assert checked().code == 1


def test_without_plugins_nothing_broken_is_told(site: Path) -> None:
    distribution(site, "broken_unwanted", {"packs": "x = broken_unwanted:PACK"}, "PACK = 1")
    assert checked("--no-plugins").err == ""


# readers


def test_a_reader_of_another_distribution_reads_its_suffix(site: Path, tmp_path: Path) -> None:
    distribution(site, "reader_good", {"readers": "Own = reader_good:read"}, READER)
    (tmp_path / "b.OWN").write_bytes(b"OWN" + sound().encode())
    ran = run("check", "b.OWN", "--as-of", "2024-02-01", "-q")
    assert (ran.code, ran.out) == (0, "共检查 1 份：没有发现问题。\n")


def test_a_reader_of_another_distribution_counts_when_a_folder_is_walked(
    site: Path, tmp_path: Path
) -> None:
    distribution(site, "reader_walk", {"readers": "own = reader_walk:read"}, READER)
    (tmp_path / "b.own").write_bytes(b"OWN" + sound().encode())
    assert run("check", ".", "--as-of", "2024-02-01", "-q").out.startswith("共检查 2 份")


def test_a_reader_of_another_distribution_counts_for_a_baseline(site: Path, tmp_path: Path) -> None:
    distribution(site, "reader_base", {"readers": "own = reader_base:read"}, READER)
    (tmp_path / "a.own").write_text(sound().replace("本年废止件数", "本年度止件数"), "utf-8")
    run("baseline", "update", str(tmp_path), "--baseline", str(tmp_path / "b.jsonl"))
    assert "T204" in (tmp_path / "b.jsonl").read_text("utf-8")


def test_a_reader_of_a_built_in_format_is_left_out(site: Path) -> None:
    distribution(site, "reader_taken", {"readers": "txt = reader_taken:read"}, READER)
    ran = checked()
    assert (ran.code, "读取格式，来自 reader_taken 1.2" in ran.err) == (0, True)


def test_a_broken_reader_is_told_and_its_files_are_passed_over(site: Path, tmp_path: Path) -> None:
    distribution(site, "reader_broken", {"readers": "own = reader_broken:read"}, "read = 1")
    (tmp_path / "b.own").write_bytes(b"OWN")
    ran = run("check", ".", "--as-of", "2024-02-01")
    assert (ran.code, "入口不是函数" in ran.err) == (0, True)


# reporters


def test_an_output_format_of_another_distribution_can_be_asked_for(site: Path) -> None:
    distribution(site, "reporter_good", {"reporters": "count = reporter_good:render"}, REPORTER)
    assert checked("-f", "count").out == "1 reports\n"


def test_an_output_format_that_nobody_asks_for_is_not_imported(site: Path) -> None:
    source = "raise ValueError('imported')"
    distribution(site, "reporter_lazy", {"reporters": "count = reporter_lazy:render"}, source)
    assert checked().err == ""


def test_an_output_format_that_fails_is_told_and_the_others_are_written(
    site: Path, tmp_path: Path
) -> None:
    source = "def render(run, style):\n    raise KeyError('x')\n"
    distribution(site, "reporter_fails", {"reporters": "count = reporter_fails:render"}, source)
    ran = checked("-f", "count", "-f", "json=out.json")
    assert (ran.code, ran.err, (tmp_path / "out.json").exists()) == (
        2,
        "baolint：输出格式 count（来自 reporter_fails 1.2）出错，没有输出：KeyError: 'x'。\n",
        True,
    )


def test_without_plugins_their_output_formats_are_unknown(site: Path) -> None:
    distribution(site, "reporter_off", {"reporters": "count = reporter_off:render"}, REPORTER)
    assert checked("-f", "count", "--no-plugins").code == 2


# the list


def test_the_list_says_where_a_plugin_comes_from_and_whether_it_works(site: Path) -> None:
    pack(site, "listed_good")
    distribution(site, "listed_wrong", {"reporters": "count = listed_wrong:render"}, "render = 1")
    ran = run("plugins")
    lines = [line.split("  ") for line in ran.out.splitlines()]
    assert (ran.code, [line[1:] for line in lines]) == (
        0,
        [
            ["disclosure", lines[0][2], "可用"],
            ["listed_good", "listed_good 1.2", "可用"],
            ["count", "listed_wrong 1.2", "不能用：入口不是函数"],
        ],
    )


def test_the_built_in_pack_comes_from_baolint_itself(site: Path) -> None:
    (own,) = json.loads(run("plugins", "-f", "json").out)
    assert (own["name"], own["distribution"], own["ok"]) == ("disclosure", "baolint", True)
