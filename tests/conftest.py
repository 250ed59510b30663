"""Fixtures for all tests: golden files, a cache folder of their own."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    # a landing is not held up by what chance finds; by hand the tests look at random
    settings.load_profile("ci")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell's background job ignores Ctrl-C, and so would every program that the tests interrupt
    signal.signal(signal.SIGINT, signal.default_int_handler)

GOLDEN = Path(__file__).parent / "golden"


WHOLE = Path(__file__).parent / "whole"
"""Tests over many made-up reports."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if WHOLE in item.path.parents:
            item.add_marker(pytest.mark.corpus)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file, or with --accept write it."""

    def compare(text: str, name: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--accept"):
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"no golden file {name}; run make accept and read the difference"
        assert text == path.read_text(encoding="utf-8")

    return compare


SERVICES = ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR")
"""Variables by which a service tells that it runs the tests, and where; outputs heed them."""


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the user's cache folder, and what a service says out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SERVICES:
            patch.delenv(name, raising=False)
        patch.setenv("BAOLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def soffice() -> str:
    """Give the path of LibreOffice's program, or skip saying that it is not there."""
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("LibreOffice is not installed; make test-all installs it")
    return found


@pytest.fixture(scope="session")
def calc(soffice: str) -> str:
    """Give the path of a LibreOffice that reads workbooks, or skip saying that it has no Calc."""
    if not (Path(soffice).resolve().parent / "libsclo.so").exists():
        pytest.skip("LibreOffice Calc is not installed; make test-all installs it")
    return soffice
