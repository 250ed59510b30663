"""A process beside a converter: ends it, and all that it started, when the one who wants it is gone.

Run as a script by itself, with a scratch folder and a command; whoever started it holds the other end
of its standard input and never writes to it. It ends when the command does, with 127 where that could
not be started, or when the input ends, however its holder died; then the folder is removed too. For
systems with process groups; imports nothing but what a start needs.
"""

import contextlib
import os
import signal
import sys

NOT_STARTED = 127


class _OverError(BaseException):
    """The command has ended."""


def watch(folder: str, command: list[str]) -> int:
    """Run a command under watch; gives its exit code, negative for a signal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, _over)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    child = os.fork()
    if child == 0:
        try:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
            os.setsid()
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.execv(command[0], command)
        finally:
            os._exit(NOT_STARTED)
    gone = True
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        while os.read(0, 1):
            pass
    except _OverError:
        gone = False
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with contextlib.suppress(OSError):
        os.killpg(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if gone:
        import shutil

        shutil.rmtree(folder, ignore_errors=True)
    return os.waitstatus_to_exitcode(status)


def _over(*_: object) -> None:
    raise _OverError


if __name__ == "__main__":
    ended = watch(sys.argv[1], sys.argv[2:])
    sys.exit(ended if ended >= 0 else 1)
