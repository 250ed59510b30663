"""The entry point: the fastest answers first, click only when a command runs."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the process ends with the exit code of the contract."""
    if sys.argv[1:] == ["--version"]:
        from baolint import __version__

        sys.stdout.write(f"baolint {__version__}\n")
        return
    from baolint.cli.group import cli

    try:
        cli.main(standalone_mode=False)
    except SystemExit:
        raise
    except BaseException as problem:
        from baolint.cli.ending import end

        end(problem)
