"""What one would ask in a report of a fault: versions, programs, plug-ins, cache, configuration."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from typing import NamedTuple

from baolint import __version__
from baolint.config.error import ConfigError
from baolint.engine.configured import Configurations
from baolint.engine.kit import forms
from baolint.engine.plugged import states
from baolint.forms.cache import cache_folder
from baolint.messages.doctor import DOCTOR
from baolint.messages.plugins import GROUPS as KINDS
from baolint.readers.office_convert import program
from baolint.rules.packs import Pack

SECONDS = 20
"""How long an optional program may take to say its version."""
SPARE = {"daachorse": "matcher"}
"""Dependencies without which all the same works, and what is said of it."""


class Line(NamedTuple):
    """One thing looked at: `group` is a key of messages.doctor.GROUPS, `ok` is False for a fault.

    `state` writes the user's home folder as ~, since the page is made to be sent to others.
    """

    group: str
    name: str
    state: str
    ok: bool = True


def health(
    packs: Sequence[Pack],
    lexicons: Sequence[tuple[str, str, str]],
    formats: frozenset[str],
    folder: str,
) -> Iterator[Line]:
    """Look at everything.

    `lexicons` are (id, version, sha256) of the word lists in force, `formats` the built-in output
    formats; `folder` is where one works.
    """
    for line in (
        *_program(),
        *_libraries(),
        _office(),
        *_plugins(formats),
        *(Line("form", form.id, form.title) for form in forms(packs, None)),
        *(Line("lexicon", name, edition) for name, edition, _ in lexicons),
        _cache(cache_folder()),
        _configuration(packs, folder),
    ):
        yield line._replace(state=_at_home(line.state))


def _program() -> Iterator[Line]:
    yield Line("program", "baolint", __version__)
    yield Line("program", "Python", f"{platform.python_version()}（{sys.executable}）")
    yield Line("program", "系统", platform.platform())
    encoding = getattr(sys.stdout, "encoding", None) or "—"
    yield Line("program", "编码", f"stdout {encoding}，文件名 {sys.getfilesystemencoding()}")


def _libraries() -> Iterator[Line]:
    for wanted in requires("baolint") or ():
        if ";" in wanted:  # extras and other platforms
            continue
        name = re.split(r"[^A-Za-z0-9._-]", wanted, maxsplit=1)[0]
        try:
            yield Line("library", name, version(name))
        except PackageNotFoundError:
            yield Line("library", name, DOCTOR[SPARE.get(name, "absent")], ok=name in SPARE)


def _office() -> Line:
    path = program()
    if path is None:
        return Line("optional", "LibreOffice", DOCTOR["office"])
    try:
        answer = subprocess.run(
            (path, "--version"), capture_output=True, timeout=SECONDS, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        answer = b""
    said = " ".join(answer.decode("utf-8", "replace").split())
    state = f"{said}（{path}）" if said else DOCTOR["office-silent"].format(path=path)
    return Line("optional", "LibreOffice", state, ok=bool(said))


def _plugins(formats: frozenset[str]) -> Iterator[Line]:
    for plugin, reason in states(formats):
        origin = f"{plugin.distribution} {plugin.version}"
        state = DOCTOR["broken"].format(reason=reason) if reason else origin
        yield Line("plugin", f"{KINDS[plugin.group]} {plugin.name}", state, ok=not reason)


def _cache(folder: str) -> Line:
    files = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    size = sum(os.path.getsize(path) for path in files if os.path.isfile(path))
    there = folder
    while not os.path.exists(there):
        there = os.path.dirname(there)
    if not os.access(there, os.W_OK):
        return Line("cache", "", DOCTOR["cache-readonly"].format(folder=folder), ok=False)
    key = "cache" if files else "cache-empty"
    told = DOCTOR[key].format(folder=folder, files=len(files), size=-(-size // 1000))
    return Line("cache", "", told)


def _configuration(packs: Sequence[Pack], folder: str) -> Line:
    try:
        files = Configurations(packs).of(folder).files
    except ConfigError as problem:
        return Line("configuration", "", str(problem), ok=False)
    return Line("configuration", "", "、".join(files) or DOCTOR["no-configuration"])


def _at_home(text: str) -> str:
    home = os.path.expanduser("~")
    return text.replace(home, "~") if len(home) > 1 else text
