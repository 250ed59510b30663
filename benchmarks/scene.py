"""Where a run of the benchmark keeps its things, all below build/bench."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCENE = ROOT / "build" / "bench"
CORPUS = SCENE / "corpus"
WORDS = SCENE / "words"
VENV = SCENE / "venv"
"""The wheel under test, with nothing but what it needs."""
YARDS = SCENE / "yardsticks"
"""The peers written in Python."""
NODE = SCENE / "node"
"""The peers written for Node."""
CACHE = SCENE / "cache"
PYTHON = VENV / "bin" / "python"
BAOLINT = VENV / "bin" / "baolint"
HERE = Path(__file__).parent


def environment(cache: Path = CACHE) -> dict[str, str]:
    """Give the environment of a measured command: bytecode is used, our cache is in the scene."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    return {**kept, "BAOLINT_CACHE_DIR": str(cache), "NO_COLOR": "1"}


_UNSET = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH", "VIRTUAL_ENV")


def say(told: str) -> None:
    """Tell how far the run has come."""
    print(told, flush=True)
