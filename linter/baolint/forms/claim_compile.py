"""The claims of a profile checked against its tables and their own sentences, and made plain data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from baolint.forms.claim_reader import ClaimReader
from baolint.forms.form import ClaimForm, TableForm
from baolint.forms.grid import Grid
from baolint.forms.nearest import hint
from baolint.messages.forms import PROFILE
from baolint.messages.phrase import Phrase, listed

if TYPE_CHECKING:
    from baolint.forms.positions import Path, Source
    from baolint.forms.schema import ClaimSpec, Profile

YEAR = 2023
"""The report year that the sentences of a profile are read with."""


def claims(
    source: Source, profile: Profile, tables: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Give the claims; raises ProfileError for an unknown figure or a sentence read otherwise."""
    grids = {table["key"]: Grid(TableForm(table)) for table in tables}
    places = {section.key for section in profile.sections}
    places |= {aspect.key for section in profile.sections for aspect in section.aspects}
    found: list[dict[str, Any]] = []
    for i, spec in enumerate(profile.claims):
        path: Path = ("claims", i)
        if any(spec.quantity == other["quantity"] for other in found):
            raise source.fault((*path, "quantity"), "key-twice", key=spec.quantity)
        for n, name in enumerate(spec.at):
            if name not in places:
                near = hint(name, places)
                raise source.fault((*path, "at", n), "claim-section", name=name, hint=near)
        found.append(_claim(source, path, spec, grids))
    _try(source, profile, found)
    return found


def _claim(source: Source, path: Path, spec: ClaimSpec, grids: dict[str, Grid]) -> dict[str, Any]:
    data = spec.model_dump(
        mode="json", exclude={"match", "silent", "part", "equals", "also", "mild"}
    )
    data["part"] = list(spec.part.after) if spec.part else []
    for name in ("equals", "also", "mild"):
        given = getattr(spec, name)
        data[name] = [_keys(source, (*path, name, n), one, grids) for n, one in enumerate(given)]
    return data


def _keys(source: Source, path: Path, given: Any, grids: dict[str, Grid]) -> list[str]:
    """Give the fact keys that an alternative adds up; `x.*` stands for the rows below x."""
    names = given
    if isinstance(given, dict) and list(given) == ["sum"]:
        names = given["sum"]
    elif isinstance(given, str):
        names = [given]
    if not isinstance(names, list) or not names:
        raise source.fault(path, "claim-figure")
    keys: list[str] = []
    for name in names:
        table, _, rest = str(name).partition("/")
        row, _, column = rest.partition("/")
        grid = grids.get(table)
        rows = [row]
        if grid and row.endswith(".*"):
            rows = list(grid.rows_below(row[:-2]))
        below = [grid.cells.get((one, column)) for one in rows] if grid else []
        if not below or None in below:
            known = [key for each in grids.values() for key in each.cells.values()]
            raise source.fault(path, "no-fact", name=name, hint=hint(str(name), known))
        keys.extend(key for key in below if key)
    return keys


def _try(source: Source, profile: Profile, found: Sequence[dict[str, Any]]) -> None:
    """Read the sentences of every claim; those of one may be about several."""
    reader = ClaimReader(tuple(ClaimForm(data) for data in found))
    for i, spec in enumerate(profile.claims):
        for sentence, wanted in spec.match.items():
            read = _values(reader, sentence, spec)
            if read != [Decimal(wanted)]:
                raise source.fault(
                    ("claims", i, "match", sentence), "claim-match",
                    wanted=wanted, found=_said(read),
                )  # fmt: skip
        for n, sentence in enumerate(spec.silent):
            read = _values(reader, sentence, spec)
            if read:
                raise source.fault(("claims", i, "silent", n), "claim-silent", found=_said(read))


def _values(reader: ClaimReader, sentence: str, spec: ClaimSpec) -> list[Decimal]:
    return [
        claim.value
        for claim in reader.read(sentence, year=YEAR)
        if claim.form.quantity == spec.quantity
    ]


def _said(values: Sequence[Decimal]) -> str:
    if not values:
        return Phrase(PROFILE["claim-nothing"])
    return listed("、", [f" {value:f}" for value in values])
