"""One checked file to a Config, and one Config laid over another."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from baolint.config.config import Config, Glob, PerFile, Suppression
from baolint.config.error import fault
from baolint.config.known import Checker, Known
from baolint.config.model import ConfigSpec, PerFileSpec
from baolint.config.source import Path, Written

_ADDED = ("ignore", "exclude", "per_file", "aliases", "lexicons", "suppressions", "files")
_JOINED = ("severity", "limits")


def config_of(spec: ConfigSpec, written: Written, base: str, known: Known) -> Config:
    """Give what one file says; paths in it are relative to `base`. Raises ConfigError."""
    checker = Checker(written, known)

    def path(name: str | None) -> str | None:
        return os.path.normpath(os.path.join(base, name)) if name else None

    profile = spec.profile and checker.profile(spec.profile, ("profile",))
    if profile and profile.endswith((".yaml", ".yml")):
        profile = path(profile)
    options = checker.options(spec.options)
    if spec.contact:
        options.setdefault("C606", {})["required"] = spec.contact.required
    return Config(
        files=(written.file,),
        profile=profile,
        phase=spec.phase,
        select=checker.prefixes(spec.select or (), ("select",)),
        ignore=checker.prefixes(spec.ignore, ("ignore",)),
        severity=checker.severities(spec.severity, ("severity",)),
        fail_on=spec.fail_on,
        exclude=tuple(Glob(base, pattern) for pattern in spec.exclude),
        per_file=tuple(
            PerFile(Glob(base, pattern), dict(_per_file(one, checker, ("per-file", pattern), base)))
            for pattern, one in spec.per_file.items()
        ),
        options=options,
        level=spec.level,
        deadline=spec.deadline,
        agency=spec.agency,
        aliases=spec.aliases,
        region=spec.region,
        lexicons=tuple(os.path.normpath(os.path.join(base, name)) for name in spec.lexicons),
        suppressions=tuple(_suppressions(spec, written, checker, base)),
        baseline=path(spec.baseline),
        limits=spec.limits.model_dump(exclude_unset=True) if spec.limits else {},
        plugins=checker.packs(spec.plugins, ("plugins",)) if spec.plugins is not None else None,
        origins=dict(_origins(written)),
    )


def laid_over(below: Config, above: Config) -> Config:
    """Give a configuration that extends another: single values replace, lists and maps add.

    `select` replaces as a whole, since a selection says what alone is on.
    """
    merged: dict[str, Any] = {}
    for name in Config._fields:
        old, new = getattr(below, name), getattr(above, name)
        if name in _ADDED:
            merged[name] = (*old, *new)
        elif name == "options":
            codes = {**old, **new}
            merged[name] = {code: {**old.get(code, {}), **new.get(code, {})} for code in codes}
        elif name == "origins":
            merged[name] = _origins_over(old, new)
        elif name in _JOINED:
            merged[name] = {**old, **new}
        elif name == "select":
            merged[name] = new or old
        else:
            merged[name] = old if new is None else new
    return Config(**merged)


def _per_file(
    spec: PerFileSpec, checker: Checker, path: Path, base: str
) -> Iterator[tuple[str, Any]]:
    for name in (one for one in PerFileSpec.model_fields if one in spec.model_fields_set):
        value = getattr(spec, name)
        if name in ("select", "ignore"):
            value = checker.prefixes(value or (), (*path, name))
        elif name == "severity":
            value = checker.severities(value or {}, (*path, name))
        elif name == "profile" and value:
            value = checker.profile(value, (*path, name))
        if value and (name == "previous" or str(value).endswith((".yaml", ".yml"))):
            value = os.path.normpath(os.path.join(base, value))
        yield name, value


def _suppressions(
    spec: ConfigSpec, written: Written, checker: Checker, base: str
) -> Iterator[Suppression]:
    for number, one in enumerate(spec.suppressions):
        path: Path = ("suppressions", number)
        line = written.line(path)
        if not one.code and not one.fingerprint:
            raise fault(written.file, line, f"suppressions[{number + 1}]", "too-wide")
        code = one.code or ""
        if len(code) == 1:
            (code,) = checker.prefixes((code,), (*path, "code"))
        elif code:
            code = checker.code(code, (*path, "code"))
        yield Suppression(
            file=Glob(base, one.file) if one.file else None,
            code=code,
            at=one.at or "",
            text=one.text or "",
            fingerprint=one.fingerprint or "",
            reason=one.reason,
            until=one.until or "",
            origin=f"{written.file}:{line}",
        )


def _origins_over(below: Mapping[str, str], above: Mapping[str, str]) -> dict[str, str]:
    """Give where each value comes from; a list that was added to comes from both files."""
    added = {name.replace("_", "-") for name in _ADDED} & below.keys() & above.keys()
    return {**below, **above, **{name: f"{below[name]}、{above[name]}" for name in added}}


def _origins(written: Written) -> Iterator[tuple[str, str]]:
    """Yield file and line of every key, of maps all levels down, and of options in their place."""
    yield from _places(written, (), written.data)
    if "contact" in written.data:
        yield "options.C606", f"{written.file}:{written.line(('contact',))}"


def _places(
    written: Written, above: Path, values: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        path = (*above, key)
        yield ".".join(map(str, path)), f"{written.file}:{written.line(path)}"
        if isinstance(value, Mapping):
            yield from _places(written, path, value)
