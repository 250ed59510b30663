"""The baseline: findings that were there before the tool was, one a line, by fingerprint."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import NamedTuple

from baolint.messages.phrase import Phrase, listed

FIELDS = ("path", "code", "at", "fingerprint")


class Entry(NamedTuple):
    """A finding of the baseline: no line number and no date, so that edits elsewhere change nothing.

    `path` is relative to the nearest configuration or repository, `at` the semantic place.
    """

    path: str
    code: str
    at: str
    fingerprint: str


class BaselineError(Exception):
    """A baseline file that cannot be used; the message is Chinese and names file and line."""


def read(path: str) -> tuple[Entry, ...]:
    """Give the entries of a file; raises BaselineError for a line that is none, OSError as it comes."""
    entries = []
    with open(path, encoding="utf-8-sig") as file:
        try:
            for number, line in enumerate(file, 1):
                if line.strip():
                    entries.append(_entry(line, path, number))
        except UnicodeDecodeError:
            raise BaselineError(Phrase("{path}: 基线文件不是 UTF-8 编码", path=path)) from None
    return tuple(entries)


def text(entries: Iterable[Entry]) -> str:
    """Give the content of a baseline file: sorted, one finding a line."""
    lines = sorted(set(entries))
    return "".join(json.dumps(one._asdict(), ensure_ascii=False) + "\n" for one in lines)


def updated(
    old: Iterable[Entry], found: Iterable[Entry], was_judged: Callable[[Entry], bool], grow: bool
) -> list[Entry]:
    """Give the entries that stay, with `grow` those that are new as well.

    What was mended goes; entries that the run could not have found again, which `was_judged` tells,
    stay as they are.
    """
    present = {one.fingerprint: one for one in found}
    kept = [
        present.get(one.fingerprint, one)
        for one in old
        if one.fingerprint in present or not was_judged(one)
    ]
    known = {one.fingerprint for one in kept}
    new = [one for one in present.values() if one.fingerprint not in known] if grow else []
    return [*kept, *new]


def _entry(line: str, path: str, number: int) -> Entry:
    try:
        value = json.loads(line)
        fields = [value[name] for name in FIELDS]
        "".join(fields).encode()  # half a character (\ud800) could not be written again
    except (ValueError, KeyError, TypeError, RecursionError):
        fields = []
    if not fields:
        raise BaselineError(
            Phrase(
                "{path}:{number}: 这一行不是基线记录，应为含 {wanted} 的 JSON 对象",
                path=path,
                number=number,
                wanted=listed("、", FIELDS),
            )
        )
    return Entry(*fields)
