"""What a user sets rather than checks, with whatever is in it: used, or refused by file and line."""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
from functools import cache
from pathlib import Path

from baolint.api import configurations, plan, plugins, setup
from baolint.cli.ending import end
from baolint.config.error import ConfigError
from baolint.engine import baseline as baselines
from baolint.engine.plugged import Plugged
from baolint.engine.run import Setup, check_bytes
from baolint.engine.wanted import Wishes
from baolint.forms.compile import compile_profile
from baolint.forms.error import ProfileError
from baolint.forms.form import Form
from baolint.forms.lexicon_compile import compile_bytes
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_packed import pack, unpack
from fuzz.invariants import BrokenError, hold_output, steers
from support.reports import AS_OF, sound

REFUSALS = (ConfigError, ProfileError, LexiconError, baselines.BaselineError)
"""What the command line answers for with exit code 2 and one line."""

_PROFILE = "small.yaml"
"""The file's name has to be the form's id, which is that of the seeds."""


def examine_config(data: bytes) -> str:
    """Load a configuration and check the sound report by it."""
    name = "pyproject.toml" if data.lstrip().startswith(b"[") else ".baolint.yaml"
    path = _written(name, data)
    try:
        known = configurations(str(path), plugged_in=_plugged())
        prepared = plan(Wishes(as_of=AS_OF), known, plugged_in=_plugged()).setup("报告.txt")
    except REFUSALS as problem:
        return _said(problem)
    return _checked(prepared)


def examine_profile(data: bytes) -> str:
    """Compile a form and check the sound report by it."""
    try:
        compiled = compile_profile(data, _PROFILE)
    except ProfileError as problem:
        return _said(problem)
    stored = json.loads(json.dumps(compiled, ensure_ascii=False))
    if Form(stored).id != Form(compiled).id:
        raise BrokenError("a compiled form is stored as another")
    return _checked(setup(profile=str(_written(_PROFILE, data)), as_of=AS_OF))


def examine_lexicon(data: bytes) -> str:
    """Compile a word list, whose first line names its format, and check the sound report by it."""
    head, _, content = data.partition(b"\n")
    suffix = head.decode("latin-1").strip()
    name = f"own.{suffix if suffix in ('csv', 'txt') else 'yaml'}"
    try:
        compiled = compile_bytes(content, name)
    except LexiconError as problem:
        return _said(problem)
    if unpack(pack(compiled), compiled["sha256"]) is None:
        raise BrokenError("a compiled lexicon does not come back")
    try:
        prepared = setup(lexicons=(str(_written(name, content)),), select=("W",), as_of=AS_OF)
    except LexiconError as problem:
        return _said(problem)
    return _checked(prepared)


def examine_baseline(data: bytes) -> str:
    """Read a baseline; what was read is written and read again as the same."""
    path = _written("baseline.jsonl", data)
    try:
        entries = baselines.read(str(path))
    except baselines.BaselineError as problem:
        return _said(problem)
    kept = baselines.updated(entries, entries[:1], lambda one: True, grow=True)
    if set(kept) != set(entries[:1]):
        raise BrokenError(f"kept {kept!r}")
    path = _written("again.jsonl", baselines.text(entries).encode("utf-8", "surrogatepass"))
    if set(baselines.read(str(path))) != set(entries):
        raise BrokenError("a baseline written is not what was read")
    return "read"


def _checked(prepared: Setup) -> str:
    """Check the sound report; neither a rule nor an output may fail for what was set."""
    prepared = prepared._replace(keep_tables=True)
    hold_output(check_bytes(sound().encode(), "报告.txt", prepared), prepared)
    return "used"


def _said(problem: Exception) -> str:
    """A refusal is exit code 2 and one line that steers no screen."""
    told = io.StringIO()
    with contextlib.redirect_stderr(told):
        try:
            end(problem)
        except SystemExit as leaving:
            code = leaving.code
    line = told.getvalue()
    if code != 2 or line.count("\n") != 1 or steers(line):
        raise BrokenError(f"exit code {code}, told {line!r}")
    return "refused"


@cache
def _folder() -> Path:
    """A folder of the process's own; configurations above it would be in force."""
    return Path(tempfile.mkdtemp(prefix=f"baolint-fuzz-{os.getpid()}-"))


def _written(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


@cache
def _plugged() -> Plugged:
    return plugins(own=True)
