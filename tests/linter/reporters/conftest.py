"""What tests of an audit's outputs share: the files that one audit wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.county.small import audited, corner, stray


@pytest.fixture(scope="session")
def audit_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an audit of some units, with out.html, out.xlsx and store.sqlite in it."""
    folder = tmp_path_factory.mktemp("audit")
    corner(folder)
    stray(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        audited(folder, "html=out.html", "xlsx=out.xlsx")
    return folder
