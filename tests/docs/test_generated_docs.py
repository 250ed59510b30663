"""docs/ and the runs that the READMEs show are what make_docs.py makes of the sources now."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
READMES = ("README.md", "README.en.md")
PAGES = [path for path in (ROOT / "docs").rglob("*.md")]
PAPERS = [*PAGES, *ROOT.glob("*.md"), *(ROOT / "examples").glob("*.md")]
LINK = re.compile(r"\]\(([^)#\s]+)[^)\s]*\)")


MADE = "<!-- 由 make docs 生成，请勿手改 -->"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that make_docs.py writes, in a folder where the page of a former rule is left."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "docs" / "rules").mkdir(parents=True)
    (folder / "docs" / "rules" / "Z999.md").write_text(f"# Z999\n{MADE}\n", "utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "make_docs.py"), str(folder)]
    subprocess.run(command, check=True, cwd=folder)
    return folder


def contents(folder: Path) -> dict[str, str]:
    found = folder.rglob("*.md")
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def test_every_made_page_is_there_and_no_other(made: Path) -> None:
    here = {name for name, text in contents(ROOT / "docs").items() if MADE in text}
    assert sorted(here) == sorted(contents(made / "docs"))


def test_every_other_page_is_listed_on_the_first() -> None:
    here = {name for name, text in contents(ROOT / "docs").items() if MADE not in text}
    listed = set(LINK.findall((ROOT / "docs" / "README.md").read_text("utf-8")))
    assert here - listed == set()


def test_no_page_is_stale(made: Path) -> None:
    here = contents(ROOT / "docs")
    assert [name for name, text in contents(made / "docs").items() if here.get(name) != text] == []


@pytest.mark.parametrize("name", READMES)
def test_readme_shows_what_its_commands_print(made: Path, name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == (made / name).read_text("utf-8")


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    targets = [link for link in LINK.findall(path.read_text("utf-8")) if "://" not in link]
    assert [link for link in targets if not (path.parent / link).exists()] == []
