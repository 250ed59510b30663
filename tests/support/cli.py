"""The command line run in process: exit code and what was printed."""

from __future__ import annotations

import contextlib
import io
import sys
from typing import NamedTuple

import pytest

from baolint.cli.main import main


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def run(*args: str, stdin: bytes = b"") -> Ran:
    """Run the command line with these arguments."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        patch.setattr(sys, "argv", ["baolint", *args])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            main()
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else int(bool(leaving.code))
    return Ran(code, out.getvalue(), err.getvalue())
