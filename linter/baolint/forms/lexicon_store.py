"""A user's lexicon, read and checked once: its compiled form is kept in the cache."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from baolint import __version__
from baolint.forms.cache import cache_folder, write_whole
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_packed import pack, unpack

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest lexicon file read."""


def load_cached(path: str) -> Mapping[str, Any]:
    """Give what `forms.lexicon.Lexicon` takes; raise LexiconError for a file that cannot be used."""
    source = read_source(path)
    digest = sha256(source).hexdigest()
    name = os.path.basename(path)
    key = sha256(f"{__version__}/{name}/{digest}".encode("utf-8", "replace")).hexdigest()
    stored = os.path.join(cache_folder(), "lexicons", f"{key}.txt")
    try:
        with open(stored, "rb") as file:
            found = unpack(file.read(), digest)
        if found:
            return found
    except OSError:
        pass
    from baolint.forms.lexicon_compile import compile_bytes

    content = pack(compile_bytes(source, path))
    write_whole(stored, content)
    # what was packed knows its terms as they are looked for, and makes none before it is found
    return unpack(content, digest) or {}


def read_source(path: str) -> bytes:
    """Give the bytes of a lexicon file; raise LexiconError where it is missing or far too large."""
    try:
        with open(path, "rb") as file:
            source = file.read(LARGEST + 1)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        why = "找不到文件" if missing else error.strerror or type(error).__name__
        raise LexiconError(path, 0, "", "no-file", why=why) from None
    if len(source) > LARGEST:
        raise LexiconError(path, 0, "", "large", limit=LARGEST >> 20)
    return source
