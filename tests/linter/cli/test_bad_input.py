"""Bad input gets a clear message in Chinese and exit code 2; the other files are still checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.cli import Ran, run
from support.reports import sound

DAY = ("--as-of", "2024-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(name: str, content: bytes) -> Ran:
    Path(name).write_bytes(content)
    Path("other.txt").write_text(sound(), encoding="utf-8")
    return run("check", name, "other.txt", "--format", "json", *DAY)


def docx() -> bytes:
    import io

    import docx as library

    made = library.Document()
    made.add_paragraph("一、总体情况")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


CASES = {
    "empty": ("a.txt", b"", "E103"),
    "blank": ("a.txt", b" \n\n", "E103"),
    "page without report": ("a.html", "<html><body><p>通知公告</p></body></html>".encode(), "E103"),
    "binary": ("a.txt", bytes(range(256)) * 8, "E101"),
    "truncated": ("a.docx", docx()[:700], "E101"),
    "unknown key": ("a.yaml", "profile: disclosure-2021\nagencyy: 某局\n".encode(), "E101"),
    "unknown profile": ("a.yaml", b"profile: disclosure-1999\n", "E101"),
    "not yaml": ("a.yaml", b"profile: disclosure-2021\nsections: [\n", "E101"),
    "format without reader": ("a.et", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "E102"),
    "portable document": ("a.pdf", b"%PDF-1.7\n", "E101"),
    "unsupported": ("a.ofd", b"PK\x03\x04" + bytes(40), "E102"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_file_is_named_with_its_code(case: str) -> None:
    name, content, code = CASES[case]
    found = json.loads(checked(name, content).out)
    assert [d["code"] for d in found["documents"][0]["diagnostics"]] == [code]


@pytest.mark.parametrize("case", CASES)
def test_the_run_ends_with_2(case: str) -> None:
    assert checked(*CASES[case][:2]).code == 2


@pytest.mark.parametrize("case", CASES)
def test_the_other_file_is_still_checked(case: str) -> None:
    found = json.loads(checked(*CASES[case][:2]).out)
    assert found["documents"][1]["grade"] == "A"


MISTYPED = "agency: 某局\nprofile: disclosure-2201\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", MISTYPED),
        ("a.yaml", "profile: nosuch\nagency: 某局\nfacts: {}\n"),
        ("a.json", json.dumps({"profile": "disclosure-2012", "year": "2023"})),
    ],
)
@pytest.mark.parametrize("path", [".", "given"])
def test_a_report_of_a_mistyped_profile_is_never_passed_over(
    name: str, text: str, path: str
) -> None:
    Path("reports").mkdir()
    Path("reports", name).write_text(text, encoding="utf-8")
    Path("reports", "sound.txt").write_text(sound(), encoding="utf-8")
    ran = run("check", f"reports/{name}" if path == "given" else "reports", "-f", "json", *DAY)
    told = [d["code"] for one in json.loads(ran.out)["documents"] for d in one["diagnostics"]]
    assert (ran.code, told) == (2, ["E101"])


def test_the_profile_nearest_to_a_mistyped_one_is_named_with_the_line() -> None:
    Path("a.yaml").write_text(MISTYPED, encoding="utf-8")
    (found,) = json.loads(run("check", "a.yaml", "-f", "json").out)["documents"][0]["diagnostics"]
    line = found["location"]["line"]
    assert (line, "第 2 行" in found["message"], "disclosure-2021" in found["message"]) == (
        2, True, True,
    )  # fmt: skip


def test_a_file_of_another_program_with_a_profile_is_no_report() -> None:
    Path("other").mkdir()
    Path("other", "a.yaml").write_text("profile: production\n", encoding="utf-8")
    Path("other", "sound.txt").write_text(sound(), encoding="utf-8")
    assert run("check", "other", *DAY).code == 0


@pytest.mark.parametrize(
    "text", ['{"profile":', '{"profile": "disclosure-2021"', '{"profile": "dis']
)
def test_data_cut_off_in_its_first_line_is_unreadable(text: str) -> None:
    (found,) = json.loads(checked("a.json", text.encode()).out)["documents"][0]["diagnostics"]
    assert (found["code"], found["location"]["line"]) == ("E101", 1)


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_right_one() -> None:
    found = json.loads(checked(*CASES["unknown key"][:2]).out)
    message = found["documents"][0]["diagnostics"][0]["message"]
    assert ("2" in message, "agencyy" in message, "agency" in message.replace("agencyy", "")) == (
        True, True, True,
    )  # fmt: skip


def test_a_missing_path_is_a_message_without_a_code() -> None:
    found = run("check", "missing.txt", *DAY)
    assert (found.code, "missing.txt" in found.err, "E1" in found.err) == (2, True, False)


def test_a_folder_without_reports_is_a_message_without_a_code() -> None:
    Path("folder").mkdir()
    found = run("check", "folder", *DAY)
    assert (found.code, "没有找到" in found.err) == (2, True)


@pytest.mark.parametrize("case", CASES)
def test_no_traceback_is_ever_shown(case: str) -> None:
    found = checked(*CASES[case][:2])
    assert "Traceback" not in found.out + found.err


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("a.yaml", "profile: disclosure-2021\nyear: 2023\nagencyy: 某局\n", (3, 1, 3, 8)),
        ("a.yaml", "profile: disclosure-2021\nyear: 2023\nyear: 2024\n", (3, 1, 3, 5)),
        ("a.yaml", 'profile: disclosure-2021\ntitle: "某局\n', (2, 8, 2, 8)),
        ("a.yaml", "profile: disclosure-2021\nyear: 23\n", (2, 7, 2, 9)),
        ("a.json", '{"profile": "disclosure-2021", "title" "x"}', (1, 40, 1, 40)),
    ],
    ids=["unknown key", "repeated key", "open quote", "bad year", "missing colon"],
)
def test_what_cannot_be_read_has_its_line_and_column(
    name: str, content: str, place: tuple[int, int, int, int]
) -> None:
    found = json.loads(checked(name, content.encode()).out)["documents"][0]["diagnostics"][0]
    where = found["location"]
    assert tuple(where[k] for k in ("line", "column", "end_line", "end_column")) == place


def test_the_short_form_names_the_line_of_an_unknown_key() -> None:
    Path("a.yaml").write_text("profile: disclosure-2021\nagencyy: 某局\n", encoding="utf-8")
    assert run("check", "a.yaml", "-f", "concise").out.startswith("a.yaml:2:1: E101 ")
