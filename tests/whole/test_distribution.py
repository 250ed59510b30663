"""What is handed out: the wheel holds the program and what it needs, the sdist makes the same wheel."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.repository


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel made from it."""
    folder = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "build", "--quiet", "--outdir", str(folder), str(ROOT))
    subprocess.run(build, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> list[str]:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def sdist(built: Path) -> list[str]:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        return [name.partition("/")[2] for name in archive.getnames()]


def sources() -> set[str]:
    """Give what git tracks below the two source roots, as a wheel names it."""
    listed = subprocess.run(
        ("git", "ls-files", "linter", "rules"), cwd=ROOT, capture_output=True, encoding="utf-8",
        check=True,
    ).stdout.splitlines()  # fmt: skip
    return {name.partition("/")[2] for name in listed}


def test_the_wheel_holds_every_source_file(wheel: list[str]) -> None:
    assert sources() - set(wheel) == set()


def test_the_wheel_holds_nothing_else_but_compiled_forms_and_its_own_papers(
    wheel: list[str],
) -> None:
    others = {name for name in wheel if name not in sources() and ".dist-info/" not in name}
    assert {name for name in others if "/compiled/" not in name} == set()


def test_every_form_and_lexicon_is_compiled(wheel: list[str]) -> None:
    plain = {Path(n).stem for n in wheel if re.search(r"/(profiles|lexicons)/[^/]+\.yaml$", n)}
    names = [Path(name).name for name in wheel if "/compiled/" in name]
    compiled = {name.removeprefix("lexicon-").partition(".")[0] for name in names}
    assert plain - compiled == set()


def test_the_expressions_are_compiled(wheel: list[str]) -> None:
    name = f"baolint/compiled/expressions-{sys.implementation.cache_tag}.bin"
    assert name in wheel


def test_the_wheel_says_that_it_is_typed(wheel: list[str]) -> None:
    assert {"baolint/py.typed", "baolint_rules/py.typed"} <= set(wheel)


def test_the_wheel_holds_its_licence(wheel: list[str]) -> None:
    assert [name for name in wheel if name.endswith("licenses/LICENSE")]


@pytest.mark.parametrize(
    "name",
    ["pyproject.toml", "README.md", "Makefile", "hatch_build.py", "scripts/make_docs.py",
     "tests/conftest.py", "examples/faulty.txt", "constraints.txt"],
)  # fmt: skip
def test_the_sdist_holds_what_the_two_commands_need(sdist: list[str], name: str) -> None:
    assert name in sdist


def test_the_sdist_holds_nothing_that_was_made(sdist: list[str]) -> None:
    assert [name for name in sdist if "__pycache__" in name or name.endswith(".pyc")] == []
