"""What is installed, loaded once: packs, forms, rules, texts and word lists, to set-ups of runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from baolint.engine import faults
from baolint.engine.baseline import BaselineError
from baolint.engine.baseline import read as read_baseline
from baolint.engine.catalogue import Catalogue
from baolint.engine.policy import Policy
from baolint.engine.run import Setup
from baolint.engine.wanted import Wanted
from baolint.forms import store
from baolint.forms.lexicon import load as load_lexicons
from baolint.forms.lexicon import load_file as load_lexicon
from baolint.forms.lexicon_fault import LexiconError
from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context
from baolint.recognise.recognise import Recogniser
from baolint.recognise.words import Vocabulary
from baolint.rules.packs import Pack, Twins

if TYPE_CHECKING:
    from baolint.forms.form import Form
    from baolint.readers import Reader
    from baolint.rules.rule import Rule

ENGINE_TEXTS = ("engine", "limits", "readers", "docx", "xlsx", "office", "pdf", "data")
"""Modules of the engine's own messages."""
WORDS = "W"
"""The family whose rules report terms of lexicons."""


class Kit:
    """The packs of a run and what was loaded of them; every part is loaded when first needed."""

    __slots__ = ("_baselines", "_catalogues", "_packs", "_readers", "_recognisers", "_vocabularies")

    def __init__(self, packs: Sequence[Pack], readers: Mapping[str, Reader] = {}) -> None:
        """Take the packs in force, and the readers by suffix that plug-ins bring."""
        self._packs = tuple(packs)
        self._readers = readers
        self._recognisers: dict[str | None, tuple[Recogniser, ...]] = {}
        self._vocabularies: dict[tuple[str, ...], Vocabulary] = {}
        self._catalogues: dict[tuple[str, ...], Catalogue] = {}
        self._baselines: dict[str, frozenset[str]] = {}

    def setup(self, wanted: Wanted) -> Setup:
        """Make ready the checking of files.

        Raises ProfileError for a form, LexiconError for a word list and BaselineError for a baseline
        that cannot be used.
        """
        packs = tuple(
            pack for pack in self._packs if wanted.plugins is None or pack.name in wanted.plugins
        )
        selection = wanted.selection
        rules = [rule for pack in packs for rule in pack.rules()]
        chosen = [rule for rule in rules if any(map(selection.has, (rule.code, *rule.answers_to)))]
        words_on = any(rule.code.startswith(WORDS) for rule in chosen)
        vocabulary = (
            self._vocabulary(packs, wanted.lexicons) if words_on or wanted.lexicons else None
        )
        return Setup(
            recognisers=self._forms(packs, wanted.profile),
            rules=tuple(_made(rule, wanted.options.get(rule.code, {})) for rule in chosen),
            catalogue=self._catalogue(packs, rules, wanted.lang),
            policy=Policy(
                selection,
                wanted.severity,
                wanted.suppressions,
                self._baseline(wanted.baseline),
                wanted.as_of,
                wanted.fail_on,
                wanted.require_assessed,
            ),
            context=Context(
                as_of=wanted.as_of,
                agency=wanted.agency,
                aliases=wanted.aliases,
                level=wanted.level,
                deadline=wanted.deadline,
                profile=wanted.profile,
                region=wanted.region,
                lexicons=vocabulary,
                probe=_prober() if wanted.online else None,
            ),
            lexicons=tuple(
                (lexicon.id, lexicon.version, lexicon.sha256)
                for lexicon in (vocabulary.lexicons if vocabulary else ())
            ),
            stdin_filename=wanted.stdin_filename,
            readers=self._readers,
            limits=wanted.limits,
        )

    def _forms(self, packs: Sequence[Pack], profile: str | None) -> tuple[Recogniser, ...]:
        if profile not in self._recognisers:
            self._recognisers[profile] = tuple(map(Recogniser, _with_others(packs, profile)))
        return self._recognisers[profile]

    def _catalogue(
        self, packs: Sequence[Pack], rules: Sequence[type[Rule]], lang: str
    ) -> Catalogue:
        names = (lang, *(pack.name for pack in packs))
        if names not in self._catalogues:
            by_code = {rule.code: rule for rule in (*rules, *faults.RULES)}
            self._catalogues[names] = Catalogue(by_code, texts(packs), twins(packs, lang))
        return self._catalogues[names]

    def _vocabulary(self, packs: Sequence[Pack], paths: tuple[str, ...]) -> Vocabulary:
        """Give the packs' word lists and the user's, whose terms must belong to a rule with some."""
        if paths in self._vocabularies:
            return self._vocabularies[paths]
        installed_ones = [one for pack in packs for one in load_lexicons(pack.package)]
        known = sorted({one.code for one in installed_ones})
        own = [load_lexicon(path) for path in paths]
        for path, lexicon in zip(paths, own, strict=True):
            if lexicon.code not in known:
                values = {"code": lexicon.code, "known": listed("、", known)}
                raise LexiconError(path, 0, "rule", "code", **values)
        self._vocabularies[paths] = Vocabulary([*installed_ones, *own])
        return self._vocabularies[paths]

    def _baseline(self, path: str | None) -> frozenset[str] | None:
        if path is None:
            return None
        if path not in self._baselines:
            try:
                self._baselines[path] = frozenset(one.fingerprint for one in read_baseline(path))
            except OSError:
                told = Phrase("{path}: 读不了基线文件；baolint baseline update 可以新建", path=path)
                raise BaselineError(told) from None
        return self._baselines[path]


