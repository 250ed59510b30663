"""The entry point: the fastest answers first, click only when a command runs."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the process ends with its exit code."""
    if sys.stdout is None or sys.stderr is None:
        from baolint.cli.closed import stand_in

        stand_in()
    if sys.argv[1:] == ["--version"]:
        from baolint import __version__

        try:
            sys.stdout.write(f"baolint {__version__}\n")
            sys.stdout.flush()
        except OSError as problem:
            from baolint.cli.ending import end

            end(problem)
        return
    from baolint.cli.answer import answered, question_of

    question = question_of(sys.argv[1:])
    code = answered(question) if question else None
    if code is not None:
        sys.exit(code)
    import gc

    # nothing of what is loaded is ever given back, and to look through it takes a tenth of the time
    gc.unfreeze()
    gc.disable()
    try:
        _run(sys.argv[1:], question)
    except SystemExit:
        raise
    except BaseException as problem:
        from baolint.cli.ending import end

        end(problem)
    finally:
        # the interpreter would look through all of it once more when it ends
        gc.freeze()
        gc.enable()


def _run(args: list[str], question: bytes | None) -> None:
    """Run a command; a check that is asked for plainly without what reads every command line."""
    if args[:1] == ["check"]:
        from baolint.cli.check_plain import plainly

        asked = plainly(args[1:])
        if asked is not None:
            from baolint.cli.check_once import once

            sys.exit(once(asked, question))
    from baolint.cli.group import cli
    from baolint.engine.circles import seek

    seek()
    cli.main(standalone_mode=False, obj=question)
