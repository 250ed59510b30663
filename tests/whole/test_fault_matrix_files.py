"""Every kind of broken file gets the code that the table states, and the others are checked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.broken_files import DEADLY, FAULTS, MAIN, PLAIN_USER
from support.reports import sound

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="pipes, links and rights of users as Linux has them"
)
GOOD = 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_file_gets_what_the_table_states_and_none_is_left_out(
    jobs: str, tmp_path: Path
) -> None:
    for name, fault in FAULTS.items():
        fault.make(tmp_path / f"{name.replace(' ', '-')}{fault.suffix}")
    for number in range(GOOD):
        (tmp_path / f"sound-{number}.txt").write_text(sound(), encoding="utf-8")
    code, documents = checked(tmp_path, jobs)
    wanted = {
        f"{name.replace(' ', '-')}{fault.suffix}": ([fault.code], "U")
        for name, fault in FAULTS.items()
    }
    wanted.update({f"sound-{number}.txt": ([], "A") for number in range(GOOD)})
    assert (code, documents) == (2, wanted)


def checked(folder: Path, jobs: str) -> tuple[int, dict[str, tuple[list[str], str]]]:
    """Check a folder; gives the exit code and for each file its codes and its grade.

    Root loses its rights over the permissions of files first.
    """
    args = ("check", ".", "-f", "json", "--isolated", "--as-of", "2024-02-01", "--jobs", jobs)
    done = subprocess.run(
        [sys.executable, "-c", DEADLY + PLAIN_USER + MAIN, *args],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert not done.stderr
    return done.returncode, {
        one["path"]: ([two["code"] for two in one["diagnostics"]], one["grade"])
        for one in json.loads(done.stdout)["documents"]
    }
