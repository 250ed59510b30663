"""The offline bundle, as a clerk uses it: unpacked, without network, a Word file given to 检查.sh.

Its twins for Windows cannot be run here; that they hold the same words is all that is tested.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from baolint import render
from support.annotated import comments
from support.reports import changed, sound

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.office,
    pytest.mark.repository,
]
NAME = "年报 一.docx"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the zip for this platform leaves, in one whose name has a blank."""
    folder = tmp_path_factory.mktemp("bundle") / "办公 电脑"
    made = (sys.executable, str(ROOT / "scripts" / "make_dist.py"), "here", "--to", str(folder))
    folder.mkdir()
    subprocess.run(made, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.zip"))) as packed:
        packed.extractall(folder)
    return next(folder.glob("*/检查.sh")).parent


@pytest.fixture(scope="module")
def ran(unpacked: Path) -> tuple[subprocess.CompletedProcess[bytes], Path]:
    """What became of a report with one wrong figure beside the bundle."""
    folder = unpacked.parent
    faulty = changed(sound(), ("（一）予以公开\t\t9", "（一）予以公开\t\t8"))
    (folder / NAME).write_bytes(render(faulty.encode(), ".docx", "a.txt"))
    alone = ("unshare", "--net") if _may_unshare() else ()
    own = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}
    done = subprocess.run(
        (*alone, "sh", str(unpacked / "检查.sh"), NAME),
        cwd=folder, capture_output=True, env=own, check=False,
    )  # fmt: skip
    return done, folder


def _may_unshare() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(("unshare", "--net", "true"), check=False).returncode == 0


def test_it_ends_as_check_does(ran: tuple[subprocess.CompletedProcess[bytes], Path]) -> None:
    assert ran[0].returncode == 1, ran[0].stderr.decode()


def test_page_stands_beside_the_report(
    ran: tuple[subprocess.CompletedProcess[bytes], Path],
) -> None:
    assert "B302" in (ran[1] / "年报 一（检查结果）.html").read_text(encoding="utf-8")


def test_findings_are_comments_of_a_copy(
    ran: tuple[subprocess.CompletedProcess[bytes], Path],
) -> None:
    copy = (ran[1] / "年报 一（批注）.docx").read_bytes()
    assert any("B302" in comment for comment in comments(copy).values())


@pytest.mark.parametrize("script", ["安装", "检查"])
def test_twin_for_windows_does_the_same(script: str) -> None:
    words = {"安装": "--no-index --find-links", "检查": "（检查结果）.html"}[script]
    assert all(
        words in (ROOT / "bundle" / f"{script}{s}").read_text("utf-8") for s in (".sh", ".cmd")
    )
