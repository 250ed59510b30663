"""Installs what is measured and what it is measured against."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.scene import NODE, PYTHON, ROOT, VENV, YARDS, environment, say

NODE_PACKAGES = ("autocorrect-node", "textlint", "textlint-rule-prh", "textlint-plugin-html")
PYTHON_PACKAGES = ("yamllint", "python-docx", "pdfplumber")


def install() -> None:
    """Build the wheel anew and install it; install peers that are not there yet."""
    say("building and installing the wheel")
    if not VENV.exists():
        _venv(VENV)
        # the scripts that older editions of pip write import more than `--version` needs
        _pip(PYTHON, "--upgrade", "pip")
    with tempfile.TemporaryDirectory() as folder:
        _run(sys.executable, "-m", "build", "--quiet", "--wheel", "--outdir", folder, str(ROOT))
        wheel = next(Path(folder).glob("*.whl"))
        _pip(PYTHON, str(wheel))
        _pip(PYTHON, "--force-reinstall", "--no-deps", str(wheel))
    if not (YARDS / "bin" / "yamllint").exists():
        say(f"installing {', '.join(PYTHON_PACKAGES)}")
        _venv(YARDS)
        _pip(YARDS / "bin" / "python", *PYTHON_PACKAGES)
    for venv in (VENV, YARDS):
        _run(str(venv / "bin" / "python"), "-m", "compileall", "-q", str(venv / "lib"), check=False)
    if not (NODE / "node_modules" / ".bin" / "autocorrect").exists():
        if shutil.which("npm") is None:
            sys.exit("npm is needed for the peers written for Node")
        say(f"installing {', '.join(NODE_PACKAGES)}")
        NODE.mkdir(parents=True, exist_ok=True)
        (NODE / "package.json").write_text('{"private": true}\n')
        _run("npm", "install", "--silent", "--no-fund", "--no-audit", *NODE_PACKAGES, cwd=NODE)


def versions() -> dict[str, str]:
    """Give the versions of all that was run, by name."""
    found = {"node": _said("node", "--version").lstrip("v")}
    for name in NODE_PACKAGES:
        package = NODE / "node_modules" / name / "package.json"
        found[name] = json.loads(package.read_text(encoding="utf-8"))["version"]
    asked = "import importlib.metadata as m, sys; print(*(m.version(n) for n in sys.argv[1:]))"
    for venv, names in ((VENV, ("baolint",)), (YARDS, PYTHON_PACKAGES)):
        told = _said(str(venv / "bin" / "python"), "-c", asked, *names).split()
        found.update(zip(names, told, strict=True))
    return found


def commit() -> str:
    """Give the commit that was built, and whether the working copy differed."""
    if shutil.which("git") is None:
        return "unknown"
    named = _said("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD")
    code = ("--", "linter", "rules")
    changed = _said("git", "-C", str(ROOT), "status", "--porcelain", *code)
    return f"{named} with changes" if changed else named


def _venv(folder: Path) -> None:
    _run(sys.executable, "-m", "venv", str(folder))


def _pip(python: Path, *words: str) -> None:
    _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words)


def _run(*words: str, cwd: Path | None = None, check: bool = True) -> None:
    subprocess.run(words, cwd=cwd, env=environment(), check=check)


def _said(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()
