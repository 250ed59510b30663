"""The examples of the rules, checked as if they were files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import baolint_rules
from baolint.engine.report import Report
from baolint.engine.run import Setup, check_bytes
from baolint.forms.compile import compile_profile
from baolint.forms.form import Form
from baolint.recognise.recognise import Recogniser
from baolint.rules.rule import Bad, Good
from support.reports import beside, changed, prepared, sound


def example_report(example: Good | Bad, lang: str = "zh") -> Report:
    """Check an example: the sound report with its changes, and the file beside it."""
    text = changed(sound(), *example.change)
    if example.beside:
        return beside(text, *example.beside, lang=lang)
    setup = with_relation(*example.relation, lang=lang) if example.relation else prepared(lang)
    setup = setup._replace(context=setup.context._replace(probe=answer))
    return check_bytes(text.encode(), "report.txt", setup)


def answer(address: str) -> int:
    """Stand in for the servers: the pages called gone are not there."""
    return 404 if "gone" in address else 200


@cache
def with_relation(table: str, relation: str, lang: str = "zh") -> Setup:
    """Give the set-up of a form that has one more relation in a table."""
    path = Path(str(baolint_rules.__file__)).parent / "profiles" / "disclosure-2021.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    start = lines.index(f"  {table}:")
    place = lines.index("    relations:", start)
    lines.insert(place + 1, f"    - {relation}")
    data = compile_profile("\n".join(lines).encode(), "disclosure-2021.yaml")
    return prepared(lang)._replace(recognisers=(Recogniser(Form(data)),))
