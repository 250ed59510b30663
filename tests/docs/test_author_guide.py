"""The guide for authors of rules, followed to the letter in a copy of the repository."""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from baolint.recognise.facts import Context, Facts

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guides" / "author.md"
BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
COPIED = ("linter", "rules", "tests", "scripts", "docs", "examples", "benchmarks")

pytestmark = pytest.mark.repository


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which everything that the guide says has been done."""
    folder = tmp_path_factory.mktemp("author")
    for name in COPIED:
        ignored = shutil.ignore_patterns("__pycache__", "compiled")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for file in (*ROOT.glob("*.md"), *ROOT.glob("*.toml"), *ROOT.glob("*.yml")):
        shutil.copy(file, folder)
    for language, title, text in BLOCK.findall(GUIDE.read_text("utf-8")):
        if language == "python":
            (folder / title).write_text(text, encoding="utf-8")
        elif language == "diff":
            edit(folder / title, text)
        elif language == "sh":
            for command in text.splitlines():
                follow(command, folder)
    return folder


def edit(path: Path, diff: str) -> None:
    """Put the lines with + behind or before the lines without, which must stand there once."""
    lines = diff.splitlines()
    before = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    after = "".join(f"{line[1:]}\n" for line in lines)
    text = path.read_text("utf-8")
    assert text.count(before) == 1, (path, before)
    path.write_text(text.replace(before, after), encoding="utf-8")


def follow(command: str, folder: Path) -> None:
    if command.startswith(". "):
        return
    places = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(str(folder / root) for root in ("linter", "rules")),
    }
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, **places},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, (command, ran.stdout[-3000:], ran.stderr[-3000:])
    with (folder / "said.txt").open("a", encoding="utf-8") as said:
        said.write(f"$ {command}\n{ran.stdout}\n")


def test_the_rule_of_the_guide_is_tested_by_its_examples(copy: Path) -> None:
    assert "5 passed" in (copy / "said.txt").read_text("utf-8")


def test_the_rule_of_the_guide_speaks_on_a_report(copy: Path) -> None:
    assert "是 100，恰好是 100 的整倍数，像是估计数。" in (copy / "said.txt").read_text("utf-8")


def test_the_rule_of_the_guide_has_its_page(copy: Path) -> None:
    assert "整百" in (copy / "docs" / "rules" / "T219.md").read_text("utf-8")


def test_what_the_guide_names_of_facts_is_there() -> None:
    named = re.findall(r"`(facts|context)\.(\w+)", GUIDE.read_text("utf-8"))
    assert len(named) > 10
    holds = {"facts": inspect.getsource(Facts), "context": inspect.getsource(Context)}
    lacking = [
        (what, name)
        for what, name in named
        if not re.search(rf"(self\.|def | ){name}\b", holds[what])
    ]
    assert lacking == []
