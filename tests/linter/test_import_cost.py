"""The import-cost rule: nothing heavy is imported before it is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.reports import REPORTS

HEAVY = {
    "pydantic", "yaml", "rich", "lxml", "markdown_it", "docx", "openpyxl", "httpx", "asyncio",
    "logging", "importlib.metadata", "concurrent.futures", "jinja2", "pathspec", "dataclasses",
    "sqlite3",
}  # fmt: skip
SOUND = str(REPORTS / "ok" / "sound.txt")
PROGRAM = (
    "import sys\n"
    "from baolint.cli.main import main\n"
    "try:\n"
    "    main()\n"
    "except SystemExit:\n"
    "    pass\n"
    "sys.stderr.write(' '.join(sys.modules))\n"
)


UNCHANGED = {
    "baolint", "baolint.cli", "baolint.cli.answer", "baolint.cli.main", "baolint.cli.printed",
    "baolint.engine", "baolint.engine.program", "baolint.forms", "baolint.forms.cache",
}  # fmt: skip
"""All of ours that is loaded to say again what was said of the same file."""


def imported(tmp_path: Path, *args: str) -> set[str]:
    """Give the modules of a run that checks what it is given, all else being in the cache."""
    return loaded(tmp_path, *args, *(("--no-cache",) if args[0] == "check" else ()))


def loaded(tmp_path: Path, *args: str) -> set[str]:
    """Give the modules of a run with warm caches."""
    environment = {**os.environ, "BAOLINT_CACHE_DIR": str(tmp_path), "COLUMNS": "100"}
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *args],
            capture_output=True,
            text=True,
            env=environment,
            encoding="utf-8",
            cwd=tmp_path.parent,
            check=False,
        )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "args",
    [
        ("check", SOUND, "--as-of", "2024-02-01"),
        ("check", SOUND, "--as-of", "2024-02-01", "--format", "json"),
        ("check", SOUND, "--as-of", "2024-02-01", "--format", "html"),
        ("explain", "B302"),
        ("--version",),
    ],
    ids=["check", "check json", "check html", "explain", "version"],
)
def test_nothing_heavy_is_imported(tmp_path: Path, args: tuple[str, ...]) -> None:
    assert imported(tmp_path, *args) & HEAVY == set()


def test_what_is_asked_for_plainly_needs_no_command_line_library(tmp_path: Path) -> None:
    found = imported(tmp_path, "check", SOUND, "--as-of", "2024-02-01")
    assert found & {"click", "inspect", "ast", "uuid", "tokenize", "gettext", "locale"} == set()


def test_what_has_not_changed_needs_next_to_nothing(tmp_path: Path) -> None:
    found = loaded(tmp_path, "check", SOUND, "--as-of", "2024-02-01")
    assert {name for name in found if name.partition(".")[0].startswith("baolint")} == UNCHANGED


def test_what_has_not_changed_needs_hardly_anything_of_others(tmp_path: Path) -> None:
    found = loaded(tmp_path, "check", SOUND, "--as-of", "2024-02-01")
    assert found & (HEAVY | {"click", "re", "json", "hashlib", "typing", "enum"}) == set()


def test_the_version_needs_no_command_line_library(tmp_path: Path) -> None:
    assert "click" not in imported(tmp_path, "--version")


def test_tables_that_were_read_are_not_put_together(tmp_path: Path) -> None:
    found = imported(tmp_path, "check", SOUND, "--as-of", "2024-02-01")
    names = ("flattened", "figure_lines", "glued", "glued_search", "label_stream", "lines_as_cells")
    assert found & {f"baolint.recognise.{name}" for name in names} == set()


def test_a_text_needs_no_other_reader(tmp_path: Path) -> None:
    found = imported(tmp_path, "check", SOUND, "--as-of", "2024-02-01")
    assert {name for name in found if name.startswith("baolint.readers.")} == {
        "baolint.readers.encoding",
        "baolint.readers.errors",
        "baolint.readers.limit",
        "baolint.readers.text",
        "baolint.readers.text_rows",
        "baolint.readers.within",
    }


def test_english_is_not_imported_for_a_run_in_chinese(tmp_path: Path) -> None:
    found = imported(tmp_path, "check", SOUND, "--as-of", "2024-02-01")
    assert {name for name in found if "en" in name.split(".")} == set()
