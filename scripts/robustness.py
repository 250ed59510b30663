"""How much it stands: every reader and every setting fuzzed with atheris, what came of it measured.

Writes docs/robustness.md, read by hand and committed. Run by `make fuzz`, which takes about two
hours; `--seconds 2 --few --dry` is the short run that `make test-all` makes. What is found is kept
below build/fuzz: the input, and beside it where it came from.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import io
import json
import os
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

if TYPE_CHECKING:
    from fuzz.targets import Target

KEPT = ROOT / "build" / "fuzz"
EXECUTIONS = 200_000
SECONDS = 600.0
_SEEN = (
    "baolint.document",
    "baolint.readers",
    "baolint.recognise",
    "baolint.forms",
    "baolint.config",
)
"""Rooms whose branches guide the search; in all of them it would be slower by half."""
_TOGETHER = ("config", "profile", "lexicon", "baseline")
"""Targets that share the time of one."""
_OUTCOME = "outcome.json"
_FEW = 4
"""Seeds of a target in the short run."""


class Outcome(NamedTuple):
    """What came of a target: its tally, how the process ended, its peak memory in megabytes, the day."""

    name: str
    tally: dict[str, Any]
    ended: str
    peak: int
    date: str

    def is_sound(self) -> bool:
        """Tell whether nothing was found and the process came to its own end."""
        return not self.ended and not self.tally["found"]


def main() -> None:
    """Fuzz what is asked for; leave with 1 where something was found."""
    asked = _asked()
    os.environ["BAOLINT_CACHE_DIR"] = tempfile.mkdtemp(prefix="baolint-fuzz-cache-")
    _instrument()
    from fuzz.targets import TARGETS

    chosen = [one for one in TARGETS if not asked.target or one.name in asked.target]
    if asked.page:
        chosen = []
    outcomes = [_outcome(one, asked) for one in chosen]
    if not asked.dry:
        from robustness_page import write_page

        kept = {one.name: _kept(one.name) for one in TARGETS}
        write_page(kept, (asked.executions, asked.seconds))
    bad = [one for one in outcomes if not one.is_sound()]
    for one in bad:
        print(f"{one.name}: {one.ended or ''} {sorted(one.tally['found'])}; see {KEPT / one.name}")
    sys.exit(bool(bad))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--seconds", type=float, default=SECONDS, help="of the processor, at most, for a target"
    )
    parser.add_argument("--executions", type=int, default=EXECUTIONS, help="at most, for a target")
    parser.add_argument("--few", action="store_true", help="start from few seeds")
    parser.add_argument("--goes-on", action="store_true", help="start from what was kept before")
    parser.add_argument("--dry", action="store_true", help="write no page")
    parser.add_argument(
        "--page", action="store_true", help="only write the page, from what is kept"
    )
    parser.add_argument("--target", action="append", help="only this one; repeatable")
    return parser.parse_args()


def _instrument() -> None:
    """Import both packages so that atheris sees which branches an input takes in them."""
    with contextlib.redirect_stderr(io.StringIO()):  # atheris names every module
        import atheris

        with atheris.instrument_imports(include=list(_SEEN)):
            for package in ("baolint", "baolint_rules"):
                for module in walk_packages(import_module(package).__path__, f"{package}."):
                    import_module(module.name)


def _outcome(target: Target, asked: argparse.Namespace) -> Outcome:
    """Fuzz one target in a process of its own, since libFuzzer ends the one that it is in."""
    folder = KEPT / target.name
    if not asked.goes_on:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tally.json").unlink(missing_ok=True)
    process = os.fork()
    if process == 0:
        _child(target, folder, asked)
    _, status, used = os.wait4(process, 0)
    code = os.waitstatus_to_exitcode(status)
    tally = _tally(folder)
    ended = f"exit code {code}" if code else ""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    outcome = Outcome(target.name, tally, ended, used.ru_maxrss >> 10, today)
    (folder / _OUTCOME).write_text(json.dumps(outcome, ensure_ascii=False), encoding="utf-8")
    print(
        f"{target.name}: {tally['executions']} executions in {tally['seconds']:.0f} s, slowest "
        f"{tally['slowest']:.2f} s, peak {outcome.peak} MB, found {len(tally['found'])}",
        flush=True,
    )
    return outcome


def _child(target: Target, folder: Path, asked: argparse.Namespace) -> None:
    from fuzz.seeds import few
    from fuzz.session import Bounds, Session

    log = os.open(folder / "log.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 2)
    seeds = few(target.seeds, _FEW) if asked.few else list(target.seeds())
    share = len(_TOGETHER) if target.name in _TOGETHER else 1
    bounds = Bounds(max(1, asked.seconds / share), asked.executions)
    Session(target, seeds, folder, bounds).fuzz()
    os._exit(0)


def _tally(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / "tally.json").read_text(encoding="utf-8"))
    except OSError:
        found = {"executions": 0, "seconds": 0.0, "cpu": 0.0, "slowest": 0.0, "outcomes": {}}
        found["found"] = {"died before the first input": 1}
    return found


def _kept(name: str) -> Outcome | None:
    """Give what came of the last run of a target."""
    try:
        return Outcome(*json.loads((KEPT / name / _OUTCOME).read_text(encoding="utf-8")))
    except OSError:
        return None


if __name__ == "__main__":
    main()
