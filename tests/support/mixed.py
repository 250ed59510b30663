"""Many made-up reports in all formats with broken files among them, checked as one run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

from support.broken_files import DEADLY, FAULTS, MAIN, PLAIN_USER
from support.made import made
from support.pdf import written
from support.render import files

SHARE = 20
"""Every so manieth file is broken."""


class Outcome(NamedTuple):
    """What a run over mixed files came to.

    `wrong` are the broken files that did not get their code, and the sound ones that got one of
    family E; `memory` are (seconds since the start, megabytes) of the parent, `elapsed` is in seconds.
    """

    exit: int
    documents: int
    counted: dict[str, int]
    wrong: list[str]
    memory: list[tuple[float, float]]
    elapsed: float
    said: str


def build(folder: Path, count: int) -> dict[str, str]:
    """Write so many files; gives the code that each broken one has to get, by its path."""
    kinds = list(FAULTS)
    sound = _reports()
    wanted: dict[str, str] = {}
    for number in range(count):
        group = folder / f"{number // 500:03}"
        group.mkdir(parents=True, exist_ok=True)
        if number % SHARE == SHARE - 1:
            kind = kinds[number // SHARE % len(kinds)]
            path = group / f"{number:05}-{kind.replace(' ', '-')}{FAULTS[kind].suffix}"
            _broken(kind, path, folder)
            wanted[path.relative_to(folder).as_posix()] = FAULTS[kind].code
            continue
        suffix, data = sound[number % len(sound)]
        (group / f"{number:05}{suffix}").write_bytes(data)
    return wanted


def check(folder: Path, wanted: dict[str, str], jobs: int, *more: str) -> Outcome:
    """Check a folder by so many processes; `more` are further options of the command."""
    started = time.monotonic()
    result = folder.with_suffix(".jsonl")
    args = ("check", ".", "--isolated", "--no-cache", "-f", f"jsonl={result}", "--quiet")
    running = subprocess.Popen(
        [sys.executable, "-c", DEADLY + PLAIN_USER + MAIN, *args, "--jobs", str(jobs), *more],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    memory: list[tuple[float, float]] = []
    watch = threading.Thread(target=_watch, args=(running, memory, started))
    watch.start()
    said = running.communicate()[1].decode()
    watch.join()
    elapsed = time.monotonic() - started
    lines = [json.loads(line) for line in result.read_text(encoding="utf-8").splitlines()]
    documents = [line for line in lines if line["type"] == "document"]
    codes: dict[str, set[str]] = {line["path"]: set() for line in documents}
    for line in lines:
        if line["type"] == "diagnostic":
            codes[line["path"]].add(line["code"])
    counted: dict[str, int] = {}
    for line in documents:
        counted[line["grade"]] = counted.get(line["grade"], 0) + 1
    wrong = [path for path, code in wanted.items() if codes.get(path) != {code}]
    wrong += [
        path
        for path, found in codes.items()
        if path not in wanted and found & {"E101", "E102", "E103", "E104", "E105"}
    ]
    return Outcome(running.returncode, len(documents), counted, wrong, memory, elapsed, said)


def _watch(
    running: subprocess.Popen[bytes], memory: list[tuple[float, float]], started: float
) -> None:
    """Note the memory of a process every half second while it runs."""
    while running.poll() is None:
        try:
            lines = Path(f"/proc/{running.pid}/status").read_text().splitlines()
        except OSError:
            break
        found = next((line for line in lines if line.startswith("VmRSS")), "")
        if found:
            memory.append((time.monotonic() - started, int(found.split()[1]) / 1024))
        time.sleep(0.5)


def _broken(kind: str, path: Path, folder: Path) -> None:
    """Make a broken file, those of the larger kinds as a further name of one that is there."""
    first = folder.with_name(f"{folder.name}-{kind.replace(' ', '-')}{FAULTS[kind].suffix}")
    if kind in ("gone", "circle", "pipe", "locked"):
        FAULTS[kind].make(path)
        return
    if not first.exists():
        FAULTS[kind].make(first)
    os.link(first, path)


def _reports() -> list[tuple[str, bytes]]:
    """Give sound reports with their suffixes, in all formats that need no converter."""
    found: list[tuple[str, bytes]] = []
    for seed in range(6):
        report = made(seed)
        found += [(name[name.index(".") :], data) for name, data in files(report, seed).items()]
        found.append((".pdf", written(report, seed)))
    return found
