"""A Dask cluster of real processes writes the store that this machine writes, whatever happens to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.audited import content, rows
from support.corpus import write_txt
from support.plugged import distribution

pytest.importorskip("distributed")

READER = """
import os, signal
from baolint.readers import text

def read(data, path):
    \"\"\"Read a text, or die of it: always, or once.\"\"\"
    if b"deadly" in data:
        os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"once "):
        line, _, data = data.partition(b"\\n")
        flag = line.decode().removeprefix("once ")
        if not os.path.exists(flag):
            open(flag, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
    return text.read(data, path)
"""
PROGRAM = """
import baolint.audit.cluster as cluster
cluster.MOST = 5
from baolint.cli.main import main
main()
"""
UNITS = 10


class Running:
    """A scheduler and two workers, and what they and their client run with."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.environment = environment
        self._file = folder / "scheduler.json"
        self._processes = [self._started("scheduler", "--host", "127.0.0.1", "--port", "0")]
        while not self._file.exists():
            time.sleep(0.1)
        found = json.loads(self._file.read_text())
        self.address = str(found["address"]).replace("tcp://", "dask://")

    def work(self, threads: int) -> None:
        """Start two workers with so many threads each."""
        more = ("--nthreads", str(threads), "--nworkers", "2", "--memory-limit", "0")
        self._processes.append(self._started("worker", *more))

    def _started(self, kind: str, *more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", kind, "--scheduler-file", str(self._file)]
        return subprocess.Popen(
            [*command, "--no-dashboard", *more],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """End workers, then scheduler."""
        for process in reversed(self._processes):
            process.terminate()
            process.wait(30)

    def audit(
        self,
        *args: str,
        executor: str = "",
        folder: Path | None = None,
        environment: dict[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Audit the reports by the cluster, or by this machine; the client may have less at hand."""
        where = ("--executor", executor or self.address)
        return subprocess.run(
            [
                sys.executable, "-c", PROGRAM, "audit", "." if folder else "reports",
                "--as-of", "2023-02-01", "-q", *where, *args,
            ],
            capture_output=True, check=False, encoding="utf-8", cwd=folder,
            env=environment or self.environment,
        )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a corpus, and a plug-in whose reader dies of some files."""
    made = tmp_path_factory.mktemp("cluster")
    distribution(made, "fatal", {"readers": "odd = fatal:read"}, READER)
    write_txt(made / "reports", UNITS, faulty=(3,))
    return made


@pytest.fixture(scope="module")
def cluster(folder: Path) -> Iterator[Running]:
    """Start a scheduler and two workers, which see the plug-in but not the working folder."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(folder), os.environ.get("PYTHONPATH", ""))),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    }
    running = Running(folder, environment)
    running.work(threads=1)
    yield running
    running.stop()


@pytest.fixture(autouse=True)
def inside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


@pytest.mark.parametrize("send", ["content", "path"])
def test_a_cluster_writes_the_same_store(cluster: Running, folder: Path, send: str) -> None:
    cluster.audit("--store", f"{send}.sqlite", "--send", send)
    cluster.audit("--store", f"{send}-local.sqlite", executor="local")
    assert content(f"{send}.sqlite") == content(f"{send}-local.sqlite")


def test_a_worker_that_dies_in_the_middle_changes_nothing(cluster: Running, folder: Path) -> None:
    sound = (folder / "reports" / "2022" / "004.txt").read_text("utf-8")
    odd = folder / "reports" / "2022" / "once.odd"
    odd.write_text(f"once {folder / 'flag'}\n{sound}", encoding="utf-8")
    cluster.audit("--store", "once.sqlite")
    assert (folder / "flag").exists()
    cluster.audit("--store", "once-local.sqlite", executor="local")
    odd.unlink()
    assert content("once.sqlite") == content("once-local.sqlite")


def test_a_file_that_kills_every_worker_is_named_and_the_others_are_done(
    cluster: Running, folder: Path
) -> None:
    deadly = folder / "reports" / "2022" / "deadly.odd"
    deadly.write_text("deadly", encoding="utf-8")
    done = cluster.audit("--store", "deadly.sqlite")
    deadly.unlink()
    told = rows(
        "deadly.sqlite", "SELECT path, code FROM issues WHERE severity = 'error' ORDER BY path"
    )
    graded = rows("deadly.sqlite", "SELECT count(*) FROM reports WHERE grade <> 'U'")
    assert done.returncode == 2
    assert told == [("reports/2022/003.txt", "X101"), ("reports/2022/deadly.odd", "E101")]
    assert graded == [(2 * UNITS,)]


def test_workers_of_another_edition_are_refused(cluster: Running, folder: Path) -> None:
    bare = {**os.environ, "PYTHONPATH": ""}
    done = cluster.audit(environment=bare, folder=folder / "reports")
    assert (done.returncode, "fatal — / 1.2" in done.stderr) == (2, True), done.stderr


def test_a_cluster_that_is_not_there_is_told(folder: Path) -> None:
    done = subprocess.run(
        [
            sys.executable, "-c", PROGRAM.replace("MOST = 5", "PATIENCE = 2"), "audit", "reports",
            "--executor", "dask://127.0.0.1:9",
        ],
        capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stderr.startswith("baolint：连不上集群 127.0.0.1:9：")) == (
        2,
        True,
    )
