"""check --fix, --unsafe-fixes and --diff: what is written, what is not, and what is said."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from support import word
from support.cli import run
from support.convert import to_html
from support.reports import changed, sound

SAFE = changed(sound(), ("统计数据96条，", "统计数据96条,"), ("2024年1月19日", "2024年01月19日"))
UNSAFE = changed(sound(), ("一、总体情况", "一、概述"))
DAY = ("--as-of", "2024-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(text: str, name: str = "report.txt", encoding: str = "utf-8") -> Path:
    path = Path(name)
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(encoding: str, end: str) -> None:
    path = put(SAFE.replace("\n", end), encoding=encoding)
    run("check", str(path), "--fix", *DAY)
    assert path.read_bytes() == sound().replace("\n", end).encode(encoding)


def test_the_file_is_checked_again() -> None:
    put(SAFE)
    assert "没有发现问题" in run("check", "report.txt", "--fix", *DAY).out


def test_it_says_how_many_places_were_mended() -> None:
    put(SAFE)
    told = run("check", "report.txt", "--fix", *DAY).err
    assert told == "baolint：“report.txt”已改正 2 处（D511 1 处、F901 1 处）。\n"


def test_a_second_time_changes_nothing() -> None:
    path = put(SAFE + "附：落实布署。\n")
    run("check", "report.txt", "--fix", *DAY)
    once = path.read_bytes()
    assert run("check", "report.txt", "--fix", *DAY).err == ""
    assert path.read_bytes() == once


def test_unsafe_fixes_are_left_unless_asked_for() -> None:
    path = put(UNSAFE)
    run("check", "report.txt", "--fix", *DAY)
    assert path.read_text(encoding="utf-8") == UNSAFE


def test_unsafe_fixes_when_asked_for() -> None:
    path = put(UNSAFE)
    run("check", "report.txt", "--fix", "--unsafe-fixes", *DAY)
    assert path.read_text(encoding="utf-8") == sound()


def test_unsafe_fixes_alone_is_a_fault_of_usage() -> None:
    put(UNSAFE)
    assert run("check", "report.txt", "--unsafe-fixes").code == 2


@pytest.mark.parametrize("more", [(), ("--fix",), ("--fix", "--unsafe-fixes")])
def test_diff_writes_nothing(more: tuple[str, ...]) -> None:
    path = put(SAFE.replace("\n", "\r\n"), encoding="gb18030")
    before = path.read_bytes()
    run("check", "report.txt", "--diff", *more, *DAY)
    assert path.read_bytes() == before


def test_diff_shows_the_changed_lines_and_nothing_else() -> None:
    put(SAFE)
    shown = run("check", "report.txt", "--diff", *DAY).out.splitlines()
    assert shown[:2] == ["--- a/report.txt", "+++ b/report.txt"]
    assert [line for line in shown[2:] if line[0] in "-+"][-2:] == [
        "-2024年01月19日",
        "+2024年1月19日",
    ]
    assert all(line[0] in " -+@" for line in shown)


def test_diff_keeps_the_tabs_of_a_table() -> None:
    put(changed(sound(), ("本年废止件数", "本年度止件数")))
    assert "+信息内容\t本年制发件数\t本年废止件数\t现行有效件数" in (
        run("check", "report.txt", "--diff", *DAY).out
    )


@pytest.mark.parametrize("fail_on", ["error", "info"])
def test_diff_leaves_with_the_code_of_a_plain_check(fail_on: str) -> None:
    put(SAFE)
    options = ("--fail-on", fail_on, *DAY)
    plain = run("check", "report.txt", *options)
    assert run("check", "report.txt", "--diff", *options).code == plain.code


def test_diff_says_that_a_last_line_has_no_end() -> None:
    put(SAFE.rstrip("\n"))
    assert "\\ No newline at end of file" in run("check", "report.txt", "--diff", *DAY).out


def test_diff_of_standard_input() -> None:
    shown = run("check", "-", "--diff", *DAY, stdin=SAFE.encode())
    assert shown.out.startswith("--- a/stdin.txt\n")


def test_standard_input_cannot_be_written_back() -> None:
    assert run("check", "-", "--fix", stdin=SAFE.encode()).code == 2


PRIVATE = ("统计局办公室联系（", "统计局办公室联系（身份证号510402199001011232,手机13812345678;")


@pytest.mark.parametrize("name", ["report.txt", "report.html"])
def test_diff_is_masked(name: str) -> None:
    text = changed(SAFE, PRIVATE)
    text = to_html(text).replace("19900101", "1990<i>01</i>01") if name.endswith("html") else text
    put(text, name)
    shown = run("check", name, "--diff", *DAY).out
    assert "电话：0816" in shown
    assert "13812345678" not in shown
    assert "0101" not in shown
    assert "<i>01</i>" not in shown


def test_what_is_written_is_not_masked() -> None:
    path = put(changed(SAFE, PRIVATE))
    run("check", "report.txt", "--fix", *DAY)
    assert "510402199001011232" in path.read_text(encoding="utf-8")


def test_permissions_stay() -> None:
    path = put(SAFE)
    path.chmod(0o640)
    run("check", "report.txt", "--fix", *DAY)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link() -> None:
    put(SAFE, "real.txt")
    Path("link.txt").symlink_to("real.txt")
    run("check", "link.txt", "--fix", *DAY)
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text(encoding="utf-8") == sound()


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "磁盘空间不足"), (errno.EROFS, "磁盘是只读的"), (errno.EACCES, "没有写入权限")],
)
def test_a_file_that_cannot_be_written_stays_as_it_is(
    number: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(SAFE)

    def refuse(*args: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", refuse)
    done = run("check", "report.txt", "--fix", *DAY)
    assert (done.code, done.err) == (2, f"baolint：“report.txt”没有改动：{told}。\n")
    assert path.read_text(encoding="utf-8") == SAFE
    assert os.listdir() == ["report.txt"]


def test_a_disk_full_while_writing_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    put(SAFE)
    with open("/dev/full", "wb") as full:

        def opened(handle: int, mode: str) -> object:
            os.close(handle)
            return full

        monkeypatch.setattr(os, "fdopen", opened)
        done = run("check", "report.txt", "--fix", *DAY)
    assert "磁盘空间不足" in done.err
    assert os.listdir() == ["report.txt"]


def test_word_files_are_left_with_a_hint() -> None:
    Path("report.docx").write_bytes(word.report(SAFE))
    before = Path("report.docx").read_bytes()
    done = run("check", "report.docx", "--fix", *DAY)
    assert "baolint annotate --revisions" in done.err
    assert Path("report.docx").read_bytes() == before


def test_what_is_suppressed_is_not_mended() -> None:
    marked = SAFE.replace("全年通过", "<!-- baolint: ignore-file F901 -- 原样转载 -->\n\n全年通过")
    path = put(marked, "report.md")
    run("check", "report.md", "--fix", *DAY)
    assert "统计数据96条," in path.read_text(encoding="utf-8")


def test_only_selected_rules_mend() -> None:
    path = put(SAFE)
    run("check", "report.txt", "--fix", "--select", "D", *DAY)
    assert path.read_text(encoding="utf-8") == changed(sound(), ("统计数据96条，", "统计数据96条,"))


def test_markup_within_a_word_is_said_to_be_left() -> None:
    put(to_html(SAFE).replace("01月19日", "0<b>1月</b>19日"), "report.html")
    assert "请手工改正" in run("check", "report.html", "--fix", *DAY).err


def test_a_yaml_report_is_mended_in_place() -> None:
    put(sound())
    made = run("extract", "report.txt", "--format", "yaml", *DAY[:0]).out
    path = put(made.replace("维护栏目内容", "周密布署栏目内容"), "report.yaml")
    run("check", "report.yaml", "--fix", *DAY)
    assert path.read_text(encoding="utf-8") == made.replace("维护栏目内容", "周密部署栏目内容")


def test_a_block_that_is_suppressed_is_left_and_the_others_mended() -> None:
    text = changed(SAFE, ("电话：0816", "电话:0816"))
    note = "<!-- baolint: ignore F901 -- 原样转载 -->\n\n全年通过"
    path = put(text.replace("全年通过", note), "report.md")
    run("check", "report.md", "--fix", *DAY)
    after = path.read_text(encoding="utf-8")
    assert ("电话：0816" in after, "统计数据96条," in after) == (True, True)


def test_files_of_formats_that_are_not_mended_are_told_of_once() -> None:
    for name in ("a.docx", "b.docx"):
        Path(name).write_bytes(b"PK")
    told = run("check", ".", "--diff", "--allow-empty", *DAY).err
    assert told.count("annotate --revisions") == 1
    assert "“a.docx”等 2 个文件没有改动" in told


def test_a_file_in_the_baseline_is_left() -> None:
    path = put(SAFE)
    run("baseline", "update", "report.txt", *DAY[:0])
    run("check", "report.txt", "--fix", "--baseline", ".baolint-baseline.jsonl", *DAY)
    assert path.read_text(encoding="utf-8") == SAFE
