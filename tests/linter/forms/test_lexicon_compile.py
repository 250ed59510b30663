"""Lexicon files compiled, and compiled lexicons loaded."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from baolint.forms.lexicon import Lexicon, compiled_name, load, load_file
from baolint.forms.lexicon_compile import compile_all, compile_lexicon
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_packed import pack

YAML = """\
id: own
version: "7"
source: 自拟
date: 2024-01-01
rule: W701
terms: [{term: 违规, grade: error}, 违纪]
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "lexicon_pack"
    (folder / "lexicons").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "lexicons" / "own.yaml").write_text(YAML, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "lexicon_pack", raising=False)
    return folder


def terms(lexicon: Lexicon) -> list[tuple[str, str]]:
    return [(term.term, term.grade) for term in lexicon.terms]


def test_a_yaml_lexicon_keeps_its_head_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(YAML.encode())
    lexicon = load_file(str(path))
    head = (lexicon.id, lexicon.version, lexicon.source, lexicon.date, lexicon.code)
    assert head == ("own", "7", "自拟", "2024-01-01", "W701")
    assert lexicon.sha256 == sha256(YAML.encode()).hexdigest()
    assert terms(lexicon) == [("违规", "error"), ("违纪", "warning")]


def test_a_list_is_named_by_its_stem_and_versioned_by_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "本局.txt"
    path.write_bytes("违规\n".encode())
    lexicon = load_file(str(path))
    assert (lexicon.id, lexicon.version) == ("本局", lexicon.sha256[:12])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_table_saved_by_a_spreadsheet_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes("term,grade\n违规,严重\n".encode(encoding))
    assert terms(load_file(str(path))) == [("违规", "error")]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("own.xlsx", b"", "suffix"),
        ("own.txt", b"\xff\xff\xff", "encoding"),
        ("own.yaml", b"id: [", "unreadable"),
    ],
)
def test_a_file_of_no_use_is_refused(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LexiconError) as caught:
        compile_lexicon(tmp_path / name)
    assert caught.value.fault == fault


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="无法读取词表文件"):
        compile_lexicon(tmp_path / "none.yaml")


def test_a_lexicon_compiled_from_the_same_bytes_is_taken(package: Path) -> None:
    compile_all(package / "lexicons", package / "compiled")
    target = package / "compiled" / compiled_name("own.yaml")
    data = {
        **compile_lexicon(package / "lexicons" / "own.yaml"),
        "version": "from the compiled file",
    }
    target.write_bytes(pack(data))
    assert [lexicon.version for lexicon in load("lexicon_pack")] == ["from the compiled file"]


def test_a_stale_compiled_file_is_passed_over(package: Path) -> None:
    compile_all(package / "lexicons", package / "compiled")
    changed = YAML.replace('"7"', '"8"')
    (package / "lexicons" / "own.yaml").write_text(changed, encoding="utf-8")
    assert [lexicon.version for lexicon in load("lexicon_pack")] == ["8"]


def test_a_broken_compiled_file_is_passed_over(package: Path) -> None:
    (package / "compiled").mkdir()
    (package / "compiled" / compiled_name("own.yaml")).write_text("[]")
    assert [lexicon.version for lexicon in load("lexicon_pack")] == ["7"]


def test_a_package_without_lexicons_has_none() -> None:
    assert load("json") == ()


def test_loading_compiled_lexicons_imports_no_yaml(package: Path) -> None:
    compile_all(package / "lexicons", package / "compiled")
    code = (
        f"import sys; sys.path.insert(0, {str(package.parent)!r})\n"
        "from baolint.forms.lexicon import load\n"
        "print(len(load('lexicon_pack')), 'yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False"]
