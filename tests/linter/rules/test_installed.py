"""Entry points read from folders are those that the standard library finds."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Sequence
from importlib import metadata
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from baolint.rules.installed import Found, entry_points

GROUPS = ("baolint.packs", "baolint.readers", "console_scripts", "pytest11")


def standard(groups: Sequence[str]) -> set[Found]:
    """Give the entry points of groups as the standard library finds them."""
    return {
        (group, point.name, point.value, point.dist.name, point.dist.version)
        for group in groups
        for point in metadata.entry_points(group=group)
        if point.dist is not None
    }


def installed(site: Path, project: str, version: str, points: str, stated: str = "") -> None:
    """Leave the folder of information of a distribution."""
    folder = site / f"{project}-{version}.dist-info"
    folder.mkdir()
    named = stated or f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n\nName: body\n"
    (folder / "METADATA").write_text(named)
    (folder / "entry_points.txt").write_text(points)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the only one on sys.path, and no finder but Python's own."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    return tmp_path


def test_what_is_installed_here_is_found_as_by_the_standard_library() -> None:
    found = entry_points(GROUPS)
    assert found is None or set(found) == standard(GROUPS)


def test_all_sorts_of_lines_are_read(site: Path) -> None:
    installed(
        site,
        "one_two",
        "1.0",
        "# words\n[console_scripts]\na = b:c\n\n[baolint.readers]\n x= y : z [extra]\nw=v\n[no]\na=b\n",
    )
    assert set(entry_points(GROUPS) or ()) == {
        ("console_scripts", "a", "b:c", "one_two", "1.0"),
        ("baolint.readers", "x", "y : z [extra]", "one_two", "1.0"),
        ("baolint.readers", "w", "v", "one_two", "1.0"),
    }


def test_of_two_of_one_name_the_first_on_the_path_is_in_force(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = site / "other"
    other.mkdir()
    installed(site, "one.two", "1.0", "[baolint.packs]\na = b:c\n")
    installed(other, "One_Two", "2.0", "[baolint.packs]\na = b:d\n")
    monkeypatch.setattr(sys, "path", [str(site), str(other)])
    assert entry_points(GROUPS) == [("baolint.packs", "a", "b:c", "one.two", "1.0")]


def test_nothing_is_told_with_an_archive_on_the_path(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(site / "some.zip", "w") as archive:
        archive.writestr("one-1.dist-info/entry_points.txt", "[baolint.packs]\na = b:c\n")
    monkeypatch.setattr(sys, "path", [str(site / "some.zip")])
    assert entry_points(GROUPS) is None


def test_nothing_is_told_beside_a_finder_of_somebodys_own(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Finder:
        def find_distributions(self) -> None: ...

    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    assert entry_points(GROUPS) is None


def test_nothing_is_told_where_a_distribution_has_no_version(site: Path) -> None:
    installed(site, "one", "1.0", "[baolint.packs]\na = b:c\n", stated="Name: one\n")
    assert entry_points(GROUPS) is None
