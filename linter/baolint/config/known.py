"""Names in a configuration that must be known: codes, options of rules, forms, packs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from baolint.config.error import ConfigError, fault
from baolint.config.source import Path, Written
from baolint.forms import store
from baolint.forms.nearest import hint
from baolint.forms.nearest_code import code_meant
from baolint.forms.positions import dotted
from baolint.messages.config import KINDS
from baolint.messages.forms import PROFILE
from baolint.messages.phrase import Phrase, listed
from baolint.rules.diagnostic import Severity
from baolint.rules.packs import Pack
from baolint.rules.rule import Rule, options


class Known(NamedTuple):
    """What is installed: rules by code, ids of forms, names of packs."""

    rules: Mapping[str, type[Rule]]
    profiles: tuple[str, ...]
    packs: tuple[str, ...]


def known(packs: Iterable[Pack], engine: Iterable[type[Rule]]) -> Known:
    """Give what the packs bring; `engine` are the engine's own rules."""
    packs = tuple(packs)
    rules = [rule for pack in packs for rule in pack.rules()]
    return Known(
        {rule.code: rule for rule in (*rules, *engine)},
        tuple(name for pack in packs for name in store.available(pack.package)),
        tuple(pack.name for pack in packs),
    )


class Checker:
    """Checks names as they stand at paths of one file; every method raises ConfigError."""

    __slots__ = ("_known", "_written")

    def __init__(self, written: Written, known: Known) -> None:
        self._written = written
        self._known = known

    def prefixes(self, codes: Iterable[str], path: Path) -> tuple[str, ...]:
        """Give codes and prefixes of codes in upper case."""
        found = tuple(code.upper() for code in codes)
        for number, code in enumerate(found):
            if not any(name.startswith(code) for name in self._known.rules):
                line = self._written.line((*path, number))
                values = {"code": code, "hint": self._near(code)}
                raise fault(self._written.file, line, dotted(path), "code", **values)
        return found

    def code(self, code: str, path: Path) -> str:
        """Give a whole code in upper case."""
        whole = code.upper()
        if whole not in self._known.rules:
            raise self._fault(path, "code-whole", code=code, hint=self._near(whole))
        return whole

    def severities(self, values: Mapping[str, Severity], path: Path) -> dict[str, Severity]:
        """Give the grades by whole code."""
        return {self.code(code, (*path, code)): grade for code, grade in values.items()}

    def profile(self, name: str, path: Path) -> str:
        """Give the id of an installed form, or the name of a file."""
        if not name.endswith((".yaml", ".yml")) and name not in self._known.profiles:
            raise self._fault(path, "profile", id=name, hint=hint(name, self._known.profiles))
        return name

    def packs(self, names: Iterable[str], path: Path) -> tuple[str, ...]:
        """Give the names of installed packs."""
        for name in names:
            if name not in self._known.packs:
                values = {"name": name, "known": listed("、", self._known.packs)}
                raise self._fault(path, "plugin", **values, hint=hint(name, self._known.packs))
        return tuple(names)

    def options(self, values: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """Give the options by whole code, each as its default's type."""
        found: dict[str, dict[str, Any]] = {}
        for written, named in values.items():
            at: Path = ("options", written)
            code = self.code(written, at)
            defaults = options(self._known.rules[code])
            for name, value in named.items():
                here = (*at, name)
                if not defaults:
                    raise self._fault(here, "no-options", code=code)
                key = name.replace("-", "_")
                if key not in defaults:
                    near = hint(key, defaults)
                    raise self._fault(here, "option", code=code, name=name, hint=near)
                typed = _typed(value, defaults[key])
                if typed is None:
                    kind = Phrase(KINDS[type(defaults[key]).__name__])
                    raise self._fault(
                        here, "option-type", code=code, name=name, kind=kind, found=value
                    )
                self._form(here, code, key, typed)
                found.setdefault(code, {})[key] = typed
        return found

    def _form(self, path: Path, code: str, name: str, value: Any) -> None:
        """Refuse a text that is not of the form which the rule states for the option."""
        rule = self._known.rules[code]
        form = rule.option_forms.get(name, ".*")
        for text in value if isinstance(value, tuple) else (str(value),):
            if not re.fullmatch(form, text, re.DOTALL):
                about = rule.option_help.get(name, "")
                values = {"code": code, "name": name, "found": text, "about": about}
                raise self._fault(path, "option-form", **values)

    def _near(self, code: str) -> str:
        """Give `，是否应为“…”？` with the code that is probably meant; nothing for a mere prefix."""
        if any(name.startswith(code) for name in self._known.rules):
            return ""
        near = code_meant(code, {key: rule.name for key, rule in self._known.rules.items()})
        return Phrase(PROFILE["nearest"], right=near) if near else ""

    def _fault(self, path: Path, text: str, **values: object) -> ConfigError:
        written = self._written
        return fault(written.file, written.line(path), dotted(path), text, **values)


def _typed(value: Any, default: Any) -> Any:
    """Give a value as the type of the default; None where it cannot be."""
    if isinstance(default, tuple):
        if isinstance(value, str):
            value = [part.strip() for part in value.split(",") if part.strip()]
        texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return tuple(value) if texts else None
    if not isinstance(value, str):
        return None
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(value.lower())
    if isinstance(default, int | float):
        try:
            return type(default)(value)
        except ValueError:
            return None
    return value
