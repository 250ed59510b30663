"""What is said on standard error, and printed where a build service may look for its own commands.

GitHub takes a printed line that begins with :: for a command, and ##[ anywhere in it; others do alike.
A file's name or a line of a report must not become one.
"""

from __future__ import annotations

import os
import re
import sys

from baolint.cli.language import current, told
from baolint.document.expressions import expression
from baolint.engine.harmless import harmless

_STARTS = expression(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_MARK = expression(r"##(?=\w*\[)")
_JSON = ("json", "jsonl", "sarif", "gitlab")
_MARKUP = ("junit", "html")


def tell(line: str) -> None:
    """Say something on standard error in the language asked for, masked; nothing in it steers a screen or a log."""
    from baolint.engine.masking import mask

    colon = "：" if current() == "zh" else ": "
    sys.stderr.write(f"baolint{colon}{mask(harmless(told(line)))}\n")


def silence() -> None:
    """Point standard output away where its reader has gone, so that the last flush is silent too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def commandless(text: str, form: str = "text") -> str:
    """Give what is to be printed so that no line of it is a command, its meaning unchanged.

    In a data format the characters are written in another way that the format has for them, for
    people a blank parts them. `form` is the name of an output format; those of plug-ins stay as they
    are.
    """
    if ":" not in text and "##" not in text:
        return text
    if form in _JSON:
        return _MARK.sub(r"#\\u0023", text)
    if form in _MARKUP:
        return _STARTS.sub(r"\1&#58;", _MARK.sub("#&#35;", text))
    if form in ("text", "concise", "csv"):
        return _STARTS.sub(r"\1: ", _MARK.sub("# #", text))
    return text
