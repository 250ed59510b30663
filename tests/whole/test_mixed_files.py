"""Of hundreds of mixed files, a twentieth broken in every way, each has a result or an E1xx."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.mixed import SHARE, build, check

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="pipes, links and rights of users as Linux has them"
)
COUNT = 380
"""So many that every kind of broken file comes once."""


def test_every_file_has_a_result_and_the_counts_add_up(tmp_path: Path) -> None:
    wanted = build(tmp_path / "mixed", COUNT)
    found = check(tmp_path / "mixed", wanted, jobs=2)
    counts = (found.exit, found.documents, found.counted.get("U", 0), found.wrong)
    assert counts == (2, COUNT, COUNT // SHARE, [])
