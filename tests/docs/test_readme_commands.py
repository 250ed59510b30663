"""The commands that the READMEs and guides tell people to type do what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from baolint.cli.group import COMMANDS
from baolint.readers import READERS
from support import made, render

ROOT = Path(__file__).parent.parent.parent
READMES = ("README.md", "README.en.md")
GUIDES = ("docs/guides/clerk.md", "docs/guides/portal.md")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"\bbaolint (?!import )([a-z]+)")


def commands(name: str) -> list[str]:
    text = (ROOT / name).read_text("utf-8")
    return [line for block in BLOCK.findall(text) for line in block.splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the files that the examples in the READMEs speak of."""
    last, report = made.chain(3, 2)
    files = render.files(report, 3)
    (tmp_path / "上年报告.docx").write_bytes(render.files(last, 3)["report.docx"])
    (tmp_path / "报告.docx").write_bytes(files["report.docx"])
    (tmp_path / "报告.html").write_bytes(files["article.html"])
    (tmp_path / "年报").mkdir()
    (tmp_path / "年报" / "统计局.html").write_bytes(files["portal.html"])
    return tmp_path


@pytest.mark.parametrize("name", [*READMES, *GUIDES])
def test_commands_run_one_after_another(name: str, desk: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = {}
    for command in commands(name):
        if command.startswith("baolint "):
            ran = subprocess.run(
                ["sh", "-c", command],
                cwd=desk,
                env={**os.environ, "PATH": path},
                capture_output=True,
                check=False,
            )
            ended[command] = ran.returncode
    assert len(ended) >= 4
    assert {command for command, how in ended.items() if how not in (0, 1)} == set()


def test_the_configuration_in_the_guide_is_one(desk: Path) -> None:
    guide = (ROOT / GUIDES[1]).read_text("utf-8")
    found = re.search(r'^```yaml title="(.*?)"\n(.*?)^```$', guide, re.DOTALL | re.MULTILINE)
    assert found
    (desk / found[1]).write_text(found[2], encoding="utf-8")
    command = [sys.executable, "-m", "baolint.cli.main", "config", "show"]
    assert subprocess.run(command, cwd=desk, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("name", READMES)
def test_make_targets_exist(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)
    wanted = [command.split()[1] for command in commands(name) if command.startswith("make ")]
    assert wanted == ["demo", "test"]
    assert set(wanted) <= set(targets)


@pytest.mark.parametrize("name", READMES)
def test_the_environment_is_where_make_puts_it(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    folder = re.findall(r"^VENV \?= (\S+)$", makefile, re.MULTILINE)
    entered = [command for command in commands(name) if command.startswith(". ")]
    assert entered == [f". {folder[0]}/bin/activate"]


@pytest.mark.parametrize("name", [*READMES, *GUIDES])
def test_only_commands_that_exist_are_named(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = {word for line in text.split("`")[1::2] for word in NAMED.findall(line)}
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("name", READMES)
def test_formats_named_are_those_that_are_read(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert {suffix for suffix in READERS if f"`{suffix}`" in text} == set(READERS)
