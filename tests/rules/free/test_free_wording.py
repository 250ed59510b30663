"""Faults in wordings that no list of words foresees, and sound sentences that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.inject.draft import UnfitError
from support.inject.hosted import hosted
from support.inject.measure import checked
from support.inject.written import write

FOLDER = Path(__file__).parent
FAULTY = ("requests", "lists", "rates", "contradictions", "gaps_and_units", "contact_and_dates")


def entries(name: str) -> list[dict[str, object]]:
    """Read lines such as `N401 overview needs_nonzero:new|text`; a silent one has no code."""
    found: list[dict[str, object]] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        head, _, text = line.partition("|")
        words = head.split()
        code = words.pop(0) if words and words[0][0].isupper() else ""
        more = dict(word.split(":") for word in words if ":" in word)
        where = next((word for word in words if ":" not in word), "overview")
        text = text.replace("\\n", "\n")
        found.append({"code": code, "where": where, "text": text, **more})
    return found


def codes(entry: dict[str, object], seed: int) -> set[str]:
    """Give the codes of a made-up report with the text, those above info with a mark; of some seed."""
    for number in range(seed, seed + 40):
        try:
            draft = hosted(entry, str(entry["text"]), number)
        except UnfitError:
            continue
        draft.day = "12-31"
        findings = checked(write(draft, "txt"), draft)
        told = {code for one in findings for code in (one.code, *one.related_codes)}
        return told | {f"{one.code}!" for one in findings if one.severity != "info"}
    raise AssertionError(entry["text"])


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_found_however_it_is_worded(name: str) -> None:
    missed = [
        str(one["text"])
        for n, one in enumerate(entries(name))
        if one["code"] not in codes(one, 2 * n + 1)
    ]
    assert missed == []


def test_numbers_of_something_else_are_not_held_against_the_tables() -> None:
    blamed = [
        str(one["text"])
        for n, one in enumerate(entries("silent_requests"))
        if "N401!" in codes(one, n)
    ]
    assert blamed == []
