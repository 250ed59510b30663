"""What `check` said is said again where nothing has changed, and never where anything has."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import baolint
import baolint_rules
from baolint.cli import answer
from baolint.cli.main import main
from baolint.cli.printed import printed
from baolint.document.limits import LIMITS
from baolint.engine import program
from support.reports import REPORTS

DAY = ("--as-of", "2024-02-01")
CONFIGURED = """\
extends: [shared.yaml]
profile: own.yaml
lexicons: [own.csv]
baseline: old.jsonl
per-file: {one.txt: {previous: last/report.txt}}
"""
Change = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with reports, all that a configuration can lead to, and an empty cache."""
    here = tmp_path / "province" / "office"
    (here / "last").mkdir(parents=True)
    defects = REPORTS / "defects"
    shutil.copy(defects / "unbalanced-requests.txt", here / "one.txt")
    shutil.copy(defects / "no-contact.txt", here / "two.txt")
    last = (REPORTS / "ok" / "sound.txt").read_text(encoding="utf-8").replace("2023", "2022")
    (here / "last" / "report.txt").write_text(last, encoding="utf-8")
    (here / "own.csv").write_text("term,replace\n某词,另词\n", encoding="utf-8")
    (here / "old.jsonl").write_text(
        json.dumps({"path": "a", "code": "B301", "at": "", "fingerprint": "0" * 64}) + "\n"
    )
    source = Path(str(baolint_rules.__file__)).parent / "profiles" / "disclosure-2021.yaml"
    form = source.read_text(encoding="utf-8").replace("profile: disclosure-2021", "profile: own", 1)
    (here / "own.yaml").write_text(form, encoding="utf-8")
    (here / "shared.yaml").write_text("level: department\n", encoding="utf-8")
    monkeypatch.chdir(here)
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "path", [path for path in sys.path if path])
    return here


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of what was said again."""
    said: list[str] = []
    really = printed

    def noted(text: str, *, for_programs: bool = False) -> None:
        said.append(text)
        really(text, for_programs=for_programs)

    monkeypatch.setattr("baolint.cli.answer.printed", noted)
    return said


def check(*args: str, day: tuple[str, ...] = DAY) -> tuple[int, str]:
    """Run `check` as the program does; give exit code and what was printed."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["baolint", "check", *args, *day])
        patch.setattr(sys, "stdout", out)
        with pytest.raises(SystemExit) as left:
            main()
    out.flush()
    return left.value.code, out.buffer.getvalue().decode()  # type: ignore[return-value]


def kept(known: list[str], *args: str, day: tuple[str, ...] = DAY) -> tuple[int, str]:
    """Run it twice, so that the second answer is one that was kept."""
    first = check(*args, day=day)
    check(*args, day=day)
    assert len(known) == 1
    known.clear()
    return first


def configure(folder: Path) -> None:
    (folder / ".baolint.yaml").write_text(CONFIGURED, encoding="utf-8")


def append(name: str, text: str = "\n") -> Change:
    """Give what writes some more into a file of the folder."""

    def change(folder: Path) -> None:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "github", "gitlab", "csv"])
def test_the_same_is_said_again(folder: Path, known: list[str], form: str) -> None:
    first = check("-f", form, "one.txt", "two.txt")
    again = check("-f", form, "one.txt", "two.txt")
    assert len(known) == 1
    assert [re.sub(r'"elapsed_s": [\d.]+', "", str(one)) for one in again] == [
        re.sub(r'"elapsed_s": [\d.]+', "", str(one)) for one in first
    ]


def test_the_time_stated_is_that_of_this_run(folder: Path, known: list[str]) -> None:
    times = [json.loads(check("-f", "json", "one.txt")[1])["summary"]["elapsed_s"] for _ in "12"]
    assert len(known) == 1
    assert times[1] < times[0]


def test_an_answer_of_a_configured_run_is_said_again(folder: Path, known: list[str]) -> None:
    configure(folder)
    assert check("one.txt") == check("one.txt")
    assert len(known) == 1


