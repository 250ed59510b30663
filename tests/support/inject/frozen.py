"""Corpora of prose written by somebody who has seen neither rules nor generator.

Their placeholders are filled from generated consistent figures; every faulty sentence has a sound
twin, so that a false alarm is what only the faulty one draws.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from baolint.engine.report import Finding
from support.inject.catalogue import applies
from support.inject.draft import Draft, Injection, UnfitError
from support.inject.hosted import hosted, whole
from support.inject.measure import Trial, checked, stands
from support.inject.written import Written, write

FOLDER = Path(__file__).parents[2] / "corpus"
GUESSED: Mapping[str, tuple[str, ...]] = {
    "F902": ("F901",), "F910": ("F909",), "L952": ("C607", "C609", "L952"), "L951": ("L951", "C607"),
    "P804": ("P804", "P806"), "U-DATE-ZERO": ("D511",), "U-AGENCY": ("S113",),
    "U-YEAR-SHORT": ("D511",), "U-SUBHEAD": ("W706",),
}  # fmt: skip
"""What a code of the first corpus stands for here, where its author had to guess what it means."""
IN_CONTACT = ("P802", "P807")
"""Codes that yield to C608 where the office says how it is reached (contract, "One fault, one finding")."""
BESIDES: Mapping[str, tuple[str, ...]] = {"S108": ("S116",)}
"""What the same text is rightly told of besides: a topic left out leaves its number out."""
FORMATS = ("txt", "md", "html", "docx", "xlsx", "yaml")


class Corpus(NamedTuple):
    """A corpus: the name of its folder below tests/corpus, and what codes of it mean here.

    `hosts` is the corpus whose sound reports take its sentences in, where it has none of its own.
    """

    name: str
    meant: Mapping[str, tuple[str, ...]] = {}
    hosts: str = ""

    def entries(self, part: str) -> list[dict[str, Any]]:
        """Read sound, faulty or hard; a part may lie in several files (`faulty-2.yaml`)."""
        return _entries(self.hosts if part == "sound" and self.hosts else self.name, part)

    def codes(self, entry: Mapping[str, Any]) -> tuple[str, ...]:
        """Give the codes that an entry of faulty may be found by."""
        codes = self.meant.get(entry["code"], (entry["code"],))
        if entry["where"] == "preamble" and entry["code"] in IN_CONTACT:
            return (*codes, "C608")
        return codes


FIRST = Corpus("frozen", GUESSED)
PRACTICE = Corpus("practice")
SECOND_PRACTICE = Corpus("practice2", hosts="practice")
THIRD_PRACTICE = Corpus("practice3", hosts="final2")
FINAL = Corpus("final")
SECOND_FINAL = Corpus("final2")
THIRD_FINAL = Corpus("final3")
FINALS = (FINAL, SECOND_FINAL, THIRD_FINAL)


@cache
def _entries(name: str, part: str) -> list[dict[str, Any]]:
    import yaml

    return [
        one
        for path in sorted((FOLDER / name).glob(f"{part}*.yaml"))
        for one in yaml.load(
            path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
    ]


def sound(corpus: Corpus, number: int) -> Draft:
    """Give a report whose prose is the entry of this number of sound."""
    return whole(corpus.entries("sound")[number], number)


def host(corpus: Corpus, seed: int) -> Draft:
    """Give a whole sound report of the corpus, each with other figures when all have been given."""
    entries = corpus.entries("sound")
    draft = whole(entries[seed % len(entries)], seed)
    draft.day = "12-31"
    return draft


def faulty(corpus: Corpus, number: int) -> Iterator[Trial]:
    """Try an entry of faulty in every format that can show it."""
    entry = corpus.entries("faulty")[number]
    codes = corpus.codes(entry)
    injection = Injection(codes[0], str(entry["kind"]), lambda draft: None)
    for seed in range(number, number + 40):
        try:
            twin = hosted(entry, entry["sound"], seed)
            drafts = {suffix: hosted(entry, entry["text"], seed) for suffix in _formats(codes)}
        except UnfitError:
            continue
        twin.day = "12-31"
        quiet = checked(write(twin, "txt"), twin)
        for suffix, draft in drafts.items():
            draft.day = "12-31"
            try:
                file = write(draft, suffix)
            except UnfitError:
                continue
            yield _judged(injection, codes, suffix, seed, draft, file, quiet)
        return


def _formats(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Give the formats in which one of the codes can show, by the table of the development corpus."""
    laid_out = tuple(suffix for suffix in FORMATS if suffix != "yaml")
    known = [
        applies()[code].formats or (laid_out if code[0] == "F" else FORMATS)
        for code in codes
        if code in applies()
    ]
    return tuple(suffix for suffix in FORMATS if any(suffix in one for one in known))


def _judged(
    injection: Injection,
    codes: tuple[str, ...],
    suffix: str,
    seed: int,
    draft: Draft,
    file: Written,
    quiet: tuple[Finding, ...],
) -> Trial:
    """Tell what was found in a faulty report that was not said of its sound twin already."""
    silent = {one.code for one in quiet}
    told = {(one.code, one.message) for one in quiet}
    findings = [one for one in checked(file, draft) if (one.code, one.message) not in told]
    findings = [one for one in findings if one.code not in BESIDES.get(injection.code, ())]
    named = [one for one in findings if set(codes) & {one.code, *one.related_codes}]
    others = [one for one in findings if one not in named and one.code not in silent]
    found = any(stands(one, draft, file, suffix) for one in named)
    at_place = [one for one in others if draft.hits and stands(one, draft, file, suffix)]
    alarms = [one.code for one in others if one.severity != "info" and one not in at_place]
    instead = [one.code for one in at_place if one.severity != "info" or not found]
    return Trial(
        injection, suffix, seed, found, bool(named) and not found, tuple(alarms), tuple(instead)
    )


def hard(corpus: Corpus, number: int, suffix: str) -> tuple[str, ...]:
    """Give the codes above info that an entry of hard draws and the report without it does not."""
    entry = corpus.entries("hard")[number]
    for seed in range(number, number + 40):
        try:
            draft = hosted(entry, entry["text"], seed)
        except UnfitError:
            continue
        draft.day = "12-31"
        plain = Draft(seed, draft.report)
        plain.day = "12-31"
        quiet = {one.code for one in checked(write(plain, suffix), plain)}
        try:
            file = write(draft, suffix)
        except UnfitError:
            return ()  # a structured report keeps nothing of such a text
        found = checked(file, draft)
        return tuple(one.code for one in found if one.severity != "info" and one.code not in quiet)
    return ()


def sound_codes(corpus: Corpus, number: int, suffix: str) -> tuple[tuple[str, str], ...]:
    """Give (severity, code) of what is above info in an entry of sound."""
    draft = sound(corpus, number)
    draft.day = "12-31"
    found = checked(write(draft, suffix), draft)
    return tuple((one.severity, one.code) for one in found if one.severity != "info")
