"""The peers' command lines."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from benchmarks.scene import CACHE, CORPUS, HERE, NODE, SCENE, WORDS, YARDS
from benchmarks.words import words

BIN = NODE / "node_modules" / ".bin"
AUTOCORRECT = (BIN / "autocorrect", "--lint", "--format", "json")


def prove() -> None:
    """Make sure that autocorrect finds the corpus; raise RuntimeError where it passes it over."""
    words = [*map(str, AUTOCORRECT), str(CORPUS / "one")]
    told = subprocess.run(words, cwd=CORPUS, capture_output=True, text=True, check=False).stdout
    if not json.loads(told)["messages"]:
        raise RuntimeError("autocorrect does not see the corpus")


def textlint(config: Path) -> tuple[str | Path, ...]:
    """Give textlint with a configuration."""
    return BIN / "textlint", "--config", config, "--format", "json"


def word_rule(*plugins: str) -> Path:
    """Write textlint's configuration: the word rule, ten words, with these plug-ins; give its path."""
    SCENE.mkdir(parents=True, exist_ok=True)
    listed = SCENE / "ten-words.yml"
    entries = [f"  - expected: 正{word}\n    pattern: {word}\n" for word in words(10)]
    listed.write_text("version: 1\nrules:\n" + "".join(entries), encoding="utf-8")
    # textlint looks for rules and plug-ins where its configuration lies
    file = NODE / f"textlint{'-'.join(('', *plugins))}.json"
    rules = {"prh": {"rulePaths": [str(listed)]}}
    file.write_text(json.dumps({"rules": rules, "plugins": list(plugins)}), encoding="utf-8")
    return file


def yamllint() -> tuple[str | Path, ...]:
    """Give yamllint."""
    return (YARDS / "bin" / "yamllint",)


def floor(folder: Path, count: int) -> tuple[str | Path, ...]:
    """Give the yardstick that reads, decodes and looks once for so many terms; run by our Python."""
    from benchmarks.scene import PYTHON

    CACHE.mkdir(parents=True, exist_ok=True)
    script = HERE / "yardsticks" / "floor.py"
    return PYTHON, script, CACHE / f"floor_{count}.bin", folder, WORDS / f"words_{count}.txt"


def docx_cells(folder: Path) -> tuple[str | Path, ...]:
    """Give the yardstick that reads Word files with python-docx."""
    return YARDS / "bin" / "python", HERE / "yardsticks" / "docx_cells.py", folder


def pdf_tables(folder: Path) -> tuple[str | Path, ...]:
    """Give the yardstick that reads pdf files with pdfplumber."""
    return YARDS / "bin" / "python", HERE / "yardsticks" / "pdf_tables.py", folder
