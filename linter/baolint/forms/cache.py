"""The user's cache folder: nothing in it is needed, everything in it can be made again."""

from __future__ import annotations

import os


def cache_folder() -> str:
    """Give the user's cache folder; it need not exist."""
    own = os.environ.get("BAOLINT_CACHE_DIR")
    if own:
        return own
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "baolint")


def write_whole(path: str, content: bytes) -> None:
    """Write a file whole or not at all; a folder that cannot be written is no misfortune."""
    draft = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(draft, "wb") as file:
            file.write(content)
        os.replace(draft, path)
    except OSError:
        pass
