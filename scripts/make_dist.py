"""Pack the offline bundle for an office machine: wheels, installer, and the scripts to drop a file on.

Run by `make dist`. One zip a platform in dist/; wheels come from the package index through pip, for
Windows and every version of Python named, without Windows being there.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""Versions of Python that the bundle for another platform than this one serves."""
HERE = "here"
ELSEWHERE = {"win_amd64": ("colorama",)}
"""What our dependencies ask for on another platform; pip judges by the one it runs on."""
FOR_WINDOWS = (".cmd", ".txt")
FOR_OTHERS = (".sh", ".txt")


def main() -> None:
    """Write the bundles asked for and name them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("platforms", nargs="*", default=[HERE, "win_amd64"])
    parser.add_argument("--to", type=Path, default=ROOT / "dist")
    given = parser.parse_args()
    given.to.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        built = _built(Path(scratch))
        for platform in given.platforms:
            sys.stdout.write(f"{_bundle(platform, built, given.to)}\n")


def _built(folder: Path) -> Path:
    _python("-m", "build", "--quiet", "--wheel", "--outdir", str(folder), str(ROOT))
    return next(folder.glob("baolint-*.whl"))


def _bundle(platform: str, built: Path, to: Path) -> str:
    """Write one bundle: a zip with one folder, which holds everything."""
    name = "-".join((*built.name.split("-")[:2], "offline", platform))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / name
        wheels = folder / "wheels"
        wheels.mkdir(parents=True)
        for version in (None,) if platform == HERE else PYTHONS:
            _download(built, wheels, platform, version)
        wanted = FOR_WINDOWS if platform.startswith("win") else FOR_OTHERS
        for script in sorted((ROOT / "bundle").iterdir()):
            if script.suffix in wanted:
                _copy(script, folder / script.name)
        return shutil.make_archive(str(to / name), "zip", scratch, name)


def _download(built: Path, wheels: Path, platform: str, version: str | None) -> None:
    """Fetch the wheels of baolint and of all it needs."""
    foreign = ("--platform", platform, "--python-version", version) if version else ()
    _python(
        *("-m", "pip", "download", "--quiet", "--only-binary=:all:"),
        *foreign,
        *("--dest", str(wheels), str(built), *ELSEWHERE.get(platform, ())),
    )


def _copy(script: Path, target: Path) -> None:
    """Copy a script; those for Windows get its ends of lines."""
    text = script.read_text(encoding="utf-8")
    end = "\r\n" if script.suffix != ".sh" else "\n"
    target.write_text(text, encoding="utf-8", newline=end)
    target.chmod(0o755 if script.suffix == ".sh" else 0o644)


def _python(*words: str) -> None:
    subprocess.run((sys.executable, *words), check=True)


if __name__ == "__main__":
    main()
