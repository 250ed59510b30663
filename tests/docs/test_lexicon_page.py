"""What the page on lexicons shows can be used as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from baolint.forms.lexicon import load_file

PAGE = (Path(__file__).parent.parent.parent / "docs" / "lexicons.md").read_text("utf-8")


@pytest.mark.parametrize(("kind", "terms"), [("yaml", 4), ("csv", 2), ("text", 2)])
def test_the_lexicons_shown_are_read(tmp_path: Path, kind: str, terms: int) -> None:
    [shown] = re.findall(f"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / f"own.{kind.replace('text', 'txt')}"
    path.write_text(shown, encoding="utf-8")
    assert len(load_file(str(path)).terms) == terms
