"""One writer a store: a lock that the system lets go of when its holder is gone, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys

from baolint.audit.fault import StoreError


class Lock:
    """Held from its making on; StoreError where another process holds it."""

    __slots__ = ("_handle", "_path")

    def __init__(self, store: str) -> None:
        self._path = f"{store}.lock"
        while True:
            try:
                self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            except OSError as problem:
                reason = problem.strerror or str(problem)
                raise StoreError(store, "unwritable", reason=reason) from None
            try:
                _hold(self._handle)
            except OSError:
                os.close(self._handle)
                raise StoreError(store, "busy") from None
            if self._is_there():
                return
            os.close(self._handle)

    def _is_there(self) -> bool:
        """Tell whether the file that is held is the one that others will find."""
        try:
            return os.path.samestat(os.fstat(self._handle), os.stat(self._path))
        except OSError:
            return False

    def release(self) -> None:
        """Let go, and take the file away where the system lets a file go that is open."""
        with contextlib.suppress(OSError):
            os.unlink(self._path)
        os.close(self._handle)


def _hold(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
