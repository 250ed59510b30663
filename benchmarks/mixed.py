"""Check thousands of mixed files of which a twentieth is broken in every way; print the figures.

By hand, Linux only, for it takes minutes: `python benchmarks/mixed.py [COUNT [JOBS [OPTION...]]]`,
10,000 and 2 where nothing is given; options are those of `check`, such as --no-cross-file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.mixed import Outcome, build, check


def main() -> int:
    """Build, check and report; 1 where a file has no result or a wrong one."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    more = sys.argv[3:]
    with tempfile.TemporaryDirectory() as scratch:
        wanted = build(Path(scratch) / "mixed", count)
        found = check(Path(scratch) / "mixed", wanted, jobs, *more)
    sys.stdout.write(
        f"{count} files, {len(wanted)} of them broken, {jobs} processes {' '.join(more)}\n{told(found)}"
    )
    return int(bool(found.wrong) or found.documents != count)


def told(found: Outcome) -> str:
    """Give the figures of a run, the memory of the parent at each tenth of it."""
    last = found.memory[-1][0] if found.memory else 0.0
    tenths = [
        max((size for at, size in found.memory if at <= last * part / 10), default=0.0)
        for part in range(1, 11)
    ]
    lines = [
        f"exit {found.exit}, {found.documents} results, {found.elapsed:.0f} s",
        f"grades {dict(sorted(found.counted.items()))}",
        f"wrong: {found.wrong or 'none'}",
        f"memory of the parent, MB, by tenths of the run: {[round(one) for one in tenths]}",
    ]
    return "\n".join([*lines, *([f"said: {found.said[:500]}"] if found.said else [])]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
