"""Configuration files in a scratch folder, loaded as a run loads them."""

from __future__ import annotations

from pathlib import Path

from baolint.config.config import Config
from baolint.config.known import Known, known
from baolint.config.load import load
from baolint.engine import faults
from baolint.rules.packs import installed


def installed_names() -> Known:
    return known(installed(), faults.RULES)


def write(folder: Path, text: str, name: str = ".baolint.yaml") -> Path:
    """Put a configuration into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def loaded(folder: Path, text: str, name: str = ".baolint.yaml") -> Config:
    """Write a configuration and load it."""
    path = write(folder, text, name)
    return load(str(path), str(folder), "test", installed_names)
