"""What the build does to regular expressions: those of all modules are compiled and written down."""

from __future__ import annotations

import pkgutil
import re
from array import array
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType

from baolint.document.expressions import MADE, key, sealed, stamp
from baolint.document.first_characters import charset
from baolint.document.pattern import Pattern

_SIMPLE = (str, bytes, int, float, type(None))


def used_in(packages: Iterable[str]) -> dict[tuple[str, int], re.Pattern[str]]:
    """Give the expressions that modules hold and those made so far, by pattern and flags.

    A module that cannot be imported, for want of a library, is passed over.
    """
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    for name in packages:
        for module in _modules(name):
            for value in list(vars(module).values()):
                for one in _held(value, 0):
                    found[one.pattern, one.flags] = one
    found.update(((one.pattern, one.flags), one) for one in MADE.values())
    return found


def packed(expressions: Iterable[re.Pattern[str]]) -> bytes:
    """Give the content of the file that `expression` reads."""
    lines, numbers = [stamp()], array("I")
    for one in sorted(expressions, key=lambda one: (one.pattern, one.flags)):
        code = _code(one.pattern, one.flags)
        if code is None:
            continue
        names = [f"{name} {ordinal}" for name, ordinal in one.groupindex.items()]
        line = " ".join((str(one.groups), str(len(numbers)), str(len(code)), *names))
        lines.append(key(one.pattern, one.flags) + b" " + line.encode())
        numbers.extend(code)
    return sealed(b"\n".join(lines), numbers.tobytes())


def _code(pattern: str, flags: int) -> list[int] | None:
    """Give the numbers; None where the pattern itself states flags, which come out otherwise."""
    # what re.compile does itself, but for its last step, which hides them
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    if int(flags | parsed.state.flags) != int(flags):
        return None
    plain = _compiler._get_charset_prefix
    _compiler._get_charset_prefix = lambda one, all_flags: (
        plain(one, all_flags) or charset(one, all_flags)
    )
    try:
        return [int(number) for number in _compiler._code(parsed, flags)]
    finally:
        _compiler._get_charset_prefix = plain


def _modules(name: str) -> Iterator[ModuleType]:
    package = import_module(name)
    yield package
    for _, inner, _ in pkgutil.walk_packages(package.__path__, f"{name}.", onerror=lambda _: None):
        if inner.endswith("__main__"):
            continue
        try:
            yield import_module(inner)
        except ImportError:
            continue


def _held(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, Pattern):
        yield value.ready()
    elif isinstance(value, _SIMPLE) or depth > 3:
        return
    elif isinstance(value, dict):
        for one in value.values():
            yield from _held(one, depth + 1)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from _held(one, depth + 1)
    elif isinstance(value, type) and value.__module__.startswith("baolint"):
        for one in list(vars(value).values()):
            yield from _held(one, depth + 1)
