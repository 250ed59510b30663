"""What `check` said before of the same files, said again before anything else is loaded.

An answer holds when all is as it was that could have made another one: the arguments, the folder, the
day, the screen, the environment, every file that was read or sought, and the program itself. Which
files those are was written down when the answer was kept, so no argument needs to be understood
here; see answer_kept.py. This module imports as good as nothing.
"""

from __future__ import annotations

import os
import stat
import sys
import time

from baolint import __version__
from baolint.cli.printed import printed
from baolint.engine.program import files, libraries
from baolint.forms.cache import cache_folder

try:
    # hashlib loads all of OpenSSL
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - another Python
    from hashlib import blake2b

EDITION = 1
"""Raised whenever what is kept changes."""
FOLDER = "answers"
SLOTS = 4096
"""Answers kept at most; a new one takes the place of an older one."""
LARGEST = 48_000
"""Bytes of an answer."""
VARIABLES = (
    "CI_PROJECT_DIR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS",
    "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "TERM",
)  # fmt: skip
"""What is asked of the environment, by us or on the way to the screen."""
_CHECK = 32
_BREAK = b"\n\n"


def answered(question: bytes) -> int | None:
    """Print the answer to a question that is known and give the exit code; None where it is not."""
    started = time.monotonic()
    found = _kept(question)
    if found is None:
        return None
    head, _, body = found.partition(_BREAK)
    first, *lines = head.split(b"\n")
    try:
        code, screen, program, start, end = first.split(b" ")
        if not all(map(_holds, lines)) or program != _program(lines):
            return None
        text = body.decode()
        if start != end:
            spent = repr(round(time.monotonic() - started, 3))
            text = f"{text[: int(start)]}{spent}{text[int(end) :]}"
        printed(text, for_programs=screen == b"programs")
        return int(code)
    except (OSError, ValueError):
        # whoever makes the answer anew will meet it too, and tell
        return None


def question_of(args: list[str]) -> bytes | None:
    """Give the hash of all that decides an answer besides files; None where none is ever kept."""
    if args[:1] != ["check"] or not hasattr(sys.stdout, "buffer"):
        return None
    try:
        here = os.getcwd()
    except OSError:
        return None
    asked = (
        EDITION, __version__, sys.version, tuple(sys.flags), args, here, time.localtime()[:3],
        [os.environ.get(name) for name in VARIABLES], _columns(), sys.stdout.isatty(),
        sys.stdout.encoding, [(path, _time(path or ".")) for path in sys.path],
    )  # fmt: skip
    return blake2b(ascii(asked).encode(), digest_size=_CHECK).digest()


def place(question: bytes) -> str:
    """Give the file that the answer to a question is kept in."""
    slot = int.from_bytes(question[:4], "big") % SLOTS
    return os.path.join(cache_folder(), FOLDER, f"{slot:03x}")


def sealed(question: bytes, content: bytes) -> bytes:
    """Give what the file of an answer holds: it tells whether it is whole, and what it answers."""
    return blake2b(content, key=question, digest_size=_CHECK).digest() + content


def state(path: str) -> bytes:
    """Give size and hash of the content of a file, `none` where there is none to be read."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return b"none"
        with open(path, "rb") as file:
            content = file.read()
    except (OSError, ValueError):
        return b"none"
    return f"{len(content)}-{blake2b(content, digest_size=_CHECK).hexdigest()}".encode()


def program_state(homes: list[str]) -> bytes:
    """Give the hash of the program: of the files in the folders of all that takes part."""
    found = ([list(files(home)) for home in homes], libraries())
    return blake2b(ascii(found).encode(), digest_size=_CHECK).hexdigest().encode()


def _kept(question: bytes) -> bytes | None:
    try:
        with open(place(question), "rb") as file:
            data = file.read()
    except OSError:
        return None
    content = data[_CHECK:]
    return content if data == sealed(question, content) else None


def _holds(line: bytes) -> bool:
    """Tell whether a file is as it was, and what did not exist still does not."""
    was, _, name = line.partition(b" ")
    path = os.fsdecode(name)
    if was == b"home":
        return True
    if was in (b"missing", b"present"):
        return os.path.exists(path) == (was == b"present")
    size = was.partition(b"-")[0]
    if was != b"none" and os.stat(path).st_size != int(size):
        return False
    return state(path) == was


def _program(lines: list[bytes]) -> bytes:
    return program_state([os.fsdecode(line[5:]) for line in lines if line.startswith(b"home ")])


def _columns() -> int:
    try:
        return os.get_terminal_size().columns
    except OSError:
        return 0


def _time(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0
