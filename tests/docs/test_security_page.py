"""SECURITY.md tells the bounds that are in force."""

from __future__ import annotations

import re
from pathlib import Path

from baolint.document.limits import LIMITS, spelt

PAGE = (Path(__file__).parent.parent.parent / "SECURITY.md").read_text("utf-8")


def test_every_bound_is_told_with_its_default() -> None:
    told = re.findall(r"^\| `([a-z-]+)` \| ([0-9.]+) \|", PAGE, re.MULTILINE)
    assert told == [(spelt(name), str(value)) for name, value in LIMITS._asdict().items()]
