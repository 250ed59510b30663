"""The mark of office files that we wrote: a custom property, by which walking passes them over."""

from __future__ import annotations

import os
import zipfile
import zlib

MARK = "baolint"
"""The name of the custom property that annotated copies and reports of ours carry."""

_FOLDER = "docProps/custom"
_TAIL = 256 << 10
"""Bytes at the end of a zip that its list of members is looked for in."""
_LARGEST = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)


def is_marked(path: str) -> bool:
    """Tell whether an office file carries our mark; a file that cannot be read does not."""
    try:
        with open(path, "rb") as file:
            file.seek(max(os.fstat(file.fileno()).st_size - _TAIL, 0))
            if _FOLDER.encode() not in file.read():
                return False
            with zipfile.ZipFile(file) as archive:
                return any(
                    info.filename.startswith(_FOLDER)
                    and info.file_size <= _LARGEST
                    and f'name="{MARK}"'.encode() in archive.read(info)
                    for info in archive.infolist()
                )
    except _DAMAGE:
        return False
