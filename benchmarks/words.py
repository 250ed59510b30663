"""Word lists of any length, as a user would bring them, and the configurations that name them."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks.scene import WORDS

SIGNS = "".join(map(chr, range(0x4E00, 0x4E00 + 3000)))


def words(count: int) -> list[str]:
    """Give so many different terms of two to six characters, the same ones every time."""
    rng = random.Random(count)
    found: dict[str, None] = {}
    while len(found) < count:
        size = rng.choice((2, 3, 3, 4, 4, 4, 5, 6))
        found["".join(rng.choices(SIGNS, k=size)) + "牌"] = None
    return list(found)


def configured(count: int) -> Path:
    """Give the configuration of a run with so many terms besides those built in."""
    WORDS.mkdir(parents=True, exist_ok=True)
    file = WORDS / f"words_{count}.txt"
    config = WORDS / f"words_{count}.yaml"
    if not config.exists():
        file.write_text("\n".join(words(count)) + "\n", encoding="utf-8")
        config.write_text(f"lexicons: [{file}]\n", encoding="utf-8")
    return config
