"""The content of a file, or of standard input: a regular file within its bound, or the reason why not."""

from __future__ import annotations

import os
import stat
import sys

from baolint.document.limits import LIMITS, Limits
from baolint.engine.walk import Item
from baolint.readers.errors import Unreadable
from baolint.readers.limit import megabytes, reached


def content(path: str, limits: Limits = LIMITS) -> bytes:
    """Give the bytes of a file; raises OSError, or Unreadable for a device and what is too large.

    A file that is too large is not read at all, and a pipe is not opened: nobody may ever write to
    it.
    """
    state = os.stat(path)
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(21, os.strerror(21), path)
    if not stat.S_ISREG(state.st_mode):
        raise Unreadable("E101.special")
    if state.st_size > limits.file_size << 20:
        raise too_large(state.st_size, limits)
    with open(path, "rb") as file:
        return within(file.read((limits.file_size << 20) + 1), limits)


def standard_input(limits: Limits = LIMITS) -> bytes:
    """Give what comes on standard input, up to a byte more than a file may have."""
    return sys.stdin.buffer.read((limits.file_size << 20) + 1)


def within(data: bytes, limits: Limits) -> bytes:
    """Give the content back; raises Unreadable where it is too large."""
    if len(data) > limits.file_size << 20:
        raise too_large(len(data), limits)
    return data


def too_large(size: int, limits: Limits) -> Unreadable:
    """Give the error for a file of that many bytes."""
    return reached("E105.file-size", "file_size", limits, megabytes(size))


def with_stdin(item: Item, limits: Limits = LIMITS) -> Item:
    """Give an item with the content of standard input where it means that, read once."""
    if item.path != "-" or item.data is not None:
        return item
    return item._replace(data=standard_input(limits))