@pytest.mark.parametrize(
    "change",
    [
        append("one.txt"),
        lambda folder: (folder / "one.txt").unlink(),
        append(".baolint.yaml", "region: '510000'\n"),
        append("shared.yaml", "region: '510000'\n"),
        append("own.yaml", "# other\n"),
        append("own.csv", "另一,别的\n"),
        lambda folder: (folder / "old.jsonl").write_text(""),
        append("last/report.txt"),
        lambda folder: (folder / "last" / ".baolint.yaml").write_text("level: township\n"),
        lambda folder: (folder / ".baolint.yaml").unlink(),
        lambda folder: (folder / ".git").mkdir(),
        lambda folder: os.truncate(folder / "one.txt", 100),
    ],
    ids=[
        "report", "report gone", "configuration", "extended", "profile", "lexicon", "baseline",
        "last year's", "last year's configuration", "no configuration", "root", "cut",
    ],
)  # fmt: skip
def test_a_changed_file_is_no_answer(folder: Path, known: list[str], change: Change) -> None:
    configure(folder)
    kept(known, "one.txt")
    change(folder)
    check("one.txt")
    assert known == []


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / ".baolint.yaml").write_text("level: township\n"),
        lambda folder: (folder.parent / ".baolint.yaml").write_text("level: township\n"),
        lambda folder: (folder / "pyproject.toml").write_text("[tool.baolint]\nlevel='township'\n"),
        lambda folder: (folder.parent / ".git").mkdir(),
    ],
    ids=["own", "above", "pyproject", "root above"],
)
def test_a_file_that_was_sought_in_vain_is_no_answer_once_there(
    folder: Path, known: list[str], change: Change
) -> None:
    kept(known, "one.txt")
    change(folder)
    check("one.txt")
    assert known == []


@pytest.mark.parametrize("name", ["own.csv", "own.yaml", "old.jsonl", "last/report.txt"])
def test_files_named_on_the_command_line_count(folder: Path, known: list[str], name: str) -> None:
    (folder / "given.yaml").write_text("lexicons: [own.csv]\n", encoding="utf-8")
    args = (
        "--profile", "own.yaml", "--baseline", "old.jsonl", "--previous", "last/report.txt",
        "--config", "given.yaml", "one.txt",
    )  # fmt: skip
    kept(known, *args)
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text + ("" if name == "old.jsonl" else "#\n"), encoding="utf-8")
    if name == "old.jsonl":
        (folder / name).write_text("", encoding="utf-8")
    check(*args)
    assert known == []


@pytest.mark.parametrize(
    "args",
    [
        ("--ignore", "B"), ("--level", "township"), ("--phase", "draft"), ("-f", "json"), ("--quiet",),
        ("--exit-zero",), ("--lang", "en"), ("--min-severity", "error"), ("--isolated",),
        ("--statistics",), ("--color", "always"), ("--fail-on", "info"), ("--no-plugins",),
    ],
    ids=lambda args: args[0],
)  # fmt: skip
def test_other_options_are_another_question(
    folder: Path, known: list[str], args: tuple[str, ...]
) -> None:
    kept(known, "one.txt")
    check("one.txt", *args)
    assert known == []


