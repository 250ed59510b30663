"""The checks that an entry of a lexicon must pass, whatever file it was written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple, NoReturn

from baolint.forms.lexicon import ALONE
from baolint.forms.lexicon_bare import Bare
from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_fold import squeeze
from baolint.forms.nearest import hint
from baolint.messages.phrase import listed

GRADES = {
    "error": "error", "warning": "warning", "info": "info",
    "严重": "error", "一般": "warning", "提示": "info",
}  # fmt: skip
PARTS = (
    "title", "preamble", "heading", "body", "signature", "cell", "header", "footer", "footnote",
    "textbox", "hidden", "page",
)  # fmt: skip
LISTS = ("allow", "needs", "forbids", "match", "silent")
KEYS = ("term", "grade", "replace", *LISTS, "within", "alone", "parts", "since")
LONGEST_CONTEXT = 200
_RULE = re.compile(r"[A-Z][0-9]{3}\Z")


class Written(NamedTuple):
    """A value as the file states it, with its line; lists hold strings with lines of their own."""

    value: str | list[tuple[str, int]]
    line: int


class Entries:
    """Collects the entries of one file and refuses the first that is not in order."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._seen: set[str] = set()
        self.terms: list[dict[str, Any]] = []

    def add(self, written: dict[str, Written], line: int) -> None:
        """Check one entry and keep it, without the sentences that are for tests only."""
        for name, value in written.items():
            if name not in KEYS:
                self.refuse(
                    value.line,
                    name,
                    "unknown",
                    name=name,
                    hint=hint(name, KEYS),
                    known=listed("、", KEYS),
                )
        term = self._term(written, line)
        data: dict[str, Any] = {"term": term}
        if "grade" in written:
            data["grade"] = self.grade(written["grade"], "grade")
        if "replace" in written:
            data["replace"] = self.text(written["replace"], "replace")
        for name in LISTS:
            if name in written:
                data[name] = self.texts(written[name], name)
        for allowed in data.get("allow", ()):
            if squeeze(term) not in squeeze(allowed) or squeeze(term) == squeeze(allowed):
                self.refuse(written["allow"].line, "allow", "allow", found=allowed, term=term)
        data.update(self._conditions(written))
        data.pop("match", None)
        data.pop("silent", None)
        self.terms.append({key: value for key, value in data.items() if value})

    def _conditions(self, written: dict[str, Written]) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if "within" in written:
            data["within"] = self._within(written)
        if "alone" in written:
            data["alone"] = self._alone(written["alone"])
        if "parts" in written:
            data["parts"] = self._parts(written["parts"])
        if "since" in written:
            data["since"] = self._since(written["since"])
        return data

    def _term(self, written: dict[str, Written], line: int) -> str:
        if "term" not in written:
            self.refuse(line, "", "missing", name="term")
        term = self.text(written["term"], "term")
        key = squeeze(term)
        self._fit(term, key, written["term"].line)
        if key in self._seen:
            self.refuse(written["term"].line, "term", "repeated", term=term)
        self._seen.add(key)
        return term

    def _fit(self, term: str, key: str, line: int) -> None:
        if not key:
            self.refuse(line, "term", "blank")
        if "\n" in term or not _writable(term):
            self.refuse(line, "term", "line-break")

    def _within(self, written: dict[str, Written]) -> int:
        value = written["within"]
        printed = self.text(value, "within")
        if not re.fullmatch("[0-9]{1,3}", printed) or not 1 <= int(printed) <= LONGEST_CONTEXT:
            self.refuse(value.line, "within", "within", found=printed)
        if "needs" not in written and "forbids" not in written:
            self.refuse(value.line, "within", "within-nothing")
        return int(printed)

    def _since(self, written: Written) -> int:
        printed = self.text(written, "since")
        if not re.fullmatch("(?:19|20)[0-9]{2}", printed):
            self.refuse(written.line, "since", "since", found=printed)
        return int(printed)

    def _alone(self, written: Written) -> list[str]:
        if written.value == "true":
            return list(ALONE)
        if written.value == "false":
            return []
        values = self.texts(written, "alone")
        for value in values:
            if value not in ALONE:
                self.refuse(written.line, "alone", "alone", found=value)
        return values

    def _parts(self, written: Written) -> list[str]:
        values = self.texts(written, "parts")
        for value in values:
            if value not in PARTS:
                self.refuse(written.line, "parts", "parts", found=value, known=listed("、", PARTS))
        return values

    def bare(self, terms: Sequence[str], keys: Sequence[str], lines: Sequence[int]) -> Bare:
        """Check terms about which nothing else is said; gives of those that are alike the first.

        `keys` are the terms as they are looked for, `lines` where they stand.
        """
        whole = "".join(terms)
        if "" in keys or "\n" in whole or not _writable(whole):
            for term, key, line in zip(terms, keys, lines, strict=True):
                self._fit(term, key, line)
        if len(set(keys)) == len(keys):
            return Bare(terms, keys)
        firsts: dict[str, str] = {}
        for key, term in zip(keys, terms, strict=True):
            firsts.setdefault(key, term)
        return Bare(list(firsts.values()), list(firsts))

    def grade(self, written: Written, key: str) -> str:
        """Give a grade, which may be written in English or Chinese."""
        printed = self.text(written, key)
        if printed not in GRADES:
            self.refuse(written.line, key, "grade", found=printed)
        return GRADES[printed]

    def rule(self, written: Written, key: str) -> str:
        """Give the code of the rule that reports the terms."""
        printed = self.text(written, key)
        if not _RULE.match(printed):
            self.refuse(written.line, key, "rule", found=printed)
        return printed

    def text(self, written: Written, key: str) -> str:
        """Give a value that must be a single string and not empty."""
        if not isinstance(written.value, str):
            self.refuse(written.line, key, "text")
        if not written.value.strip():
            self.refuse(written.line, key, "blank")
        return written.value.strip()

    def texts(self, written: Written, key: str) -> list[str]:
        """Give a list of strings; a single string counts as a list of one."""
        if isinstance(written.value, str):
            return [self.text(written, key)]
        return [self.text(Written(value, line), key) for value, line in written.value]

    def refuse(self, line: int, key: str, fault: str, **values: object) -> NoReturn:
        """Raise the error that names file, line, key and reason."""
        raise LexiconError(self._path, line, key, fault, **values)


def _writable(string: str) -> bool:
    """Tell whether a string is whole: halves of surrogate pairs cannot be kept in any file."""
    try:
        string.encode()
    except UnicodeEncodeError:
        return False
    return True
