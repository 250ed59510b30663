"""One target fuzzed with atheris in a process of its own, and what came of it."""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
import time
import traceback
from pathlib import Path
from typing import Any, NamedTuple

from fuzz.targets import Target

SLOWEST = 10.0
"""Processor seconds that one input may take; more is a hang."""
LARGEST = 200_000
"""Bytes of the largest input tried."""
MEMORY = 2048
"""Megabytes that the process may take in all."""
_ANEW = 0.3
"""Share of inputs that come of a seed: what has been changed often is broken, and refused at once."""
_PACKED = 0.03
"""Share of inputs that are changed byte by byte, whatever their format is."""


class Bounds(NamedTuple):
    """When a session ends: whichever is reached first.

    The seconds are the processor's, so that a machine that has other work tries no less.
    """

    seconds: float
    executions: int


class Session:
    """Counts, times and keeps what goes wrong; goes on after it, so that one fault hides no other."""

    def __init__(self, target: Target, seeds: list[bytes], folder: Path, bounds: Bounds) -> None:
        self._target = target
        self._seeds = seeds
        self._folder = folder
        self._bounds = bounds
        self._started = time.monotonic()
        self._told = 0.0
        self._tally: dict[str, Any] = {
            "executions": 0, "seconds": 0.0, "cpu": 0.0, "slowest": 0.0, "largest": 0,
            "outcomes": {}, "found": {},
        }  # fmt: skip

    def fuzz(self) -> None:
        """Fuzz until a bound is reached; the process ends with it, the tally stands in the folder."""
        import atheris

        self._target.run(self._seeds[0])  # compiles forms and the like, which is no input's doing
        corpus = self._folder / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        for seed in self._seeds:
            (corpus / hashlib.sha256(seed).hexdigest()[:20]).write_bytes(seed)
        options = [
            sys.argv[0], str(corpus), f"-max_len={LARGEST}", f"-rss_limit_mb={MEMORY}",
            "-timeout=300", f"-artifact_prefix={self._folder}/", f"-runs={self._bounds.executions}",
            "-print_final_stats=1", "-seed=1",
        ]  # fmt: skip
        atheris.Setup(options, self._one, custom_mutator=self._mutate)
        atheris.Fuzz()

    def _one(self, data: bytes) -> None:
        begun = time.process_time()
        try:
            outcome = self._target.run(data)
        except Exception as problem:
            outcome = "fault"
            self._keep(_where(problem), data, problem)
        taken = time.process_time() - begun
        tally = self._tally
        tally["executions"] += 1
        tally["cpu"] += taken
        tally["outcomes"][outcome] = tally["outcomes"].get(outcome, 0) + 1
        if taken > tally["slowest"]:
            tally["slowest"], tally["largest"] = taken, len(data)
            (self._folder / "slowest").write_bytes(data)
        if taken > SLOWEST:
            self._keep("slow", data, None)
        now = time.monotonic()
        over = time.process_time() >= self._bounds.seconds
        if over or now - self._told > 1 or tally["executions"] >= self._bounds.executions:
            self._told = now
            self.tell()
        if over:
            os._exit(0)  # libFuzzer knows only the clock on the wall

    def tell(self) -> None:
        """Write the tally."""
        self._tally["seconds"] = time.monotonic() - self._started
        path = self._folder / "tally.json"
        path.write_text(json.dumps(self._tally, ensure_ascii=False), encoding="utf-8")

    def _keep(self, key: str, data: bytes, problem: Exception | None) -> None:
        found = self._tally["found"]
        if key not in found:
            name = hashlib.sha256(key.encode()).hexdigest()[:8]
            (self._folder / f"found-{name}").write_bytes(data)
            told = "".join(traceback.format_exception(problem)) if problem else ""
            (self._folder / f"found-{name}.log").write_text(f"{key}\n{told}", encoding="utf-8")
        found[key] = found.get(key, 0) + 1

    def _mutate(self, data: bytes, largest: int, seed: int) -> bytes:
        import atheris

        rng = random.Random(seed)
        if rng.random() < _ANEW:
            data = rng.choice(self._seeds)
        changed = data
        if rng.random() >= _PACKED:
            changed = self._target.mutate(data, rng, self._seeds)
        if changed == data:
            changed = bytes(atheris.Mutate(data, largest))
        return changed[:largest]


def _where(problem: Exception) -> str:
    """Name a fault by its kind and where it was raised, so that one is kept once."""
    frames = traceback.extract_tb(problem.__traceback__)
    last = frames[-1]
    ours = [one for one in frames if "/baolint" in one.filename] or [last]
    detail = str(problem)[:60] if type(problem).__name__ == "BrokenError" else ""
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
    return f"{type(problem).__name__} {place} {detail}".strip()