@pytest.mark.parametrize("name", answer.VARIABLES)
def test_the_environment_counts(
    folder: Path, known: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(name, raising=False)
    kept(known, "one.txt")
    monkeypatch.setenv(name, str(folder / "200"))
    check("one.txt")
    assert known == []


def test_all_that_is_asked_of_the_environment_is_listed() -> None:
    roots = [Path(str(one.__file__)).parent for one in (baolint, baolint_rules)]
    sources = "\n".join(
        path.read_text(encoding="utf-8") for root in roots for path in root.rglob("*.py")
    )
    asked = set(re.findall(r'environ(?:\.get\(|\[)"(\w+)"', sources))
    asked |= set(re.findall(r'from_checkout\([\w.]+, "(\w+)"\)', sources))
    # where the cache lies, in which the answers are
    assert asked - {"BAOLINT_CACHE_DIR", "XDG_CACHE_HOME"} == {
        name for name in answer.VARIABLES if not name.startswith(("LANG", "LC_"))
    }


def test_another_day_counts(
    folder: Path, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(known, "one.txt", day=())
    later = time.localtime(time.time() + 86400)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    check("one.txt", day=())
    assert known == []


def test_another_folder_counts(
    folder: Path, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(folder / "one.txt")
    kept(known, path)
    monkeypatch.chdir(folder.parent)
    check(path)
    assert known == []


def test_another_place_for_plug_ins_counts(
    folder: Path, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = folder.parent / "plugged"
    plugged.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(plugged)])
    kept(known, "one.txt")
    os.utime(plugged, (1, 1))
    check("one.txt")
    assert known == []


@pytest.mark.parametrize("name", ["program", "libraries"])
def test_a_changed_program_counts(
    folder: Path, known: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(known, "one.txt")
    if name == "program":
        really = program.files
        monkeypatch.setattr(answer, "files", lambda home: [*really(home), ("new.py", 1, 1)])
    else:
        monkeypatch.setattr(answer, "libraries", lambda: [("daachorse", [(1, 1)])])
    check("one.txt")
    assert known == []


def test_a_changed_rule_of_the_pack_is_seen(tmp_path: Path) -> None:
    rule = tmp_path / "family" / "rule.py"
    rule.parent.mkdir()
    rule.write_text("a = 1\n")
    before = answer.program_state([str(tmp_path)])
    os.utime(rule, ns=(1, 1))
    assert answer.program_state([str(tmp_path)]) != before


@pytest.mark.parametrize(
    "args",
    [
        ("--no-cache", "one.txt"), ("--diff", "one.txt"), ("--show-files", "one.txt"),
        ("-o", "out.txt", "one.txt"), ("-f", "junit", "one.txt"), ("-f", "html", "one.txt"),
        (".",), ("*.txt",), ("one.txt", "nowhere.txt"), ("one.txt", "own.csv"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_cannot_be_said_again_is_not_kept(
    folder: Path, known: list[str], args: tuple[str, ...], tmp_path: Path
) -> None:
    check(*args)
    assert not (tmp_path / "cache" / answer.FOLDER).exists()


def test_what_was_said_on_standard_error_is_said_anew(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(folder)
    (folder / "pyproject.toml").write_text("[tool.baolint]\n")
    for _ in "12":
        check("one.txt")
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_notice_about_last_years_report_is_told_anew(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = folder / "last" / "report.txt"
    last.write_text(last.read_text(encoding="utf-8").replace("统计局", "教育局"), encoding="utf-8")
    for _ in "12":
        check("--previous", "last/report.txt", "two.txt")
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize("damage", [b"", b"x", None], ids=["empty", "cut", "other question"])
def test_a_damaged_answer_is_none(
    folder: Path, known: list[str], tmp_path: Path, damage: bytes | None
) -> None:
    first = kept(known, "one.txt")
    (file,) = (tmp_path / "cache" / answer.FOLDER).iterdir()
    content = file.read_bytes()
    file.write_bytes(
        answer.sealed(b"?" * 32, content[32:]) if damage is None else content[:40] + damage
    )
    assert check("one.txt") == first
    assert known == []


def test_a_cache_that_cannot_be_written_does_no_harm(
    folder: Path, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("")
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(folder / "file"))
    assert check("one.txt") == check("one.txt")
    assert known == []


def test_nothing_personal_is_kept(folder: Path, tmp_path: Path) -> None:
    append("one.txt", "\n申请人张小明，身份证号510402199001011232，电话13812345678。\n")(folder)
    for form in ("text", "json", "csv"):
        check("-f", form, "one.txt")
    kept = b"".join(one.read_bytes() for one in (tmp_path / "cache" / answer.FOLDER).iterdir())
    assert b"5104**********1232" in kept
    assert b"510402199001011232" not in kept
    assert b"13812345678" not in kept
    assert "张小明".encode() not in kept


def test_answers_are_bounded_in_number(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {answer.place(number.to_bytes(4, "big")) for number in range(3 * answer.SLOTS)}
    assert len(names) == answer.SLOTS


def test_a_long_answer_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baolint.cli.answer_kept.LARGEST", 500)
    check("one.txt")
    assert not (tmp_path / "cache" / answer.FOLDER).exists()


def test_a_file_too_large_for_the_limit_is_told_as_before(folder: Path, known: list[str]) -> None:
    kept(known, "one.txt")
    os.truncate(folder / "one.txt", (LIMITS.file_size << 20) + 1)
    assert check("one.txt")[0] == 2
    assert known == []
