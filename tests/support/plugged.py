"""Distributions made up for a test: a module and the metadata that an installer leaves beside it."""

from __future__ import annotations

from pathlib import Path

PACK = """\
from baolint.rules.packs import Pack
PACK = Pack(name={name!r}, package={name!r}, families=(("Z", {name!r}),), messages={name!r}{more})
"""
RULE = """\
from collections.abc import Iterator
from baolint.rules.diagnostic import Diagnostic
from baolint.rules.rule import Rule

class Fault(Rule):
    code, name, severity = {code!r}, "some-fault", "warning"
    title = why = basis = mend = "某事"
    examples = ()
    def check(self, facts, context):
        yield Diagnostic(self.code, self.code, facts.preamble[0].place())

RULES = (Fault,)
MESSAGES = {{{code!r}: ("发现某事。", "改正某事。")}}
"""


def distribution(folder: Path, name: str, points: dict[str, str], source: str) -> None:
    """Put a distribution 1.2 into a folder of sys.path: one module, with these entry points.

    `points` gives by group the lines `name = module:object`.
    """
    (folder / f"{name}.py").write_text(source, encoding="utf-8")
    info = folder / f"{name}-1.2.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    lines = "".join(f"[baolint.{group}]\n{line}\n" for group, line in points.items())
    (info / "entry_points.txt").write_text(lines, encoding="utf-8")


def pack(folder: Path, name: str, code: str = "Z901", more: str = "") -> None:
    """Put a distribution with a pack of one rule, which finds something in every report."""
    source = RULE.format(code=code) + PACK.format(name=name, more=more)
    distribution(folder, name, {"packs": f"{name} = {name}:PACK"}, source)
