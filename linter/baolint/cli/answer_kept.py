"""Keeping what `check` said, with all that it depends on, so that it can be said again.

Kept is what went to the screen of a run over files that were named: masked like all that leaves, and
nothing but the findings. A run that told anything besides, that wrote files or asked servers, or in
which something went wrong is not kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from baolint.cli.answer import LARGEST, place, program_state, sealed, state
from baolint.config.discover import OWN, SHARED
from baolint.engine.masking import mask
from baolint.engine.result_key import CONVERTED, homes
from baolint.forms.cache import write_whole
from baolint.reporters import FOR_PEOPLE

if TYPE_CHECKING:
    from baolint.cli.check_asked import Asked
    from baolint.engine.configured import Configurations
    from baolint.engine.plan import Plan
    from baolint.engine.plugged import Plugged
    from baolint.engine.report import Report
    from baolint.engine.walk import Item

FORMATS = ("text", "concise", "json", "jsonl", "github", "gitlab", "csv")
"""Formats that say the same whenever they are written, but for the time that the run took."""
_SPENT = '"elapsed_s": '
_HEX = frozenset("0123456789abcdef")
_HASH = 64


class Said(NamedTuple):
    """What a run printed in which format, and its exit code."""

    name: str
    text: str
    code: int


def may_keep(asked: Asked, outputs: Sequence[tuple[str, str | None]]) -> bool:
    """Tell whether the answer to what is asked for can be kept at all."""
    other = asked.no_cache or asked.online or asked.fix or asked.diff or asked.show_files
    return (
        not (other or asked.watch)
        and len(outputs) == 1
        and outputs[0][0] in FORMATS
        and outputs[0][1] is None
        and not (outputs[0][0] == "github" and os.environ.get("GITHUB_STEP_SUMMARY"))
        and all(map(os.path.isfile, asked.paths))
        and not any(path.lower().endswith(CONVERTED) for path in asked.paths)
    )


def keep(
    question: bytes,
    said: Said,
    pairs: Iterable[tuple[Item, Report]],
    prepared: Plan,
    known: Configurations,
    brought: Plugged,
) -> None:
    """Keep an answer under its question, unless a file has changed since it was checked."""
    if any(mask(word) != word for word in _words(said.text)):
        return
    depended: dict[str, bytes] = {}
    for item, report in pairs:
        if not _is_still(item.path, report.sha256):
            return
        wanted = prepared.wanted(item.path)
        own = (wanted.previous, wanted.baseline, wanted.profile, *wanted.lexicons)
        read = [item.path, *filter(None, own), *known.of(item.path).files]
        sought = [item.path]
        if wanted.previous:
            sought.append(wanted.previous)
            read += known.of(wanted.previous).files
        for path in read:
            depended[path] = state(path)
        for path in sought:
            depended.update(_sought(os.path.dirname(os.path.abspath(path)), depended))
    places = homes(brought)
    start = said.text.rfind(_SPENT) + len(_SPENT) if said.text.count(_SPENT) == 1 else 0
    end = start
    while start and said.text[end] in "0123456789.":
        end += 1
    screen = "screen" if said.name in FOR_PEOPLE else "programs"
    first = f"{said.code} {screen} {program_state(places).decode()} {start} {end}".encode()
    lines = [b"home " + os.fsencode(one) for one in places]
    lines += [value + b" " + os.fsencode(path) for path, value in depended.items()]
    head = b"\n".join((first, *lines))
    try:
        content = head + b"\n\n" + said.text.encode()
    except UnicodeEncodeError:
        return
    if head.count(b"\n") == len(lines) and len(content) <= LARGEST:
        write_whole(place(question), sealed(question, content))


def _sought(folder: str, known: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what was looked for from a folder upwards: configurations and the project's root."""
    while (top := os.path.join(folder, ".git")) not in known:
        yield top, b"present" if os.path.exists(top) else b"missing"
        for name in (OWN, SHARED):
            path = os.path.join(folder, name)
            yield path, state(path)
        if os.path.dirname(folder) == folder:
            return
        folder = os.path.dirname(folder)


def _words(text: str) -> list[str]:
    """Give the lines of a text, without the hashes in which a number could be seen."""
    return [
        '"'.join(part for part in line.split('"') if not (len(part) == _HASH and set(part) <= _HEX))
        for line in text.splitlines()
    ]


def _is_still(path: str, sha256: str) -> bool:
    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest() == sha256
    except OSError:
        return False