def texts(packs: Sequence[Pack]) -> dict[str, tuple[str, str]]:
    """Give all message texts, the engine's own and the packs'."""
    found: dict[str, tuple[str, str]] = {}
    for name in ENGINE_TEXTS:
        found.update(import_module(f"baolint.messages.{name}").MESSAGES)
    for pack in packs:
        found.update(pack.texts())
    return found


def twins(packs: Sequence[Pack], lang: str) -> Twins:
    """Give all texts there are in a language besides Chinese, the engine's own and the packs'."""
    if lang == "zh":
        return Twins()
    from baolint.messages import en

    found = [Twins(en.MESSAGES, en.PHRASES, en.PAGES), *(pack.twins() for pack in packs)]
    return Twins(
        {key: text for one in found for key, text in one.texts.items()},
        {chinese: told for one in found for chinese, told in one.phrases.items()},
        {code: page for one in found for code, page in one.pages.items()},
    )


def forms(packs: Sequence[Pack], profile: str | None) -> list[Form]:
    """Give the installed forms, or the one with this id or in this file; raises ProfileError."""
    if profile and profile.endswith((".yaml", ".yml")):
        return [store.load_file(profile)]
    known = {name: pack.package for pack in packs for name in store.available(pack.package)}
    if profile and profile not in known:
        return [store.load(profile, packs[0].package)]
    wanted = [profile] if profile else list(known)
    return [store.load(name, known[name]) for name in wanted]


def _with_others(packs: Sequence[Pack], profile: str | None) -> list[Form]:
    """Give the forms of a run, the one asked for first.

    Behind an installed one come the others: the tables of a report may bear their marks. A form in a
    file of the user's own stands alone, for it may be a variant of any of them.
    """
    found = forms(packs, profile)
    if not profile or profile.endswith((".yaml", ".yml")):
        return found
    return [*found, *(form for form in forms(packs, None) if form.id != profile)]


def _made(rule: type[Rule], options: Any) -> Rule:
    """Give a rule with the user's options; what is not set stays as the class has it."""
    one = rule()
    for name, value in options.items():
        setattr(one, name, value)
    return one


def _prober() -> Callable[[str], int | None]:
    from baolint.engine.online import Prober

    return Prober()
