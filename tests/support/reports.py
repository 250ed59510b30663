"""The reports kept for the tests, and checking a text as if it were a file."""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path

from baolint.api import setup
from baolint.engine.joint import joined
from baolint.engine.report import Finding, Report
from baolint.engine.run import Setup, check_bytes, check_item
from baolint.engine.walk import Item

REPORTS = Path(__file__).parent.parent / "reports"
AS_OF = datetime.date(2024, 2, 1)
"""The day the tests take for today: just after the made-up reports were published."""


def sound() -> str:
    """Give the sound report in its txt form."""
    return (REPORTS / "ok" / "sound.txt").read_text(encoding="utf-8")


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Apply replacements one after another; each old stretch must be there."""
    for old, new in changes:
        assert old in text, f"not in the report: {old!r}"
        text = text.replace(old, new, 1)
    return text


@cache
def prepared(lang: str = "zh") -> Setup:
    """Give the set-up of all installed rules and forms, as of the tests' day."""
    return setup(as_of=AS_OF, lang=lang)


def report(text: str | bytes, name: str = "report.txt") -> Report:
    """Check a text or the bytes of a file under a name."""
    data = text.encode() if isinstance(text, str) else text
    return check_bytes(data, name, prepared())


def findings(text: str | bytes, name: str = "report.txt") -> tuple[Finding, ...]:
    """Give the findings of a text or file."""
    return report(text, name).findings


def codes(text: str | bytes, name: str = "report.txt") -> list[str]:
    """Give the codes of the findings, sorted."""
    return sorted(finding.code for finding in findings(text, name))


def last_year(text: str) -> str:
    """Put a report back by a year: every year that it names, and so its period and signature."""
    return "".join(
        str(int(part) - 1) if len(part) == 4 and part.startswith("202") else part
        for part in re.split("(202[2-9])(?=年)", text)
    )


def together(files: dict[str, bytes], named: str | None = None, lang: str = "zh") -> list[Report]:
    """Check files, given by their names, as one run; `named` is told to be last year's report.

    They are given as if they stood in the working folder. The reports come in the order of names.
    """
    setup = prepared(lang)._replace(across=True)
    items = [Item(name, named=True, data=data) for name, data in files.items()]
    found = [(item, check_item(item, setup)) for item in items]
    digest = next((report.digest for item, report in found if item.path == named), None)
    pairs = [(item, report) for item, report in found if item.path != named]
    items, reports = [item for item, _ in pairs], [report for _, report in pairs]
    return list(joined(items, reports, lambda _: setup, [digest] if digest else []))


def _above(text: str, below: str, lang: str) -> Report:
    """Check a report as that of a body with one other below it."""
    from baolint.engine.across import Compared, with_children
    from baolint.forms.keys import additive_keys
    from baolint.recognise.family import Child, Family

    setup = prepared(lang)._replace(across=True)
    form = setup.recognisers[0].form
    parent, child = (
        check_bytes(each.encode(), "report.txt", setup).digest for each in (text, below)
    )
    assert parent is not None and child is not None
    children = (Child("绵阳市云溪区统计局执法大队", child),)
    family = Family(parent, parent.agency or "", children, additive_keys(form))
    outcomes = tuple(
        each
        for rule in setup.rules
        if rule.across
        for each in with_children(rule, family, setup.context)
    )
    return check_bytes(text.encode(), "report.txt", setup, "", [Compared(child, (), outcomes)])


def beside(text: str, name: str, changes: tuple[tuple[str, str], ...], lang: str = "zh") -> Report:
    """Check a report together with another form of the sound one: last-year or a kept file."""
    if name == "children":
        return _above(text, changed(sound(), *changes), lang)
    if name == "last-year":
        other, name = changed(last_year(sound()), *changes), "last.txt"
    else:
        other = changed((REPORTS / "ok" / name).read_text(encoding="utf-8"), *changes)
    return together({name: other.encode(), "report.txt": text.encode()}, lang=lang)[-1]
