"""Build hook: compile the built-in forms and expressions into the wheel, for editable installs too."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACK = Path("rules", "baolint_rules")


class CompileForms(BuildHookInterface):  # type: ignore[type-arg]
    """Writes `compiled/<id>.json` beside the profiles; an editable install reads them there."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        for written in (*compile_forms(root), compile_slips(root), compile_expressions(root)):
            build_data["artifacts"].append(f"/{written.relative_to(root).as_posix()}")


def compile_forms(root: Path) -> list[Path]:
    """Compile every profile of the built-in pack; give the files written."""
    sys.path.insert(0, str(root / "linter"))
    try:
        from baolint.forms.compile import compile_profile
        from baolint.forms.lexicon_compile import compile_all
        from baolint.forms.store import pack
    finally:
        sys.path.pop(0)
    folder = root / PACK / "compiled"
    folder.mkdir(exist_ok=True)
    written = []
    for profile in sorted((root / PACK / "profiles").glob("*.yaml")):
        target = folder / f"{profile.stem}.json"
        target.write_bytes(pack(compile_profile(profile.read_bytes(), profile.name)))
        written.append(target)
    lexicons = compile_all(str(root / PACK / "lexicons"), str(folder))
    return [*written, *map(Path, lexicons)]


def compile_slips(root: Path) -> Path:
    """Write down where the lists of slips have each pair of characters; give the file written."""
    roots = [str(root / name) for name in ("linter", "rules")]
    sys.path[:0] = roots
    try:
        from baolint_rules.wording.slip_index import INDEX, index
    finally:
        del sys.path[: len(roots)]
    target = Path(INDEX)
    target.parent.mkdir(exist_ok=True)
    target.write_text(index(), encoding="utf-8")
    return target


def compile_expressions(root: Path) -> Path:
    """Compile the regular expressions of both source roots; give the file written.

    They are those that modules hold, and those that it takes to check the examples.
    """
    roots = [str(root / name) for name in ("linter", "rules")]
    sys.path[:0] = roots
    try:
        from baolint.config.config import NOTHING
        from baolint.document.expressions import place
        from baolint.document.expressions_compile import packed, used_in
        from baolint.engine.kit import Kit
        from baolint.engine.run import check_bytes
        from baolint.engine.wanted import Wishes, wanted
        from baolint_rules import PACK

        prepared = Kit((PACK,)).setup(wanted(Wishes(), NOTHING))
        for report in sorted((root / "examples").glob("*.txt")):
            check_bytes(report.read_bytes(), report.name, prepared)
        content = packed(used_in(("baolint", "baolint_rules")).values())
    finally:
        del sys.path[: len(roots)]
    target = Path(place())
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(content)
    return target
