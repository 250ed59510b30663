"""The user's own word lists through the Python API."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.api import check, setup
from baolint.forms.lexicon_fault import LexiconError
from support.reports import AS_OF, sound

REPORT = sound().replace("推进政府信息公开，", "推进赌*博甲公司乙，").encode()


def told(path: Path, report: bytes = REPORT) -> list[tuple[str, str]]:
    prepared = setup(as_of=AS_OF, lexicons=[str(path)])
    found = check(report, "report.txt", prepared).findings
    return [(finding.severity, finding.message) for finding in found if finding.code == "W701"]


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "severity"),
    [
        ("own.txt", "# 本局词表\n赌博甲\n", "warning"),
        ("own.csv", "term,grade,allow\n赌博甲,提示,\n乙,严重,公司乙;司乙\n", "info"),
        (
            "own.yaml",
            'id: o\nversion: "1"\nrule: W701\nterms: [{term: 赌博甲, grade: error}]',
            "error",
        ),
    ],
)
def test_a_word_list_of_any_format_is_in_force(
    tmp_path: Path, name: str, content: str, severity: str
) -> None:
    stem = "o" if name == "own.yaml" else "own"
    message = f"出现了词表“{stem}”列为不得使用的“赌*博甲”。"
    assert told(written(tmp_path, name, content)) == [(severity, message)]


def test_a_word_list_of_a_hundred_thousand_terms_is_in_force(tmp_path: Path) -> None:
    terms = [
        *(f"{chr(0x4E00 + n % 5000)}{chr(0x5000 + n // 5000)}龘龘" for n in range(99_999)),
        "赌博甲",
    ]
    path = written(tmp_path, "own.txt", "\n".join(terms))
    assert [severity for severity, _ in told(path)] == ["warning"]


def test_a_fault_of_a_word_list_names_file_and_line(tmp_path: Path) -> None:
    path = written(tmp_path, "own.csv", "term,grade\n甲,坏\n")
    with pytest.raises(LexiconError, match=r"own\.csv:2: grade: 等级应是"):
        setup(lexicons=[str(path)])


def test_a_word_list_for_no_rule_on_words_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "own.yaml", 'id: o\nversion: "1"\nrule: B301\nterms: [甲]')
    with pytest.raises(LexiconError, match="没有按词表检查的规则“B301”"):
        setup(lexicons=[str(path)])


def test_a_word_list_can_be_given_to_a_single_check(tmp_path: Path) -> None:
    path = written(tmp_path, "own.txt", "赌博甲")
    codes = [one.code for one in check(REPORT, "report.txt", lexicons=[str(path)]).findings]
    assert "W701" in codes
