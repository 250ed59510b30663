"""Packs: what an installed distribution brings in of rules, forms, lexicons and messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from baolint.rules.plugins import PACKS, Broken, broken, listed, load

if TYPE_CHECKING:
    from baolint.messages.page import Page
    from baolint.rules.rule import Rule


class Pack(NamedTuple):
    """What one distribution brings, named by modules so that nothing is imported before it is used.

    `families` maps the first letter of the codes to a module with a tuple `RULES`; `messages` names
    a module with a dict `MESSAGES` of message key to (message, help) in Chinese; `package` is the
    import package whose folders `profiles/` and `lexicons/` hold its data. `api` is the version of this
    interface that the pack was written for.
    `english` names a module with the same in English, or is empty: MESSAGES with the keys of
    `messages`, PHRASES from Chinese templates to English ones, PAGES from codes to Page.
    """

    name: str
    package: str
    families: tuple[tuple[str, str], ...]
    messages: str
    api: int = 1
    english: str = ""

    def rules(self) -> tuple[type[Rule], ...]:
        """Give the rules of all families, in order."""
        return tuple(rule for _, name in self.families for rule in import_module(name).RULES)

    def texts(self) -> dict[str, tuple[str, str]]:
        """Give the message texts: key to (message, help), to be filled by str.format."""
        texts: dict[str, tuple[str, str]] = import_module(self.messages).MESSAGES
        return texts

    def twins(self) -> Twins:
        """Give the pack's texts in English; whatever it has none for stays Chinese."""
        if not self.english:
            return Twins()
        module = import_module(self.english)
        return Twins(module.MESSAGES, module.PHRASES, module.PAGES)


class Twins(NamedTuple):
    """Texts in another language: of findings by key, of phrases by template, of rules by code."""

    texts: Mapping[str, tuple[str, str]] = {}
    phrases: Mapping[str, str] = {}
    pages: Mapping[str, Page] = {}


API = 1
"""The version of the interface that packs are written for."""


def installed(own: bool = False) -> tuple[Pack, ...]:
    """Give the packs of all installed distributions, baolint's own first, or these alone.

    Packs that are broken are left out; `survey` says which and why.
    """
    return survey(own)[0]


def survey(own: bool = False) -> tuple[tuple[Pack, ...], tuple[Broken, ...]]:
    """Give the packs that can be used and those that cannot, each with the reason."""
    packs: list[Pack] = []
    faulty: list[Broken] = []
    for plugin in listed(PACKS):
        if plugin.own:
            pack: Pack = load(plugin)
            packs.append(pack)
        elif not own:
            try:
                packs.append(_examined(load(plugin), packs))
            except (Exception, SystemExit) as problem:  # whatever a stranger's code may raise
                faulty.append(broken(plugin, problem))
    return tuple(packs), tuple(faulty)


def _examined(pack: object, others: Sequence[Pack]) -> Pack:
    """Give a stranger's pack if all of it can be loaded and nothing in it clashes; else raise."""
    from baolint.forms import lexicon, store
    from baolint.messages.phrase import Phrase, listed
    from baolint.messages.plugins import PLUGINS

    if not isinstance(pack, Pack):
        raise ValueError(Phrase(PLUGINS["no-pack"]))
    if pack.api != API:
        raise ValueError(Phrase(PLUGINS["api"], found=pack.api, known=API))
    taken = {rule.code for other in others for rule in other.rules()}
    clashes = [rule.code for rule in pack.rules() if rule.code in taken]
    keys = {key for other in others for key in other.texts()}
    clashes += [key for key in pack.texts() if key in keys]
    ids = {name for other in others for name in store.available(other.package)}
    for name in store.available(pack.package):
        store.load(name, pack.package)
        clashes += [name] * (name in ids)
    lexicon.load(pack.package)
    names = {other.name for other in others}
    clashes += [pack.name] * (pack.name in names)
    if clashes:
        raise ValueError(Phrase(PLUGINS["clash"], names=listed("、", clashes)))
    return pack
