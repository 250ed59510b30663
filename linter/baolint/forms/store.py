"""Where forms come from: compiled in the wheel, else from the cache, else compiled on the spot.

A compiled file is used only if it is of this version and its YAML has not changed since; nothing
here imports pydantic or yaml unless a profile has to be compiled.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from importlib import import_module
from typing import Any

from baolint import __version__
from baolint.forms.cache import cache_folder, write_whole
from baolint.forms.error import ProfileError
from baolint.forms.form import Form
from baolint.messages.forms import PROFILE
from baolint.messages.phrase import Phrase, listed

SCHEMA = 6
"""Version of the compiled data; raised whenever compile.py gives something else."""

STAMP = f"{__version__}/{SCHEMA}"


def load(profile_id: str, package: str) -> Form:
    """Give the form that an installed package brings in its folder `profiles/`.

    Raises ProfileError for an unknown id and for a profile that does not compile.
    """
    folder = _folder(package)
    name = f"{profile_id}.yaml"
    try:
        if not profile_id.replace("-", "").isalnum():
            raise ValueError(profile_id)
        with open(os.path.join(folder, "profiles", name), "rb") as file:
            content = file.read()
    except (OSError, ValueError):
        known = listed("、", available(package))
        reason = Phrase(PROFILE["not-found"], id=profile_id, known=known)
        raise ProfileError("", 0, "", reason) from None
    shipped = os.path.join(folder, "compiled", f"{profile_id}.json")
    digest = hashlib.sha256(content).hexdigest()
    return Form(_compiled(shipped, digest) or _cached(content, digest, name))


def load_file(path: str) -> Form:
    """Give the form of a user's profile file; raises ProfileError."""
    name = os.path.basename(path)
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        raise ProfileError(path, 0, "", Phrase(PROFILE["no-such-file"])) from None
    return Form(_cached(content, hashlib.sha256(content).hexdigest(), name))


def available(package: str) -> tuple[str, ...]:
    """Give the ids of the profiles that a package brings, sorted."""
    try:
        names = os.listdir(os.path.join(_folder(package), "profiles"))
    except OSError:
        return ()
    return tuple(sorted(name[:-5] for name in names if name.endswith(".yaml")))


def pack(data: dict[str, Any]) -> bytes:
    """Give a compiled profile as the content of its file."""
    stamped = {"stamp": STAMP, "form": data}
    return json.dumps(stamped, ensure_ascii=False, separators=(",", ":")).encode()


def _folder(package: str) -> str:
    module = sys.modules.get(package) or import_module(package)
    return os.path.dirname(module.__file__ or "")


def _compiled(path: str, digest: str) -> dict[str, Any] | None:
    """Read a compiled profile, None unless it is whole, of this version and of that source."""
    try:
        with open(path, "rb") as file:
            stored = json.loads(file.read())
        form: dict[str, Any] = stored["form"]
        if stored["stamp"] == STAMP and form["sha256"] == digest:
            return form
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def _cached(content: bytes, digest: str, name: str) -> dict[str, Any]:
    key = hashlib.sha256(f"{STAMP}/{name}/{digest}".encode()).hexdigest()
    path = os.path.join(cache_folder(), "profiles", f"{key}.json")
    found = _compiled(path, digest)
    if found is None:
        from baolint.forms.compile import compile_profile

        found = compile_profile(content, name)
        write_whole(path, pack(found))
    return found
