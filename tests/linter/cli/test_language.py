"""--lang en: everything that is said is English, the facts are the same."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from support.cli import run
from support.english import chinese_in
from support.reports import changed, sound

DAY = ("--as-of", "2024-02-01")
ENGLISH = ("--lang", "en")
AGENCY = "绵阳市云溪区统计局"
TEXTS = ("message", "help", "basis", "shown", "says", "title")
TOTAL = ("（七）总计\t\t20\t3\t0\t1\t2\t0\t26", "（七）总计\t\t20\t3\t0\t1\t2\t0\t25")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    text = changed(sound(), TOTAL, ("行政强制\t0\t\t\n", "行政强制\t见附件\t\t\n"))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "c.txt").write_text(sound().split("\n", 2)[2], encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        changed(sound(), ("维护栏目内容", "建立栏目台帐")), encoding="utf-8"
    )
    return tmp_path


def spoken(output: str) -> str:
    """Give the text format's output without what is the report's own: its agency and lines."""
    lines = (line for line in output.split("\n") if not line.startswith("    | "))
    return "\n".join(lines).replace(AGENCY, "")


def bare(value: Any) -> Any:
    """Give JSON without its texts and the time it took."""
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items() if key not in (*TEXTS, "elapsed_s")}
    return [bare(one) for one in value] if isinstance(value, list) else value


def test_text_is_english() -> None:
    ran = run("check", ".", "--statistics", *DAY, *ENGLISH)
    assert (ran.code, chinese_in(spoken(ran.out)), ran.err) == (1, [], "")


def test_several_processes_speak_english() -> None:
    assert chinese_in(spoken(run("check", ".", "--jobs", "2", *DAY, *ENGLISH).out)) == []


@pytest.mark.parametrize("form", ["concise", "github", "gitlab", "junit"])
def test_formats_with_findings_only_are_english(form: str) -> None:
    assert chinese_in(run("check", "a.txt", "-f", form, *DAY, *ENGLISH).out) == []


def test_csv_is_english() -> None:
    rows = csv.reader(io.StringIO(run("check", "a.txt", "-f", "csv", *DAY, *ENGLISH).out))
    told = [cell for row in rows for cell in row if cell != AGENCY]
    assert [cell for cell in told if chinese_in(cell)] == []


def test_sarif_is_english() -> None:
    log = json.loads(run("check", "a.txt", "-f", "sarif", *DAY, *ENGLISH).out)["runs"][0]
    rules = log["tool"]["driver"]["rules"]
    texts = [one["message"]["text"] for one in log["results"]]
    texts += [one["shortDescription"]["text"] for one in rules]
    texts += [one["fullDescription"]["text"] for one in rules]
    texts += [text for one in rules for text in one["help"].values()]
    assert [text for text in texts if chinese_in(text)] == []


def test_the_web_page_is_english() -> None:
    page = run("check", ".", "-f", "html", *DAY, *ENGLISH).out
    page = re.sub(r'(?s)<p class="excerpt">.*?</p>', "", page)  # the report's own lines
    page = re.sub(r"(?s)<(th|td)[ >].*?</\1>", "", page)  # and cells
    page = page.replace(AGENCY, "")
    assert ('<html lang="en">' in page, chinese_in(re.sub("<[^>]*>", " ", page))) == (True, [])


def test_the_marks_in_tables_of_the_web_page_are_english() -> None:
    page = run("check", "a.txt", "-f", "html", *DAY, *ENGLISH).out
    marks = re.findall(r'<a (?:id="\w+" )?href="#d1f\w+">([^<]*)</a>', page)
    assert (bool(marks), [mark for mark in marks if chinese_in(mark)]) == (True, [])


def test_the_workbook_is_english(here: Path) -> None:
    import openpyxl

    run("check", "a.txt", "-f", "xlsx=out.xlsx", *DAY, *ENGLISH)
    book = openpyxl.load_workbook(here / "out.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row]
    told = [*book.sheetnames, str(book.properties.title), *cells]
    assert [text for text in told if text != AGENCY and chinese_in(text)] == []


def test_json_has_the_same_facts() -> None:
    english, chinese = (
        json.loads(run("check", ".", "-f", "json", *DAY, *more).out) for more in (ENGLISH, ())
    )
    assert bare(english) == bare(chinese)


def test_a_kept_result_is_never_told_in_another_language() -> None:
    asked = ("check", *"ab", ".", "-f", "json", "--allow-empty", *DAY)
    first = [run(*asked, "--lang", lang).out for lang in ("zh", "en", "zh", "en")]
    told = [
        [one["message"] for d in json.loads(out)["documents"] for one in d["diagnostics"]]
        for out in first
    ]
    assert (told[0] == told[2], told[1] == told[3], told[0] == told[1]) == (True, True, False)


def test_a_suppression_that_quotes_the_chinese_message_holds_in_english(here: Path) -> None:
    entry = "- {code: T208, text: 不是数字, reason: 见说明}\n"
    (here / ".baolint.yaml").write_text(f"suppressions:\n{entry}", encoding="utf-8")
    summary = json.loads(run("check", "a.txt", "-f", "json", *DAY, *ENGLISH).out)["summary"]
    assert summary["suppressed"] == 1


@pytest.mark.parametrize("command", ["check", "rules", "explain"])
def test_help_is_english(command: str) -> None:
    assert chinese_in(run(command, "--help", *ENGLISH).out) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "a.txt", "--zzz"), "There is no option --zzz; --help lists all options."),
        (("check", "nowhere.txt"), "“nowhere.txt” does not exist; check the path."),
        (
            ("check", "a.txt", "--select", "B999"),
            "The value of --select is wrong: there is no rule that begins with B999; "
            "the nearest is B309; baolint rules lists them all.",
        ),
        (
            ("check", "a.txt", "--profile", "nope"),
            "there is no form “nope”; there are disclosure-2019, disclosure-2021, legacy",
        ),
        (
            ("check", "a.txt", "--as-of", "today"),
            "The value of --as-of is wrong: “today” is not a date; write 2024-01-31.",
        ),
        (("explain", "nothing"), "There is no rule “nothing”; baolint rules lists them all."),
    ],
)
def test_wrong_usage_is_told_in_english(arguments: tuple[str, ...], told: str) -> None:
    ran = run(*arguments, *ENGLISH)
    assert (ran.code, ran.err) == (2, f"baolint: {told}\n")


def test_another_language_is_refused() -> None:
    assert run("check", "a.txt", "--lang", "fr").err == (
        "baolint：参数 --lang 的值不对：没有“fr”，可用的有：zh、en。\n"
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("select: [Q9]", ".baolint.yaml:1: select: there is no rule that begins with “Q9”"),
        ("selct: [B]", ".baolint.yaml:1: selct: unknown key “selct”; did you mean “select”?"),
        ("fail-on: warn", ".baolint.yaml:1: fail-on: can only be error, warning, info, never"),
    ],
)
def test_a_faulty_configuration_is_told_in_english(here: Path, written: str, told: str) -> None:
    (here / ".baolint.yaml").write_text(written, encoding="utf-8")
    ran = run("check", "a.txt", *ENGLISH)
    assert (told in ran.err, chinese_in(ran.err)) == (True, [])


def test_an_unreadable_file_is_told_in_english(here: Path) -> None:
    (here / "c.docx").write_bytes(b"%PDF-1.4")
    out = run("check", "c.docx", *DAY, *ENGLISH).out
    assert ("not a Word document but a PDF file" in out, chinese_in(out)) == (True, [])


def test_what_a_fix_did_is_told_in_english() -> None:
    ran = run("check", "b.txt", "--diff", *DAY, *ENGLISH)
    assert ran.err == ("baolint: “b.txt”: places that can be mended automatically: 1 (W707 1).\n")


def test_rules_have_english_titles() -> None:
    rows = json.loads(run("rules", "-f", "json", *ENGLISH).out)
    assert [row for row in rows if chinese_in(row["title"] + row["family"])] == []


def test_a_manual_page_is_english_but_for_what_it_quotes() -> None:
    page = run("explain", "T218", *ENGLISH).out
    assert chinese_in(re.sub("(?s)```.*?```", "", page)) == []
