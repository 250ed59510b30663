"""What is fuzzed: each target's seeds, what it does with an input, and how inputs are changed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from fuzz import seeds, settings
from fuzz.invariants import examine
from fuzz.mutate_pdf import mutated_pdf
from fuzz.mutate_text import DATA, MARKUP, WORDS, mutated
from fuzz.mutate_zip import mutated_zip

Mutate = Callable[[bytes, random.Random, Sequence[bytes]], bytes]
_OLE = b"\xd0\xcf\x11\xe0"


class Target(NamedTuple):
    """A reader or a kind of setting. `mutate` may give the bytes back, then libFuzzer changes them."""

    name: str
    seeds: Callable[[], Iterator[bytes]]
    run: Callable[[bytes], str]
    mutate: Mutate


def _file(suffix: str) -> Callable[[bytes], str]:
    def run(data: bytes) -> str:
        kind = "xls" if suffix == "xlsx" and data.startswith(_OLE) else suffix
        report = examine(data, kind)
        return report.findings[0].code if report.grade == "U" else "report"

    return run


def _texts(words: Sequence[str]) -> Mutate:
    def change(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
        for encoding in ("utf-8", "gb18030"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            theirs = [rng.choice(others).decode("utf-8", "ignore")]
            new = mutated(text, rng, words, theirs)
            other = rng.choice(("gb18030", "utf-16", "utf-8-sig", "big5"))
            return new.encode(other if rng.random() < 0.02 else encoding, "ignore")
        return data

    return change


TARGETS = (
    Target("text", seeds.text, _file("txt"), _texts(WORDS)),
    Target("markdown", seeds.markdown, _file("md"), _texts(WORDS + MARKUP)),
    Target("html", seeds.html, _file("html"), _texts(WORDS + MARKUP)),
    Target("docx", seeds.docx, _file("docx"), mutated_zip),
    Target("pdf", seeds.pdf_files, _file("pdf"), mutated_pdf),
    Target("xlsx", seeds.xlsx, _file("xlsx"), mutated_zip),
    Target("yaml", seeds.yaml, _file("yaml"), _texts(WORDS + DATA)),
    Target("json", seeds.json, _file("json"), _texts(WORDS + DATA)),
    Target("config", seeds.config, settings.examine_config, _texts(DATA + WORDS[-20:])),
    Target("profile", seeds.profile, settings.examine_profile, _texts(DATA + WORDS)),
    Target("lexicon", seeds.lexicon, settings.examine_lexicon, _texts(DATA + WORDS)),
    Target("baseline", seeds.baseline, settings.examine_baseline, _texts(DATA + WORDS[-20:])),
)
