"""The pre-commit hooks, section 4 of the conventions: what they are shown, what they run, and commits that they let pass or stop."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from baolint.cli.check import command
from baolint.engine.walk import SUFFIXES
from support.cli import run
from support.made import made
from support.render import files

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"

pytestmark = pytest.mark.repository


def hooks() -> dict[str, dict[str, Any]]:
    found = yaml.safe_load(MANIFEST.read_text("utf-8")) if MANIFEST.exists() else []
    return {hook["id"]: hook for hook in found}


def word(wrong: bool) -> bytes:
    """Give a report as a Word file, with a wrong sum in table four or without."""
    one = made(1)
    if wrong:
        one = one._replace(figures={**one.figures, "disputes/review/total": "99"})
    return files(one, 1)["report.docx"]


# the manifest


def test_4_there_is_a_hook_for_files_and_one_for_the_whole() -> None:
    assert list(hooks()) == ["baolint", "baolint-set"]


def test_4_every_key_is_one_that_pre_commit_knows() -> None:
    known = {
        "id", "name", "description", "entry", "language", "files", "pass_filenames",
        "require_serial",
    }  # fmt: skip
    assert {key for hook in hooks().values() for key in hook} <= known


@pytest.mark.parametrize("name", ["baolint", "baolint-set"])
def test_4_every_option_of_an_entry_is_one_of_check(name: str) -> None:
    words = shlex.split(hooks()[name]["entry"])
    options = {word for param in command.params for word in param.opts}
    assert words[:2] == ["baolint", "check"]
    assert {word for word in words if word.startswith("-")} <= options


@pytest.mark.parametrize("name", ["baolint", "baolint-set"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_4_a_hook_is_shown_every_format_that_is_read(name: str, suffix: str) -> None:
    files = hooks()[name]["files"]
    assert re.search(files, f"年报/甲 局{suffix}") and re.search(files, f"A{suffix.upper()}")


@pytest.mark.parametrize("name", ["baolint", "baolint-set"])
def test_4_no_type_keeps_a_hook_from_seeing_word_files(name: str) -> None:
    assert {"types", "types_or", "exclude_types"} & set(hooks()[name]) == set()


def test_4_only_the_hook_for_the_whole_compares_reports() -> None:
    found = hooks()
    assert ("--no-cross-file" in found["baolint"]["entry"]) is True
    assert ("--no-cross-file" in found["baolint-set"]["entry"]) is False
    assert found["baolint-set"]["pass_filenames"] is False
    assert found["baolint-set"]["require_serial"] is True


# what the entries do


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty Word file by a Chinese name with a blank in it, and a page of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "年报 甲.docx").write_bytes(word(wrong=True))
    (tmp_path / "README.md").write_text("# 门户网站\n", encoding="utf-8")
    return tmp_path


def entered(name: str, *paths: str) -> int:
    return run(*shlex.split(hooks()[name]["entry"])[1:], *paths).code


def test_4_a_faulty_report_stops_a_commit(desk: Path) -> None:
    assert entered("baolint", "README.md", "年报 甲.docx") == 1


def test_4_files_that_are_no_reports_do_not(desk: Path) -> None:
    (desk / "tsconfig.json").write_text("{ // 说明\n}", encoding="utf-8")
    (desk / "k8s.yaml").write_text("a: 1\n---\nb: !tag 2\n", encoding="utf-8")
    assert entered("baolint", "README.md", "tsconfig.json", "k8s.yaml") == 0


def test_4_a_file_that_the_configuration_excludes_does_not(desk: Path) -> None:
    (desk / ".baolint.yaml").write_text('exclude: ["*.docx"]\n', encoding="utf-8")
    assert entered("baolint", "年报 甲.docx") == 0


def test_4_a_configuration_that_names_a_form_does_not(desk: Path) -> None:
    (desk / ".baolint.yaml").write_text("profile: disclosure-2021\n", encoding="utf-8")
    assert entered("baolint", ".baolint.yaml") == 0


def test_4_the_whole_is_checked_without_file_names(desk: Path) -> None:
    assert entered("baolint-set") == 1


def test_4_a_repository_without_reports_is_no_failure(desk: Path) -> None:
    (desk / "年报 甲.docx").unlink()
    assert entered("baolint-set") == 0


# pre-commit itself


@pytest.mark.office
def test_4_a_commit_is_stopped_until_the_report_is_mended(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("pre-commit fetches the hooks from a git repository")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("pre-commit")))
    for name in ("PYTHONPATH", "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    revision = git(ROOT, "rev-parse", "HEAD").stdout.strip()
    repository = {
        "repo": str(ROOT), "rev": revision, "hooks": [{"id": "baolint"}, {"id": "baolint-set"}]
    }  # fmt: skip
    config = yaml.safe_dump({"repos": [repository]})
    (desk / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(desk, "init", "-q")
    install = "from pre_commit.main import main; raise SystemExit(main(['install']))"
    subprocess.run([sys.executable, "-c", install], cwd=desk, check=True, capture_output=True)
    first = committed(desk)
    (desk / "年报 甲.docx").write_bytes(word(wrong=False))
    second = committed(desk)
    assert (first.returncode, "B304" in first.stderr) == (1, True), first.stderr
    assert second.returncode == 0, second.stderr


def committed(folder: Path) -> subprocess.CompletedProcess[str]:
    git(folder, "add", "-A")
    return git(folder, "-c", "user.name=a", "-c", "user.email=a@b.cn", "commit", "-m", "年报")


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *words], cwd=folder, check=False, capture_output=True, encoding="utf-8", timeout=300
    )
