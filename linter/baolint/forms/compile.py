"""A profile's YAML to the plain data that form.Form is made of. Imports pydantic and yaml."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from baolint.forms import trees
from baolint.forms.claim_compile import claims
from baolint.forms.form import TableForm
from baolint.forms.grid import Grid
from baolint.forms.layout_compile import draft, layout
from baolint.forms.nearest import hint
from baolint.forms.positions import Source
from baolint.forms.relations import Expansion
from baolint.forms.validation import validate

if TYPE_CHECKING:
    from baolint.forms.positions import Path
    from baolint.forms.schema import Profile, SectionSpec

_FIELD = re.compile(r"[{][^{}]*[}]|[{}]")


def compile_profile(content: bytes, file: str) -> dict[str, Any]:
    """Give the compiled profile as JSON-able data; raises ProfileError naming file, line and key.

    `file` is the name shown in errors; its stem must be the profile's id.
    """
    source = Source(content, file)
    profile = validate(source)
    stem = PurePath(file).stem
    if profile.profile != stem:
        raise source.fault(("profile",), "id-differs", id=profile.profile, stem=stem)
    _check_days(source, profile)
    sections = _sections(source, profile)
    tables = _tables(source, profile)
    return {
        "id": profile.profile,
        "sha256": hashlib.sha256(content).hexdigest(),
        "title": profile.title,
        **_titles(source, profile),
        "basis": profile.basis,
        "years": [profile.years.first, profile.years.last],
        "period": [profile.period.first, profile.period.last],
        "deadlines": dict(profile.deadlines),
        "sections": sections,
        "heading_words": list(profile.heading_words),
        "families": list(profile.families),
        "tables": tables,
        "relations": _relations(source, profile, tables),
        "claims": claims(source, profile, tables),
        "layout": layout(source, profile, tables),
        "draft": draft(source, profile),
    }


def _check_days(source: Source, profile: Profile) -> None:
    if profile.years.first > profile.years.last:
        raise source.fault(("years",), "years", first=profile.years.first, last=profile.years.last)
    days: list[tuple[Path, str]] = [
        (("period", "from"), profile.period.first),
        (("period", "to"), profile.period.last),
        *((("deadlines", level), day) for level, day in profile.deadlines.items()),
    ]
    for path, day in days:
        try:
            datetime.date(2000, int(day[:2]), int(day[3:]))
        except ValueError:
            raise source.fault(path, "day", found=day) from None


def _titles(source: Source, profile: Profile) -> dict[str, Any]:
    titles = profile.titles
    grades = {titles.official: "exact"}
    for grade in ("same", "nonstandard", "wrong"):
        for pattern in getattr(titles, grade):
            if pattern in grades:
                raise source.fault(("titles", grade), "key-twice", key=pattern)
            grades[pattern] = grade
    for pattern, grade in grades.items():
        fields = _FIELD.findall(pattern)
        if "{year}" not in fields or not set(fields) <= {"{year}", "{agency}"}:
            where = "official" if grade == "exact" else grade
            raise source.fault(("titles", where), "placeholder")
    return {"titles": list(grades), "title_grades": grades}


def _sections(source: Source, profile: Profile) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    keys: set[str] = set()
    spelt: dict[str, str] = {}
    for i, spec in enumerate(profile.sections):
        path: Path = ("sections", i)
        if spec.key in keys:
            raise source.fault((*path, "key"), "key-twice", key=spec.key)
        keys.add(spec.key)
        if spec.table is not None and spec.table not in profile.tables:
            near = hint(spec.table, profile.tables)
            raise source.fault((*path, "table"), "no-table", key=spec.table, hint=near)
        section = _section(source, path, spec)
        for spelling in section["heading"]["variants"]:
            other = spelt.setdefault(spelling, spec.heading)
            if other != spec.heading:
                raise source.fault(
                    path, "spelling-twice", spelling=spelling, one=other, other=spec.heading
                )
        found.append(section)
    return found


def _section(source: Source, path: Path, spec: SectionSpec) -> dict[str, Any]:
    aspects: set[str] = set()
    for i, aspect in enumerate(spec.aspects):
        if aspect.key in aspects:
            raise source.fault((*path, "aspects", i, "key"), "key-twice", key=aspect.key)
        aspects.add(aspect.key)
    return {
        "key": spec.key,
        "number": spec.number,
        "heading": trees.label(source, path, spec, spec.heading),
        "table": spec.table,
        "prose": spec.prose,
        "stems": list(spec.stems),
        "aspects": [{"key": aspect.key, "stems": list(aspect.stems)} for aspect in spec.aspects],
    }


def _tables(source: Source, profile: Profile) -> list[dict[str, Any]]:
    sections = {section.key: section for section in profile.sections}
    found = []
    for key, spec in profile.tables.items():
        path: Path = ("tables", key)
        section = sections.get(spec.section)
        if section is None:
            near = hint(spec.section, sections)
            raise source.fault((*path, "section"), "no-section", key=spec.section, hint=near)
        if section.table != key:
            raise source.fault(
                (*path, "section"), "table-elsewhere", section=spec.section, table=key
            )
        found.append(trees.table(source, path, key, spec, section.heading))
    return found


def _relations(
    source: Source, profile: Profile, tables: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    grids = {table["key"]: Grid(TableForm(table)) for table in tables}
    ids: set[str] = set()
    found: list[dict[str, Any]] = []
    for key, spec in profile.tables.items():
        expansion = Expansion(source, grids, key)
        for i, relation in enumerate(spec.relations):
            path: Path = ("tables", key, "relations", i)
            if f"{key}/{relation.id}" in ids:
                raise source.fault((*path, "id"), "key-twice", key=relation.id)
            ids.add(f"{key}/{relation.id}")
            found.extend(expansion.expand(path, relation))
        found.extend(expansion.subtotals())
    return found
